import { month, on } from './dates'
import type { Claim, Condition } from './types'

/** Something to know before deciding. */
export type Finding = {
  readonly id: string
  readonly when: Condition
  readonly claim: Claim
  /** What to do about it, as an instruction. */
  readonly action: string
} & (
  | { readonly kind: 'prerequisite' | 'warning' }
  /** Ends the sentence “Not possible until …”, without a full stop. */
  | { readonly kind: 'blocker'; readonly until: string }
  /** No answer but a changed environment helps: none of the four architectures is left. */
  | { readonly kind: 'blocker'; readonly rulesOut: 'all-four' }
)

const managed = ['password-hash-sync', 'pass-through'] as const
const adfsTrigger = ['not-permitted', 'no-licence'] as const

const smtpAuthOff = `The service itself switches it off by default after ${on('smtp-auth-default-off')}; an administrator can switch it on again.`
const smtpAuthAction =
  'Read the SMTP AUTH usage report first. Give the accounts that still need it a second policy with `-AllowBasicAuthSmtp`, directly, before the default changes.'

/** In the order in which they are shown within their kind. */
export const findings = [
  // Blockers
  {
    id: 'adfs-mfa-licence',
    kind: 'blocker',
    until: 'AD FS asks by certificate or through a third-party provider',
    when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
    claim: {
      text: 'The Entra MFA adapter of AD FS needs Entra ID P1 as much as Conditional Access does. Without that licence this architecture is possible only when AD FS itself asks for the second factor, by certificate or through a third-party provider.',
      sources: ['mfa-licences', 'adfs-entra-mfa'],
    },
    action:
      'Decide what asks in AD FS: a certificate or a third-party provider lifts this blocker. Otherwise take one of the ways forward.',
  },
  {
    id: 'managed-domain',
    kind: 'blocker',
    rulesOut: 'all-four',
    when: { 'conditional-access': adfsTrigger, identity: managed },
    claim: {
      text: 'A managed domain never sends its users to AD FS, so AD FS cannot ask them for a second factor. Without Conditional Access none of the four architectures is left.',
      sources: ['adfs-trust-managed', 'staged-rollout'],
    },
    action: 'Take one of the ways forward.',
  },
  {
    id: 'licence-managed',
    kind: 'blocker',
    rulesOut: 'all-four',
    when: { 'conditional-access': ['no-licence'], identity: managed },
    claim: {
      text: 'Conditional Access needs Entra ID P1 or P2 for every user whom a policy reaches, and that licence is missing.',
      sources: ['mfa-licences'],
    },
    action: 'Buy Entra ID P1 for those users, or use what needs no licence.',
  },

  // Prerequisites: Conditional Access
  {
    id: 'emergency-accounts',
    kind: 'prerequisite',
    when: { 'conditional-access': ['conditional-access'] },
    claim: {
      text: 'At least two emergency accounts must exist before the first policy: cloud-only, on the initial `onmicrosoft.com` domain, each with a strong method of its own.',
      sources: ['block-legacy-conditional-access', 'conditional-access-exclusions', 'practice'],
    },
    action: 'Create them, put them in a group that every policy excludes, and sign in with each once.',
  },
  {
    id: 'security-defaults-off',
    kind: 'prerequisite',
    when: { 'conditional-access': ['conditional-access'] },
    claim: {
      text: 'Security defaults and enabled Conditional Access policies exclude each other. Report-only policies can be made while the defaults are still on.',
      sources: ['security-defaults', 'practice'],
    },
    action:
      'Create all policies report-only first. Then, in one change, switch security defaults off and switch on: block legacy authentication, MFA for administrators, MFA for all. Leave no hour without MFA.',
  },
  {
    id: 'report-only-first',
    kind: 'prerequisite',
    when: { 'conditional-access': ['conditional-access'] },
    claim: {
      text: 'Report-only shows what a policy would have done to each sign-in. For the pilot group it says nothing about everyone else.',
      sources: ['conditional-access-report-only', 'practice'],
    },
    action:
      'Leave the policy for all users in report-only for at least one business week before it is enforced.',
  },
  {
    id: 'registration-campaign',
    kind: 'prerequisite',
    when: { 'conditional-access': ['conditional-access'] },
    claim: {
      text: 'Check how many users have no second method yet: each is stopped to register at the first sign-in, and whoever holds the password can register in their place.',
      sources: ['practice', 'graph-powershell'],
      check: true,
    },
    action: 'Have users register at `https://aka.ms/mysecurityinfo` before the policy is enforced.',
  },
  {
    id: 'reject-federated-mfa',
    kind: 'prerequisite',
    when: { 'conditional-access': ['conditional-access'], identity: ['federated'] },
    claim: {
      text: 'Unless told otherwise, Entra ID accepts an MFA claim that AD FS sends. `rejectMfaByFederatedIdp` makes it do the MFA itself, as the workflow shows, and stops a forged claim. It is set per domain and cannot be piloted.',
      sources: ['graph-federation'],
    },
    action:
      'Record the present value. Set `rejectMfaByFederatedIdp` only after registration and after Conditional Access is on for all.',
  },

  // Prerequisites: AD FS as the trigger
  {
    id: 'emergency-accounts-adfs',
    kind: 'prerequisite',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'The AD FS policy stands between every administrator of the federated domain and Microsoft 365. At least two emergency accounts must not pass through AD FS: cloud-only, on the initial `onmicrosoft.com` domain.',
      sources: ['seed-article', 'practice'],
    },
    action: 'Create them, and sign in with each once before the policy of the trust is changed.',
  },
  {
    id: 'registration-before-adfs',
    kind: 'prerequisite',
    when: { 'conditional-access': ['not-permitted'], identity: ['federated'] },
    claim: {
      text: 'AD FS cannot register a user on the way in: who is not registered for Entra MFA sees an error. Check that the registration page is not behind the same policy, since it uses the same trust.',
      sources: ['adfs-entra-mfa', 'practice'],
      check: true,
    },
    action:
      'Have users register at `https://aka.ms/mysecurityinfo` first, and let the policy demand MFA only for a group of registered users.',
  },
  {
    id: 'enrolment-before-adfs',
    kind: 'prerequisite',
    when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
    claim: {
      text: 'Every user needs the certificate, or the enrolment with the third-party provider, before the AD FS policy reaches them. Check how a new colleague gets it without signing in first.',
      sources: ['adfs-access-control', 'practice'],
      check: true,
    },
    action: 'Enrol first, and let the policy demand MFA only for a group of enrolled users.',
  },
  {
    id: 'adfs-entra-adapter',
    kind: 'prerequisite',
    when: { 'conditional-access': ['not-permitted'], identity: ['federated'] },
    claim: {
      text: 'The Entra MFA adapter needs AD FS on Windows Server 2016 or later, a certificate on every node, and a way out from every node to Entra ID.',
      sources: ['adfs-entra-mfa'],
    },
    action:
      'Set the adapter up on all nodes, one at a time out of the load balancer, before any policy asks for it.',
  },
  {
    id: 'adfs-claims',
    kind: 'prerequisite',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'AD FS must tell Entra ID that MFA took place: the trust passes the claim `multipleauthn` on. With `enforceMfaByFederatedIdp` Entra ID accepts it, and sends users back to AD FS when it is missing.',
      sources: ['adfs-cloud-resources', 'graph-federation'],
    },
    action:
      'Look for the claim rule, read one pilot token, and only then set it on each federated domain. Record the value it had.',
  },
  {
    id: 'adfs-policy-saved',
    kind: 'prerequisite',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'An access control policy replaces what the trust uses today; issuance authorisation rules beside it are not possible.',
      sources: ['adfs-access-control', 'adfs-powershell'],
    },
    action: 'Record the present policy with its parameters, and every rule of the trust.',
  },

  // Prerequisites: Exchange Server
  {
    id: 'classic-hybrid',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Hybrid modern authentication needs classic full hybrid. The modern hybrid with its Hybrid Agent does not support it.',
      sources: ['hybrid-modern-authentication', 'hybrid-agent'],
    },
    action:
      'Run the Hybrid Configuration Wizard for classic hybrid and publish Autodiscover, EWS, MAPI and the offline address book on port 443; or move the mailboxes to Exchange Online.',
  },
  {
    id: 'supported-exchange',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: `No Exchange server out of support may be left in the organisation. Support of 2016 and 2019 ended on ${on('exchange-2019-support')}, paid updates on ${on('exchange-2019-extended-updates')}: that leaves Subscription Edition.`,
      sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'exchange-september-2026'],
    },
    action: 'Bring every server to its current update, and remove the others.',
  },
  {
    id: 'hma-farm',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Hybrid modern authentication on some servers only is not supported, and neither is TLS offloading at the load balancer. MAPI over HTTP must be on and the Exchange Auth certificate valid.',
      sources: ['hybrid-modern-authentication', 'hybrid-modern-authentication-overview'],
    },
    action: 'Check all servers and the load balancer against the prerequisites of the runbook.',
  },
  {
    id: 'synchronised-admins',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Every mailbox user and every Exchange administrator must exist in Entra ID. The built-in Administrator account is never synchronised, so it cannot fetch a token.',
      sources: ['hybrid-modern-authentication'],
    },
    action: 'Give each administrator a synchronised account before anything is blocked.',
  },
  {
    id: 'hybrid-app',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: `Free/busy, MailTips and pictures between the two sides need the dedicated hybrid app since ${on('hybrid-app-required')}. Sign-in does not, but users will take one fault for the other.`,
      sources: ['dedicated-hybrid-app'],
    },
    action: 'Set it up before the rollout, and test free/busy in both directions.',
  },
  {
    id: 'reach-entra',
    kind: 'prerequisite',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Every client and every Exchange server must reach Entra ID, from a closed network too. Without a way out none of the four architectures works.',
      sources: ['hybrid-modern-authentication', 'microsoft-365-endpoints'],
    },
    action: 'Open the Microsoft 365 endpoints of the group Common, and keep the list current.',
  },

  // Warnings
  {
    id: 'basic-authentication-retired',
    kind: 'warning',
    when: { mailbox: ['exchange-online'] },
    claim: {
      text: `Exchange Online has retired basic authentication for Outlook; the final phase began on ${on('basic-authentication-final-phase')}. The authentication policy is a second lock and a written intent, not the first defence.`,
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
    action: 'Set the policy all the same, and name in it what you mean to block.',
  },
  {
    id: 'smtp-auth',
    kind: 'warning',
    when: { mailbox: ['exchange-online'], 'conditional-access': ['conditional-access'] },
    claim: {
      text: `An authentication policy as default of the organisation ends SMTP AUTH for everyone at once, and so does a Conditional Access policy that blocks legacy clients. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'block-legacy-conditional-access', 'smtp-auth-retirement'],
    },
    action: smtpAuthAction,
  },
  {
    id: 'smtp-auth-adfs',
    kind: 'warning',
    when: { mailbox: ['exchange-online'], 'conditional-access': adfsTrigger },
    claim: {
      text: `An authentication policy as default of the organisation ends SMTP AUTH for everyone at once. ${smtpAuthOff}`,
      sources: ['exchange-powershell', 'smtp-auth-retirement'],
    },
    action: smtpAuthAction,
  },
  {
    id: 'ews',
    kind: 'warning',
    when: { mailbox: ['exchange-online'] },
    claim: {
      text: `Since ${on('ews-blocked')} Exchange Online has been blocking EWS in phases unless the tenant has an allow list; on ${on('ews-end')} it ends for good. EWS of Exchange Server is not affected.`,
      sources: ['ews-retirement'],
    },
    action:
      'List the applications that still call EWS, older Outlook for Mac included, and plan their successor.',
  },
  {
    id: 'rooms-and-services',
    kind: 'warning',
    when: { 'conditional-access': ['conditional-access'] },
    claim: {
      text: 'Room systems and service accounts sign in without a person who could answer an MFA request; a policy for all users locks them out. Check each kind of room system you run.',
      sources: ['conditional-access-exclusions', 'practice'],
      check: true,
    },
    action:
      'Put them in an exclusion group of their own, apart from the emergency accounts, and protect them otherwise.',
  },
  {
    id: 'double-prompts',
    kind: 'warning',
    when: { 'conditional-access': ['conditional-access'], identity: ['federated'] },
    claim: {
      text: 'If AD FS already asks for a second factor on the Microsoft 365 trust, users will be asked twice once Entra ID does the MFA itself. Check the access control policy and the rules of the trust.',
      sources: ['graph-federation', 'practice'],
      check: true,
    },
    action: 'Retire the AD FS rule in the same change that sets `rejectMfaByFederatedIdp`.',
  },
  {
    id: 'adfs-scope',
    kind: 'warning',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'Every Microsoft 365 service and every browser sign-in of the federated domain meets the AD FS policy.',
      sources: ['adfs-access-control'],
    },
    action: 'Announce it as a change to Microsoft 365 as a whole, and pilot it with a group.',
  },
  {
    id: 'adfs-certificate',
    kind: 'warning',
    when: { 'conditional-access': ['not-permitted'], identity: ['federated'] },
    claim: {
      text: 'The certificate of the Entra MFA adapter lasts two years. When it expires, nobody gets through the second factor.',
      sources: ['adfs-entra-mfa'],
    },
    action: 'Put a reminder at 22 months in the calendar of the AD FS team.',
  },
  {
    id: 'ws-trust',
    kind: 'warning',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'WS-Trust callers meet MFA on the trust too and cannot answer it. Joined Windows devices fetch their primary refresh token that way and may lose single sign-on.',
      sources: ['adfs-powershell', 'primary-refresh-token', 'practice'],
    },
    action:
      'Pilot on joined devices: after a new Windows sign-in `dsregcmd /status` must show `AzureAdPrt : YES`.',
  },
  {
    id: 'device-registration',
    kind: 'warning',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'Check whether hybrid join of your devices runs through AD FS: with a plain “require MFA” policy, device registration then fails.',
      sources: ['adfs-policy-names', 'practice'],
      check: true,
    },
    action: 'Then use `Permit everyone and require MFA, allow automatic device registration`.',
  },
  {
    id: 'staged-rollout',
    kind: 'warning',
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
    claim: {
      text: 'Groups in Staged Rollout sign in to Entra ID directly, so they get no MFA from AD FS.',
      sources: ['staged-rollout'],
    },
    action: 'Take their users out, or plan them as users of a managed domain.',
  },
  {
    id: 'sign-in-logs-licence',
    kind: 'warning',
    when: { 'conditional-access': ['no-licence'] },
    claim: {
      text: 'Sign-in logs through Microsoft Graph need Entra ID P1 or P2. Without it, legacy clients and MFA can be followed only in what the admin centre shows.',
      sources: ['graph-sign-ins'],
    },
    action:
      'Use the sign-in view of the Microsoft Entra admin centre; the runbook prints no sign-in log commands.',
  },
  {
    id: 'kerberos-lost',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Blocking refuses NTLM and Kerberos as well as passwords: Outlook on domain-joined computers loses its silent sign-in to Exchange and needs a token from Entra ID.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    action: 'Check that silent sign-in to Entra ID works on these computers first.',
  },
  {
    id: 'cloud-outage',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'When Entra ID or the internet is down, Outlook gets no new token although Exchange runs.',
      sources: ['hybrid-modern-authentication-overview'],
    },
    action:
      'Rehearse the rollback in its order: unblock, then MFA off, then hybrid modern authentication off.',
  },
  {
    id: 'hma-for-everyone',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Hybrid modern authentication is switched on for the whole organisation at once, before anything is blocked. Any Conditional Access policy that already targets all applications reaches on-premises Outlook in that moment.',
      sources: ['hybrid-modern-authentication', 'practice'],
    },
    action: 'Read such policies and test one user before the switch.',
  },
  {
    id: 'on-premises-default',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'A blocking policy as the on-premises default reaches more than people: mailbox moves, proxying between servers and service accounts are reported to fail. Check it in a window, through the load balancer.',
      sources: ['exchange-migration-endpoints', 'practice'],
      check: true,
    },
    action:
      'Assign the policy to user mailboxes in waves. Make it the default last, on its own, after the exceptions.',
  },
  {
    id: 'classic-outlook-only',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Check which Outlook is installed: new Outlook for Windows is reported not to open mailboxes on Exchange Server.',
      sources: ['new-outlook'],
      check: true,
    },
    action: 'Keep classic Outlook for users whose mailbox is on Exchange Server.',
  },
  {
    id: 'classic-publishing',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: 'Classic hybrid publishes Exchange to the internet on port 443. Closed organisations often refuse that, and the Hybrid Agent is no way around it.',
      sources: ['hybrid-agent'],
    },
    action: 'Get the publishing accepted by security before the design goes further.',
  },
  {
    id: 'hybrid-mail-throttled',
    kind: 'warning',
    when: { mailbox: ['exchange-server'] },
    claim: {
      text: `Check the build of every server that sends to Exchange Online: since the week of ${on('hybrid-mail-throttled')} mail from below the updates of ${month('exchange-hybrid-mail-level')} is reported to be slowed down, then refused.`,
      sources: ['exchange-september-2026'],
      check: true,
    },
    action: 'Update the servers first, whichever architecture is chosen.',
  },
  {
    id: 'coexistence',
    kind: 'warning',
    when: { mailbox: ['both'] },
    claim: {
      text: 'The two sides have an authentication policy each, with different switches: `AllowBasicAuth` in Exchange Online, `BlockLegacyAuth` on Exchange Server. The MFA trigger is shared.',
      sources: ['exchange-powershell'],
    },
    action: 'Keep two sessions and two policies apart; plan one MFA trigger for both.',
  },
] as const satisfies readonly Finding[]
