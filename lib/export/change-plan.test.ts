import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { goNoGo } from '@/content/runbook/go-no-go'
import { phases } from '@/content/runbook/phases'
import type { Condition } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { questionsFor } from '@/lib/advice/estate'
import { numberOf } from '@/lib/advice/sources'
import { nothingAnswered, nothingInTheWay } from '@/lib/advice/summary'
import { parseFragment } from '@/lib/link/fragment'
import { missingNames, printCommand } from '@/lib/powershell/print'
import { effortInWords } from '@/lib/runbook/effort'
import { commandsOf, namesOf, rolloutOf, tasksOf } from '@/lib/runbook/runbook'
import { allCases } from '@/lib/runbook/variants.testing'
import { planOf } from './plan'
import { allSamples, exampleNames, exampleTitleBlock, planOfTold, toldOf } from './samples.testing'

const samples = allSamples({ names: exampleNames, titleBlock: exampleTitleBlock })
const federated = {
  mailbox: 'both',
  'conditional-access': 'conditional-access',
  identity: 'federated',
} as const
const none = {
  mailbox: 'both',
  'conditional-access': 'not-permitted',
  identity: 'pass-through',
} as const

const textOf = (segments: readonly { readonly text: string }[]) => segments.map(({ text }) => text).join('')

test('its flowchart is of a line that is let in exactly where no policy can refuse it', () => {
  const drawn = samples.flatMap(({ at, plan }) =>
    plan.architectures.map(({ settings, pictures }) => ({
      at,
      isOpen: settings === undefined,
      says: JSON.stringify(pictures.flowchart.elements),
    })),
  )
  expect(new Set(drawn.map(({ isOpen }) => isOpen)).size).toBe(2)
  for (const { at, isOpen, says } of drawn) {
    expect(says.includes('"Let in"'), at).toBe(isOpen)
    expect(says.includes('"Blocked"'), at).toBe(!isOpen)
  }
})

