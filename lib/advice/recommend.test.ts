import { expect, test } from 'vitest'
import { type ArchitectureId, architectures as allArchitectures } from '@/content/architectures'
import type { CompleteAnswers } from '@/content/flow'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { recommend } from './recommend'

const A1 = 'exchange-online-conditional-access'
const A2 = 'exchange-online-adfs'
const A3 = 'exchange-server-conditional-access'
const A4 = 'exchange-server-adfs'

type Row = {
  mailbox: CompleteAnswers['mailbox']
  trigger: CompleteAnswers['conditional-access']
  identity: CompleteAnswers['identity']
  expected: ArchitectureId[]
}

/** The decision, written out: what a reader would check the advisor against. */
const table: Row[] = (
  [
    ['exchange-online', 'conditional-access', [A1], [A1]],
    ['exchange-server', 'conditional-access', [A3], [A3]],
    ['both', 'conditional-access', [A1, A3], [A1, A3]],
    ['exchange-online', 'not-permitted', [A2], []],
    ['exchange-server', 'not-permitted', [A4], []],
    ['both', 'not-permitted', [A2, A4], []],
    ['exchange-online', 'no-licence', [A2], []],
    ['exchange-server', 'no-licence', [A4], []],
    ['both', 'no-licence', [A2, A4], []],
  ] as const
).flatMap(([mailbox, trigger, federated, managed]) => [
  { mailbox, trigger, identity: 'federated', expected: [...federated] },
  { mailbox, trigger, identity: 'password-hash-sync', expected: [...managed] },
  { mailbox, trigger, identity: 'pass-through', expected: [...managed] },
])

const idsOf = (answers: CompleteAnswers) => recommend(answers).architectures.map(({ id }) => id)

test('the table has a row for every outcome', () => {
  const rows = table.map(({ mailbox, trigger, identity }) => `${mailbox}, ${trigger}, ${identity}`)
  const outcomes = allOutcomes().map(answers => Object.values(answers).join(', '))
  expect(rows.sort(), 'the table at the top of this file').toEqual(outcomes.sort())
})

test.each(table)('$mailbox, $trigger, $identity gives $expected', row => {
  const { mailbox, identity, expected } = row
  expect(idsOf({ mailbox, 'conditional-access': row.trigger, identity })).toEqual(expected)
})

test('a managed domain never gets an architecture in which AD FS asks for MFA', () => {
  for (const answers of allOutcomes().filter(({ identity }) => identity !== 'federated')) {
    expect(recommend(answers).architectures.every(({ trigger }) => trigger !== 'adfs')).toBe(true)
  }
})

test('without the licence no Conditional Access architecture is given, and AD FS comes with a blocker', () => {
  for (const answers of allOutcomes().filter(each => each['conditional-access'] === 'no-licence')) {
    const { architectures, findings } = recommend(answers)
    expect(architectures.every(({ trigger }) => trigger === 'adfs')).toBe(true)
    if (architectures.length > 0) expect(findings[0]?.kind).toBe('blocker')
  }
})

test("why names the visitor's own three answers", () => {
  for (const answers of allOutcomes()) {
    const { why } = recommend(answers)
    expect(why.map(({ option }) => option)).toEqual([
      answers.mailbox,
      answers['conditional-access'],
      answers.identity,
    ])
  }
})

test('every architecture is either chosen or explained away by one of the answers', () => {
  for (const answers of allOutcomes()) {
    const { architectures, whyNot } = recommend(answers)
    expect(architectures.length + whyNot.length).toBe(allArchitectures.length)
    for (const { excludedBy } of whyNot) {
      expect(excludedBy.length).toBeGreaterThan(0)
      for (const { question, option } of excludedBy) expect(answers[question]).toBe(option)
    }
  }
})

/** What a sentence says of an architecture that an answer rules out, and what the architecture must be then. */
const claimed = [
  [/trigger is Conditional Access/, { trigger: 'conditional-access' }],
  [/trigger is AD FS/, { trigger: 'adfs' }],
  [/protects mailboxes on Exchange Server/, { mailbox: 'exchange-server' }],
  [/protects mailboxes in Exchange Online/, { mailbox: 'exchange-online' }],
] as const

test('what is said of an architecture that an answer rules out is true of it', () => {
  for (const answers of allOutcomes()) {
    for (const { architecture, excludedBy } of recommend(answers).whyNot) {
      const { id, mailbox, trigger } = architecture
      for (const { option, claim } of excludedBy) {
        const said = `\`${option}\` rules out ${id}: “${claim.text}” See \`exclusions\` in content/reasons.ts`
        for (const [words, facts] of claimed) {
          if (words.test(claim.text)) expect({ mailbox, trigger }, said).toMatchObject(facts)
        }
      }
    }
  }
})

test('the answers that a why not changes do open the architecture it speaks of, and change nothing else', () => {
  for (const answers of allOutcomes()) {
    for (const { architecture, excludedBy, opensWith } of recommend(answers).whyNot) {
      expect(idsOf(opensWith), hrefOf(answers)).toContain(architecture.id)
      const changed = excludedBy.map(({ question }) => question)
      for (const question of ['mailbox', 'conditional-access', 'identity'] as const) {
        if (!changed.includes(question)) expect(opensWith[question]).toBe(answers[question])
      }
    }
  }
})

test('where none of the four fits, there is a way forward, and one that leads to an architecture', () => {
  for (const answers of allOutcomes()) {
    const { architectures, waysForward } = recommend(answers)
    if (architectures.length > 0) continue
    expect(waysForward.length).toBeGreaterThan(0)
    const opened = waysForward.flatMap(({ opensWith }) => (opensWith ? [opensWith] : []))
    expect(
      opened.some(each => idsOf(each).length > 0),
      hrefOf(answers),
    ).toBe(true)
  }
})
