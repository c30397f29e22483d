let last = ''

/** Notes the path of the page that is shown now. */
export function arrivedAt(path: string): void {
  last = path
}

/** The path of the page from which the router brings the visitor, while the new one is made; '' after a load. */
export function pageBefore(): string {
  return last
}
