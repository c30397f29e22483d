import { quoted } from '@/lib/powershell/print'

/** Signs of typesetting and what stands for them in files that must read everywhere, old editors and consoles too. */
const plainSigns: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
}

/** The text with straight quotes and plain dashes. */
export function straight(text: string): string {
  return text.replace(/[‘’“”–—…\u00a0]/g, sign => plainSigns[sign] ?? sign)
}

/** The same where nothing marks code: what the page shows as code stands in double quotes. */
export function plain(text: string): string {
  return straight(text).replace(/`/g, '"')
}

/** The text in lines of at most `width` columns, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A text of content as a PowerShell literal. Names of the organisation go through `printCommand` instead. */
export function literal(text: string): string {
  return quoted(plain(text))
}

/** The text with each line moved to the right; empty lines stay empty. */
export function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns))
}

/** The text as Windows editors of any age read it: lines end with CR and LF. */
export function windowsLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n')
}
