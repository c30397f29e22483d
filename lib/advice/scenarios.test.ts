import { describe, expect, test } from 'vitest'
import { dates } from '@/content/dates'
import { type Estate, estate } from '@/content/estate'
import { type Finding, findings } from '@/content/findings'
import type { CompleteAnswers } from '@/content/flow'
import type { Condition, When } from '@/content/types'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { situationsOver } from '@/lib/runbook/variants.testing'
import { outcomeOf } from './outcome'
import { recommend } from './recommend'

const A1 = 'exchange-online-conditional-access'
const A2 = 'exchange-online-adfs'
const A3 = 'exchange-server-conditional-access'
const A4 = 'exchange-server-adfs'

type Kind = Finding['kind']

/** The advice for a case in short: the architectures, and the findings by kind. */
function adviseOn(
  mailbox: CompleteAnswers['mailbox'],
  conditionalAccess: CompleteAnswers['conditional-access'],
  identity: CompleteAnswers['identity'],
  environment: Estate = {},
) {
  const advice = recommend({ mailbox, 'conditional-access': conditionalAccess, identity }, environment)
  const ids = (kind: Kind) => advice.findings.filter(each => each.kind === kind).map(({ id }) => id)
  return {
    architectures: advice.architectures.map(({ id }) => id),
    blockers: ids('blocker'),
    prerequisites: ids('prerequisite'),
    warnings: ids('warning'),
    all: advice.findings.map(({ id }) => id),
    waysForward: advice.waysForward.map(({ id }) => id),
    text: advice.findings.map(({ claim, action }) => `${claim.text} ${action}`).join('\n'),
  }
}

const textOf = (id: string) => {
  const finding = findings.find(each => each.id === id)
  return finding ? `${finding.claim.text} ${finding.action}` : ''
}

/** Every single answer about the environment, “not sure” and lists included. */
const singleAnswers: readonly Estate[] = estate.flatMap(({ id }) => situationsOver([id]))

/** Every combination of two answers that one finding asks for together. */
const pairedAnswers: readonly Estate[] = [
  ...new Set(
    findings.flatMap(({ when }) =>
      [when satisfies Condition].flat().flatMap((each: When) => {
        const asked = estate.map(({ id }) => id).filter(id => id in each)
        return asked.length > 1 ? [asked.join(' ')] : []
      }),
    ),
  ),
].flatMap(keys => situationsOver(keys.split(' ')))

const cases = allOutcomes().flatMap(answers =>
  [...singleAnswers, ...pairedAnswers].map(environment => ({
    at: `${hrefOf(answers)} ${JSON.stringify(environment)}`,
    answers,
    environment,
    advice: recommend(answers, environment),
  })),
)

const onServer = allOutcomes().filter(({ mailbox }) => mailbox !== 'exchange-online')

