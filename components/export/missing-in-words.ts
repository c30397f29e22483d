/** How many names are missing, as the beginning of a sentence: “3 names are missing”. */
export function missingInWords(count: number): string {
  return count === 1 ? 'One name is missing' : `${count} names are missing`
}
