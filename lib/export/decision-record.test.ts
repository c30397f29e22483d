import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { options } from '@/content/options'
import { isRuledOut } from '@/lib/advice/verdict'
import { anyAbbreviation } from '@/lib/glossary'
import { decisionRecord } from './decision-record'
import { nodesOf, parsed, sourcesIn, visible } from './parsed-markdown.testing'
import { isOneTextOfFrontMatter } from './properties.testing'
import { runbookMarkdown } from './runbook-markdown'
import { exampleNames, exampleTitleBlock, planOfTold, someSamples, toldOf } from './samples.testing'

const samples = someSamples({ names: exampleNames, titleBlock: exampleTitleBlock }).map(sample => {
  const markdown = decisionRecord(sample.plan)
  return { ...sample, markdown, root: parsed(markdown) }
})

describe('the decision record of every outcome', () => {
  test('has the parts of MADR 4 in their order', () => {
    for (const { at, root } of samples) {
      const headings = nodesOf(root, 'heading').filter(({ depth }) => depth === 2)
      expect(headings.map(visible), at).toEqual([
        'Context and Problem Statement',
        'Decision Drivers',
        'Considered Options',
        'Decision Outcome',
        'Pros and Cons of the Options',
        'More Information',
      ])
      const below = nodesOf(root, 'heading').map(visible)
      expect(below.indexOf('Consequences'), at).toBeGreaterThan(below.indexOf('Decision Outcome'))
      expect(below.indexOf('Confirmation'), at).toBe(below.indexOf('Consequences') + 1)
      expect(nodesOf(root, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1)
    }
  })

  test('begins with status, date and decision-makers', () => {
    for (const { at, root } of samples)
      expect(nodesOf(root, 'yaml')[0]?.value, at).toBe(
        'status: proposed\ndate: 2026-11-25\ndecision-makers: "Change board; Mei Tanaka, Security"',
      )
  })

  test('considers all four, says which were chosen, and why each of the others was not', () => {
    for (const { at, plan, root } of samples) {
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      const chosen = isRuledOut(plan) ? [] : plan.architectures.map(({ title }) => title)
      const outcome = paragraphs.find(text => text.startsWith('Chosen option: ')) ?? ''
      for (const { title } of architectures) {
        expect(paragraphs, at).toContain(title)
        expect(outcome.includes(`“${title}”`), at).toBe(chosen.includes(title))
      }
      expect(outcome.includes('none of the four'), at).toBe(chosen.length === 0)
      const ruledOut = paragraphs.filter(text => text.startsWith('Ruled out. '))
      expect(ruledOut, at).toHaveLength(architectures.length - plan.architectures.length)
      for (const { reasons } of plan.whyNot)
        for (const { claim } of reasons)
          expect(
            ruledOut.some(text => text.includes(claim.text)),
            at,
          ).toBe(true)
    }
  })

  test('chooses nothing that the environment rules out, and says when the answers lead to it', () => {
    const ruledOut = samples.filter(({ plan }) => plan.architectures.length > 0 && isRuledOut(plan))
    expect(ruledOut.length).toBeGreaterThan(0)
    for (const { at, plan, markdown, root } of ruledOut) {
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      expect(nodesOf(root, 'heading').map(visible)[0], at).toBe(
        'None of the four architectures fits (Fabrikam Bank)',
      )
      expect(paragraphs, at).toContain('Chosen option: none of the four, until what rules them out is gone:')
      expect(markdown, at).not.toMatch(/^Chosen[.,]/m)
      const standing = /^Ruled out by the environment: “No way to Entra ID”\. Once that is gone, the answers/
      expect(
        paragraphs.filter(text => standing.test(text)),
        at,
      ).toHaveLength(plan.architectures.length)
      const consequences = markdown.slice(markdown.indexOf('### Consequences'), markdown.indexOf('## Pros'))
      expect(consequences, at).toContain('nothing is set up')
      expect(consequences, at).toContain('There is nothing to configure yet.')
    }
  })

  test('chooses what is blocked on the condition that each blocker is solved, and points at them', () => {
    const both = {
      mailbox: 'both',
      'conditional-access': 'conditional-access',
      identity: 'federated',
    } as const
    const estate = { hybrid: 'agent', 'exchange-version': '2016' } as const
    const root = parsed(decisionRecord(planOfTold(toldOf(both, { estate }))))
    const condition =
      'on the condition that every Exchange server runs Subscription Edition and classic full hybrid has replaced the Hybrid Agent (see Blockers)'
    const paragraphs = nodesOf(root, 'paragraph').map(visible)
    expect(paragraphs).toContain(
      `Chosen option: “Exchange Online with Conditional Access”; and “Exchange Server with Conditional Access”, ${condition}, because of what the answers mean:`,
    )
    expect(paragraphs.filter(text => text.startsWith('Chosen'))).toEqual([
      expect.stringContaining('Chosen option'),
      'Chosen.',
      `Chosen, ${condition}.`,
    ])
    expect(nodesOf(root, 'heading').map(visible)).toContain('Blockers')
  })

  test('gives the verdict before the reasons that it announces', () => {
    for (const { at, plan, root } of samples.filter(
      ({ plan: { architectures: led, findings } }) => led.length === 0 || !isRuledOut({ findings }),
    )) {
      const paragraphs = nodesOf(root, 'paragraph').map(visible)
      const verdict = paragraphs.indexOf(plan.verdict)
      expect(verdict, at).toBeGreaterThan(0)
      expect(verdict, at).toBeLessThan(paragraphs.findIndex(text => text.startsWith('Chosen option: ')))
    }
  })

  test('says what is good and what is bad, and how it is seen that it was carried out', () => {
    for (const { at, plan, markdown } of samples) {
      const part = (from: string, to: string) => markdown.slice(markdown.indexOf(from), markdown.indexOf(to))
      const consequences = part('### Consequences', '### Confirmation')
      expect(consequences, at).toMatch(/^- Good, because /m)
      expect(consequences, at).toMatch(/^- Bad, because /m)
      const numbers = [...part('### Confirmation', '## Pros').matchAll(/^- \*\*([\d.]+) /gm)].map(
        match => match[1],
      )
      const tasks = new Map(plan.phases.flatMap(phase => phase.tasks).map(task => [task.number, task]))
      const isCarriedOut = plan.architectures.length > 0 && !isRuledOut(plan)
      expect(numbers.length > 0, at).toBe(isCarriedOut)
      for (const number of numbers) expect(tasks.get(number ?? ''), at).toMatchObject({ changes: false })
      if (isCarriedOut) expect(numbers, at).toContain('4.1')
    }
  })

  test('says of a pair once what is true in both places, and of the rest in which', () => {
    const pairs = samples.filter(({ plan }) => plan.architectures.length === 2 && !isRuledOut(plan))
    expect(pairs.length).toBeGreaterThan(0)
    for (const { at, markdown } of pairs) {
      const consequences = markdown.slice(
        markdown.indexOf('### Consequences'),
        markdown.indexOf('### Confirmation'),
      )
      const places = consequences.match(/^(?:In|On) .*:$/gm)
      expect(places, at).toEqual(['In both:', 'In Exchange Online:', 'On Exchange Server:'])
      const [, online, server = ''] = consequences.split(/^(?:In Exchange Online|On Exchange Server):$/m)
      expect(online, at).toContain('second lock')
      expect(server, at).toContain('depends on Entra ID')
      const lines = consequences.match(/^- .*$/gm) ?? []
      expect(new Set(lines).size, at).toBe(lines.length)
    }
  })

  test('says once what each short form in its sentences stands for', () => {
    for (const { at, root } of samples) {
      const rows = nodesOf(root, 'table').at(-2)?.children.slice(1) ?? []
      const explained = rows.map(({ children: [first] }) => (first ? visible(first) : ''))
      const sentences = ['paragraph', 'heading'].flatMap(kind =>
        nodesOf(root, kind as 'paragraph').flatMap(node => nodesOf(node, 'text').map(({ value }) => value)),
      )
      const used = new Set(sentences.join('\n').match(anyAbbreviation))
      expect(used, at).toContain('MFA')
      for (const short of used) expect(explained, `${at} ${short}`).toContain(short)
      expect(new Set(explained).size, at).toBe(explained.length)
    }
  })

  test('lists each source that it cites', () => {
    for (const { at, root } of samples) {
      const { cited, listed } = sourcesIn(root)
      expect(cited, at).toEqual(listed)
    }
  })

  test('says first what stands in the way', () => {
    for (const { at, plan, markdown } of samples) {
      const first = markdown.slice(0, markdown.indexOf('## Context'))
      const condition =
        /^\*\*(?:Not possible until|For mailboxes on Exchange Server, not possible until|In this environment)/m
      expect(condition.test(first), at).toBe(plan.condition !== undefined)
    }
  })
})

test('what a person typed stays a text in the front matter, also for readers that take it for Markdown', () => {
  fc.assert(isOneTextOfFrontMatter(), { numRuns: 40 })
})

test('leaves out what was not filled in of the title block, which the runbook has a line for', () => {
  const answers = {
    mailbox: 'exchange-server',
    'conditional-access': 'not-permitted',
    identity: 'federated',
  } as const
  const plan = planOfTold(toldOf(answers, { titleBlock: { requester: 'Dana Okafor' } }))
  expect(runbookMarkdown(plan)).toContain('\n| Change number |  |\n')
  expect(decisionRecord(plan)).toContain('\n| Requester | Dana Okafor |\n')
  expect(decisionRecord(plan)).not.toContain('| Change number |')
})

test('what a board is usually called reads as it was typed', () => {
  const answers = {
    mailbox: 'exchange-online',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const approvers = 'CAB: EMEA/APAC; R&D; Board (R&D)'
  const record = decisionRecord(planOfTold(toldOf(answers, { titleBlock: { approvers } })))
  expect(record).toContain(`\ndecision-makers: "${approvers}"\n`)
})

test('promises nothing of a block where Exchange Server has none, and says what stays open until when', () => {
  const answers = {
    mailbox: 'exchange-server',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const recordOf = (version: 'se' | '2016') =>
    decisionRecord(planOfTold(toldOf(answers, { estate: { 'exchange-version': version } })))
  const open = 'Bad, because until every Exchange server runs Subscription Edition, nothing blocks NTLM'
  expect(recordOf('se')).toContain('Good, because where Exchange Server has authentication policies')
  expect(recordOf('se')).not.toContain(open)
  expect(recordOf('2016')).toContain(open)
  const [, ofServer = ''] = recordOf('2016').split('### Exchange Server with Conditional Access')
  expect(ofServer.split('###')[0]).toContain('Good, because')
  expect(ofServer).not.toMatch(
    /Good, because (?:once legacy authentication is blocked|where Exchange Server)/,
  )
})

test('every option has something that speaks for it and something against it', () => {
  for (const { id } of architectures) {
    expect(options[id].good.length).toBeGreaterThan(1)
    expect(options[id].bad.length).toBeGreaterThan(1)
    for (const { text } of [...options[id].good, ...options[id].bad]) expect(text).toMatch(/^\S.*[^.]$/)
  }
})
