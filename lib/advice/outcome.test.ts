import { expect, test } from 'vitest'
import type { Estate } from '@/content/estate'
import { allOutcomes, answersOf, hrefOf, isComplete } from '@/lib/flow/path'
import { runbookOf } from '@/lib/runbook/runbook'
import { considerationsFor } from './considerations'
import { outcomeOf } from './outcome'
import { previewOf } from './preview'
import { recommend } from './recommend'
import { numberOf } from './sources'
import { whyTitleOf } from './verdict'

test('every link of an outcome leads to another outcome of the flow', () => {
  for (const answers of allOutcomes()) {
    const { whyNot, waysForward } = outcomeOf(answers)
    for (const { link } of [...whyNot, ...waysForward]) {
      if (!link) continue
      const target = answersOf(link.href.split('/').slice(2))
      expect(target && isComplete(target), link.href).toBe(true)
      expect(link.href).not.toBe(hrefOf(answers))
    }
  }
})

test('an outcome carries no condition: conditions have done their work', () => {
  for (const answers of allOutcomes()) expect(JSON.stringify(outcomeOf(answers))).not.toContain('"when"')
})

test('an outcome names the sources of all that its page says, each once, in the order of their numbers', () => {
  for (const answers of allOutcomes()) {
    const { sources: ids, ...said } = outcomeOf(answers)
    const runbook = runbookOf(answers, said.architectures)
    // Found by another way than the code finds them: by their text.
    const isPlanned = said.architectures.length > 0
    const text = JSON.stringify([said, isPlanned && [considerationsFor(answers), runbook]])
    const lists = [...text.matchAll(/"sources":\[("[^\]]*")\]/g)].flatMap(([, list = '']) => list.split(','))
    expect(new Set(ids)).toEqual(new Set(lists.map(id => JSON.parse(id))))
    const numbers = ids.map(numberOf)
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
  }
})

test('where the version of Exchange Server has no authentication policy, none is shown, and the red line is open', () => {
  const onServer = {
    mailbox: 'exchange-server',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const said = (version: '2016' | 'se') =>
    outcomeOf(onServer, { 'exchange-version': version }).architectures.map(
      ({ settings, blocked, drawings }) => ({
        isConfigured: settings !== undefined,
        isOpen: blocked.text.includes('stays open'),
        flowchart: drawings.flowchart,
      }),
    )
  expect(said('2016')).toEqual([
    {
      isConfigured: false,
      isOpen: true,
      flowchart: 'exchange-server-conditional-access.federated.open.flowchart',
    },
  ])
  expect(said('se')).toEqual([
    {
      isConfigured: true,
      isOpen: false,
      flowchart: 'exchange-server-conditional-access.federated.flowchart',
    },
  ])
})

test('where nothing fits, nothing is configured, and only what blocks is said', () => {
  const { architectures, guide, findings } = outcomeOf({
    mailbox: 'exchange-server',
    'conditional-access': 'no-licence',
    identity: 'pass-through',
  })
  expect(architectures).toEqual([])
  expect(guide).toBeUndefined()
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['blocker']))
})

test('without the licence nothing on the page lets AD FS call Entra MFA', () => {
  for (const mailbox of ['exchange-online', 'exchange-server', 'both'] as const) {
    const { architectures, components } = outcomeOf({
      mailbox,
      'conditional-access': 'no-licence',
      identity: 'federated',
    })
    expect(components.map(({ title }) => title)).not.toContain('Microsoft Entra multifactor authentication')
    for (const { steps } of architectures) {
      expect(steps.map(({ text }) => text).join(' ')).not.toContain('Entra MFA')
    }
  }
})

test('the licences are those of the answers, and what two architectures share stands in the same words', () => {
  for (const answers of allOutcomes()) {
    const { architectures } = outcomeOf(answers)
    if (architectures.length === 0) continue
    const texts = new Set(architectures.flatMap(({ licences }) => licences.map(({ text }) => text)))
    const said = [...texts].join(' ')
    expect(said.match(/Entra MFA|policy reaches/g), hrefOf(answers)).toHaveLength(1)
    expect(said.includes('Subscription Edition'), hrefOf(answers)).toBe(answers.mailbox !== 'exchange-online')
    if (answers['conditional-access'] === 'no-licence') expect(said).toMatch(/^No licence of Entra ID/)
  }
})

test('in a national cloud nothing names a worldwide host without saying that it is one', () => {
  const worldwide = /login\.microsoftonline\.com|outlook\.office(365)?\.com|windowsazure\.com/
  for (const answers of allOutcomes()) {
    for (const cloud of ['gcc-high', 'dod', '21vianet'] as const) {
      const said = JSON.stringify([outcomeOf(answers, { cloud }), considerationsFor({ ...answers, cloud })])
      const named = said.split(/[.:"] ?(?=[A-Z"])/).filter(sentence => worldwide.test(sentence))
      expect(
        named.filter(sentence => !/worldwide/i.test(sentence)),
        hrefOf(answers),
      ).toEqual([])
    }
  }
})

