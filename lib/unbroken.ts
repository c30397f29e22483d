/**
 * Words for the eye, with the two parts of “AD FS” joined by a space that no line breaks at. Not for what is searched,
 * compared, or run.
 */
export function unbroken(text: string): string {
  return text.replaceAll('AD FS', 'AD\u00a0FS')
}
