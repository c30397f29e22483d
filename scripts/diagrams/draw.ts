import { chromium, type Page } from 'playwright'
import type { Drawing } from '@/content/diagrams/drawing'
import { zones } from '@/content/diagrams/zones'
import type { Workflow } from '@/lib/advice/workflow'
import { linesOf } from '@/lib/diagram/lines'
import { labelOf } from '@/lib/diagram/open-line'
import type { PictureToDraw } from '@/lib/diagram/pictures'
import { participantsOf } from '@/lib/diagram/sequence'
import { findBrowser, launchArguments } from '@/scripts/browser'
import { drawFlowchart, textsOfFlowchart } from './flowchart'
import {
  type FlowchartFacts,
  measureIn,
  preparePage,
  readFlowchart,
  readSequence,
  type SequenceFacts,
} from './read'
import { drawSequence, textsOfSequence } from './sequence'
import { hashOf } from './stored'

/** Opens a browser with a page that Mermaid is ready in, and closes it when `work` is done. */
export async function withMermaid<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArguments] })
  try {
    const page = await browser.newPage()
    await preparePage(page)
    return await work(page)
  } finally {
    await browser.close()
  }
}

/**
 * Draws one picture. Mermaid renders the text and says what stands in it; that must be the model, part for
 * part. Where things stand, our own arrangement says: Mermaid's runs lines through parts and titles.
 */
export async function draw(page: Page, picture: PictureToDraw): Promise<Drawing> {
  const { architecture, kind, workflow, text } = picture
  return { architecture, answers: workflow.answers, kind, madeFrom: hashOf(text), ...(await arranged()) }

  async function arranged() {
    if (kind === 'flowchart') {
      expectSame(picture, await readFlowchart(page, text), flowchartFactsOf(workflow))
      return drawFlowchart(workflow, await measureIn(page, textsOfFlowchart(workflow)))
    }
    const facts = await readSequence(page, text)
    expectSame(picture, facts, sequenceFactsOf(workflow))
    return drawSequence(workflow, facts, await measureIn(page, textsOfSequence(facts)))
  }
}

/** Compares entry by entry, so that the message names the step, part or line that differs. */
function expectSame<Facts extends FlowchartFacts | SequenceFacts>(
  picture: PictureToDraw,
  seen: Facts,
  expected: Facts,
) {
  for (const key of Object.keys(expected) as (keyof Facts & string)[]) {
    const [found, wanted] = [seen[key] as readonly unknown[], expected[key] as readonly unknown[]]
    for (let index = 0; index < Math.max(found.length, wanted.length); index++) {
      const [is, should] = [JSON.stringify(found[index]), JSON.stringify(wanted[index])]
      if (is !== should) {
        throw new Error(`${picture.name}: Mermaid read ${key} ${index + 1} as ${is}, the model has ${should}`)
      }
    }
  }
}

function flowchartFactsOf(workflow: Workflow): FlowchartFacts {
  const inZone = (zone: string) => workflow.nodes.filter(node => node.zone === zone).map(node => node.element)
  const ordered = Object.keys(zones).flatMap(inZone)
  return {
    zones: Object.entries(zones)
      .map(([id, title]) => ({ id, nodes: inZone(id), title }))
      .filter(({ nodes }) => nodes.length > 0),
    nodes: ordered.map(id => ({ id, lines: labelOf(id, workflow) })),
    edges: linesOf(workflow).map(line => ({
      id: line.id,
      from: line.from,
      to: line.to,
      label: wordsOn(line),
      dashed: line.kind !== 'interaction',
      bothWays: line.kind === 'background' && line.bothWays,
    })),
  }
}

function wordsOn(line: ReturnType<typeof linesOf>[number]): string {
  if (line.kind === 'interaction' && line.badge) return `${line.step}`
  return (line.kind === 'blocked' && line.label) || ''
}

function sequenceFactsOf(workflow: Workflow): SequenceFacts {
  return {
    actors: participantsOf(workflow).map(id => ({ id, lines: labelOf(id, workflow) })),
    messages: workflow.steps.flatMap(step =>
      step.legs.map(({ from, to, message }, leg) =>
        leg === 0
          ? { from, to, text: step.text, number: `${step.number}` }
          : { from, to, text: message ?? step.text },
      ),
    ),
  }
}