describe('a situation as it comes', () => {
  test('1: all in Exchange Online, password hashes, P1: Conditional Access, and nothing about AD FS', () => {
    const advice = adviseOn('exchange-online', 'conditional-access', 'password-hash-sync', {
      outlook: ['microsoft-365-apps'],
    })
    expect(advice.architectures).toEqual([A1])
    expect(advice.blockers).toEqual([])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining(['security-defaults-off', 'emergency-accounts', 'registration-campaign']),
    )
    expect(advice.warnings).toEqual(
      expect.arrayContaining(['basic-authentication-retired', 'smtp-auth', 'ews']),
    )
    expect(advice.text).not.toContain('AD FS')
  })

  test('2: federated with AD FS 2019 and P1: Entra ID does the MFA itself, and AD FS must not ask too', () => {
    const told = { 'adfs-version': '2019', 'adfs-mfa': 'entra' } as const
    const advice = adviseOn('exchange-online', 'conditional-access', 'federated', told)
    expect(advice.architectures).toEqual([A1])
    expect(advice.blockers).toEqual([])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining(['reject-federated-mfa', 'report-only-first']),
    )
    expect(advice.warnings).toContain('asked-twice')
  })

  test('3: no P1 and a managed domain: none of the four, and the ways that need no licence', () => {
    const advice = adviseOn('exchange-online', 'no-licence', 'password-hash-sync')
    expect(advice.architectures).toEqual([])
    expect(advice.blockers).toEqual(['managed-domain', 'licence-managed'])
    expect(advice.waysForward).toEqual([
      'buy-licence-managed',
      'security-defaults-online',
      'per-user-mfa-online',
    ])
  })

  test('5: P1, but Conditional Access forbidden: AD FS asks through its Entra adapter', () => {
    const advice = adviseOn('exchange-online', 'not-permitted', 'federated')
    expect(advice.architectures).toEqual([A2])
    expect(advice.blockers).toEqual([])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining([
        'adfs-2016-or-later',
        'registration-before-adfs',
        'adfs-entra-adapter',
        'adfs-claims',
        'adfs-policy-saved',
      ]),
    )
    expect(advice.warnings).toEqual(
      expect.arrayContaining(['adfs-scope', 'adfs-certificate', 'device-registration']),
    )
  })

  test('7: Exchange SE in classic hybrid with P1: hybrid modern authentication and Conditional Access', () => {
    const advice = adviseOn('exchange-server', 'conditional-access', 'password-hash-sync', {
      'exchange-version': 'se',
      hybrid: 'classic',
    })
    expect(advice.architectures).toEqual([A3])
    expect(advice.blockers).toEqual([])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining(['hma-farm', 'synchronised-admins', 'hybrid-app']),
    )
    expect(advice.warnings).toEqual(
      expect.arrayContaining(['kerberos-lost', 'cloud-outage', 'classic-outlook-only', 'exchange-builds']),
    )
    expect(advice.all).not.toContain('classic-hybrid')
    expect(advice.all).not.toContain('supported-exchange')
  })

  test('10: Exchange 2016 behind the Hybrid Agent, no P1, managed: four reasons why nothing is possible now', () => {
    const advice = adviseOn('exchange-server', 'no-licence', 'password-hash-sync', {
      'exchange-version': '2016',
      hybrid: 'agent',
    })
    expect(advice.architectures).toEqual([])
    expect(advice.all).toEqual(['managed-domain', 'licence-managed', 'exchange-2016', 'hybrid-agent'])
    expect(advice.text).toContain(dates['exchange-2019-support'].date)
    expect(advice.text).toContain('These servers have no authentication policies')
    expect(advice.text).toContain('move the mailboxes to Exchange Online')
  })

  test('12: coexistence in a closed network with an allow list: the pair, and what must be let through', () => {
    const advice = adviseOn('both', 'conditional-access', 'federated', {
      'exchange-version': 'se',
      hybrid: 'classic',
      reach: 'allow-listed',
    })
    expect(advice.architectures).toEqual([A1, A3])
    expect(advice.blockers).toEqual([])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining(['endpoints-allowed', 'endpoints-allowed-servers']),
    )
    expect(advice.warnings).toEqual(
      expect.arrayContaining(['classic-publishing', 'hma-for-everyone', 'coexistence']),
    )
  })

  test('15: new Outlook, Office 2016, Macs and meeting rooms before Exchange Server: clients first', () => {
    const advice = adviseOn('exchange-server', 'conditional-access', 'password-hash-sync', {
      'exchange-version': 'se',
      hybrid: 'classic',
      outlook: ['2016', 'mac', 'new-outlook'],
      keep: ['ews-applications', 'room-systems'],
    })
    expect(advice.architectures).toEqual([A3])
    expect(advice.blockers).toEqual(['new-outlook-server'])
    expect(advice.prerequisites).toEqual(
      expect.arrayContaining(['room-systems', 'room-systems-server', 'ews-applications-server']),
    )
    expect(advice.warnings).toEqual(expect.arrayContaining(['outlook-2016', 'mac-server']))
    expect(advice.text).toContain(dates['outlook-2016-support'].date)
    expect(advice.text).toContain('`EnableADAL` is set to 0')
    expect(advice.warnings).not.toContain('mac-online')
  })
})

