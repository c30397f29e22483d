/** Widths of letters as parts of the font's size, each a little more than the font's own. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,;:’' ]/, 0.3],
  [/[frt()-]/, 0.42],
  [/[mwMW]/, 0.92],
  [/[A-Z]/, 0.68],
]

/** About how wide a text is, never less than it is in the typeface of the drawings. */
export function widthOf(text: string, size: number): number {
  const letters = [...text].map(letter => widths.find(([kind]) => kind.test(letter))?.[1] ?? 0.59)
  return letters.reduce((sum, letter) => sum + letter * size, 0)
}

/** A text in lines that are at most so wide, for formats that do not break lines themselves. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
