import { government, worldwide } from './clouds'
import {
  byAdfs,
  byAdfsAdapter,
  byAdfsOtherProvider,
  byConditionalAccess,
  byEntraMfa,
  federated,
  online,
  server,
  serverWithPolicies,
  withOwnFactor,
} from './conditions'
import { month, on } from './dates'
import type { FindingKind } from './finding-kinds'
import type { Claim, Condition, When } from './types'

/** Something to know before deciding. */
export type Finding = {
  readonly id: string
  /** What it is about, in a few words: one finding is told from another by it. */
  readonly title: string
  readonly when: Condition
  readonly claim: Claim
  /** What to do about it, as an instruction. */
  readonly action: string
} & (
  | { readonly kind: Exclude<FindingKind, 'blocker'> }
  /** Ends the sentence “Not possible until …”, without a full stop. */
  | { readonly kind: 'blocker'; readonly until: string }
  /** No answer but a changed environment helps: none of the four architectures is left. */
  | { readonly kind: 'blocker'; readonly rulesOut: 'all-four' }
)

/** AD FS would have to ask, and the domain is managed. */
const managedWithoutConditionalAccess = {
  'conditional-access': ['not-permitted', 'no-licence'],
  identity: ['password-hash-sync', 'pass-through'],
} as const satisfies When

const onSubscriptionEdition = 'every Exchange server runs Subscription Edition'
const exchangeSupportOver = `ended on ${on('exchange-2019-support')}, and paid updates in ${month('exchange-2019-extended-updates')}`
const noServerOutOfSupport = 'Hybrid modern authentication allows no unsupported server in the organisation.'
const noServerPolicies =
  'These servers have no authentication policies, so no command for such policies is printed while the servers remain.'

const farm =
  'Hybrid modern authentication on only some servers is not supported. MAPI over HTTP must be on and the Exchange Auth certificate valid.'
const farmAction = 'Check all servers against the prerequisites of the runbook.'

const phonesEnd = `On ${on('text-and-voice-end')} Microsoft stops its text messages and calls for MFA in the worldwide cloud.`

const smtpAuthOff = `The service itself switches it off after ${on('smtp-auth-default-off')}; an administrator can re-enable it.`
const smtpAuthAction =
  'Read the SMTP AUTH usage report. Give accounts that need it a policy of their own with `-AllowBasicAuthSmtp` before the default changes.'

