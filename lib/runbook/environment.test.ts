import { describe, expect, test } from 'vitest'
import { architectures as allArchitectures } from '@/content/architectures'
import { type EstateId, estate } from '@/content/estate'
import type { Architecture, CompleteSituation } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { allOutcomes } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, type RunbookTask, runbookOf, tasksOf } from './runbook'
import { answersTo } from './variants'

const architectures: readonly Architecture[] = allArchitectures

/** The runbook of one outcome in one environment. */
function runbookFor(situation: CompleteSituation) {
  const chosen = architectures.filter(({ when }) => applies(when, situation))
  const runbook = runbookOf(situation, chosen)
  return { at: JSON.stringify(situation), situation, runbook, tasks: tasksOf(runbook) }
}

const textsOf = (tasks: readonly RunbookTask[]) =>
  tasks.flatMap(task => commandsOf(task).map(({ command }) => printCommand(command)))
const commandText = (tasks: readonly RunbookTask[]) => textsOf(tasks).join('\n')
const idsOf = (tasks: readonly RunbookTask[]) => tasks.map(({ id }) => id)

const withArchitecture = allOutcomes().filter(answers =>
  architectures.some(({ when }) => applies(when, answers)),
)

/** Every outcome that has a runbook, in every environment of which one thing is known. */
const situations = withArchitecture.flatMap(answers =>
  estate.flatMap(({ id }: { readonly id: EstateId }) =>
    answersTo(id).map(answer => runbookFor({ ...answers, [id]: answer } as CompleteSituation)),
  ),
)

describe('in a national cloud', () => {
  const clouds = {
    'gcc-high': { graph: 'USGov', exchange: 'O365USGovGCCHigh', signIn: 'login.microsoftonline.us' },
    dod: { graph: 'USGovDoD', exchange: 'O365USGovDoD', signIn: 'login.microsoftonline.us' },
    '21vianet': { graph: 'China', exchange: 'O365China', signIn: 'login.partner.microsoftonline.cn' },
  } as const
  const runbooks = (Object.keys(clouds) as (keyof typeof clouds)[]).flatMap(cloud =>
    withArchitecture.map(answers => ({ ...clouds[cloud], cloud, ...runbookFor({ ...answers, cloud }) })),
  )

  test('rule 15: every block that connects names the cloud, once for each connection', () => {
    for (const { at, graph, exchange, tasks } of runbooks) {
      const connecting = textsOf(tasks).filter(text => /Connect-(?:MgGraph|ExchangeOnline)/.test(text))
      expect(connecting.length, at).toBeGreaterThan(0)
      for (const text of connecting) {
        const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
        expect(count(new RegExp(`Environment (?:= )?'${graph}'`, 'g')), at).toBe(count(/Connect-MgGraph/g))
        expect(count(new RegExp(`ExchangeEnvironmentName = '${exchange}'`, 'g')), at).toBe(
          count(/Connect-ExchangeOnline/g),
        )
      }
    }
  })

  test('no task names the sign-in host of another cloud, and one names that of its own', () => {
    for (const { at, cloud, signIn, tasks } of runbooks) {
      expect(JSON.stringify(tasks), at).not.toMatch(
        /login\.microsoftonline\.com|adnotifications\.windowsazure\.com/,
      )
      expect(JSON.stringify(tasks), at).toContain(signIn)
      if (cloud === '21vianet') expect(JSON.stringify(tasks), at).not.toContain('login.microsoftonline.us')
      else expect(JSON.stringify(tasks), at).not.toContain('partner.microsoftonline.cn')
    }
  })

  test('the trust of AD FS is found by the identifier of its cloud, worded as a check where that is only reported', () => {
    for (const { at, cloud, situation, tasks } of runbooks) {
      const text = commandText(tasks)
      const identifier = cloud === '21vianet' ? 'partner.microsoftonline.cn' : 'MicrosoftOnline'
      const named = [...text.matchAll(/urn:federation:([\w.]+)/g)].map(match => match[1])
      expect(new Set(named), at).toEqual(new Set(situation.identity === 'federated' ? [identifier] : []))
      expect(idsOf(tasks).includes('check-trust-identifier'), at).toBe(
        cloud === '21vianet' && situation.identity === 'federated',
      )
    }
  })

  test('the Entra MFA adapter is told of the cloud of the government', () => {
    for (const { at, cloud, tasks } of runbooks) {
      const text = commandText(tasks)
      if (!text.includes('Set-AdfsAzureMfaTenant')) continue
      const target = /\$mfaTarget = @\{[\s\S]*?\}/.exec(text)?.[0]
      expect(target?.includes("Environment = 'USGov'"), at).toBe(cloud !== '21vianet')
    }
  })
})

describe('whatever one thing is known of the environment', () => {
  test('no phase of the runbook that nothing is known of becomes empty', () => {
    for (const answers of withArchitecture) {
      const phases = runbookFor(answers).runbook.map(({ phase }) => phase.id)
      for (const { at, runbook } of situations.filter(({ situation }) =>
        Object.entries(answers).every(([question, answer]) => situation[question as 'mailbox'] === answer),
      )) {
        expect(
          runbook.map(({ phase }) => phase.id),
          at,
        ).toEqual(phases)
      }
    }
  })
})
