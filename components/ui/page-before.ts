let last = ''
let beforeLast = ''

/** Notes the path of the page that is shown now. */
export function arrivedAt(path: string): void {
  if (path === last) return
  beforeLast = last
  last = path
}

/**
 * The path of the page from which the router brings the visitor to the one at `path`; '' after a load. On the way back
 * the router may be there before its page is.
 */
export function pageBefore(path: string): string {
  return last === path ? beforeLast : last
}
