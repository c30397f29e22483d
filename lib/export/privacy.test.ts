import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompleteAnswers } from '@/content/flow'
import { type NameId, nameIds } from '@/content/names'
import { maskedNotice } from '@/content/placeholders'
import { textsFor } from '@/lib/link/attacks.testing'
import { checkName } from '@/lib/link/names'
import type { Values } from '@/lib/powershell/print'
import { namesOf } from '@/lib/runbook/runbook'
import { type ChangeInput, namesFor } from './change-plan'
import { decisionRecord } from './decision-record'
import { aboutOf } from './readme'
import { runbookMarkdown } from './runbook-markdown'
import {
  allSamples,
  awkwardNames,
  exampleNames,
  exampleTitleBlock,
  planOfTold,
  toldOf,
  typedTexts,
} from './samples.testing'
import { scriptsOf } from './scripts'

const server: CompleteAnswers = {
  mailbox: 'exchange-server',
  'conditional-access': 'not-permitted',
  identity: 'federated',
}

/** Every text that leaves the page: both documents, the scripts, and what the PDF is made from. */
function everythingOf(told: ChangeInput): string {
  const plan = planOfTold(told)
  const scripts = scriptsOf(told.runbook, namesFor(told), aboutOf(plan))
  return [
    runbookMarkdown(plan),
    decisionRecord(plan),
    JSON.stringify({ ...plan, architectures: plan.architectures.map(({ pictures: _, ...rest }) => rest) }),
    ...(scripts.status === 'ready' ? scripts.files.map(({ text }) => text) : []),
  ].join('\n')
}

const entriesOf = (values: Values) => nameIds.flatMap(id => [values[id] ?? []].flat())

/** A text as it may stand in a literal of PowerShell, in JSON, in Markdown or in a link. */
const formsOf = (text: string) => [
  text,
  text.replace(/['‘’‚‛]/g, '$&$&'),
  JSON.stringify(text).slice(1, -1),
  text.replace(/\|/g, '\\|'),
  encodeURIComponent(text),
]

/** The placeholders that count up: the tenth domain ends like one that is called `0.example`. */
const counted = /(?:domain|mail|autodiscover)\d+/g

describe('with the names masked', () => {
  test('no document of any outcome holds a name, an answer of the title block, or a link to them', () => {
    for (const { at, told } of allSamples({
      names: awkwardNames,
      titleBlock: exampleTitleBlock,
      isMasked: true,
    })) {
      const text = everythingOf(told)
      for (const value of [...entriesOf(awkwardNames), ...Object.values(exampleTitleBlock)])
        for (const form of formsOf(value)) expect(text.includes(form), `${at} holds ${form}`).toBe(false)
      expect(text, at).not.toMatch(/fabrikam/i)
      expect(text, at).toContain(maskedNotice)
    }
  })

  test('nothing of what the rules accept is left, whatever it is', () => {
    const usual = everythingOf(toldOf(server, { names: exampleNames, isMasked: true }))
    const accepted = (id: NameId) =>
      textsFor(id).map(text => {
        const checked = checkName(id, text)
        return 'ok' in checked && checked.ok !== undefined ? checked.ok : exampleNames[id]
      })
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(nameIds.map(id => [id, accepted(id)]))),
        typedTexts(120),
        (given, typed) => {
          const text = everythingOf(
            toldOf(server, { names: given, titleBlock: { risk: typed, approvers: typed }, isMasked: true }),
          ).replace(counted, '…')
          // A short value may be a word of the document, whatever the names are.
          for (const value of [...entriesOf(given), typed])
            for (const form of formsOf(value))
              expect(text.includes(form) && !usual.includes(form) && form.length > 3, form).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the commands, the list of names and the scripts have the same placeholders', () => {
    const told = toldOf(server, { names: exampleNames, isMasked: true })
    const plan = planOfTold(told)
    const scripts = scriptsOf(told.runbook, namesFor(told), aboutOf(plan))
    if (scripts.status !== 'ready') throw new Error(scripts.names.join())
    const values = plan.phases
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ command }) => command?.segments ?? [])
      .flatMap(({ kind, text }) => (kind === 'value' ? [text] : []))
    expect(values).toContain("'Pilot group'")
    expect(plan.names.find(({ id }) => id === 'pilot-group')?.value).toBe('Pilot group')
    expect(scripts.files.some(({ text }) => text.includes("'Pilot group'"))).toBe(true)
  })

  test('a link keeps the environment, and the title block is left to fill in', () => {
    const estate = { 'exchange-version': 'se' } as const
    const plan = planOfTold(
      toldOf(server, { estate, names: exampleNames, titleBlock: exampleTitleBlock, isMasked: true }),
    )
    expect(new URL(plan.link).hash).toBe('#v=1&exchange-version=se')
    expect(plan.titleBlock.filter(({ value }) => value !== undefined)).toEqual([
      { label: 'Names', value: maskedNotice },
    ])
    expect(plan.approvals.filter(({ name }) => name !== undefined)).toEqual([])
    expect(plan.changeNumber).toBeUndefined()
  })

  test('no placeholder stands for the organisation, and the names are called placeholders', () => {
    const plan = planOfTold(toldOf(server, { names: exampleNames, isMasked: true }))
    expect(plan.organisation).toBeUndefined()
    expect(plan.aboutNames).toBe('The commands contain these placeholders in place of the names.')
    const { admin: _, ...some } = exampleNames
    expect(planOfTold(toldOf(server, { names: some, isMasked: true })).aboutNames).toMatch(/is missing/)
  })
})

test('a document says before its commands that groups are the same one, masked or not', () => {
  for (const isMasked of [false, true]) {
    const names = { ...exampleNames, 'exclusion-group': exampleNames['pilot-group'] }
    const { aboutNames } = planOfTold(toldOf(server, { names, isMasked }))
    expect(aboutNames).toMatch(
      /^Run nothing yet\. “Group of the emergency accounts” and “Pilot group”: these are one and the same group\./,
    )
  }
})

test('without the mask the documents hold the names that the outcome needs', () => {
  const told = toldOf(server, { names: exampleNames, titleBlock: exampleTitleBlock })
  const text = everythingOf(told)
  const needed = (['organisation', ...namesOf(told.runbook)] as const).flatMap(id =>
    [exampleNames[id] ?? []].flat(),
  )
  expect(needed.length).toBeGreaterThan(8)
  for (const value of [...needed, ...Object.values(exampleTitleBlock)])
    expect(text.includes(value), value).toBe(true)
})