test('with a managed domain Entra ID P1 is offered for what it brings there, and AD FS is not needed', () => {
  for (const answers of allOutcomes()) {
    const way = outcomeOf(answers).waysForward.find(({ id }) => id === 'buy-licence-managed')
    expect(way !== undefined, hrefOf(answers)).toBe(
      answers['conditional-access'] === 'no-licence' && answers.identity !== 'federated',
    )
    if (way) expect(way.claim.text).not.toMatch(/server of your own|without any server/)
  }
})

test('an outcome speaks only of what its answers have', () => {
  for (const answers of allOutcomes()) {
    const { architectures, findings, waysForward, guide, components } = outcomeOf(answers)
    if (architectures.length === 0) continue
    const at = hrefOf(answers)
    const cost = considerationsFor(answers)
    const said = (value: unknown) => JSON.stringify(value)
    if (answers.mailbox === 'exchange-online') {
      expect(said([waysForward, guide?.beyond]), at).not.toContain('Exchange Server')
    }
    if (answers['conditional-access'] !== 'conditional-access') {
      const smtp = findings.filter(({ id }) => id.startsWith('smtp-auth'))
      expect(said([smtp, guide?.notes.find(({ title }) => title === 'Guests')]), at).not.toContain(
        'Conditional Access',
      )
    }
    if (answers['conditional-access'] !== 'not-permitted') expect(said(cost), at).not.toContain('forbids it')
    if (answers.identity !== 'federated') expect(said([components, cost]), at).not.toContain('of AD FS')
  }
})

test('where AD FS asks with a factor of its own, no consideration watches the adapter of Entra ID', () => {
  const answers = {
    mailbox: 'exchange-online',
    'conditional-access': 'not-permitted',
    identity: 'federated',
  } as const
  const idsIn = (estate: Estate) =>
    considerationsFor({ ...estate, ...answers }).flatMap(({ items }) => items.map(({ id }) => id))
  expect(idsIn({})).toContain('watch-adfs')
  expect(idsIn({})).not.toContain('third-party-provider')
  for (const factor of ['certificate', 'third-party'] as const) {
    expect(idsIn({ 'adfs-mfa': factor })).not.toContain('watch-adfs')
    expect(idsIn({ 'adfs-mfa': factor })).toContain('watch-adfs-own-provider')
    expect(idsIn({ 'adfs-mfa': factor })).toContain('third-party-provider')
  }
})

test('a pasted link says what its page is about, with a picture', () => {
  expect(previewOf({ mailbox: 'both' })).toMatchObject({
    title: 'Can Conditional Access enforce MFA?',
    description: 'So far: Mailboxes: In both.',
  })
  for (const answers of allOutcomes()) {
    const { title, description, image } = previewOf(answers)
    expect(title.length).toBeLessThan(70)
    expect(description.length).toBeLessThan(200)
    // No two pairs share one: it shows their titles.
    const ids = recommend(answers).architectures.map(({ id }) => id)
    expect(image).toBe(`/previews/${ids.join('.') || 'none'}.png`)
  }
})

test('AD FS that asks without the Entra adapter is drawn and told without it', () => {
  const answers = {
    mailbox: 'both',
    'conditional-access': 'not-permitted',
    identity: 'federated',
  } as const
  const told = (asks: 'none' | 'certificate' | 'third-party') => {
    const { architectures, components } = outcomeOf(answers, { 'adfs-mfa': asks })
    const drawn = architectures.map(({ drawings, steps }) => ({ drawings, steps }))
    return { drawn, ids: components.map(({ id }) => id) }
  }
  for (const asks of ['certificate', 'third-party'] as const) {
    const { drawn, ids } = told(asks)
    expect(drawn).toEqual(
      outcomeOf({ ...answers, 'conditional-access': 'no-licence' }).architectures.map(
        ({ drawings, steps }) => ({ drawings, steps }),
      ),
    )
    expect(ids).not.toContain('entra-mfa')
    expect(JSON.stringify(drawn)).not.toMatch(/adapter/i)
  }
  expect(told('none').ids).toContain('entra-mfa')
})

test('the heading of the reasons claims no choice that the environment rules out', () => {
  const answers = { 'conditional-access': 'conditional-access', identity: 'federated' } as const
  const headingOf = (mailbox: 'both' | 'exchange-server', estate: Estate = {}) =>
    whyTitleOf(outcomeOf({ ...answers, mailbox }, estate))
  expect(headingOf('exchange-server')).toBe('Why this one')
  expect(headingOf('exchange-server', { hybrid: 'agent' })).toBe('Why this one')
  expect(headingOf('exchange-server', { reach: 'none' })).toBe('Why it would be this one')
  expect(headingOf('both', { reach: 'none' })).toBe('Why it would be this pair')
})
