import { expect, test } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** All values of the attribute `name` in a page. */
function attributesIn(node: Node, name: string): string[] {
  const own = tree.isElementNode(node) ? node.attrs.filter(attribute => attribute.name === name) : []
  const inner = 'childNodes' in node ? node.childNodes.flatMap(child => attributesIn(child, name)) : []
  return [...own.map(({ value }) => value), ...inner]
}

test('from the first page every link inside the site leads somewhere, every id is there once, and the sitemap lists the pages', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const idsOf = new Map<string, Set<string>>()
  const wanted = new Map<string, string>()
  const pages: string[] = []
  const open = ['/']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (idsOf.has(path)) continue
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    if (isPage) pages.push(path)
    const document = parse(isPage ? await response.text() : '')
    const ids = attributesIn(document, 'id')
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      `ids that ${path} has twice`,
    ).toEqual([])
    idsOf.set(path, new Set(ids))
    for (const href of attributesIn(document, 'href')) {
      const target = new URL(href, `${baseURL}${path}`)
      if (target.origin !== baseURL) continue
      open.push(target.pathname)
      // With an equals sign it says something to the page, and names no element of it.
      if (target.hash && !target.hash.includes('=')) wanted.set(`${target.pathname}${target.hash}`, path)
    }
  }
  for (const [address, from] of wanted) {
    const [path = '', id = ''] = address.split('#')
    expect(idsOf.get(path)?.has(id), `${from} links to ${address}`).toBe(true)
  }
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(listed.sort()).toEqual(pages.sort())
})
