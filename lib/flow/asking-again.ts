/**
 * The path of the page that asks for one answer again and keeps the others; also the one which is being asked again
 * already, should the visitor want to change another instead. Paths alone are read: the questions would weigh on a page.
 *
 * @param path of the page, `/advice` and its answers.
 * @param answer the part of the path that is asked for again.
 * @param before the path of the page that was there before; any other than one with all of these answers is left alone.
 */
export function pathAskingAgain(path: string, answer: string, before: string): string {
  const [own, earlier] = [path.split('/'), before.split('/')]
  const all = own.every(part => earlier.includes(part)) ? earlier : own
  return all.filter(part => part !== answer).join('/')
}
