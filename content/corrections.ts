import type { ArchitectureId } from './architectures'
import { month, on } from './dates'
import type { Claim } from './types'

/** Where the article is wrong, silent or overtaken, and what this product says instead. Shown on /sources. */
export type Correction = {
  readonly id: string
  readonly topic: string
  readonly architectures: readonly ArchitectureId[] | 'all'
  /** What the article says or leaves out, in our words. */
  readonly says: string
  readonly right: Claim
  /** What happens to whoever follows the article here. */
  readonly matters: string
  readonly severity: 'high' | 'medium' | 'low'
}

const online = ['exchange-online-conditional-access', 'exchange-online-adfs'] as const
const server = ['exchange-server-conditional-access', 'exchange-server-adfs'] as const
const conditionalAccess = [
  'exchange-online-conditional-access',
  'exchange-server-conditional-access',
] as const
const adfs = ['exchange-online-adfs', 'exchange-server-adfs'] as const

/** The two that lock people out stand first. */
export const corrections = [
  {
    id: 'on-premises-default',
    topic: 'Default policy of the on-premises organisation',
    architectures: server,
    says: 'After the pilot, apply the policy at the organisation level with `Set-OrganizationConfig -DefaultAuthenticationPolicy`.',
    right: {
      text: 'Check before you make a blocking policy the default: it reaches more than people. Mailbox moves are reported to break, because Exchange Online calls the migration proxy with NTLM, and proxying between servers behind a load balancer is reported to be refused. Assign the policy to user mailboxes in waves, give migration endpoints, room systems and service accounts an exception policy, and change the default last, alone, in a maintenance window.',
      sources: ['exchange-migration-endpoints', 'practice', 'exchange-powershell'],
      check: true,
    },
    matters:
      'If followed as written, one command can stop mailbox moves, service accounts and, in some farms, access through the load balancer for everybody.',
    severity: 'high',
  },
  {
    id: 'smtp-auth-default',
    topic: 'Default policy of Exchange Online and SMTP AUTH',
    architectures: online,
    says: 'After the pilot, apply the policy at the organisation level. SMTP AUTH is not mentioned.',
    right: {
      text: `\`AllowBasicAuthSmtp\` is False in a new policy: from the day it is the default, nobody without another policy can send by SMTP AUTH. The service itself waits until ${on('smtp-auth-default-off')} before it turns it off by default. Give the accounts that still need it a second policy with \`-AllowBasicAuthSmtp\` before the default changes, and leave them out of a Conditional Access policy that blocks legacy clients.`,
      sources: ['exchange-powershell', 'basic-authentication-online', 'smtp-auth-retirement', 'practice'],
    },
    matters: 'Printers, scanners and applications that send mail stop in the same hour.',
    severity: 'high',
  },
  {
    id: 'web-services-switch-missing',
    topic: 'The on-premises command leaves EWS open',
    architectures: server,
    says: 'The configuration lists five settings, EWS among them; the command below it sets four.',
    right: {
      text: 'Add `-BlockLegacyAuthWebServices`. A protocol that the command does not name stays open, because the on-premises switches block nothing by themselves.',
      sources: ['seed-article', 'exchange-powershell'],
    },
    matters: 'EWS keeps accepting a password, NTLM or Kerberos: a second door to every mailbox, without MFA.',
    severity: 'high',
  },
  {
    id: 'command-broken-in-two',
    topic: 'The Exchange Online command breaks half-way',
    architectures: online,
    says: 'The command is on two lines with nothing that joins them.',
    right: {
      text: 'Join the two lines, or pass the parameters by splatting as this product does. Pasted as printed, the first line creates the policy and the second is an error.',
      sources: ['seed-article'],
    },
    matters: 'A policy exists, an error is on the screen, and nobody knows which settings were made.',
    severity: 'high',
  },
  {
    id: 'policy-name-differs',
    topic: 'The policy has two names',
    architectures: online,
    says: 'The policy is created as `BlockLegacyOutlookAuth`; the note changes a policy `BlockOutlook`.',
    right: {
      text: 'Use one name throughout. A policy cannot be renamed afterwards. Here the name is typed once and appears in every command.',
      sources: ['seed-article', 'basic-authentication-online', 'exchange-powershell'],
    },
    matters: 'The command of the note fails, or changes another policy that happens to have that name.',
    severity: 'high',
  },
  {
    id: 'policy-never-assigned',
    topic: 'The policy is created and never used',
    architectures: ['exchange-online-adfs'],
    says: 'The configuration for Exchange Online with AD FS ends when the policy has been created.',
    right: {
      text: 'A policy that is assigned to nobody does nothing. Assign it to the pilot with `Set-User`, and later make it the default, exactly as in the Conditional Access variant.',
      sources: ['seed-article', 'basic-authentication-online'],
    },
    matters: 'The design looks complete, and legacy authentication is as open as before.',
    severity: 'high',
  },
  {
    id: 'pilot-is-one-user',
    topic: 'A pilot group is not one user',
    architectures: [
      'exchange-online-conditional-access',
      'exchange-server-conditional-access',
      'exchange-server-adfs',
    ],
    says: 'Assign the policy to a pilot group with `Set-User user01`.',
    right: {
      text: '`Set-User` takes one user. Collect the user mailboxes of the group first, record the policy that each has today, then set them one by one.',
      sources: ['exchange-powershell', 'basic-authentication-online', 'practice'],
    },
    matters: 'Done by hand, the pilot is incomplete and the way back is guesswork.',
    severity: 'medium',
  },
  {
    id: 'switches-off-by-default',
    topic: 'The five switches are not what blocks',
    architectures: online,
    says: 'Five `AllowBasicAuth` switches set to False do the blocking; only one note says that other protocols are off too.',
    right: {
      text: 'All `AllowBasicAuth` switches are False in a new policy. A policy with only a name blocks the same five, and also ActiveSync, IMAP, POP, SMTP and remote PowerShell.',
      sources: ['exchange-powershell', 'basic-authentication-online'],
    },
    matters: 'Readers of the AD FS variant do not learn that the policy reaches protocols they did not name.',
    severity: 'medium',
  },
  {
    id: 'imap-cannot-come-back',
    topic: 'IMAP cannot be switched on again',
    architectures: online,
    says: 'A protocol such as IMAP can be enabled again in the policy.',
    right: {
      text: 'Check with one account before you promise it: the service itself has retired basic authentication for IMAP, POP, ActiveSync, EWS, MAPI, the offline address book and Autodiscover, so the switch should have no effect. Only SMTP AUTH is left.',
      sources: ['basic-authentication-retired', 'smtp-auth-retirement'],
      check: true,
    },
    matters: 'A migration plan that counts on this switch fails on the day.',
    severity: 'medium',
  },
  {
    id: 'rpc-remark',
    topic: 'What the RPC remark means today',
    architectures: online,
    says: 'Only the RPC setting makes no difference to clients.',
    right: {
      text: 'True for Exchange Online, but too narrow: check the five settings. None should change what a client can do, since the service refuses basic authentication for all of them. The policy is a second lock.',
      sources: ['seed-article', 'basic-authentication-retired'],
      check: true,
    },
    matters: 'The policy is worth having, but it is not what protects the mailboxes now.',
    severity: 'low',
  },
  {
    id: 'exchange-version',
    topic: 'Exchange Server 2019 is out of support',
    architectures: server,
    says: 'Exchange on-premises means Exchange 2019 with the latest updates.',
    right: {
      text: `Support for Exchange Server 2016 and 2019 ended on ${on('exchange-2019-support')}, and the last paid updates in ${month('exchange-2019-extended-updates')}. Hybrid modern authentication allows no unsupported server, so read Exchange Server Subscription Edition.`,
      sources: ['exchange-support-dates', 'exchange-september-2026', 'hybrid-modern-authentication'],
    },
    matters: 'A new design on 2019 starts without security updates and outside what is supported.',
    severity: 'high',
  },
  {
    id: 'managed-domains',
    topic: 'Managed domains have no AD FS trigger',
    architectures: 'all',
    says: 'With password hash synchronisation or pass-through authentication, logic and flow are the same without the redirect.',
    right: {
      text: 'True where Conditional Access asks for MFA. A managed domain never visits AD FS, so the two architectures in which AD FS asks are not available to it.',
      sources: ['seed-article', 'practice'],
    },
    matters: 'Whoever chooses AD FS as the trigger for a managed domain builds MFA that no sign-in reaches.',
    severity: 'high',
  },
  {
    id: 'no-licence-is-no-reason-for-adfs',
    topic: 'A missing licence does not lead to AD FS',
    architectures: adfs,
    says: 'Take the AD FS variant if you cannot use Conditional Access; elsewhere: all four need at least Entra ID P1.',
    right: {
      text: 'If the reason is a missing Entra ID P1, the Entra MFA adapter of AD FS is not licensed either. What is left: a certificate or a third-party provider in AD FS, security defaults, or buying P1.',
      sources: ['mfa-licences', 'seed-article'],
    },
    matters: 'The organisation builds a farm for a feature that it may not use.',
    severity: 'high',
  },
  {
    id: 'adfs-set-up-missing',
    topic: 'The AD FS set-up is missing',
    architectures: adfs,
    says: 'AD FS calls Entra MFA through an access control policy; how to set that up is not said.',
    right: {
      text: 'Needed first: registered users, the adapter with a two-year certificate on every node, the claim rule for `multipleauthn` on the trust, and `federatedIdpMfaBehavior`.',
      sources: ['adfs-entra-mfa', 'adfs-cloud-resources', 'graph-federation'],
    },
    matters:
      'Users who are not registered are locked out on the first day, everyone on the day the certificate expires.',
    severity: 'high',
  },
  {
    id: 'federated-mfa-behaviour',
    topic: 'Whose MFA counts in a federated domain',
    architectures: conditionalAccess,
    says: 'Nothing about MFA claims that AD FS sends.',
    right: {
      text: 'If nothing is set, Entra ID accepts MFA that AD FS claims to have done. Set `rejectMfaByFederatedIdp`, after registration and with Conditional Access on for all, so that Entra ID does the MFA as the workflow says.',
      sources: ['graph-federation'],
    },
    matters: 'A forged claim from the farm passes as MFA, or users are asked twice.',
    severity: 'medium',
  },
  {
    id: 'conditional-access-policy-incomplete',
    topic: 'Two windows do not make a policy',
    architectures: conditionalAccess,
    says: 'The policy is shown by two windows: client apps and grant.',
    right: {
      text: 'A policy also needs users with an exclusion for the emergency accounts, the target Office 365 Exchange Online, and a state. Begin in report-only. Security defaults must be off before it is enforced.',
      sources: ['graph-conditional-access', 'block-legacy-conditional-access', 'security-defaults'],
    },
    matters: 'Completed by guesswork, the first policy can lock out its own administrators.',
    severity: 'high',
  },
  {
    id: 'azure-names',
    topic: 'Old product names',
    architectures: 'all',
    says: '“Azure Conditional Access”; “Azure identifies” the domain.',
    right: {
      text: 'Microsoft Entra Conditional Access and Microsoft Entra ID, as in the rest of the article and in the portal.',
      sources: ['conditional-access-templates', 'seed-article'],
    },
    matters: 'Searching the portal for the old name finds nothing.',
    severity: 'low',
  },
  {
    id: 'af-ds',
    topic: 'AD FS, not AF DS',
    architectures: ['exchange-online-adfs'],
    says: 'Step 6 speaks of an “AF DS” access control policy.',
    right: { text: 'AD FS.', sources: ['seed-article', 'adfs-access-control'] },
    matters: 'A reader may look for a product that does not exist.',
    severity: 'low',
  },
  {
    id: 'as-soon-as-federated',
    topic: 'When the sign-in goes to AD FS',
    architectures: ['exchange-online-conditional-access'],
    says: 'Step 4 redirects “as soon as the domain is federated”.',
    right: {
      text: 'The redirect happens if the domain is federated, as the AD FS variant says. It is a property of the domain and not an event.',
      sources: ['seed-article'],
    },
    matters: 'It reads as if federation were part of the set-up.',
    severity: 'low',
  },
  {
    id: 'hybrid-agent-consequence',
    topic: 'Modern hybrid rules two architectures out',
    architectures: server,
    says: 'The security section names concerns with classic hybrid and adds that modern hybrid does not support hybrid modern authentication; it draws no conclusion.',
    right: {
      text: 'With the Hybrid Agent the two on-premises architectures are not possible. Change to classic hybrid, with Autodiscover, EWS, MAPI and the offline address book published on port 443, or move the mailboxes.',
      sources: ['seed-article', 'hybrid-modern-authentication', 'hybrid-agent'],
    },
    matters: 'A project learns half-way that its hybrid cannot support the design.',
    severity: 'high',
  },
  {
    id: 'entra-cannot-block-on-premises',
    topic: 'Entra ID cannot block what it never sees',
    architectures: server,
    says: 'Block all legacy authentication at the level of Entra ID.',
    right: {
      text: 'Check the sign-in log for an on-premises NTLM or Kerberos sign-in: there is none, because no token of Entra ID is involved. On Exchange Server only the authentication policy closes that path.',
      sources: ['practice', 'exchange-powershell'],
      check: true,
    },
    matters: 'Conditional Access alone gives a false sense of safety for on-premises mailboxes.',
    severity: 'medium',
  },
  {
    id: 'order-and-rollback',
    topic: 'Order, rollback and lock-out',
    architectures: server,
    says: 'No order between hybrid modern authentication and blocking, no rollback, no warning.',
    right: {
      text: 'First hybrid modern authentication, proven for the same users; then blocking. To roll back, reverse it: unblock, MFA off, hybrid modern authentication off. Administrators need synchronised accounts before anything is blocked.',
      sources: ['exchange-powershell', 'hybrid-modern-authentication'],
    },
    matters: 'In the wrong order every user of the group is locked out, the administrator included.',
    severity: 'high',
  },
  {
    id: 'version-floor',
    topic: 'The lowest version for each feature',
    architectures: server,
    says: 'No versions beyond “latest updates”.',
    right: {
      text: 'Authentication policies: Exchange Server 2019 CU2 and later, never 2016. Hybrid modern authentication: 2016 CU8, 2019 CU1. `-DomainName` of `Set-AuthServer`: 2016 CU18, 2019 CU7. The `BlockModernAuth` switches: 2019 CU13. All of them work on Subscription Edition.',
      sources: ['exchange-powershell', 'hybrid-modern-authentication'],
    },
    matters: 'On older servers the commands do not exist, and mailboxes on 2016 stay unprotected.',
    severity: 'medium',
  },
  {
    id: 'closed-organisations',
    topic: 'Closed organisations still need Entra ID',
    architectures: server,
    says: 'Closed and highly secured organisations are named as a use case.',
    right: {
      text: 'Every client and every Exchange server must reach Entra ID. A network with no outbound access cannot use hybrid modern authentication.',
      sources: ['hybrid-modern-authentication', 'seed-article'],
    },
    matters: 'The organisations that the use case addresses are those where it may be impossible.',
    severity: 'high',
  },
  {
    id: 'outlook-versions',
    topic: 'The Outlook versions behind the link',
    architectures: 'all',
    says: 'For clients that support modern authentication see the page on Office 2013, 2016 and 2019.',
    right: {
      text: `All of these are out of support: 2013 since ${on('outlook-2013-support')}, 2016 and 2019 since ${on('outlook-2016-support')}; Office LTSC 2021 followed on ${on('outlook-ltsc-2021-support')}. Plan for Microsoft 365 Apps or Office LTSC 2024, supported until ${on('outlook-ltsc-2024-support')}.`,
      sources: ['office-support-dates', 'office-modern-authentication'],
    },
    matters: 'A rollout that relies on these versions rests on clients without security updates.',
    severity: 'medium',
  },
  {
    id: 'new-outlook',
    topic: 'New Outlook for Windows',
    architectures: server,
    says: 'All four architectures cover Outlook for Windows and Outlook for Mac.',
    right: {
      text: 'New Outlook for Windows does not open mailboxes on Exchange Server, so the on-premises architectures are for classic Outlook for Windows and Outlook for Mac.',
      sources: ['new-outlook-accounts', 'new-outlook'],
    },
    matters: 'Users who have been moved to new Outlook cannot open an on-premises mailbox.',
    severity: 'medium',
  },
  {
    id: 'ews-retired',
    topic: 'EWS is leaving Exchange Online',
    architectures: online,
    says: 'EWS is one of the protocols that Outlook uses.',
    right: {
      text: `Since ${on('ews-blocked')} Exchange Online has been blocking EWS in phases unless the tenant set \`EwsEnabled\` and an allow list, and it ends on ${on('ews-end')}. EWS on Exchange Server stays.`,
      sources: ['ews-retirement', 'exchange-powershell'],
    },
    matters:
      'Programs and older Outlook for Mac that use EWS fail for a reason that has nothing to do with the rollout.',
    severity: 'medium',
  },
  {
    id: 'dedicated-hybrid-app',
    topic: 'The dedicated hybrid app',
    architectures: server,
    says: 'Configure Exchange hybrid; a dedicated app is not mentioned.',
    right: {
      text: `Free/busy, MailTips and photos between the two sides have needed the dedicated Exchange hybrid app on a supported build since ${on('hybrid-app-required')}. Hybrid modern authentication keeps using the addresses on the service principal of Exchange Online.`,
      sources: ['dedicated-hybrid-app', 'hybrid-modern-authentication'],
    },
    matters: 'Free/busy fails during the rollout, and MFA is blamed.',
    severity: 'medium',
  },
  {
    id: 'diagram-badges',
    topic: 'Step numbers in the drawings',
    architectures: online,
    says: 'Both Exchange Online drawings carry number 4 twice, and number 5 (the user signs in) stands between AD FS and Active Directory.',
    right: {
      text: 'The redirect is one step with two legs, through the proxy to AD FS. Step 5 begins at the user and ends with the check in the directory. In our drawings a number is shown once, at the first leg.',
      sources: ['seed-article'],
    },
    matters: 'Text and picture do not match when they are read side by side.',
    severity: 'low',
  },
  {
    id: 'moved-links',
    topic: 'Links that have moved',
    architectures: 'all',
    says: 'Links to Windows Server 2022 prices, the Exchange 2019 preferred architecture, and addresses under `/azure/active-directory` and `/azure/architecture/framework`.',
    right: {
      text: 'Check where each leads: the identity pages now live under `/entra`, the framework under `/azure/well-architected`; Windows Server 2025 and Exchange Server Subscription Edition are the current products. The old addresses redirect.',
      sources: ['well-architected', 'practice'],
      check: true,
    },
    matters: 'A small matter, until a redirect ends.',
    severity: 'low',
  },
  {
    id: 'operational-excellence-missing',
    topic: 'Operational excellence is missing',
    architectures: 'all',
    says: 'Considerations for four of the five pillars of the Well-Architected Framework.',
    right: {
      text: 'The fifth pillar, operational excellence, has no section in the article. Ours is drawn from the same sources as the runbook and says so.',
      sources: ['seed-article', 'well-architected'],
    },
    matters: 'Renewing certificates, watching and the order of changes are what keeps these designs alive.',
    severity: 'low',
  },
  {
    id: 'adal',
    topic: 'ADAL has a successor',
    architectures: 'all',
    says: 'Linked pages explain modern authentication with ADAL.',
    right: {
      text: 'Check the wording against your Outlook: today’s versions use MSAL and the Web Account Manager. The registry value `EnableADAL` keeps its name, and 0 still turns modern authentication off.',
      sources: ['office-modern-authentication', 'practice'],
      check: true,
    },
    matters: 'Someone looks for a library that is gone, or deletes a value that still counts.',
    severity: 'low',
  },
  {
    id: 'adfs-additional-rules',
    topic: 'Additional rules in AD FS',
    architectures: adfs,
    says: 'AD FS authentication rules can filter further.',
    right: {
      text: 'On the relying party trust, yes. `Set-AdfsAdditionalAuthenticationRule` works on the whole farm, and WS-Trust callers that meet such a rule get no token. Even on the trust, MFA affects WS-Trust callers: pilot it on joined devices.',
      sources: ['adfs-powershell', 'primary-refresh-token', 'practice'],
    },
    matters: 'A farm-wide rule breaks applications that have nothing to do with mail.',
    severity: 'medium',
  },
  {
    id: 'msonline-retired',
    topic: 'Old cmdlets in linked guides',
    architectures: server,
    says: 'Older copies of the linked guides use `Get-MsolServicePrincipal` and `Set-MsolServicePrincipal`.',
    right: {
      text: 'Use `Get-MgServicePrincipal` and `Update-MgServicePrincipal` of Microsoft Graph PowerShell, as the current guide does. Check that nothing else you run still needs the MSOnline module: it is retired.',
      sources: ['hybrid-modern-authentication', 'practice'],
      check: true,
    },
    matters: 'Copied commands fail in the middle of the most delicate task.',
    severity: 'high',
  },
  {
    id: 'sign-in-log-licence',
    topic: 'Reading the sign-in log needs a licence',
    architectures: 'all',
    says: 'Nothing on how to verify; the linked pages look for legacy clients and MFA in the sign-in log.',
    right: {
      text: 'Through Microsoft Graph that needs Entra ID P1 or P2. Without it use the view of the admin centre.',
      sources: ['graph-sign-ins'],
    },
    matters: 'A verification step that cannot be run is skipped.',
    severity: 'medium',
  },
  {
    id: 'trust-by-identifier',
    topic: 'Finding the right trust',
    architectures: adfs,
    says: 'Linked guides name the relying party trust by its display name.',
    right: {
      text: 'The display name differs from farm to farm. Select the trust by its identifier `urn:federation:MicrosoftOnline`.',
      sources: ['hybrid-join-manual', 'adfs-trust-managed'],
    },
    matters: 'The policy lands on no trust, or on the wrong one.',
    severity: 'medium',
  },
  {
    id: 'vendor-templates',
    topic: 'Microsoft’s policy templates',
    architectures: conditionalAccess,
    says: 'Nothing about ready-made policies.',
    right: {
      text: 'The templates “Require multifactor authentication for all users” and “Block legacy authentication” cover what the article builds. Where a tenant runs them, add nothing that prompts a second time; add the emergency group to their exclusions, since a template excludes only the person who made it.',
      sources: ['conditional-access-templates', 'conditional-access-all-users'],
    },
    matters: 'Two policies for one purpose are hard to read and harder to switch off.',
    severity: 'medium',
  },
] as const satisfies readonly Correction[]