describe('the change as one document, for every outcome', () => {
  test('has every task of the runbook once, under the number of the scripts, with the same commands', () => {
    expect(samples.length).toBe(27 * 4)
    for (const { at, told, plan } of samples) {
      const planned = planOf(told.runbook).flatMap(({ tasks }) => tasks)
      const tasks = plan.phases.flatMap(phase => phase.tasks)
      expect(
        tasks.map(({ number, id }) => `${number} ${id}`),
        at,
      ).toEqual(planned.map(({ task }) => `${task.number} ${task.id}`))
      for (const [index, { task }] of planned.entries()) {
        const { command, verify, undo } = tasks[index] ?? {}
        const printed = [command, verify?.command, undo?.command].filter(each => each !== undefined)
        expect(
          printed.map(({ segments }) => textOf(segments)),
          `${at} ${task.id}`,
        ).toEqual(commandsOf(task).map(each => printCommand(each.command, exampleNames)))
      }
    }
  })

  test('has every phase in its place, and says of one without a task that there is none', () => {
    const idle = new Set<string>()
    for (const { at, told, plan } of samples) {
      if (plan.architectures.length === 0) continue
      expect(
        plan.phases.map(({ number, title }) => `${number} ${title}`),
        at,
      ).toEqual(
        phases.map(
          ({ id, title }, number) =>
            `${number} ${told.runbook.find(({ phase }) => phase.id === id)?.phase.title ?? title}`,
        ),
      )
      for (const { id, tasks, summary } of plan.phases) {
        expect(tasks.length > 0, `${at} ${id}`).toBe(told.runbook.some(({ phase }) => phase.id === id))
        expect(summary.startsWith('No task here'), `${at} ${id}`).toBe(tasks.length === 0)
        if (tasks.length === 0) idle.add(id)
      }
    }
    expect(idle).toContain('hybrid-modern-authentication')
  })

  test('says of a task which architecture needs it, only where a pair does not share it', () => {
    for (const { at, told, plan } of samples) {
      const titles = new Map(plan.architectures.map(({ id, title }) => [id, title]))
      const owners = told.runbook
        .flatMap(({ parts }) => parts)
        .flatMap(({ architecture, tasks }) => tasks.map(() => architecture && titles.get(architecture.id)))
      expect(
        plan.phases.flatMap(({ tasks }) => tasks.map(task => task.architecture)),
        at,
      ).toEqual(owners)
      if (titles.size < 2) expect(owners.filter(Boolean), at).toEqual([])
    }
  })

  test('says in its summary what the page says: what is in the way, effort, licences, phases', () => {
    for (const { at, told, plan } of samples) {
      if (plan.architectures.length === 0) continue
      const said = new Map(plan.summary.map(({ title, lines }) => [title, lines]))
      expect([...said.keys()], at).toEqual(['In the way', 'Effort', 'Licences', 'Phases'])
      expect(said.get('In the way')?.includes(nothingInTheWay), at).toBe(plan.condition === undefined)
      expect(said.get('Effort'), at).toEqual([effortInWords(told.runbook)])
      for (const licence of plan.architectures.flatMap(({ licences }) => licences))
        expect(said.get('Licences'), at).toContainEqual(licence)
      for (const { number, phase } of rolloutOf(told.runbook))
        expect(said.get('Phases')?.[0], at).toContain(`${number}\u00a0${phase.title}`)
    }
  })

  test('checks what is read before the first change, and opens no session there', () => {
    for (const { at, plan } of samples) {
      const tasks = new Map(plan.phases.flatMap(phase => phase.tasks).map(task => [task.number, task]))
      for (const { number, expected } of plan.checks) {
        expect(tasks.get(number), `${at} ${number}`).toMatchObject({ changes: false, expect: expected })
      }
      const all = [...tasks.values()]
      const before = all.slice(
        0,
        all.findIndex(({ changes }) => changes),
      )
      const reads = before.filter(({ title }) => !/^Connect /.test(title)).map(({ number }) => number)
      expect(
        plan.checks.map(({ number }) => number),
        at,
      ).toEqual(expect.arrayContaining(reads))
      expect(plan.checks.length > 0, at).toBe(plan.architectures.length > 0)
      expect(
        plan.checks.filter(({ title }) => title.startsWith('Connect')),
        at,
      ).toEqual([])
    }
  })

  test('names each source that a claim or a task of it names, in the order of the numbers', () => {
    for (const { at, told, plan } of samples) {
      const numbers = plan.sources.map(({ number }) => number)
      expect(numbers, at).toEqual([...new Set(numbers)].sort((one, other) => one - other))
      for (const { sources } of [...tasksOf(told.runbook), ...plan.findings.map(({ claim }) => claim)])
        for (const id of sources) expect(numbers, `${at} ${id}`).toContain(numberOf(id))
      expect(numbers.length, at).toBeGreaterThan(0)
    }
  })

  test('speaks of no form and no section that only the page has: on paper an answer is changed in the advisor', () => {
    for (const { at, plan } of samples) {
      const { verdict, condition = '', findings, phases: planned } = plan
      const text = JSON.stringify([verdict, condition, findings, planned])
      expect(text, at).not.toMatch(/Your environment|Below:|fill (?:it|them) in/)
      const asks =
        /(?:your answer\b|[Aa]nswer again|\banswer (?:“|the)|choose [^.]*\bunder “)(?![^.:]*\badvisor\b)[^.:]*/
      expect(asks.exec(text)?.[0], at).toBeUndefined()
    }
  })

  test('does not explain a short form because a visitor typed it', () => {
    const typed = planOfTold(toldOf(none, { names: { organisation: 'SPN WAP PHS' } }))
    expect(typed.abbreviations).toEqual(planOfTold(toldOf(none)).abbreviations)
  })

  test('has the verdict, why and why not where none of the four fits, and no runbook', () => {
    const nothing = samples.filter(({ plan }) => plan.architectures.length === 0)
    expect(nothing).toHaveLength(12 * 4)
    for (const { at, plan } of nothing) {
      expect(plan.phases, at).toEqual([])
      expect(plan.checks, at).toEqual([])
      expect(plan.whyNot, at).toHaveLength(architectures.length)
      expect(plan.waysForward.length, at).toBeGreaterThan(0)
      expect(plan.names, at).toEqual([])
      expect(plan.summary, at).toEqual([])
      expect(plan.whyNotTitle, at).toBe('Why each is ruled out')
    }
  })

  test('is the same for the same input', () => {
    const told = toldOf(federated, { names: exampleNames })
    expect(planOfTold(told)).toEqual(planOfTold(told))
  })
})

test('a check that opens a session of its own is a check like any other', () => {
  const { checks } = planOfTold(toldOf({ ...federated, mailbox: 'exchange-server' }))
  const titles = checks.map(({ title }) => title)
  expect(titles).toContain('Check that the hybrid app may call EWS in Exchange Online')
  expect(titles.filter(title => title.startsWith('Connect'))).toEqual([])
})

