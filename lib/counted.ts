/** A number with what is counted, of which one is called `one`: “1 task”, “2 tasks”. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
