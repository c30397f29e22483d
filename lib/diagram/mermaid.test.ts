import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import type { Architecture } from '@/content/types'
import { answersFor } from '@/lib/advice/answers-for'
import { workflowOf } from '@/lib/advice/workflow'
import { flowchartOf } from './flowchart'
import { linesOf } from './lines'
import { allPictures } from './pictures'
import { participantsOf, sequenceOf } from './sequence'
import { colours } from './svg'

const [architecture] = architectures
const answers = { 'conditional-access': 'conditional-access', identity: 'federated' } as const
const workflow = workflowOf(architecture, answers)

/** The architecture with another text in its first step. */
function withFirstText(text: string): Architecture {
  const original: Architecture = architecture
  return { ...original, steps: original.steps.map((step, index) => (index === 0 ? { ...step, text } : step)) }
}

/** The numbers that Mermaid's autonumber gives to the messages of a text; none while it is off. */
function numbersIn(text: string): (number | undefined)[] {
  let next: number | undefined
  let count = 1
  const numbers: (number | undefined)[] = []
  for (const line of text.split('\n').map(each => each.trim())) {
    const [, setting] = /^autonumber ?(\w*)$/.exec(line) ?? []
    if (setting === 'off') next = undefined
    else if (setting !== undefined) next = setting === '' ? count : Number(setting)
    if (/->>/.test(line)) {
      numbers.push(next)
      if (next !== undefined) {
        next += 1
        count = next
      }
    }
  }
  return numbers
}

describe('both texts', () => {
  test('change with the text of a step', () => {
    const changed = workflowOf(withFirstText('Outlook knocks.'), answers)
    for (const textOf of [flowchartOf, sequenceOf]) {
      expect(textOf(changed)).not.toBe(textOf(workflow))
      expect(textOf(changed)).toContain('Outlook knocks.')
    }
  })

  test('print special characters of a step as entities', () => {
    const changed = workflowOf(withFirstText('One; two # three: 50 % {four}'), answers)
    for (const textOf of [flowchartOf, sequenceOf]) {
      expect(textOf(changed)).toContain('One#59; two #35; three: 50 #37; #123;four#125;')
    }
  })

  test('have the colours of the other formats and no others', () => {
    const known = new Set<string>(Object.values(colours))
    for (const textOf of [flowchartOf, sequenceOf]) {
      const used = textOf(workflow).match(/#[0-9a-f]{6}\b/g) ?? []
      expect(used).toContain(colours.accent)
      expect(used.filter(colour => !known.has(colour))).toEqual([])
    }
  })

  test('bring a title and a description with them', () => {
    for (const textOf of [flowchartOf, sequenceOf]) {
      expect(textOf(workflow)).toContain(`accTitle: ${architecture.title}`)
      expect(textOf(workflow)).toContain('accDescr')
    }
  })
})

describe('the flowchart', () => {
  test('has an edge with an id for every line, and every part in its zone', () => {
    const text = flowchartOf(workflow)
    for (const line of linesOf(workflow))
      expect(text).toMatch(new RegExp(`${line.from} ${line.id}@\\S.* ${line.to}\n`))
    for (const { element } of workflow.nodes) expect(text).toMatch(new RegExp(`^ {4}${element}[[{]`, 'm'))
  })

  test('shows a number on the first leg of a step only', () => {
    const shown = [...flowchartOf(workflow).matchAll(/@-->\|(\d+)\|/g)].map(([, number]) => Number(number))
    expect(shown).toEqual(workflow.steps.map(step => step.number))
  })

  test('runs the blocked path through the authentication policy to the sign', () => {
    const blocked = linesOf(workflow).filter(line => line.kind === 'blocked')
    expect(blocked.map(({ from, to }) => [from, to])).toEqual([
      ['outlook', 'authentication-policy'],
      ['authentication-policy', 'blocked'],
    ])
  })
})

test('where the line is open its text has no sign, no policy and nothing blocked', () => {
  for (const { name, kind, workflow, text } of allPictures()) {
    if (kind !== 'flowchart') continue
    for (const said of ['No policy to<br>refuse it', 'Let in'])
      expect(text.includes(said), name).toBe(workflow.isOpen)
    expect(/Blocked|Authentication<br>policy|\{\{|class blocked sign/.test(text), name).toBe(!workflow.isOpen)
  }
})

describe('the sequence', () => {
  test.each(architectures.map(each => [each.id, each] as const))(
    'of %s numbers the first message of a step, and only that',
    (_, each) => {
      const drawn = workflowOf(each, answersFor(each))
      expect(numbersIn(sequenceOf(drawn))).toEqual(
        drawn.steps.flatMap(step => step.legs.map((_leg, index) => (index === 0 ? step.number : undefined))),
      )
    },
  )

  test('lets Conditional Access and MFA take part', () => {
    expect(participantsOf(workflow)).toContain('conditional-access')
    expect(participantsOf(workflow)).toContain('entra-mfa')
  })
})