describe('what blocks, whatever else is told', () => {
  const blocks: readonly (readonly [Estate, string])[] = [
    [{ hybrid: 'agent' }, 'hybrid-agent'],
    [{ hybrid: 'none' }, 'no-hybrid'],
    [{ 'load-balancer': 'offloaded' }, 'tls-offloaded'],
    [{ 'exchange-version': '2019' }, 'exchange-2019'],
    [{ 'exchange-version': '2019-older' }, 'exchange-2019-older'],
    [{ 'exchange-version': '2016' }, 'exchange-2016'],
    [{ 'exchange-version': '2013-or-older' }, 'exchange-2013'],
    [{ outlook: ['new-outlook'] }, 'new-outlook-server'],
  ]

  test.each(blocks)('%j blocks wherever mailboxes are on Exchange Server, and nowhere else', (told, id) => {
    for (const answers of allOutcomes()) {
      for (const other of singleAnswers) {
        const all = recommend(answers, { ...other, ...told }).findings.map(each => each.id as string)
        expect(all.includes(id), hrefOf(answers)).toBe(answers.mailbox !== 'exchange-online')
      }
    }
  })

  test('no way to Entra ID leaves none of the four, and another design is named as what it is', () => {
    for (const answers of allOutcomes()) {
      const blocker = recommend(answers, { reach: 'none' }).findings[0]
      expect(blocker, hrefOf(answers)).toMatchObject({ id: 'no-way-out', rulesOut: 'all-four' })
    }
    expect(textOf('no-way-out')).toMatch(/AD FS alone.*a different design/)
  })

  test('AD FS on Windows Server 2012 R2 cannot ask; where Entra ID asks it is a risk', () => {
    const told = { 'adfs-version': '2012-r2' } as const
    expect(adviseOn('exchange-online', 'not-permitted', 'federated', told).blockers).toEqual(['adfs-2012-r2'])
    const asked = adviseOn('exchange-online', 'conditional-access', 'federated', told)
    expect(asked.blockers).toEqual([])
    expect(asked.warnings).toContain('adfs-2012-r2-sign-in')
  })

  test('what blocks Exchange Server alone does not hold up the mailboxes in Exchange Online', () => {
    const outcomeIn = (mailbox: 'both' | 'exchange-server', told: Estate) =>
      outcomeOf({ mailbox, 'conditional-access': 'not-permitted', identity: 'federated' }, told)
    const conditionIn = (...of: Parameters<typeof outcomeIn>) => outcomeIn(...of).condition

    const agent = { hybrid: 'agent' } as const
    expect(conditionIn('exchange-server', agent)).toMatch(
      /^Not possible until classic full hybrid has [^.]+\.$/,
    )
    expect(outcomeIn('exchange-server', agent).meanwhile).toBeUndefined()
    expect(conditionIn('both', agent)).toMatch(
      /^For mailboxes on Exchange Server, not possible until [^.]+\.$/,
    )
    expect(outcomeIn('both', agent).meanwhile).toEqual({
      text: 'Those in Exchange Online need not wait: begin with them, with the runbook for “In Exchange Online”. Later leave out of this one what was done by then.',
      href: '/advice/exchange-online/not-permitted/federated',
    })
    // An old farm of AD FS asks nobody, wherever the mailbox is.
    expect(conditionIn('both', { ...agent, 'adfs-version': '2012-r2' })).toMatch(
      /^Not possible until [^.]+\.$/,
    )
  })

  test('each blocker that can be lifted ends the sentence “Not possible until …”', () => {
    for (const finding of findings as readonly Finding[]) {
      if (finding.kind !== 'blocker' || !('until' in finding)) continue
      // A clause: no capital but a product's, and nothing that would break the sentence it ends.
      expect(finding.until, finding.id).toMatch(/^(?:[a-z]|AD FS )[^.,:;]+$/)
    }
  })
})

