/**
 * Makes the pictures that a pasted link shows, those of the runbook on the first page, and the one in the README, from
 * the built site. Run it after `npm run build` when a title, a drawing or the PDF has changed; the pictures are
 * committed, so the build needs no browser.
 */

import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { product } from '@/content/product'
import { previewOf } from '@/lib/advice/preview'
import { recommend } from '@/lib/advice/recommend'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { findBrowser, launchArguments } from './browser'
import { listen } from './listen'
import { drawRunbookPages } from './runbook-pages'
import { siteServer } from './server'

const styles = `
  html, body { background: #fbfbf9; overflow: hidden }
  .preview { box-sizing: border-box; width: 1200px; height: 630px; padding: 64px; display: grid;
    grid-template-columns: 1fr auto; gap: 56px; align-items: center; color: #17212b }
  .preview p { font-size: 28px; line-height: 1.35; color: #51606d; margin-top: 28px }
  .preview h1 { font-size: 60px; line-height: 1.1; letter-spacing: -0.02em }
  .preview .product { font-size: 24px; font-weight: 600; color: #0b5f70; margin: 0 0 28px }
  .preview svg { height: 502px; width: auto; max-width: 460px }
`

const server = siteServer()
const base = `http://localhost:${await listen(server)}`
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArguments] })

try {
  await drawRunbookPages(browser)
  mkdirSync('public/previews', { recursive: true })
  const page = await browser.newPage({
    bypassCSP: true,
    viewport: { width: 1200, height: 630 },
    colorScheme: 'light',
  })
  // Without the site's scripts: React would put its page back.
  await page.route('**/*.js', route => route.abort())
  const made = new Set<string>()
  for (const answers of allOutcomes()) {
    const { image, title } = previewOf(answers)
    if (made.has(image)) continue
    made.add(image)
    const { architectures } = recommend(answers)
    const [first, second] = architectures
    const pair = second && `${architectures.map(each => each.title).join(' and ')}, side by side.`
    const text = pair ?? first?.summary ?? 'Why, and what would change it.'
    await picture(page, hrefOf(answers), { title, text, image })
  }
  await picture(page, hrefOf({}), {
    title: 'Outlook on the desktop, with a second factor',
    text: product.description,
    image: previewOf({}).image,
  })
  const screenshot = await browser.newPage({ viewport: { width: 1280, height: 1200 }, colorScheme: 'light' })
  await screenshot.goto(`${base}/advice/exchange-online/conditional-access/federated`)
  await screenshot.locator('figure svg').first().scrollIntoViewIfNeeded()
  await screenshot.evaluate(() =>
    document.querySelector('main figure')?.previousElementSibling?.scrollIntoView(),
  )
  await screenshot.screenshot({ path: 'docs/screenshot.png' })
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}

async function picture(page: Page, path: string, words: { title: string; text: string; image: string }) {
  await page.goto(`${base}${path}`, { waitUntil: 'load' })
  await page.addStyleTag({ content: styles })
  await page.evaluate(
    lines => {
      const drawing = document.querySelector('main svg')
      const preview = Object.assign(document.createElement('div'), { className: 'preview' })
      const left = preview.appendChild(document.createElement('div'))
      for (const { tag, className, textContent } of lines) {
        left.append(Object.assign(document.createElement(tag), { className, textContent }))
      }
      if (drawing) preview.append(drawing)
      document.body.replaceChildren(preview)
    },
    [
      { tag: 'p', className: 'product', textContent: product.name },
      { tag: 'h1', className: '', textContent: words.title },
      { tag: 'p', className: '', textContent: words.text },
    ],
  )
  await page.screenshot({ path: `public${words.image}` })
}
