import { inlineScript } from './one-script'

/** What stands in every page beside the data of Next: it notes what is done early, and starts the files later. */
const ours = ['components/ui/early.ts', 'components/ui/after-paint.ts'].map(inlineScript)

/**
 * Lets a page be read before its scripts are fetched. Next asks for them at its head: on a slow line they take from the
 * share of the typefaces, on a fast one all of them run before the first paint. Its inline scripts become one, because
 * each costs the page a hash of its own. `docs/decisions/0020-scripts-after-the-paint.md` has the reasons.
 *
 * @param html a page as Next exports it.
 * @returns the page with scripts that wait for its first paint. Those for browsers that know no modules stay as they are.
 * @throws when the page runs no script from a file, or has no end: then Next writes pages in another way.
 */
export function withScriptsAfterPaint(html: string): string {
  const inline: string[] = []
  const waiting = html
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')
    .replace(/<script (src="[^"]+") async="">/g, '<script type="waiting" $1 async="">')
    .replace(/<script(?: id="_R_")?>([\s\S]*?)<\/script>/g, (_, text: string) => {
      inline.push(text)
      return ''
    })
  const end = waiting.lastIndexOf('</body>')
  if (!waiting.includes('type="waiting"') || end < 0)
    throw new Error('the page has no script that could wait for its paint')
  // Each may end without a semicolon, and begin with a bracket.
  return `${waiting.slice(0, end)}<script>${[...inline, ...ours].join(';\n')}</script>${waiting.slice(end)}`
}