describe('the second factor in AD FS', () => {
  test('without P1 a factor of its own lifts the blocker; nothing, or the Entra adapter, does not', () => {
    for (const factor of ['certificate', 'third-party'] as const) {
      const advice = adviseOn('both', 'no-licence', 'federated', { 'adfs-mfa': factor })
      expect(advice.architectures).toEqual([A2, A4])
      expect(advice.blockers).toEqual([])
      expect(advice.warnings).toEqual(expect.arrayContaining(['own-factor-licence', 'sign-in-logs-licence']))
    }
    for (const factor of ['none', 'entra'] as const) {
      expect(adviseOn('both', 'no-licence', 'federated', { 'adfs-mfa': factor }).blockers).toEqual([
        'adfs-mfa-licence',
      ])
    }
  })

  test('with P1 and a factor of its own, nobody is sent to register for Entra MFA', () => {
    for (const factor of ['certificate', 'third-party'] as const) {
      const { text, prerequisites } = adviseOn('both', 'not-permitted', 'federated', { 'adfs-mfa': factor })
      expect(text).not.toMatch(/Entra MFA|mysecurityinfo|22 months/)
      expect(prerequisites).toContain('enrolment-before-adfs')
    }
    for (const factor of ['none', 'entra', undefined] as const) {
      const told: Estate = factor ? { 'adfs-mfa': factor } : {}
      expect(adviseOn('both', 'not-permitted', 'federated', told).text).toMatch(/mysecurityinfo/)
    }
  })

  test('with Conditional Access users are asked twice, unless nothing asks in AD FS', () => {
    const warned = (factor: Estate['adfs-mfa']) =>
      adviseOn('both', 'conditional-access', 'federated', factor ? { 'adfs-mfa': factor } : {}).warnings
    expect(warned(undefined)).toContain('double-prompts')
    for (const factor of ['entra', 'certificate', 'third-party'] as const) {
      expect(warned(factor)).toContain('asked-twice')
    }
    expect(warned('none')).not.toContain('asked-twice')
    expect(warned('none')).not.toContain('double-prompts')
  })

  test('rule 10: `reject` belongs to Conditional Access, `enforce` to AD FS, and neither to a managed domain', () => {
    for (const { at, answers, environment, advice } of cases) {
      if (advice.architectures.length === 0) continue
      const text = advice.findings.map(({ claim, action }) => `${claim.text} ${action}`).join('\n')
      const conditional = answers['conditional-access'] === 'conditional-access'
      const federated = answers.identity === 'federated'
      expect(text.includes('rejectMfaByFederatedIdp'), at).toBe(conditional && federated)
      expect(text.includes('enforceMfaByFederatedIdp'), at).toBe(!conditional)
      if (!federated && !environment['other-domains']?.includes('federated')) {
        expect(text, at).not.toContain('ederatedIdp')
      }
    }
  })
})