/** In the order in which they are shown within their kind. */
export const findings = [
  // Blockers
  {
    id: 'no-way-out',
    title: 'No way to Entra ID',
    kind: 'blocker',
    rulesOut: 'all-four',
    when: { reach: ['none'] },
    claim: {
      text: 'In all four architectures Outlook fetches its token from Entra ID. Without a route there, none of them works.',
      sources: ['seed-article', 'hybrid-modern-authentication', 'exchange-adfs-only'],
    },
    action:
      'Open a route to the Microsoft 365 endpoints. Exchange Server with AD FS alone, without Entra ID, is a different design, which this advisor does not describe.',
  },
  {
    id: 'adfs-mfa-licence',
    title: 'No licence for the Entra MFA adapter',
    kind: 'blocker',
    until: 'AD FS uses certificates or a third-party provider for MFA',
    when: { ...byAdfsOtherProvider, 'adfs-mfa': ['unanswered', 'none', 'entra'] },
    claim: {
      text: 'The Entra MFA adapter of AD FS needs Entra ID P1, just as Conditional Access does. Without P1, AD FS must use certificates or a third-party provider.',
      sources: ['mfa-licences', 'adfs-entra-mfa'],
    },
    action:
      'Choose one of these, tell the advisor, and use the new runbook; or take one of the ways forward.',
  },
  {
    id: 'managed-domain',
    title: 'AD FS never sees a managed domain',
    kind: 'blocker',
    rulesOut: 'all-four',
    when: managedWithoutConditionalAccess,
    claim: {
      text: 'A managed domain never sends its users to AD FS, so AD FS cannot ask them for a second factor. Without Conditional Access none of the four architectures is left.',
      sources: ['adfs-trust-managed', 'staged-rollout'],
    },
    action: 'Take one of the ways forward.',
  },
  {
    id: 'licence-managed',
    title: 'No licence for Conditional Access',
    kind: 'blocker',
    rulesOut: 'all-four',
    when: { ...managedWithoutConditionalAccess, 'conditional-access': ['no-licence'] },
    claim: {
      text: 'Conditional Access needs Entra ID P1 or P2 for every user a policy reaches, and that licence is missing.',
      sources: ['mfa-licences'],
    },
    action: 'Buy Entra ID P1 for those users, or take a way forward that needs no licence.',
  },
  {
    id: 'exchange-2019',
    title: 'Exchange Server 2019 out of support',
    kind: 'blocker',
    until: onSubscriptionEdition,
    when: { ...server, 'exchange-version': ['2019'] },
    claim: {
      text: `${noServerOutOfSupport} Support for Exchange Server 2019 ${exchangeSupportOver}.`,
      sources: [
        'hybrid-modern-authentication',
        'exchange-support-dates',
        'exchange-september-2026',
        'exchange-se-upgrade',
      ],
    },
    action: 'Upgrade each server in place to Subscription Edition, then to its newest update.',
  },
  {
    id: 'exchange-2019-older',
    title: 'Exchange Server 2019 before CU14',
    kind: 'blocker',
    until: onSubscriptionEdition,
    when: { ...server, 'exchange-version': ['2019-older'] },
    claim: {
      text: `${noServerOutOfSupport} Support for Exchange Server 2019 ${exchangeSupportOver}.`,
      sources: [
        'hybrid-modern-authentication',
        'exchange-support-dates',
        'exchange-september-2026',
        'exchange-se-upgrade',
      ],
    },
    action:
      'Bring each server to CU14 or CU15 first: only those versions can be upgraded in place to Subscription Edition.',
  },
  {
    id: 'exchange-2016',
    title: 'Exchange Server 2016 out of support',
    kind: 'blocker',
    until: onSubscriptionEdition,
    when: { ...server, 'exchange-version': ['2016'] },
    claim: {
      text: `${noServerOutOfSupport} Support for Exchange Server 2016 ${exchangeSupportOver}. ${noServerPolicies}`,
      sources: [
        'hybrid-modern-authentication',
        'exchange-support-dates',
        'exchange-september-2026',
        'exchange-powershell',
        'exchange-se-upgrade',
      ],
    },
    action: `Install new servers with Subscription Edition and move the mailboxes there, or to Exchange Online. CU2 of Subscription Edition, announced for ${month('exchange-se-cu2')} at the latest, will not install alongside 2016.`,
  },
  {
    id: 'exchange-2013',
    title: 'Exchange Server 2013 or older',
    kind: 'blocker',
    until: onSubscriptionEdition,
    when: { ...server, 'exchange-version': ['2013-or-older'] },
    claim: {
      text: `${noServerOutOfSupport} Support for 2013 ended before that for 2016, which ended on ${on('exchange-2019-support')}. ${noServerPolicies}`,
      sources: [
        'hybrid-modern-authentication',
        'exchange-support-dates',
        'exchange-powershell',
        'exchange-se-upgrade',
      ],
    },
    action:
      'Move the mailboxes to Exchange Online; or to an intermediate version, and remove these servers: Subscription Edition will not install alongside 2013.',
  },
  {
    id: 'hybrid-agent',
    title: 'Hybrid Agent',
    kind: 'blocker',
    until: 'classic full hybrid has replaced the Hybrid Agent',
    when: { ...server, hybrid: ['agent'] },
    claim: {
      text: 'Hybrid modern authentication does not work through the Hybrid Agent. It needs classic full hybrid.',
      sources: ['hybrid-modern-authentication', 'hybrid-agent'],
    },
    action:
      'Publish Autodiscover, EWS, MAPI and the offline address book on port 443 and run the Hybrid Configuration Wizard for classic hybrid; or move the mailboxes to Exchange Online.',
  },
  {
    id: 'no-hybrid',
    title: 'No hybrid',
    kind: 'blocker',
    until: 'classic full hybrid connects Exchange Server with the tenant',
    when: { ...server, hybrid: ['none'] },
    claim: {
      text: 'Without hybrid, Exchange Server does not trust the tokens of Entra ID. Hybrid modern authentication needs classic full hybrid.',
      sources: ['hybrid-modern-authentication'],
    },
    action:
      'Run the Hybrid Configuration Wizard for classic full hybrid first, with Autodiscover, EWS, MAPI and the offline address book published on port 443.',
  },
  {
    id: 'tls-offloaded',
    title: 'TLS offloading',
    kind: 'blocker',
    until: 'the load balancer uses TLS to Exchange Server',
    when: { ...server, 'load-balancer': ['offloaded'] },
    claim: {
      text: 'Hybrid modern authentication does not support TLS offloading: the load balancer must pass TLS through, or re-encrypt.',
      sources: ['hybrid-modern-authentication'],
    },
    action: 'Have the load balancer re-encrypt to Exchange, with the certificate that the servers use.',
  },
  {
    id: 'adfs-2012-r2',
    title: 'AD FS on Windows Server 2012 R2',
    kind: 'blocker',
    until: 'AD FS runs on Windows Server 2016 or later',
    when: { ...byAdfs, 'adfs-version': ['2012-r2'] },
    claim: {
      text: 'AD FS on Windows Server 2012 R2 has neither access control policies, with which this architecture asks for MFA, nor the Entra MFA adapter.',
      sources: ['adfs-entra-mfa', 'adfs-access-control'],
    },
    action: 'Move the farm to Windows Server 2022 or 2025, and raise its behaviour level.',
  },
  {
    id: 'new-outlook-server',
    title: 'New Outlook and mailboxes on Exchange Server',
    kind: 'blocker',
    until: 'users with a mailbox on Exchange Server are back on classic Outlook',
    when: { ...server, outlook: ['new-outlook'] },
    claim: {
      text: 'New Outlook for Windows does not open mailboxes on Exchange Server.',
      sources: ['new-outlook-accounts', 'new-outlook'],
    },
    action: `Move these users back to classic Outlook, and opt out of the move to new Outlook, which begins for enterprises in ${month('new-outlook-opt-out')}.`,
  },

  // Prerequisites: Conditional Access
  {
    id: 'emergency-accounts',
    title: 'Emergency accounts',
    kind: 'prerequisite',
    when: byConditionalAccess,
    claim: {
      text: 'At least two emergency accounts must exist before the first policy: cloud-only, on the initial `onmicrosoft.com` domain, each with a strong method of its own.',
      sources: ['block-legacy-conditional-access', 'conditional-access-exclusions', 'practice'],
    },
    action: 'Create them, put them in a group that every policy excludes, and sign in with each once.',
  },
  {
    id: 'security-defaults-off',
    title: 'Security defaults, if they are on',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, 'security-defaults': ['unanswered'] },
    claim: {
      text: 'Security defaults and enabled Conditional Access policies cannot coexist. Report-only policies can be created while the defaults are still on.',
      sources: ['security-defaults', 'practice'],
    },
    action:
      'Create all policies in report-only mode. Then, in one change, turn the defaults off and these policies on: block legacy authentication, MFA for administrators, MFA for all. Do both without a pause.',
  },
  {
    id: 'replace-security-defaults',
    title: 'Security defaults are on',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, 'security-defaults': ['on'] },
    claim: {
      text: 'Security defaults are on, and enabled Conditional Access policies cannot coexist with them. Report-only ones can be created already.',
      sources: ['security-defaults', 'practice'],
    },
    action:
      'Create all policies in report-only mode. Then, in one change, turn the defaults off and these policies on: block legacy authentication, MFA for administrators, MFA for all. Do both without a pause.',
  },
  {
    id: 'report-only-first',
    title: 'Report-only first',
    kind: 'prerequisite',
    when: byConditionalAccess,
    claim: {
      text: 'Report-only shows what a policy would have done; limited to the pilot group, it says nothing about everyone else.',
      sources: ['conditional-access-report-only', 'practice'],
    },
    action:
      'Leave the policy for all users in report-only for at least one business week before it is enforced.',
  },
  {
    id: 'registration-campaign',
    title: 'Register users before MFA',
    kind: 'prerequisite',
    when: byConditionalAccess,
    claim: {
      text: 'Check how many users have no second factor yet: each must register at the first sign-in, and anyone who holds the password can register in their place.',
      sources: ['practice', 'graph-powershell'],
      check: true,
    },
    action:
      'Have users register at `https://aka.ms/mysecurityinfo` before the policy is enforced. An Entra ID registration campaign does not help these users: it prompts only after MFA.',
  },
  {
    id: 'text-and-voice-end',
    title: 'Text messages and calls end',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, ...worldwide },
    claim: {
      text: `${phonesEnd} Users whose only method is phone are then stopped at the next sign-in until a passkey is registered; there is no opt-out.`,
      sources: ['text-and-voice-retirement'],
    },
    action:
      'Register no new phones for this rollout. Move users to Microsoft Authenticator or a passkey, or set up a telephone provider from the Microsoft Security Store before that day.',
  },
  {
    id: 'room-systems',
    title: 'Room systems',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, keep: ['room-systems'] },
    claim: {
      text: 'Room systems, like service accounts, sign in with nobody there to answer MFA; a policy for all users locks them out. Check each kind that you run.',
      sources: ['conditional-access-exclusions', 'practice'],
      check: true,
    },
    action:
      'Put them in their own exclusion group, apart from the emergency accounts, and protect them another way: by location or device.',
  },
  {
    id: 'smtp-auth-excluded',
    title: 'Second policy and exclusion for SMTP AUTH',
    kind: 'prerequisite',
    when: { ...online, ...byConditionalAccess, keep: ['smtp-auth'] },
    claim: {
      text: `SMTP AUTH is to stay. Either the default policy or the Conditional Access policy that blocks legacy clients would end it. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'block-legacy-conditional-access', 'smtp-auth-retirement'],
    },
    action:
      'List the accounts from the usage report. Give them a second policy with `-AllowBasicAuthSmtp` and an exclusion from the block before either takes effect.',
  },
  {
    id: 'reject-federated-mfa',
    title: 'Entra ID must not trust MFA by AD FS',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, ...federated },
    claim: {
      text: 'Unless set otherwise, Entra ID accepts an MFA claim from AD FS. `rejectMfaByFederatedIdp` makes it do the MFA itself, as the workflow shows, and stops a forged claim. It is set per domain and cannot be piloted.',
      sources: ['graph-federation'],
    },
    action:
      'Record the current value. Set `rejectMfaByFederatedIdp` only after registration and after Conditional Access is on for all.',
  },
  {
    id: 'other-federated-domains',
    title: 'Other federated domains',
    kind: 'prerequisite',
    when: { ...byConditionalAccess, ...federated, 'other-domains': ['federated'] },
    claim: {
      text: '`federatedIdpMfaBehavior` is set for each domain. A domain that is left out still lets its own federation service vouch for the second factor.',
      sources: ['graph-federation'],
    },
    action: 'List all federated domains in the commands, and record the value of each.',
  },
  {
    id: 'other-federated-domains-managed',
    title: 'Federated domains in the tenant',
    kind: 'prerequisite',
    when: {
      ...byConditionalAccess,
      identity: ['password-hash-sync', 'pass-through'],
      'other-domains': ['federated'],
    },
    claim: {
      text: 'The policy for all users reaches the federated domains too. There AD FS takes part in the sign-in, and Entra ID accepts a second factor that AD FS vouches for.',
      sources: ['graph-federation'],
    },
    action:
      'Run this advisor again for these domains, with “Federated, with AD FS”, before the policy covers everyone.',
  },

  // Prerequisites: AD FS as the trigger
  {
    id: 'emergency-accounts-adfs',
    title: 'Emergency accounts',
    kind: 'prerequisite',
    when: byAdfs,
    claim: {
      text: 'The AD FS policy also applies to every administrator in the federated domain. At least two emergency accounts must not pass through AD FS: cloud-only, on the initial `onmicrosoft.com` domain.',
      sources: ['seed-article', 'practice'],
    },
    action:
      'Create them, put them in a group, and sign in with each once before the policy of the trust is changed.',
  },
  {
    id: 'adfs-2016-or-later',
    title: 'AD FS on Windows Server 2016 or later',
    kind: 'prerequisite',
    when: { ...byAdfs, 'adfs-version': ['unanswered'] },
    claim: {
      text: `Older ones have no access control policies, with which this architecture asks for MFA. Check the lifecycle page: support for 2016 itself ends on ${on('windows-server-2016-support')}.`,
      sources: ['adfs-entra-mfa', 'adfs-access-control', 'practice'],
    },
    action: 'Run `winver` on every node: the oldest counts.',
  },
  {
    id: 'adfs-farm-level',
    title: 'AD FS behaviour level 3 or later',
    kind: 'prerequisite',
    when: { ...byAdfs, 'adfs-version': ['2025', '2022', '2019', '2016'] },
    claim: {
      text: 'A farm that began on Windows Server 2012 R2 keeps behaviour level 1 until it is raised. Check it: access control policies need level 3, which came with 2016, or later.',
      sources: ['adfs-farm-level', 'adfs-access-control'],
      check: true,
    },
    action: 'Read `CurrentFarmBehavior` of `Get-AdfsFarmInformation`, and raise the level first.',
  },
  {
    id: 'registration-before-adfs',
    title: 'Register users before MFA',
    kind: 'prerequisite',
    when: byEntraMfa,
    claim: {
      text: 'AD FS cannot register a user during sign-in: anyone not registered for Entra MFA sees an error. Check that the policy does not cover the registration page too: it uses the same trust.',
      sources: ['adfs-entra-mfa', 'temporary-access-pass', 'practice'],
      check: true,
    },
    action:
      'Have users register at `https://aka.ms/mysecurityinfo` first, and let the policy require MFA only for a group of registered users. A user with a Temporary Access Pass is not sent to AD FS, so a joiner can register even when the policy covers everyone.',
  },
  {
    id: 'enrolment-before-adfs',
    title: 'Enrol users before MFA',
    kind: 'prerequisite',
    when: withOwnFactor,
    claim: {
      text: 'Every user needs the certificate, or enrolment with the provider, before the AD FS policy applies to them. Check how a joiner gets it.',
      sources: ['adfs-access-control', 'practice'],
      check: true,
    },
    action: 'Enrol users first, and let the policy require MFA only for a group of enrolled users.',
  },
  {
    id: 'text-and-voice-end-adfs',
    title: 'Text messages and calls end',
    kind: 'prerequisite',
    when: { ...byEntraMfa, ...worldwide },
    claim: {
      text: `${phonesEnd} Check what that means for you: AD FS registers nobody during sign-in, so users whose only method is phone would be locked out.`,
      sources: ['text-and-voice-retirement', 'adfs-entra-mfa'],
      check: true,
    },
    action:
      'Register no new phones for this rollout. Move users to Microsoft Authenticator or a code, or set up a telephone provider from the Microsoft Security Store before that day; a passkey alone is reported not to help with AD FS.',
  },
  {
    id: 'adfs-entra-adapter',
    title: 'Entra MFA adapter on every node',
    kind: 'prerequisite',
    when: byEntraMfa,
    claim: {
      text: 'The Entra MFA adapter needs a certificate on every AD FS node, and an outbound connection from each to Entra ID.',
      sources: ['adfs-entra-mfa'],
    },
    action:
      'Set it up on every node, taking one at a time out of the load balancer, before any policy requires it.',
  },
  {
    id: 'adapter-us-government',
    title: 'Entra MFA adapter in a US government cloud',
    kind: 'prerequisite',
    when: { ...byEntraMfa, cloud: ['gcc-high', 'dod'] },
    claim: {
      text: 'In the US government clouds the Entra MFA adapter must be told its cloud: with `-Environment USGov`, or by three registry values on every node.',
      sources: ['adfs-entra-mfa'],
    },
    action: 'Set it on every node before the service is restarted.',
  },
  {
    id: 'adapter-21vianet',
    title: 'Entra MFA adapter with 21Vianet',
    kind: 'prerequisite',
    when: { ...byEntraMfa, cloud: ['21vianet'] },
    claim: {
      text: 'Check that the Entra MFA adapter of AD FS is offered in this cloud: Microsoft’s page names only the US clouds.',
      sources: ['adfs-entra-mfa', 'practice'],
      check: true,
    },
    action:
      'Ask the operator before you plan on it; otherwise use certificates or another provider in AD FS.',
  },
  {
    id: 'adfs-certificate-sign-in',
    title: 'A path for certificates',
    kind: 'prerequisite',
    when: { ...byAdfs, 'adfs-mfa': ['certificate'] },
    claim: {
      text: 'Certificates need their own path. Check that port 49443, or the farm’s `certauth` host name on 443, is open through Web Application Proxy, and that the revocation lists can be read.',
      sources: ['adfs-additional-methods', 'practice'],
      check: true,
    },
    action:
      'See from outside that the port answers, and let the pilot sign in with a certificate before anyone else is asked for one.',
  },
  {
    id: 'adfs-third-party',
    title: 'Adapter of the provider on every node',
    kind: 'prerequisite',
    when: { ...byAdfs, 'adfs-mfa': ['third-party'] },
    claim: {
      text: `The provider’s adapter must be on every AD FS node, and each node must reach the provider. Check that its maker supports your Windows Server. The old Azure MFA Server stopped on ${on('mfa-server-end')}.`,
      sources: ['adfs-additional-methods', 'mfa-server-retired', 'practice'],
      check: true,
    },
    action: 'Test it on each node, taking one at a time out of the load balancer.',
  },
  {
    id: 'adfs-claims',
    title: 'AD FS must tell Entra ID about MFA',
    kind: 'prerequisite',
    when: byAdfs,
    claim: {
      text: 'AD FS must tell Entra ID that MFA took place: the trust passes on the claim `multipleauthn`. With `enforceMfaByFederatedIdp` Entra ID accepts it, and sends users back to AD FS when it is missing.',
      sources: ['adfs-cloud-resources', 'graph-federation'],
    },
    action:
      'Look for the claim rule, read one pilot token, and only then set this value on each federated domain.',
  },
  {
    id: 'other-federated-domains-adfs',
    title: 'Other federated domains',
    kind: 'prerequisite',
    when: { ...byAdfs, 'other-domains': ['federated'] },
    claim: {
      text: '`federatedIdpMfaBehavior` is set for each domain, and a policy on this farm does not reach a domain that uses another federation service.',
      sources: ['graph-federation', 'adfs-access-control'],
    },
    action:
      'For each other domain, find out which federation service it uses, then record and set its value.',
  },
  {
    id: 'adfs-policy-saved',
    title: 'Record the rules of the trust',
    kind: 'prerequisite',
    when: byAdfs,
    claim: {
      text: 'An access control policy replaces the issuance authorisation rules that the trust may use today.',
      sources: ['adfs-access-control', 'adfs-powershell'],
    },
    action: 'Record the current policy, its parameters and every rule of the trust.',
  },
  {
    id: 'room-systems-adfs',
    title: 'Room systems',
    kind: 'prerequisite',
    when: { ...byAdfs, keep: ['room-systems'] },
    claim: {
      text: 'Room systems in the federated domain sign in through the trust and cannot provide a second factor. Check each kind that you run.',
      sources: ['practice'],
      check: true,
    },
    action: 'Let the policy require MFA only for a group of people, and keep the rooms out of it.',
  },
  {
    id: 'smtp-auth-kept',
    title: 'Second policy for SMTP AUTH',
    kind: 'prerequisite',
    when: { ...online, ...byAdfs, keep: ['smtp-auth'] },
    claim: {
      text: `SMTP AUTH is to stay, and the default authentication policy would end it. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'smtp-auth-retirement'],
    },
    action:
      'List the accounts from the usage report, and give them a second policy with `-AllowBasicAuthSmtp` before the default changes.',
  },

  // Prerequisites: Exchange Server
  {
    id: 'classic-hybrid',
    title: 'Classic full hybrid, not the Hybrid Agent',
    kind: 'prerequisite',
    when: { ...server, hybrid: ['unanswered'] },
    claim: {
      text: 'Hybrid modern authentication needs classic full hybrid. The Hybrid Agent does not support it.',
      sources: ['hybrid-modern-authentication', 'hybrid-agent'],
    },
    action:
      'Run the Hybrid Configuration Wizard for classic hybrid and publish Autodiscover, EWS, MAPI and the offline address book on port 443; or move the mailboxes to Exchange Online.',
  },
  {
    id: 'supported-exchange',
    title: 'Every Exchange server in support',
    kind: 'prerequisite',
    when: { ...server, 'exchange-version': ['unanswered'] },
    claim: {
      text: `No unsupported Exchange server may remain in the organisation. Support for 2016 and 2019 ended on ${on('exchange-2019-support')}, and paid updates in ${month('exchange-2019-extended-updates')}: that leaves Subscription Edition.`,
      sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'exchange-september-2026'],
    },
    action:
      'Bring every supported server to its current update, and remove the others. Then tell the advisor the version: on Subscription Edition the new runbook can hold back all but the pilot.',
  },
  {
    id: 'hma-farm',
    title: 'Every server ready, and no TLS offloading',
    kind: 'prerequisite',
    when: { ...server, 'load-balancer': ['unanswered', 'pre-authenticating'] },
    claim: {
      text: `${farm} TLS offloading at the load balancer is not supported either.`,
      sources: ['hybrid-modern-authentication', 'hybrid-modern-authentication-overview'],
    },
    action: `${farmAction} Ask what the load balancer does.`,
  },
  {
    id: 'hma-servers',
    title: 'Every server ready',
    kind: 'prerequisite',
    when: { ...server, 'load-balancer': ['bridged', 'offloaded', 'none'] },
    claim: {
      text: farm,
      sources: ['hybrid-modern-authentication', 'hybrid-modern-authentication-overview'],
    },
    action: farmAction,
  },
  {
    id: 'tls-bridged',
    title: 'One certificate on load balancer and Exchange',
    kind: 'prerequisite',
    when: { ...server, 'load-balancer': ['bridged', 'pre-authenticating'] },
    claim: {
      text: 'Check the certificate: a load balancer that re-encrypts should use the one that Exchange uses, which Extended Protection expects.',
      sources: ['hybrid-modern-authentication', 'practice'],
      check: true,
    },
    action: 'Compare the two before hybrid modern authentication is switched on.',
  },
  {
    id: 'synchronised-admins',
    title: 'Every account synchronised',
    kind: 'prerequisite',
    when: server,
    claim: {
      text: 'The account of every mailbox user and every Exchange administrator must be synchronised to Entra ID; a cloud-only account cannot open a mailbox here. The built-in Administrator is never synchronised.',
      sources: ['hybrid-modern-authentication'],
    },
    action:
      'Give each mailbox user and administrator a synchronised account before hybrid modern authentication is switched on.',
  },
  {
    id: 'hybrid-app',
    title: 'Dedicated hybrid app',
    kind: 'prerequisite',
    when: server,
    claim: {
      text: `Free/busy, MailTips and photos between the two sides have needed the dedicated hybrid app since ${on('hybrid-app-required')}. Sign-in does not need it.`,
      sources: ['dedicated-hybrid-app'],
    },
    action: 'Set it up before the rollout, and test free/busy in both directions.',
  },
  {
    id: 'hybrid-app-calls',
    title: 'How the hybrid app calls Exchange Online',
    kind: 'prerequisite',
    when: server,
    claim: {
      text: `Check how the hybrid app calls Exchange Online. With EWS, its application ID is reported to be needed in \`EwsAllowedAppIDs\`, and that route ends on ${on('ews-end')}. On Subscription Edition with the updates since May 2026, Microsoft Graph can replace it for most calls; reportedly in the worldwide cloud only, and not for cloud archives or free/busy by delegated access.`,
      sources: ['dedicated-hybrid-app', 'ews-retirement', 'exchange-september-2026', 'practice'],
      check: true,
    },
    action:
      'Check that the list names the app, give it the Microsoft Graph permissions with `ConfigureExchangeHybridApplication.ps1`, and test free/busy in both directions again.',
  },
  {
    id: 'mailbox-moves',
    title: 'Mailbox moves',
    kind: 'prerequisite',
    when: { ...serverWithPolicies, keep: ['mailbox-moves'] },
    claim: {
      text: 'Exchange Online calls the migration proxy with NTLM: once a blocking policy is the on-premises default, moves are reported to fail. Check it with one move.',
      sources: ['exchange-migration-endpoints', 'practice'],
      check: true,
    },
    action: 'Give the account of each migration endpoint the exception policy before the default changes.',
  },
  {
    id: 'room-systems-server',
    title: 'Room systems that call EWS',
    kind: 'prerequisite',
    when: { ...serverWithPolicies, keep: ['room-systems'] },
    claim: {
      text: 'Room systems often call EWS with a password or NTLM, which the blocking policy refuses. Check each kind that you run.',
      sources: ['exchange-powershell', 'practice'],
      check: true,
    },
    action: 'Assign the exception policy directly to their mailboxes, and leave them out of every wave.',
  },
  {
    id: 'ews-applications-server',
    title: 'Applications that call EWS on Exchange Server',
    kind: 'prerequisite',
    when: { ...serverWithPolicies, keep: ['ews-applications'] },
    claim: {
      text: 'EWS on Exchange Server stays, but the blocking policy refuses Basic, NTLM and Kerberos there: applications that use them stop.',
      sources: ['exchange-powershell', 'ews-retirement'],
    },
    action:
      'Assign the exception policy directly to their accounts before the default changes; better, move them to OAuth.',
  },

  // Prerequisites: network, cloud and clients
  {
    id: 'reach-entra',
    title: 'A way to Entra ID',
    kind: 'prerequisite',
    when: { ...server, reach: ['unanswered'] },
    claim: {
      text: 'Every client and every Exchange server must reach Entra ID, from a closed network too.',
      sources: ['hybrid-modern-authentication', 'microsoft-365-endpoints'],
    },
    action: 'Open the Microsoft 365 endpoints in the Common group, and keep the list current.',
  },
  {
    id: 'endpoints-allowed',
    title: 'Endpoints for every client',
    kind: 'prerequisite',
    when: { reach: ['allow-listed'] },
    claim: {
      text: 'Every client must reach the sign-in host (worldwide: `login.microsoftonline.com`) and the other required endpoints in the Common group, in the edition for your cloud.',
      sources: ['microsoft-365-endpoints'],
    },
    action:
      'Put them on the allow list, with those for Exchange Online where mailboxes are there, and follow changes to that list.',
  },
  {
    id: 'endpoints-allowed-servers',
    title: 'Endpoints for every Exchange server',
    kind: 'prerequisite',
    when: { ...server, reach: ['allow-listed'] },
    claim: {
      text: 'Every Exchange server must reach these endpoints as well: it checks each token with keys from Entra ID.',
      sources: ['hybrid-modern-authentication', 'microsoft-365-endpoints'],
    },
    action: 'Set `InternetWebProxy` on every server that gets out only through a proxy.',
  },
  {
    id: 'endpoints-allowed-adfs',
    title: 'Endpoints for every AD FS node',
    kind: 'prerequisite',
    when: { ...byEntraMfa, reach: ['allow-listed'] },
    claim: {
      text: 'Every AD FS node must reach the sign-in host and, in the worldwide cloud, `adnotifications.windowsazure.com` on port 443: the adapter calls both.',
      sources: ['adfs-entra-mfa'],
    },
    action: 'Open both, and test from each node.',
  },
  {
    id: 'cloud-gcc-high',
    title: 'Addresses of GCC High',
    kind: 'prerequisite',
    when: { cloud: ['gcc-high'] },
    claim: {
      text: 'Check three things against your tenant: sessions are opened with `O365USGovGCCHigh` and `USGov`, users sign in at `login.microsoftonline.us`, and the registration page has an address of its own.',
      sources: ['exchange-online-connect', 'graph-powershell', 'practice'],
      check: true,
    },
    action: 'Connect once before anything else, and open that host on every network path.',
  },
  {
    id: 'cloud-dod',
    title: 'Addresses of DoD',
    kind: 'prerequisite',
    when: { cloud: ['dod'] },
    claim: {
      text: 'Check three things against your tenant: sessions are opened with `O365USGovDoD` and `USGovDoD`, users sign in at `login.microsoftonline.us`, and the registration page has an address of its own.',
      sources: ['exchange-online-connect', 'graph-powershell', 'practice'],
      check: true,
    },
    action: 'Connect once before anything else, and open that host on every network path.',
  },
  {
    id: 'cloud-government-graph',
    title: 'Graph PowerShell in a US government cloud',
    kind: 'prerequisite',
    when: government,
    claim: {
      text: 'Check this first: from version 2.34 of the module on, Graph PowerShell is reported not to sign in on Windows in the US government clouds. Entra ID answers AADSTS50011 and names `ms-appx-web://Microsoft.AAD.BrokerPlugin`.',
      sources: ['graph-powershell-government', 'graph-powershell-connect'],
      check: true,
    },
    action:
      'If so, register an app of your own as a public client with the redirect addresses `http://localhost` and `ms-appx-web://Microsoft.AAD.BrokerPlugin/` followed by its application ID, and add `-ClientId` with that ID to each command that connects. Version 2.33 is reported to work.',
  },
  {
    id: 'cloud-21vianet',
    title: 'Addresses and app with 21Vianet',
    kind: 'prerequisite',
    when: { cloud: ['21vianet'] },
    claim: {
      text: 'Check four things in your tenant: sessions open with `O365China` and `China`, Graph PowerShell needs an app of your own, users sign in at `login.partner.microsoftonline.cn`, and the registration page has another address.',
      sources: ['exchange-online-connect', 'graph-powershell', 'graph-powershell-connect', 'practice'],
      check: true,
    },
    action:
      'Register that app as a public client, connect once before anything else, and open that host on every network path.',
  },
  {
    id: 'cloud-21vianet-trust',
    title: 'Identifier of the trust with 21Vianet',
    kind: 'prerequisite',
    when: { ...federated, cloud: ['21vianet'] },
    claim: {
      text: 'Check the identifier of the trust in AD FS: here it is reported to be `urn:federation:partner.microsoftonline.cn`.',
      sources: ['practice'],
      check: true,
    },
    action: 'Read the identifiers of all trusts before the first AD FS command.',
  },
  {
    id: 'ews-applications',
    title: 'Applications that call EWS in Exchange Online',
    kind: 'prerequisite',
    when: { ...online, keep: ['ews-applications'] },
    claim: {
      text: `Since ${on('ews-blocked')} Exchange Online has been blocking EWS in phases unless the tenant has an allow list. On ${on('ews-end')} it ends for good, whatever the list says.`,
      sources: ['ews-retirement', 'ews-access', 'exchange-powershell'],
    },
    action:
      'Read the current list with `Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy`. `EwsAllowedAppIDs` is always set as a whole: keep every entry, Microsoft’s too, and add yours. Check that `EwsEnabled` is True, allow 24 hours, and move each application to Microsoft Graph before that day.',
  },
  {
    id: 'outlook-2013',
    title: 'Outlook 2013',
    kind: 'prerequisite',
    when: { outlook: ['2013'] },
    claim: {
      text: `Outlook 2013 fetches a token only with \`EnableADAL\` and \`Version\` set to 1 under \`Office\\15.0\\Common\\Identity\`, and Microsoft lists \`AlwaysUseMSOAuthForAutoDiscover\` beside them. Its support ended on ${on('outlook-2013-support')}.`,
      sources: ['office-modern-authentication', 'enable-modern-authentication', 'office-support-dates'],
    },
    action: 'Replace it. Until then set the three values before these users are blocked.',
  },

  // Warnings: protocols
  {
    id: 'basic-authentication-retired',
    title: 'Basic authentication in Exchange Online',
    kind: 'warning',
    when: online,
    claim: {
      text: `Exchange Online has retired basic authentication; the final phase began on ${on('basic-authentication-final-phase')}. The authentication policy is a second lock and records the intent.`,
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
    action: 'Set the policy all the same, and name in it what you mean to block.',
  },
  {
    id: 'smtp-auth',
    title: 'SMTP AUTH ends for everyone at once',
    kind: 'warning',
    when: { ...online, ...byConditionalAccess, keep: ['unanswered'] },
    claim: {
      text: `An authentication policy set as the organisation default ends SMTP AUTH for everyone at once, and so does a Conditional Access policy that blocks legacy clients. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'block-legacy-conditional-access', 'smtp-auth-retirement'],
    },
    action: smtpAuthAction,
  },
  {
    id: 'smtp-auth-adfs',
    title: 'SMTP AUTH ends with the default policy',
    kind: 'warning',
    when: { ...online, ...byAdfs, keep: ['unanswered'] },
    claim: {
      text: `An authentication policy set as the organisation default ends SMTP AUTH for everyone at once. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'smtp-auth-retirement'],
    },
    action: smtpAuthAction,
  },
  {
    id: 'smtp-auth-closed',
    title: 'SMTP AUTH is not kept',
    kind: 'warning',
    when: { ...online, keep: ['without-smtp-auth'] },
    claim: {
      text: `You do not keep SMTP AUTH, so it ends with this rollout. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'smtp-auth-retirement'],
    },
    action: 'Read the SMTP AUTH usage report once more: it must be empty before the default changes.',
  },
  {
    id: 'smtp-auth-security-defaults',
    title: 'SMTP AUTH under security defaults',
    kind: 'warning',
    when: { ...online, keep: ['smtp-auth'], 'security-defaults': ['on'] },
    claim: {
      text: 'Security defaults block legacy authentication, including SMTP AUTH with a password. Check which of your accounts still send.',
      sources: ['security-defaults', 'practice'],
      check: true,
    },
    action: 'Read the usage report before you list an account.',
  },
  {
    id: 'smtp-auth-server',
    title: 'SMTP on Exchange Server',
    kind: 'warning',
    when: { ...serverWithPolicies, keep: ['smtp-auth'] },
    claim: {
      text: 'The authentication policies of Exchange Server have no switch for SMTP: what your own servers accept there stays as it is.',
      sources: ['exchange-powershell'],
    },
    action: 'Limit SMTP sign-in on the receive connectors, by address and account.',
  },
  {
    id: 'imap-pop-online',
    title: 'IMAP and POP in Exchange Online',
    kind: 'warning',
    when: { ...online, keep: ['imap', 'pop'] },
    claim: {
      text: 'Exchange Online accepts IMAP and POP only with a token; no policy brings the password back. Check that each program can sign in this way, and who answers its MFA prompt.',
      sources: ['basic-authentication-retired', 'practice'],
      check: true,
    },
    action: 'Test every program with the pilot.',
  },
  {
    id: 'imap-pop-server',
    title: 'IMAP and POP on Exchange Server',
    kind: 'warning',
    when: { ...server, keep: ['imap', 'pop'] },
    claim: {
      text: 'IMAP and POP on Exchange Server do not support hybrid modern authentication. If kept, they accept a password without a second factor.',
      sources: ['hybrid-modern-authentication'],
    },
    action: 'Keep them for listed accounts only, and not from the internet.',
  },
  {
    id: 'activesync-online',
    title: 'Exchange ActiveSync in Exchange Online',
    kind: 'warning',
    when: { ...online, keep: ['activesync'] },
    claim: {
      text: 'A mail app that uses Exchange ActiveSync needs modern authentication. Check how each app handles MFA, and whether the legacy authentication block affects it.',
      sources: ['basic-authentication-retired', 'practice'],
      check: true,
    },
    action: 'Read its sign-ins before the pilot, and move its users to Outlook mobile if it fails.',
  },
  {
    id: 'activesync-server',
    title: 'Exchange ActiveSync on Exchange Server',
    kind: 'warning',
    when: { ...server, keep: ['activesync'] },
    claim: {
      text: 'Phones keep signing in with a password until their account is set up again; only then do they fetch a token.',
      sources: ['hybrid-modern-authentication-overview'],
    },
    action: 'Have users set up their account again, then close the protocol as well.',
  },
  {
    id: 'protocols-closed',
    title: 'Protocols that you did not name',
    kind: 'warning',
    when: [
      { ...online, keep: ['without-imap', 'without-pop', 'without-activesync'] },
      { ...serverWithPolicies, keep: ['without-imap', 'without-pop', 'without-activesync'] },
    ],
    claim: {
      text: 'The authentication policy closes each of IMAP, POP and Exchange ActiveSync that you did not name.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    action: 'Watch the usage reports for a week before the pilot is blocked.',
  },
  {
    id: 'ews',
    title: 'The end of EWS',
    kind: 'warning',
    when: { ...online, keep: ['unanswered', 'without-ews-applications'] },
    claim: {
      text: `Since ${on('ews-blocked')} Exchange Online has been blocking EWS in phases unless the tenant has an allow list; on ${on('ews-end')} it ends for good. EWS on Exchange Server stays; the EWS calls from Exchange Server to Exchange Online do not.`,
      sources: ['ews-retirement'],
    },
    action:
      'List the applications that still call EWS, older Outlook for Mac included, and plan their replacement.',
  },
  {
    id: 'rooms-and-services',
    title: 'Room systems and service accounts',
    kind: 'warning',
    when: { ...byConditionalAccess, keep: ['unanswered'] },
    claim: {
      text: 'Room systems and service accounts sign in with nobody there to answer MFA; a policy for all users locks them out. Check each kind you run.',
      sources: ['conditional-access-exclusions', 'practice'],
      check: true,
    },
    action: 'Put them in an exclusion group apart from the emergency accounts, and protect them another way.',
  },
  {
    id: 'service-accounts',
    title: 'Service accounts',
    kind: 'warning',
    when: { ...byConditionalAccess, keep: ['without-room-systems'] },
    claim: {
      text: 'Service accounts sign in with nobody there to answer MFA; a policy for all users locks them out. Check each one.',
      sources: ['conditional-access-exclusions', 'practice'],
      check: true,
    },
    action: 'Put them in their own exclusion group, apart from the emergency accounts.',
  },

  // Warnings: AD FS, domains and licences
  {
    id: 'per-user-mfa',
    title: 'Per-user MFA asks as well',
    kind: 'warning',
    when: byConditionalAccess,
    claim: {
      text: 'Check who still has per-user MFA: Entra ID prompts these users whatever the policies say, even while they are report-only and after a rollback.',
      sources: ['mfa-licences', 'practice'],
      check: true,
    },
    action:
      'Read “Per-user MFA” in the Microsoft Entra admin centre. Set the users there to Disabled once a policy covers them.',
  },
  {
    id: 'double-prompts',
    title: 'Two requests for MFA, if AD FS asks already',
    kind: 'warning',
    when: { ...byConditionalAccess, ...federated, 'adfs-mfa': ['unanswered'] },
    claim: {
      text: 'Check the policy and the rules of the trust: if AD FS already asks for a second factor, users are asked twice once Entra ID does the MFA.',
      sources: ['graph-federation', 'practice'],
      check: true,
    },
    action:
      'If it does, tell the advisor what asks: the new runbook takes it off AD FS, after `rejectMfaByFederatedIdp` is set.',
  },
  {
    id: 'asked-twice',
    title: 'Two requests for MFA',
    kind: 'warning',
    when: {
      ...byConditionalAccess,
      ...federated,
      'adfs-mfa': ['entra', 'certificate', 'third-party'],
    },
    claim: {
      text: 'AD FS asks for a second factor, and Entra ID will do the MFA itself: users will be asked twice.',
      sources: ['graph-federation', 'practice'],
    },
    action:
      'Take it off AD FS in the same change that sets `rejectMfaByFederatedIdp`, after it: the runbook has a task for it.',
  },
  {
    id: 'adfs-scope',
    title: 'The AD FS policy covers all of Microsoft 365',
    kind: 'warning',
    when: byAdfs,
    claim: {
      text: 'The AD FS policy applies to every Microsoft 365 service and every browser sign-in of the federated domain.',
      sources: ['adfs-access-control'],
    },
    action: 'Announce it as a change to all of Microsoft 365.',
  },
  {
    id: 'adfs-certificate',
    title: 'Certificate of the Entra MFA adapter',
    kind: 'warning',
    when: byEntraMfa,
    claim: {
      text: 'The certificate of the Entra MFA adapter lasts two years. When it expires, nobody gets through the second factor.',
      sources: ['adfs-entra-mfa'],
    },
    action: 'Put a reminder at 22 months in the AD FS team’s calendar.',
  },
  {
    id: 'ws-trust',
    title: 'WS-Trust and single sign-on',
    kind: 'warning',
    when: byAdfs,
    claim: {
      text: 'MFA on the trust also affects WS-Trust callers, which cannot complete it. Joined Windows devices fetch their primary refresh token that way and may lose single sign-on.',
      sources: ['adfs-powershell', 'primary-refresh-token', 'practice'],
    },
    action:
      'Pilot on joined devices: once locked and unlocked, `dsregcmd /status` must show `AzureAdPrt : YES` and an `AzureAdPrtUpdateTime` after the change. Do not exempt WS-Trust: sign-ins with that token would pass without MFA by AD FS.',
  },
  {
    id: 'alternate-login-id',
    title: 'Alternate login ID',
    kind: 'warning',
    when: federated,
    claim: {
      text: 'Check whether users sign in to AD FS with another name than their user principal name (alternate login ID). In a hybrid Microsoft supports it and advises against it: Outlook asks more often, and permissions between the two sides do not work.',
      sources: ['adfs-alternate-login'],
      check: true,
    },
    action: 'If so, change the user principal names first, or pilot with such users too.',
  },
  {
    id: 'device-registration',
    title: 'Hybrid join of devices',
    kind: 'warning',
    when: byAdfs,
    claim: {
      text: 'Check whether hybrid join of your devices runs through AD FS: with a plain “require MFA” policy, device registration then fails.',
      sources: ['adfs-policy-names', 'practice'],
      check: true,
    },
    action:
      'If so, keep the policy for a group. Whoever asks everyone in the end uses `Permit everyone and require MFA, allow automatic device registration`.',
  },
  {
    id: 'staged-rollout',
    title: 'Users in staged rollout',
    kind: 'warning',
    when: byAdfs,
    claim: {
      text: 'Groups in staged rollout sign in to Entra ID directly, so AD FS never asks them.',
      sources: ['staged-rollout'],
    },
    action: 'Take their users out, or plan them as users of a managed domain.',
  },
  {
    id: 'adfs-2016',
    title: 'AD FS on Windows Server 2016',
    kind: 'warning',
    when: { ...federated, 'adfs-version': ['2016'] },
    claim: {
      text: `Check the lifecycle page: extended support for Windows Server 2016 ends on ${on('windows-server-2016-support')}.`,
      sources: ['practice'],
      check: true,
    },
    action: 'Move the farm and its proxies to Windows Server 2022 or 2025.',
  },
  {
    id: 'adfs-2012-r2-sign-in',
    title: 'Sign-in through Windows Server 2012 R2',
    kind: 'warning',
    when: { ...byConditionalAccess, ...federated, 'adfs-version': ['2012-r2'] },
    claim: {
      text: `Check the lifecycle page: even the paid updates of Windows Server 2012 R2 ended on ${on('windows-server-2012-r2-updates')}, and every sign-in passes through AD FS.`,
      sources: ['practice'],
      check: true,
    },
    action: 'Move the farm to Windows Server 2022 or 2025, or the domain to a managed one.',
  },
  {
    id: 'security-defaults-adfs',
    title: 'Security defaults beside AD FS',
    kind: 'warning',
    when: { ...byAdfs, 'security-defaults': ['on'] },
    claim: {
      text: 'Security defaults are on, so Entra ID asks for a second factor as well; with `enforceMfaByFederatedIdp` it sends the user to AD FS instead, where whoever has no second factor is shut out. The defaults also block legacy authentication.',
      sources: ['security-defaults', 'graph-federation', 'practice'],
    },
    action:
      'Leave the defaults on: the runbook sets this value only after the last wave. Switch them off, if at all, once AD FS asks everyone and legacy authentication is blocked.',
  },
  {
    id: 'entra-asks-anyway',
    title: 'The admin centres ask as well',
    kind: 'warning',
    when: { ...byAdfs, ...worldwide },
    claim: {
      text: 'Entra ID also asks where you have no policy: in the worldwide cloud Microsoft requires MFA of everyone who signs in to its admin centres. With `enforceMfaByFederatedIdp` AD FS must provide it.',
      sources: ['mandatory-mfa', 'graph-federation'],
    },
    action: 'Prepare every administrator for the AD FS second factor before this value is set.',
  },
  {
    id: 'managed-policies',
    title: 'Microsoft-managed policies ask as well',
    kind: 'warning',
    when: { ...byAdfsAdapter, 'security-defaults': ['unanswered', 'off'] },
    claim: {
      text: 'Where security defaults are off, Microsoft creates its own Conditional Access policies (“Microsoft-managed”). If nobody acts, it switches them on, as a rule 45 days or more after they appear in report-only and with 28 days’ notice. With `enforceMfaByFederatedIdp` AD FS must then provide the second factor.',
      sources: ['managed-policies', 'graph-federation'],
    },
    action: 'Read the policies, and set Microsoft’s to Off or accept them before this value is set.',
  },
  {
    id: 'managed-domains-open',
    title: 'Managed domains without MFA',
    kind: 'warning',
    when: { ...byAdfs, 'other-domains': ['managed'] },
    claim: {
      text: 'AD FS never sees the users of managed domains: they stay without a second factor.',
      sources: ['adfs-trust-managed', 'staged-rollout'],
    },
    action: 'Run this advisor again for these domains.',
  },
  {
    id: 'managed-domains-covered',
    title: 'The policy covers managed domains too',
    kind: 'warning',
    when: { ...byConditionalAccess, 'other-domains': ['managed'] },
    claim: {
      text: 'The policy for all users reaches the managed domains too.',
      sources: ['conditional-access-all-users'],
    },
    action: 'Have their users registered and their Outlook ready before it is enforced.',
  },
  {
    id: 'own-factor-licence',
    title: 'Licence without the Entra adapter',
    kind: 'warning',
    when: { ...byAdfsOtherProvider, 'adfs-mfa': ['certificate', 'third-party'] },
    claim: {
      text: 'Certificates and third-party providers in AD FS need no Entra ID P1. Check with your licence partner that nothing else here needs it.',
      sources: ['mfa-licences', 'adfs-entra-mfa'],
      check: true,
    },
    action:
      'Keep the Entra adapter and Conditional Access out of this design: each needs P1 for every user it reaches.',
  },
  {
    id: 'sign-in-logs-licence',
    title: 'No sign-in log by Graph without P1',
    kind: 'warning',
    when: { 'conditional-access': ['no-licence'] },
    claim: {
      text: 'Sign-in logs through Microsoft Graph need Entra ID P1 or P2, so the runbook prints no command for them.',
      sources: ['graph-sign-ins'],
    },
    action: 'Use the sign-in view of the Microsoft Entra admin centre.',
  },

  // Warnings: Exchange Server
  {
    id: 'kerberos-lost',
    title: 'Silent sign-in with Kerberos ends',
    kind: 'warning',
    when: serverWithPolicies,
    claim: {
      text: 'Blocking refuses NTLM and Kerberos as well as passwords: Outlook on domain-joined computers loses its silent sign-in to Exchange and needs a token from Entra ID.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    action: 'Before the block, check with the pilot that these computers sign in to Entra ID silently.',
  },
  {
    id: 'cloud-outage',
    title: 'Outage of the cloud',
    kind: 'warning',
    when: server,
    claim: {
      text: 'When Entra ID or the internet is down, Outlook gets no new token even though Exchange is running.',
      sources: ['hybrid-modern-authentication-overview'],
    },
    action: 'Rehearse what the phase Roll back has for an outage. MFA off needs the cloud.',
  },
  {
    id: 'policies-reach-exchange-online',
    title: 'The policies cover Exchange Online too',
    kind: 'warning',
    when: { ...server, ...byConditionalAccess },
    claim: {
      text: 'The MFA policies target Office 365 Exchange Online, the resource for both kinds of mailbox, and the block targets all resources: they also affect Exchange Online mailboxes outside this rollout. The block refuses SMTP AUTH with a password for all of them.',
      sources: ['block-legacy-conditional-access', 'hybrid-modern-authentication'],
    },
    action:
      'Find in the sign-in log which rooms, services and SMTP senders sign in to Exchange Online today. Put rooms and services in their group, SMTP senders and whatever else the report of the block shows in the one that keeps legacy authentication, before either policy is on.',
  },
  {
    id: 'hma-for-everyone',
    title: 'Hybrid modern authentication for everyone at once',
    kind: 'warning',
    when: server,
    claim: {
      text: 'Hybrid modern authentication is switched on for the whole organisation at once, before anything is blocked. Conditional Access policies that already target all resources, Office 365 or Exchange Online, security defaults and per-user MFA affect on-premises Outlook from that moment.',
      sources: ['hybrid-modern-authentication', 'practice'],
    },
    action: 'Check which of these you have, and test one user before the switch.',
  },
  {
    id: 'on-premises-default',
    title: 'Blocking policy as the default',
    kind: 'warning',
    when: serverWithPolicies,
    claim: {
      text: 'A blocking policy as the on-premises default reaches more than people: mailbox moves, proxying between servers and service accounts are reported to fail. Check it in a maintenance window, through the load balancer.',
      sources: ['exchange-migration-endpoints', 'practice'],
      check: true,
    },
    action:
      'Assign the policy to user mailboxes in waves. Make it the default last, on its own, after the exceptions.',
  },
  {
    id: 'classic-publishing',
    title: 'Exchange published to the internet',
    kind: 'warning',
    when: server,
    claim: {
      text: 'Classic hybrid publishes Exchange to the internet on port 443. Closed organisations often refuse that.',
      sources: ['hybrid-agent'],
    },
    action: 'Get publishing approved by security before the design goes further.',
  },
  {
    id: 'pre-authentication',
    title: 'Sign-in at the load balancer',
    kind: 'warning',
    when: { ...server, 'load-balancer': ['pre-authenticating'] },
    claim: {
      text: 'A load balancer that signs users in itself expects a password and may refuse a token. Check that it passes Bearer tokens to MAPI, EWS, Autodiscover and the offline address book unchanged.',
      sources: ['practice'],
      check: true,
    },
    action: 'Remove its own sign-in from these paths, and prove that one token passes before the pilot.',
  },
  {
    id: 'hybrid-mail-throttled',
    title: 'Mail from Exchange builds before 2025-10',
    kind: 'warning',
    when: {
      ...server,
      'exchange-version': ['unanswered', '2019', '2019-older', '2016', '2013-or-older'],
      hybrid: ['unanswered', 'classic', 'agent'],
    },
    claim: {
      text: `Check the build of every server that sends to Exchange Online: since the week of ${on('hybrid-mail-throttled')} mail from builds older than the ${month('exchange-hybrid-mail-level')} updates is reported to be slowed down, then refused.`,
      sources: ['exchange-september-2026'],
      check: true,
    },
    action: 'Update the servers first, whichever architecture is chosen.',
  },
  {
    id: 'exchange-builds',
    title: 'Exchange builds',
    kind: 'warning',
    when: { ...server, 'exchange-version': ['se'] },
    claim: {
      text: `Check the build of every server. Since the week of ${on('hybrid-mail-throttled')} Exchange Online is reported to slow down, then refuse, hybrid mail from builds below 15.2.2562.29 (${month('exchange-hybrid-mail-level')}). Below 15.2.2562.53 there is a newer update, of ${on('exchange-se-newest-update')}.`,
      sources: ['exchange-september-2026', 'exchange-support-dates'],
      check: true,
    },
    action: 'Bring every server to the newest update first.',
  },

  // Warnings: clients and cloud
  {
    id: 'classic-outlook-only',
    title: 'New Outlook',
    kind: 'warning',
    when: { ...server, outlook: ['unanswered'] },
    claim: {
      text: 'New Outlook for Windows does not open mailboxes on Exchange Server.',
      sources: ['new-outlook-accounts'],
    },
    action: 'Find out who uses it, and keep classic Outlook for these users.',
  },
  {
    id: 'new-outlook-move',
    title: 'Move to new Outlook',
    kind: 'warning',
    when: { ...server, outlook: ['microsoft-365-apps'] },
    claim: {
      text: `From ${month('new-outlook-opt-out')} enterprises are to be moved to new Outlook for Windows unless they opt out. It does not open mailboxes on Exchange Server.`,
      sources: ['new-outlook', 'new-outlook-accounts'],
    },
    action: 'Opt out by policy for users whose mailbox is on Exchange Server.',
  },
  {
    id: 'outlook-2016',
    title: 'Outlook 2016 and 2019',
    kind: 'warning',
    when: { outlook: ['2019', '2016'] },
    claim: {
      text: `Support for Outlook 2016 and 2019 ended on ${on('outlook-2016-support')}. They fetch a token unless \`EnableADAL\` is set to 0.`,
      sources: ['office-support-dates', 'office-modern-authentication'],
    },
    action: 'Replace them. Until then find that registry value and remove it before these users are blocked.',
  },
  {
    id: 'outlook-ltsc-2021',
    title: 'Office LTSC 2021',
    kind: 'warning',
    when: { outlook: ['ltsc-2021'] },
    claim: {
      text: `Support for Office LTSC 2021 ended on ${on('outlook-ltsc-2021-support')}.`,
      sources: ['office-support-dates'],
    },
    action: 'Replace it with Microsoft 365 Apps or Office LTSC 2024.',
  },
  {
    id: 'outlook-ltsc-2024',
    title: 'Office LTSC 2024',
    kind: 'warning',
    when: { outlook: ['ltsc-2024'] },
    claim: {
      text: `Support for Office LTSC 2024 ends on ${on('outlook-ltsc-2024-support')}.`,
      sources: ['office-support-dates'],
    },
    action: 'Plan its successor before that day.',
  },
  {
    id: 'mac-online',
    title: 'Outlook for Mac with Exchange Online',
    kind: 'warning',
    when: { ...online, outlook: ['mac'] },
    claim: {
      text: `Check which Outlook for Mac is in use: legacy Outlook for Mac relies on EWS, and is reported not to have worked with Exchange Online since ${on('ews-blocked')}. On ${on('ews-end')} EWS ends there for good.`,
      sources: ['ews-retirement', 'practice'],
      check: true,
    },
    action: 'Move these users to new Outlook for Mac now.',
  },
  {
    id: 'mac-server',
    title: 'Outlook for Mac with Exchange Server',
    kind: 'warning',
    when: { ...server, outlook: ['mac'] },
    claim: {
      text: 'Outlook for Mac reaches Exchange Server through EWS, and fetches a token from version 2016 on. The end of EWS in Exchange Online does not affect it.',
      sources: ['hybrid-modern-authentication-overview', 'ews-retirement'],
    },
    action: 'Prove one token from a Mac before EWS is blocked for the pilot.',
  },
  {
    id: 'coexistence',
    title: 'Two policies, one trigger',
    kind: 'warning',
    when: { ...serverWithPolicies, mailbox: ['both'] },
    claim: {
      text: 'Each side has its own authentication policy, with different switches: `AllowBasicAuth` in Exchange Online, `BlockLegacyAuth` on Exchange Server. The MFA trigger is shared.',
      sources: ['exchange-powershell'],
    },
    action: 'Keep two sessions and two policies apart; plan one MFA trigger for both.',
  },
  {
    id: 'cloud-assumed',
    title: 'The worldwide cloud is assumed',
    kind: 'warning',
    when: { cloud: ['unanswered'] },
    claim: {
      text: 'The commands assume the worldwide cloud.',
      sources: ['exchange-online-connect'],
    },
    action: 'If yours is another, tell the advisor, and use the new runbook.',
  },
  {
    id: 'dates-worldwide',
    title: 'Dates in your cloud',
    kind: 'warning',
    when: { ...online, cloud: ['gcc-high', 'dod', '21vianet'] },
    claim: {
      text: 'Check the dates for SMTP AUTH and EWS in your own message centre: those given here were announced for the worldwide cloud.',
      sources: ['smtp-auth-retirement', 'ews-retirement'],
      check: true,
    },
    action: 'Plan with the earlier date until you know.',
  },
] as const satisfies readonly Finding[]
