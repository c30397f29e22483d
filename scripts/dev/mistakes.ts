/** What a check found wrong: where, and what. */
export type Mistake = { readonly where: string; readonly what: string }

/** How many mistakes are shown: one often brings many that follow from it. */
const most = 5

/**
 * The mistakes in what the type check prints, those in content/ alone where there are some: the others follow from
 * them. Of each the innermost reason, with the id of a thing in place of its type.
 */
export function typeMistakes(lines: readonly string[]): readonly Mistake[] {
  const found: { where: string; what: string }[] = []
  for (const line of lines) {
    const [, file, row, text] = /^(\S+?)\((\d+),\d+\): error TS\d+: (.*)$/.exec(line) ?? []
    const last = found.at(-1)
    if (text !== undefined) found.push({ where: `${file}:${row}`, what: shortened(text) })
    else if (last && /^\s+\S/.test(line)) last.what = shortened(line.trim())
  }
  const written = found.filter(({ where }) => where.startsWith('content/'))
  return written.length > 0 ? written : found
}

/** What is said of mistakes: each once, the one that names the file itself rather than the list of all files. */
export function told(mistakes: readonly Mistake[]): readonly string[] {
  const isList = ({ where }: Mistake) => where.includes('/index.ts')
  const ordered = [...mistakes.filter(each => !isList(each)), ...mistakes.filter(isList)]
  const single = ordered.filter(({ what }, at) => ordered.findIndex(other => other.what === what) === at)
  const rest = single.length - most
  return [
    ...single
      .slice(0, most)
      .flatMap(({ where, what }) => [where, ...what.split('\n').map(line => `  ${line}`)]),
    ...(rest > 0 ? [`and ${rest} more, which may follow from these`] : []),
  ]
}

function shortened(text: string): string {
  return text.replace(/'(?:readonly )?[[{(].*?(?:[\]})]|\.\.\.)'(?=[\s.,;]|$)/g, type => {
    const id = /readonly id: ["']([^"']+)["']/.exec(type)?.[1]
    return id ? `\`${id}\`` : '…'
  })
}