describe('what an answer says', () => {
  test('rule 3: on Exchange 2016 and older no finding plans a policy that does not exist there', () => {
    for (const version of ['2016', '2013-or-older'] as const) {
      const keep = ['smtp-auth', 'ews-applications', 'room-systems', 'mailbox-moves'] as const
      const { all } = adviseOn('exchange-server', 'conditional-access', 'federated', {
        'exchange-version': version,
        keep,
      })
      for (const id of ['kerberos-lost', 'on-premises-default', 'mailbox-moves', 'room-systems-server']) {
        expect(all).not.toContain(id)
      }
    }
  })

  test('rule 11: dates that change the advice are named with it', () => {
    const named: readonly (readonly [string, keyof typeof dates])[] = [
      ['smtp-auth', 'smtp-auth-default-off'],
      ['smtp-auth-kept', 'smtp-auth-default-off'],
      ['smtp-auth-excluded', 'smtp-auth-default-off'],
      ['smtp-auth-closed', 'smtp-auth-default-off'],
      ['ews', 'ews-end'],
      ['ews-applications', 'ews-end'],
      ['supported-exchange', 'exchange-2019-support'],
      ['exchange-2019', 'exchange-2019-support'],
      ['exchange-2019-older', 'exchange-2019-support'],
      ['exchange-2016', 'exchange-2019-support'],
      ['adfs-2016', 'windows-server-2016-support'],
      ['outlook-2013', 'outlook-2013-support'],
      ['outlook-2016', 'outlook-2016-support'],
      ['outlook-ltsc-2021', 'outlook-ltsc-2021-support'],
      ['outlook-ltsc-2024', 'outlook-ltsc-2024-support'],
    ]
    for (const [id, date] of named) expect(textOf(id), id).toContain(dates[date].date)
  })

  test('rule 15: another cloud names its sign-in host and how to connect', () => {
    const words = {
      'gcc-high': ['O365USGovGCCHigh', 'login.microsoftonline.us'],
      dod: ['O365USGovDoD', 'USGovDoD', 'login.microsoftonline.us'],
      '21vianet': ['O365China', 'login.partner.microsoftonline.cn'],
    } as const
    for (const cloud of ['gcc-high', 'dod', '21vianet'] as const) {
      const { text, all } = adviseOn('both', 'not-permitted', 'federated', { cloud })
      for (const word of words[cloud]) expect(text).toContain(word)
      expect(all).toContain('dates-worldwide')
      expect(all).not.toContain('cloud-assumed')
    }
    const worldwide = adviseOn('both', 'not-permitted', 'federated', { cloud: 'worldwide' })
    for (const { id } of estate.find(question => question.id === 'cloud')?.options ?? []) {
      expect(worldwide.all).not.toContain(`cloud-${id}`)
    }
    expect(worldwide.all).not.toContain('cloud-assumed')
  })

  test('rule 16: Office versions out of support are warned of, with every mailbox', () => {
    for (const mailbox of ['exchange-online', 'exchange-server', 'both'] as const) {
      const { all } = adviseOn(mailbox, 'conditional-access', 'pass-through', {
        outlook: ['ltsc-2021', '2019', '2016', '2013'],
      })
      expect(all).toEqual(expect.arrayContaining(['outlook-ltsc-2021', 'outlook-2016', 'outlook-2013']))
    }
  })

  test('rule 17: for Subscription Edition both builds are named, with the date of the newer', () => {
    const text = textOf('exchange-builds')
    for (const word of ['15.2.2562.29', '15.2.2562.53', dates['exchange-se-newest-update'].date]) {
      expect(text).toContain(word)
    }
  })

  test('security defaults: replaced without a gap, or asked beside AD FS, or no longer a matter', () => {
    const on = { 'security-defaults': 'on' } as const
    expect(adviseOn('exchange-online', 'conditional-access', 'federated', on).prerequisites).toContain(
      'replace-security-defaults',
    )
    expect(adviseOn('exchange-online', 'not-permitted', 'federated', on).warnings).toContain(
      'security-defaults-adfs',
    )
    const off = { 'security-defaults': 'off' } as const
    expect(adviseOn('exchange-online', 'conditional-access', 'federated', off).text).not.toMatch(
      /defaults off/,
    )
  })

  test('Entra ID asks beside AD FS: in the admin centres always, by policies of Microsoft with P1 and no defaults', () => {
    for (const licence of ['not-permitted', 'no-licence'] as const) {
      for (const answer of [undefined, 'off', 'on'] as const) {
        const told: Estate = answer ? { 'security-defaults': answer } : {}
        const { warnings } = adviseOn('exchange-online', licence, 'federated', told)
        expect(warnings).toContain('entra-asks-anyway')
        expect(warnings.includes('managed-policies')).toBe(licence === 'not-permitted' && answer !== 'on')
      }
    }
    const { all } = adviseOn('exchange-online', 'conditional-access', 'federated')
    expect(all).not.toContain('entra-asks-anyway')
    expect(all).not.toContain('managed-policies')
  })

  test('what else Conditional Access meets: users with per-user MFA, and mailboxes in Exchange Online', () => {
    const warningsIn = (
      mailbox: CompleteAnswers['mailbox'],
      licence: CompleteAnswers['conditional-access'],
    ) => adviseOn(mailbox, licence, 'federated').warnings
    expect(warningsIn('exchange-server', 'conditional-access')).toEqual(
      expect.arrayContaining(['per-user-mfa', 'policies-reach-exchange-online']),
    )
    expect(warningsIn('exchange-online', 'conditional-access')).not.toContain(
      'policies-reach-exchange-online',
    )
    expect(warningsIn('exchange-server', 'not-permitted')).not.toContain('per-user-mfa')
  })

  test('managed domains beside the federated one stay without MFA when AD FS asks', () => {
    const told = { 'other-domains': ['managed'] } as const
    expect(adviseOn('exchange-online', 'not-permitted', 'federated', told).warnings).toContain(
      'managed-domains-open',
    )
    expect(adviseOn('exchange-online', 'conditional-access', 'federated', told).warnings).toContain(
      'managed-domains-covered',
    )
  })

  test('accounts on Exchange Server must be synchronised, in every architecture there', () => {
    for (const answers of onServer) {
      const { architectures, findings: all } = recommend(answers)
      if (architectures.length === 0) continue
      expect(all.map(({ id }) => id)).toContain('synchronised-admins')
    }
  })
})

