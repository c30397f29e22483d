import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { sizes } from '@/lib/diagram/svg'

/** What Mermaid understood of a flowchart. */
export type FlowchartFacts = {
  readonly zones: readonly {
    readonly id: string
    readonly title: string
    readonly nodes: readonly string[]
  }[]
  readonly nodes: readonly { readonly id: string; readonly lines: readonly string[] }[]
  readonly edges: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly label: string
    readonly dashed: boolean
    readonly bothWays: boolean
  }[]
}

/** What Mermaid drew in a sequence diagram. */
export type SequenceFacts = {
  readonly actors: readonly { readonly id: string; readonly lines: readonly string[] }[]
  readonly messages: readonly {
    readonly from: string
    readonly to: string
    readonly text: string
    readonly number?: string
  }[]
}

export type Font = 'label' | 'title' | 'message'

/** The width of a text in one of the fonts of the drawings. */
export type Measure = (text: string, font: Font) => number

/** Sizes and weights as components/diagram/diagram.css sets them. */
export const fonts: Record<Font, { readonly size: number; readonly weight: 400 | 600 }> = {
  label: { size: sizes.flowchart, weight: 400 },
  title: { size: 17, weight: 600 },
  message: { size: sizes.sequence, weight: 400 },
}

const require = createRequire(import.meta.url)

/** Makes an empty page ready to read Mermaid texts: our font loaded, Mermaid from node_modules. */
export async function preparePage(page: Page): Promise<void> {
  await page.setContent(
    `<!doctype html><style>${[400, 600].map(fontFace).join('')}</style><div id="stage"></div>`,
  )
  // tsx marks the names of functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = value => value')
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') })
  await page.evaluate(async () => {
    await Promise.all(
      ['400 16px "IBM Plex Sans"', '600 16px "IBM Plex Sans"'].map(font => document.fonts.load(font)),
    )
    // biome-ignore lint/suspicious/noExplicitAny: the bundle of Mermaid brings no types of its global
    const { mermaid } = window as any
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', fontFamily: 'IBM Plex Sans' })
  })
}

function fontFace(weight: number): string {
  const path = require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`)
  const data = readFileSync(path).toString('base64')
  return `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`
}

/** Has Mermaid draw `text`, so that we know that it can, and returns what it made of it. */
export async function readFlowchart(page: Page, text: string): Promise<FlowchartFacts> {
  return page.evaluate(async source => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { mermaid } = window as any
    const { svg } = await mermaid.render('drawing', source)
    const stage = document.querySelector('#stage') as Element
    stage.innerHTML = svg
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
    const lines = (element: Element | null) =>
      [...(element?.querySelectorAll('.text-outer-tspan') ?? [])].map(line => line.textContent?.trim() ?? '')
    return {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      zones: db.getSubGraphs().map(({ id, nodes }: any) => ({
        id,
        nodes: [...nodes],
        title: lines(stage.querySelector(`[id="drawing-${id}"] .cluster-label`)).join(' '),
      })),
      nodes: [...db.getVertices().keys()].map((id: string) => ({
        id,
        lines: lines(stage.querySelector(`[id^="drawing-flowchart-${id}-"] .label`)),
      })),
      // biome-ignore lint/suspicious/noExplicitAny: as above
      edges: db.getEdges().map(({ id, start, end, stroke, type }: any) => ({
        id,
        from: start,
        to: end,
        label: lines(stage.querySelector(`.edgeLabel [data-id="${id}"]`)).join(' '),
        dashed: stroke === 'dotted',
        bothWays: type.startsWith('double'),
      })),
    }
  }, text)
}

/** As `readFlowchart`; numbers are those that Mermaid's own numbering gave. */
export async function readSequence(page: Page, text: string): Promise<SequenceFacts> {
  return page.evaluate(async source => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { mermaid } = window as any
    const { svg } = await mermaid.render('drawing', source)
    const stage = document.querySelector('#stage') as Element
    stage.innerHTML = svg
    // A message is drawn as its lines of text, then its arrow, then its number where it has one.
    type Message = { from: string; to: string; text: string; number?: string }
    const messages: Message[] = []
    let words: string[] = []
    for (const element of stage.querySelectorAll('.messageText, line[data-et="message"], .sequenceNumber')) {
      const content = element.textContent?.trim() ?? ''
      const last = messages.at(-1)
      if (element.matches('.messageText')) words.push(content)
      else if (element.matches('.sequenceNumber') && last) last.number = content
      else {
        const from = element.getAttribute('data-from') ?? ''
        messages.push({ from, to: element.getAttribute('data-to') ?? '', text: words.join(' ') })
        words = []
      }
    }
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
    const actors = [...stage.querySelectorAll('text.actor-box')]
    return {
      actors: db.getActorKeys().map((id: string) => ({
        id,
        lines: actors
          .filter(actor => actor.parentElement?.querySelector(`[name="${id}"]`))
          .map(actor => actor.textContent?.trim() ?? ''),
      })),
      messages,
    }
  }, text)
}

/** Measures all `texts` in one visit to the page. */
export async function measureIn(page: Page, texts: readonly (readonly [string, Font])[]): Promise<Measure> {
  const widths = await page.evaluate(
    ({ asked, fonts }) => {
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      return asked.map(([text, font]) => {
        const { size, weight } = fonts[font]
        context.font = `${weight} ${size}px "IBM Plex Sans"`
        return context.measureText(text).width
      })
    },
    { asked: texts, fonts },
  )
  const known = new Map(texts.map(([text, font], index) => [`${font} ${text}`, widths[index] ?? 0]))
  return (text, font) => {
    const width = known.get(`${font} ${text}`)
    if (width === undefined) throw new Error(`Not measured: “${text}” as ${font}`)
    return width
  }
}
