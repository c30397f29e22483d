import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import { siteFolder } from '@/scripts/site'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The outcome that is compared, and the text of its first drawing. */
export const outcome = '/advice/exchange-online/conditional-access/federated'
const drawing = 'exchange-online-conditional-access.federated.flowchart'

/**
 * The same outcome twice more, as whole sites of two or three files: `static`, with its styles and its drawing in the
 * page and no script at all, which is the limit; and `mermaid`, the same with Mermaid drawing in the browser.
 */
export function otherServers(): Readonly<Record<'static' | 'mermaid', Server>> {
  const page = readFileSync(join(siteFolder, `${outcome}.html`), 'utf8')
  const fonts = [...page.matchAll(/\/_next\/static\/media\/[\w.-]+\.woff2/g)].map(([path]) => path)
  const files = new Map(fonts.map(path => [path, readFileSync(join(siteFolder, path))]))
  const html = withoutScripts(page)
  const mermaidText = readFileSync(join(siteFolder, 'mermaid', `${drawing}.mmd`), 'utf8')
  const library = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'))
  return {
    static: serverOf(html, files),
    mermaid: serverOf(withMermaid(html, mermaidText), new Map([...files, ['/mermaid.min.js', library]])),
  }
}

/** The page as somebody would write it by hand: nothing that loads or runs a script. */
function withoutScripts(page: string): string {
  const document = parse(page)
  remove(document, ({ tagName, attrs }) => {
    const value = (name: string) => attrs.find(attribute => attribute.name === name)?.value
    return (
      tagName === 'script' ||
      (tagName === 'link' && (value('as') === 'script' || value('rel') === 'expect')) ||
      (tagName === 'meta' && value('http-equiv') === 'Content-Security-Policy')
    )
  })
  return serialize(document)
}

/** The page with the text of its first drawing in the place of the drawing. */
function withMermaid(page: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return page
    .replace(/<svg class="drawing flowchart[\s\S]*?<\/svg>/, `<pre class="mermaid">${escaped}</pre>`)
    .replace(
      '</body>',
      '<script src="/mermaid.min.js"></script><script>mermaid.initialize({ startOnLoad: true })</script></body>',
    )
}

function remove(node: Node, isGone: (element: Element) => boolean): void {
  if (!('childNodes' in node)) return
  for (const child of [...node.childNodes]) {
    if (tree.isElementNode(child) && isGone(child)) tree.detachNode(child)
    else remove(child, isGone)
  }
}

/** Serves one page and its files, compressed as well as the site itself. */
function serverOf(page: string, files: ReadonlyMap<string, Buffer>): Server {
  const compressed = new Map(
    [...files].map(([path, content]) => [path, path.endsWith('.js') ? brotliCompressSync(content) : content]),
  )
  const compressedPage = brotliCompressSync(page)
  return createServer(({ url = '' }, response) => {
    const file = compressed.get(url)
    if (file) {
      const isScript = url.endsWith('.js')
      response.writeHead(200, {
        'Content-Type': isScript ? 'text/javascript' : 'font/woff2',
        ...(isScript ? { 'Content-Encoding': 'br' } : {}),
      })
      response.end(file)
    } else if (url === outcome) {
      response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Encoding': 'br' })
      response.end(compressedPage)
    } else {
      response.writeHead(404).end()
    }
  })
}