describe('over every outcome and every answer about the environment', () => {
  test('the environment never changes the architectures', () => {
    for (const { at, answers, advice } of cases) {
      expect(advice.architectures, at).toEqual(recommend(answers).architectures)
    }
  })

  test('nothing stands beside its opposite', () => {
    const exclusive: readonly (readonly string[])[] = [
      ['adfs-mfa-licence', 'own-factor-licence'],
      ['security-defaults-off', 'replace-security-defaults'],
      ['security-defaults-adfs', 'managed-policies'],
      ['registration-before-adfs', 'enrolment-before-adfs'],
      ['adfs-entra-adapter', 'adfs-certificate-sign-in', 'adfs-third-party'],
      ['adfs-2016-or-later', 'adfs-farm-level', 'adfs-2012-r2'],
      ['adfs-2016', 'adfs-2012-r2', 'adfs-2012-r2-sign-in'],
      ['classic-hybrid', 'hybrid-agent', 'no-hybrid'],
      [
        'supported-exchange',
        'exchange-2019',
        'exchange-2019-older',
        'exchange-2016',
        'exchange-2013',
        'exchange-builds',
      ],
      ['hybrid-mail-throttled', 'exchange-builds'],
      ['hma-farm', 'hma-servers'],
      ['tls-bridged', 'tls-offloaded'],
      ['tls-offloaded', 'pre-authentication'],
      ['reach-entra', 'endpoints-allowed', 'no-way-out'],
      ['cloud-assumed', 'cloud-gcc-high', 'cloud-dod', 'cloud-21vianet'],
      ['adapter-us-government', 'adapter-21vianet'],
      ['double-prompts', 'asked-twice'],
      ['classic-outlook-only', 'new-outlook-server'],
      ['smtp-auth', 'smtp-auth-adfs', 'smtp-auth-excluded', 'smtp-auth-kept', 'smtp-auth-closed'],
      ['ews', 'ews-applications'],
      ['rooms-and-services', 'room-systems', 'service-accounts'],
      ['other-federated-domains', 'other-federated-domains-managed', 'other-federated-domains-adfs'],
      ['managed-domains-open', 'managed-domains-covered'],
      ['no-hybrid', 'hybrid-mail-throttled'],
    ]
    const known: readonly string[] = findings.map(({ id }) => id)
    for (const group of exclusive) {
      expect(known).toEqual(expect.arrayContaining([...group]))
      for (const { at, advice } of cases) {
        const standing = advice.findings.map(({ id }) => id as string).filter(id => group.includes(id))
        expect(standing.length, `${at}: ${standing.join(', ')}`).toBeLessThan(2)
      }
    }
  })

  test('a finding is told from those beside it by its title, a few words on one line', () => {
    for (const { title } of findings) expect(title).toMatch(/^[^.:`]{4,52}$/)
    for (const { at, advice } of cases) {
      const titles = advice.findings.map(({ title }) => title)
      expect(
        titles.filter((title, index) => titles.indexOf(title) !== index),
        at,
      ).toEqual([])
    }
  })

  test('every finding is shown for someone', () => {
    const shown = new Set(cases.flatMap(({ advice }) => advice.findings.map(({ id }) => id as string)))
    expect(findings.map(({ id }) => id).filter(id => !shown.has(id))).toEqual([])
  })

  test('every option changes what is said, for some outcome', () => {
    const saidWith = (environment: Estate) =>
      allOutcomes().map(answers => recommend(answers, environment).findings.map(({ id }) => id))
    const silent = estate.flatMap(question =>
      question.options.flatMap(option => {
        // Of a list, each option is held against the list without it.
        const several = 'several' in question
        const without: Estate = several ? { [question.id]: [] } : {}
        const chosen: Estate = { [question.id]: several ? [option.id] : option.id }
        const same = JSON.stringify(saidWith(chosen)) === JSON.stringify(saidWith(without))
        return same ? [`${question.id}=${option.id}`] : []
      }),
    )
    expect(silent).toEqual([])
  })

  test('who has no Exchange Server is told nothing about hybrid, and who does not federate nothing to do in AD FS', () => {
    for (const { at, answers, advice } of cases) {
      if (advice.architectures.length === 0) continue
      const ids = advice.findings.map(({ id }) => id as string)
      const text = advice.findings.map(({ claim }) => claim.text).join('\n')
      if (answers.mailbox === 'exchange-online' && !ids.includes('no-way-out')) {
        expect(text, at).not.toMatch(/[Hh]ybrid modern|Hybrid Agent|NTLM|on-premises/)
      }
      if (answers.identity !== 'federated' && !ids.includes('other-federated-domains-managed')) {
        expect(text, at).not.toMatch(/AD FS/)
      }
    }
  })
})
