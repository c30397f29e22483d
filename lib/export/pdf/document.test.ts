import { expect, test } from 'vitest'
import type { CompleteAnswers } from '@/content/flow'
import type { ChangePlan } from '@/lib/export/change-plan'
import { exampleNames, planOfTold, toldOf } from '@/lib/export/samples.testing'
import { allOutcomes } from '@/lib/flow/path'
import { pdfDocumentOf, UnprintableError } from './document'

const federated: CompleteAnswers = {
  mailbox: 'both',
  'conditional-access': 'conditional-access',
  identity: 'federated',
}
const none: CompleteAnswers = {
  ...federated,
  'conditional-access': 'not-permitted',
  identity: 'pass-through',
}
const bare = { paper: 'a4', attachments: [] } as const

type Printed = { readonly number: number; readonly idle: readonly Printed[] }

function dataOf(plan: ChangePlan, options: Parameters<typeof pdfDocumentOf>[1] = bare) {
  const document = pdfDocumentOf(plan, options)
  return { document, data: JSON.parse(document.files['/plan.json'] ?? '') }
}

test('what our own content says needs no further typeface, in any outcome', () => {
  for (const answers of allOutcomes()) {
    expect(pdfDocumentOf(planOfTold(toldOf(answers, { names: exampleNames })), bare).fonts).toEqual([])
  }
})

test('a name brings the typefaces that it needs, and the template is told their families', () => {
  const { document } = dataOf({ ...planOfTold(toldOf(none)), organisation: 'البنك الأهلي' })
  expect(document.fonts).toEqual(['arabic'])
  expect(document.files['/fonts.json']).toBe('["IBM Plex Sans Arabic"]')
})

test('a name that no typeface can print is an error that names the characters', () => {
  const plan = { ...planOfTold(toldOf(none)), organisation: 'Bank 국민' }
  expect(() => pdfDocumentOf(plan, bare)).toThrow(UnprintableError)
  expect(() => pdfDocumentOf(plan, bare)).toThrow('국 민')
})

test('each phase is printed once, those without a task and those after the end of a runbook too', () => {
  const answers = { ...federated, 'conditional-access': 'not-permitted' } as const
  for (const estate of [{}, { 'adfs-version': '2012-r2' }] as const) {
    const plan = planOfTold(toldOf(answers, { estate }))
    const { phases, later } = dataOf(plan).data
    const numbers = [...phases.flatMap((phase: Printed) => [...phase.idle, phase]), ...later].map(
      ({ number }: Printed) => number,
    )
    expect(numbers).toEqual(plan.phases.map(({ number }) => number))
    expect(later.length > 0).toBe('adfs-version' in estate)
  }
})

test('a command is cut into lines of coloured pieces that together are the command', () => {
  const plan = planOfTold(toldOf(federated))
  const { data } = dataOf(plan)
  const tasks = plan.phases.flatMap(phase => phase.tasks)
  const printed = data.phases.flatMap((phase: { tasks: unknown[] }) => phase.tasks)
  expect(printed).toHaveLength(tasks.length)
  for (const [index, { command }] of tasks.entries()) {
    const text = command?.segments.map(segment => segment.text).join('')
    const lines: [string, string][][] | undefined = printed[index].command?.lines
    expect(lines?.map(line => line.map(([, piece]) => piece).join('')).join('\n')).toBe(text)
    for (const segment of command?.segments ?? []) {
      if (segment.kind === 'gap') expect(lines?.flat()).toContainEqual(['gap', segment.text])
    }
  }
})

test('the missing names are listed once each, however often they are needed', () => {
  const { missing } = dataOf(planOfTold(toldOf(federated))).data
  expect(new Set(missing).size).toBe(missing.length)
  expect(missing).toContain('pilot-group')
  expect(dataOf(planOfTold(toldOf(federated, { names: exampleNames }))).data.missing).toEqual([])
})

test('links to other outcomes are whole addresses, dates are words, and sources are numbers', () => {
  const { data } = dataOf(planOfTold(toldOf(federated)))
  expect(data.whyNot[0].link.href).toMatch(/^https:\/\/advisor\.example\/advice\//)
  expect(data.date).toEqual({ year: 2026, month: 11, day: 25, words: '25 November 2026' })
  const numbers = data.sources.map(({ number }: { number: number }) => number)
  for (const { claim } of data.why) {
    for (const number of claim.sources) expect(numbers).toContain(number)
  }
})

test('each source of its list is referred to by a claim, a step or a task', () => {
  for (const answers of allOutcomes()) {
    const { sources, ...rest } = dataOf(planOfTold(toldOf(answers))).data
    const cited = new Set(
      JSON.stringify(rest)
        .match(/(?<="(?:sources|furtherSources)":\[)[\d,]+/g)
        ?.join()
        .split(','),
    )
    const numbers = sources.map(({ number }: { number: number }) => `${number}`)
    expect([...cited].sort(), Object.values(answers).join('/')).toEqual(numbers.sort())
  }
})

test('a source is checked where there is something to read, and reviewed where there is not', () => {
  const { data } = dataOf(planOfTold(toldOf(federated)))
  const sources: readonly { readonly url?: string; readonly checked: string }[] = data.sources
  expect(sources.some(({ url }) => url === undefined)).toBe(true)
  for (const { url, checked } of sources) expect(checked).toMatch(url ? /^Checked \d/ : /^Reviewed \d/)
})

test('each architecture has its flowchart, and its sequence in as many parts as it needs', () => {
  const { document, data } = dataOf(planOfTold(toldOf(federated)))
  expect(data.architectures).toHaveLength(2)
  for (const { flowchart, sequence } of data.architectures) {
    expect(sequence).toHaveLength(2)
    for (const { path, words } of [flowchart, ...sequence]) {
      expect(document.files[`/${path}`]).toMatch(/^<svg /)
      expect(words).toMatch(/say the same in words\.$/)
    }
  }
})

test('what is attached is a file of the document, and so is a command that is too long for a page', () => {
  const plan = planOfTold(toldOf(federated, { names: { ...exampleNames, 'pilot-group': 'x'.repeat(256) } }))
  const { document, data } = dataOf(plan, {
    paper: 'us-letter',
    attachments: [
      { path: 'README.md', text: 'Read me' },
      { path: 'scripts/0-a.graph.ps1', text: 'Script' },
    ],
  })
  expect(document.files['/attached/README.md']).toBe('Read me')
  expect(document.files['/attached/0-a.graph.ps1']).toBe('Script')
  const [first, second, ...others] = data.attached
  expect([first, second]).toEqual(['README.md', '0-a.graph.ps1'])
  expect(others.length).toBeGreaterThan(0)
  for (const path of others) {
    expect(path).toMatch(/^\d\.\d+-(command|verification|undo)\.txt$/)
    expect(document.files[`/attached/${path}`]).toContain('x'.repeat(256))
  }
})
