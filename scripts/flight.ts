/**
 * Leaves out of a page what it would carry three times. Next writes the styles into the page, and twice more into the
 * data with which React takes the page over; React finds the style element by its address and does not read that text
 * (https://react.dev/reference/react-dom/components/style, checked 2026-11-26).
 *
 * @param html a page as Next exports it.
 * @returns the page with the data in one piece, without the styles.
 * @throws when the page has styles and its data does not repeat them: then this step has nothing left to do.
 */
export function withoutRepeatedStyles(html: string): string {
  const styles = /<style [^>]*data-href=[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1]
  if (!styles) return html
  const pieces = [...html.matchAll(piece)].map(([, data = '""']): string => JSON.parse(data))
  // A row may begin in one piece and end in the next.
  const rows = pieces.join('')
  const slim = withoutTexts(rows, text => styles.includes(text))
  if (slim === rows) throw new Error('the data of the page does not repeat its styles')
  const at = html.search(piece)
  const rest = html.replace(piece, '')
  return `${rest.slice(0, at)}<script>self.__next_f.push([1,${inScript(slim)}])</script>${rest.slice(at)}`
}

/** A piece of the data, as Next writes it into the page while it draws. */
const piece = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/** The rows of data without the texts that `isKnown`: such a row gives its length in bytes, and ends with the text. */
function withoutTexts(rows: string, isKnown: (text: string) => boolean): string {
  const bytes = Buffer.from(rows)
  return [...rows.matchAll(/:T([0-9a-f]+),/g)].reduce((kept, { 0: head, 1: length = '', index }) => {
    const start = Buffer.byteLength(rows.slice(0, index + head.length))
    const text = bytes.toString('utf8', start, start + Number.parseInt(length, 16))
    return isKnown(text) ? kept.replace(head + text, () => ':""\n') : kept
  }, rows)
}

/** A text as Next writes it into an inline script. */
function inScript(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