describe('go or no-go', () => {
  const endsEarly = ({ told: { estate }, answers }: (typeof samples)[number]) =>
    estate['adfs-version'] === '2012-r2' && answers['conditional-access'] !== 'conditional-access'

  test('follows every phase on the way there; the last ends with the change, and the way back begins with its decision', () => {
    for (const sample of samples) {
      const { at, plan } = sample
      if (plan.phases.length === 0 || endsEarly(sample)) continue
      for (const { tasks, signOff } of plan.phases) expect(signOff !== undefined, at).toBe(tasks.length > 0)
      const signed = plan.phases.flatMap(({ id, signOff }) => (signOff ? [{ id, ...signOff }] : []))
      for (const { id, criteria } of signed) expect(criteria, `${at} ${id}`).toMatch(/\.$/)
      const back = signed.at(-1)
      const last = signed.at(-2)
      expect(back, at).toMatchObject({ id: 'roll-back', place: 'head', title: 'Decision to roll back' })
      expect(last, at).toMatchObject({
        id: 'watch',
        place: 'end',
        title: expect.stringContaining('complete'),
      })
      for (const { id, place, choices } of signed.slice(0, -2)) {
        expect({ place, choices }, `${at} ${id}`).toEqual({ place: 'end', choices: ['Go', 'No-go'] })
      }
      // To tick the first box never starts the way back by mistake.
      for (const { criteria } of signed.slice(0, -1)) expect(criteria, at).not.toMatch(/roll(ed)? back/i)
    }
  })

  test('ends with the phase that another runbook goes on from: after it comes nothing', () => {
    const early = samples.filter(sample => sample.plan.phases.length > 0 && endsEarly(sample))
    expect(early.length).toBeGreaterThan(0)
    for (const { at, plan } of early) {
      const signed = plan.phases.flatMap(({ id, signOff }) => (signOff ? [{ id, ...signOff }] : []))
      expect(signed.at(-1), at).toMatchObject({ id: 'prerequisites', title: 'Here this runbook ends' })
      expect(
        signed.map(({ title }) => title),
        at,
      ).not.toContain('Sign-off: the change is complete')
      for (const { id, summary, tasks } of plan.phases.slice(2)) {
        expect(tasks, `${at} ${id}`).toEqual([])
        expect(summary, `${at} ${id}`).toMatch(/^No task here: this runbook ends before it/)
      }
    }
  })

  test('has the emergency accounts tried again before MFA reaches everybody, and names them on the way back that takes MFA off', () => {
    for (const { at, plan } of samples) {
      const phaseOf = (wanted: string) => plan.phases.find(({ id }) => id === wanted)
      const before = phaseOf('block-pilot')?.signOff
      if (before) expect(before.criteria, at).toContain('emergency accounts was run again')
      const back = phaseOf('roll-back')
      if (!back) continue
      const takesMfaOff = back.tasks.some(({ title }) => title.startsWith('MFA off'))
      expect(back.summary.includes('begin with MFA: as an emergency account'), at).toBe(takesMfaOff)
    }
  })

  test('has a sentence for each phase of each runbook', () => {
    for (const { at, situation, runbook } of allCases()) {
      for (const { phase } of runbook) {
        const holding = goNoGo[phase.id].filter(criterion =>
          applies('when' in criterion ? (criterion.when as Condition) : undefined, situation),
        )
        expect(holding.length, `${at} ${phase.id}`).toBeGreaterThan(0)
      }
    }
  })

  test('speaks of AD FS, Conditional Access and Exchange Server only where the change does', () => {
    for (const sample of samples) {
      const { at, answers, plan } = sample
      const said = plan.phases.map(({ signOff }) => signOff?.criteria).join(' ')
      if (plan.architectures.length === 0) continue
      const asksInEntra = answers['conditional-access'] === 'conditional-access'
      expect(/report-only|Conditional Access/.test(said), at).toBe(asksInEntra)
      expect(/Exchange Server|Exchange server/.test(said), at).toBe(answers.mailbox !== 'exchange-online')
      const reachesAll = answers.mailbox !== 'exchange-server' && !endsEarly(sample)
      expect(/default of Exchange Online/.test(said), at).toBe(reachesAll)
      if (!asksInEntra) continue
      expect(/AD FS/.test(said), at).toBe(answers.identity === 'federated')
      expect(said, at).not.toMatch(/AzureAdPrt/)
    }
  })
})

