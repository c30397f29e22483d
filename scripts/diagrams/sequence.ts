import type { SvgElement } from '@/content/diagrams/drawing'
import { iconSize } from '@/content/diagrams/icons'
import { elements } from '@/content/elements'
import type { Workflow } from '@/lib/advice/workflow'
import { arrow, badge, centredText, iconOf, lineHeights, round } from '@/lib/diagram/marks'
import { participantsOf } from '@/lib/diagram/sequence'
import type { Font, Measure, SequenceFacts } from './read'

const gap = {
  edge: 1,
  pitch: 174,
  actorWidth: 150,
  actorHeight: 106,
  overIcon: 10,
  lineHeight: lineHeights.sequence,
  textBesideLifeline: 22,
  widestText: 460,
  mostLines: 3,
  textOverLine: 13,
  betweenMessages: 28,
  foot: 28,
} as const

/** The texts that `drawSequence` will ask the width of: it breaks messages itself, word by word. */
export function textsOfSequence(facts: SequenceFacts): (readonly [string, Font])[] {
  return [...facts.messages.flatMap(({ text }) => wordsOf(text)), ' '].map(word => [word, 'message'])
}

/** Draws the sequence diagram: a lifeline for each participant, messages as tall as their text. */
export function drawSequence(workflow: Workflow, facts: SequenceFacts, measure: Measure) {
  const places = placesOf(facts, measure)
  const width = Math.max(...places.values()) + gap.actorWidth / 2 + gap.edge
  const xOf = (id: string) => {
    const x = places.get(id)
    if (x !== undefined) return x
    throw new Error(`${workflow.architecture.id}: a message ends at ${id}, which takes no part`)
  }
  const steps = workflow.steps.flatMap(step => step.legs.map(() => step.number))

  let y = gap.edge + gap.actorHeight
  const messages = facts.messages.map(({ from, to, text, number }, index): SvgElement => {
    const [start, end] = [xOf(from), xOf(to)]
    const room = Math.min(Math.abs(end - start) - 2 * gap.textBesideLifeline, gap.widestText)
    const lines = wrapped(text, room, measure)
    const height = lines.length * gap.lineHeight
    y += gap.betweenMessages + height + gap.textOverLine
    return [
      'g',
      { class: 'interaction', 'data-step': steps[index] ?? 0, 'data-line': `${from} ${to}` },
      ...arrow({ x: start, y }, { x: end, y }),
      ...centredText(lines, (start + end) / 2, y - gap.textOverLine - height / 2, gap.lineHeight, {
        class: 'message',
      }),
      ...(number === undefined ? [] : [badge(Number(number), start, y)]),
    ]
  })
  const bottom = y + gap.foot

  const lifelines = facts.actors.map(({ id }): SvgElement => {
    const x = round(xOf(id))
    return ['path', { class: 'lifeline', d: `M${x} ${gap.edge + gap.actorHeight}V${round(bottom)}` }]
  })
  const textTop = gap.edge + gap.overIcon + iconSize
  const actors = participantsOf(workflow).map(
    (id): SvgElement => [
      'g',
      { class: 'node', 'data-element': id },
      [
        'rect',
        {
          x: round(xOf(id) - gap.actorWidth / 2),
          y: gap.edge,
          width: gap.actorWidth,
          height: gap.actorHeight,
          rx: 7,
        },
      ],
      ...iconOf(id, xOf(id) - iconSize / 2, gap.edge + gap.overIcon),
      ...centredText(
        elements[id].label.split('\n'),
        xOf(id),
        (textTop + gap.edge + gap.actorHeight) / 2,
        gap.lineHeight,
        {},
      ),
    ],
  )
  return {
    width: Math.ceil(width),
    height: Math.ceil(bottom + gap.edge),
    elements: [...lifelines, ...actors, ...messages],
  }
}

/** The lifelines, at equal distances but where a message between neighbours would need too many lines. */
function placesOf({ actors, messages }: SequenceFacts, measure: Measure): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let x = gap.edge + gap.actorWidth / 2
  for (const [index, { id }] of actors.entries()) {
    const previous = actors[index - 1]?.id
    if (previous !== undefined) {
      const between = messages.filter(
        ({ from, to }) => (from === previous && to === id) || (from === id && to === previous),
      )
      let distance: number = gap.pitch
      const room = () => distance - 2 * gap.textBesideLifeline
      while (between.some(({ text }) => broken(text, room(), measure).length > gap.mostLines)) distance += 6
      x += distance
    }
    places.set(id, x)
  }
  return places
}

/** Breaks `text` into the fewest lines that fit into `room`, of lengths as equal as that number allows. */
function wrapped(text: string, room: number, measure: Measure): readonly string[] {
  const fewest = broken(text, room, measure)
  for (let narrower = room - 4; narrower > 0; narrower -= 4) {
    const tried = broken(text, narrower, measure)
    if (tried.length > fewest.length || tried.some(line => widthOf(line, measure) > narrower)) {
      return broken(text, narrower + 4, measure)
    }
  }
  return fewest
}

/** The words of a text; a name of two words stays in one line. */
function wordsOf(text: string): readonly string[] {
  return text.split(/ (?!ID\b|FS\b)/)
}

function broken(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of wordsOf(text)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, measure) <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function widthOf(line: string, measure: Measure): number {
  const words = wordsOf(line)
  return (
    words.reduce((sum, word) => sum + measure(word, 'message'), 0) +
    (words.length - 1) * measure(' ', 'message')
  )
}