describe('what was told', () => {
  test('stands in words: three answers, then the environment', () => {
    const { answers } = planOfTold(
      toldOf(federated, { estate: { 'exchange-version': 'se', keep: [], outlook: ['mac', '2016'] } }),
    )
    expect(answers).toContainEqual({ question: 'What must keep working?', answer: 'None of these' })
    expect(answers).toContainEqual({
      question: 'Which Outlook do these users have?',
      answer: 'Office 2016; Outlook for Mac',
    })
  })

  test('has what was not told beside it: each question of the outcome stands there once', () => {
    for (const { at, answers, estate, plan } of samples) {
      const asked = questionsFor(answers)
      const open = asked.filter(({ id }) => !(id in estate))
      for (const { title } of asked)
        expect(plan.unanswered.split(title).length - 1, at).toBe(
          open.some(each => each.title === title) ? 1 : 0,
        )
      const said = plan.summary.flatMap(({ lines }) => lines).includes(nothingAnswered)
      expect(said, at).toBe(plan.architectures.length > 0 && open.length === asked.length)
    }
  })

  test('goes along in the link, which brings it back', () => {
    const estate = { 'exchange-version': 'se', keep: ['imap'] } as const
    const { link } = planOfTold(toldOf(federated, { estate, names: exampleNames }))
    const url = new URL(link)
    expect(url.pathname).toBe('/advice/both/conditional-access/federated')
    expect(parseFragment(url.hash)).toMatchObject({ status: 'applied', estate, names: exampleNames })
  })

  test('leaves the names out of a link that would be too long', () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `${'a'.repeat(60)}${index}.${'b'.repeat(60)}.example`,
    )
    const { link } = planOfTold(
      toldOf(federated, { estate: { keep: ['imap'] }, names: { 'mail-host': many } }),
    )
    expect(new URL(link).hash).toBe('#v=1&keep=imap')
  })

  test('fills the title block, and leaves a line for what was not filled in', () => {
    const empty = planOfTold(toldOf(federated))
    expect(empty.organisation).toBeUndefined()
    expect(empty.titleBlock.map(({ label }) => label)).toEqual([
      'Organisation',
      'Change number',
      'Maintenance window',
      'Requester',
      'Implementer',
      'Approvers',
      'Rollback deadline',
      'Risk',
    ])
    expect(empty.titleBlock.some(entry => 'value' in entry)).toBe(false)
    const filled = planOfTold(toldOf(federated, { names: exampleNames, titleBlock: exampleTitleBlock }))
    expect(filled.titleBlock.every(({ value }) => value)).toBe(true)
    expect(filled.organisation).toBe('Fabrikam Bank')
    expect(filled.changeNumber).toBe('CHG0031457')
  })

  test('leaves no line to fill in where nothing is changed', () => {
    const titleBlock = { requester: 'Dana Okafor' }
    expect(planOfTold(toldOf(none, { titleBlock })).titleBlock).toEqual([
      { label: 'Requester', value: 'Dana Okafor' },
    ])
    expect(planOfTold(toldOf(none)).titleBlock).toEqual([])
  })

  test('gives everybody whom the title block names a line to sign on, and keeps the other roles', () => {
    const { approvals } = planOfTold(toldOf(federated, { titleBlock: exampleTitleBlock }))
    expect(approvals.slice(0, 5)).toEqual([
      { role: 'Requester', name: 'Dana Okafor, Messaging' },
      { role: 'Implementer', name: 'Jonas Weber, Exchange team' },
      { role: 'Approver', name: 'Change board' },
      { role: 'Approver', name: 'Mei Tanaka, Security' },
      { role: 'Owner of the messaging service' },
    ])
    const { approvals: empty } = planOfTold(toldOf(federated))
    expect(empty.some(({ name }) => name !== undefined)).toBe(false)
    expect(empty.map(({ role }) => role)).toEqual([
      'Requester',
      'Implementer',
      ...approvals.slice(4).map(({ role }) => role),
    ])
  })

  test('has those who sign approve the condition as well, where there is one', () => {
    for (const { at, plan } of samples)
      expect(plan.aboutApprovals.includes('with its condition'), at).toBe(plan.condition !== undefined)
  })

  test('has them approve a way back only where it has one', () => {
    for (const { at, plan } of samples.filter(({ plan }) => plan.phases.length > 0))
      expect(plan.aboutApprovals.includes('its way back'), at).toBe(
        plan.phases.some(({ id, tasks }) => id === 'roll-back' && tasks.length > 0),
      )
  })

  test('marks each missing name, in the list of names and in the commands', () => {
    const told = toldOf(federated, { names: { 'pilot-group': 'MFA Pilot' } })
    const { names, missing, phases } = planOfTold(told)
    const needed = tasksOf(told.runbook).flatMap(task =>
      commandsOf(task).flatMap(({ command }) => missingNames(command, told.names)),
    )
    expect([...missing].sort()).toEqual([...new Set(needed)].sort())
    expect(names.map(({ id }) => id)).toEqual(namesOf(told.runbook))
    expect(names.find(({ id }) => id === 'policy')?.value).toBe('Block Legacy Outlook')
    const gaps = phases
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ command }) => command?.segments ?? [])
      .filter(({ kind }) => kind === 'gap')
    expect(gaps.length).toBeGreaterThan(0)
  })
})
