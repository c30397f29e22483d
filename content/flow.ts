import { ps } from './command'
import type { HelpItem } from './types'

/**
 * The three questions. Options are ids that are unique over the whole flow, because a page's path is the
 * list of options chosen so far. Which architecture follows stands in content/architectures; why, in
 * content/reasons.ts.
 */
type Option = { readonly id: string; readonly label: string; readonly hint: string }

type Question = {
  readonly id: string
  readonly title: string
  /** Names the question in a list of answers. */
  readonly shortTitle: string
  readonly lead: string
  /** How do I find out? Where to look, what to run, how to read it. */
  readonly help: readonly HelpItem[]
  readonly options: readonly [Option, Option, ...Option[]]
}

/** The questions, in the order in which they are asked. */
export const questions = [
  {
    id: 'mailbox',
    title: 'Where are the mailboxes?',
    shortTitle: 'Mailboxes',
    lead: 'Answer for the people whose Outlook you want to protect in this rollout. The mailbox decides which service asks Outlook for a token, and which commands exist at all.',
    help: [
      {
        text: 'In the Exchange admin centre, open Recipients, then Mailboxes. The column Recipient type shows `UserMailbox` for a mailbox in Exchange Online. People whose mailbox is on Exchange Server appear there as mail users or under Contacts, not as mailboxes.',
      },
      {
        text: 'In Exchange Online PowerShell, count the mailboxes that are in the cloud:',
        command: {
          shell: 'exchange-online',
          command: ps`@(Get-EXOMailbox -RecipientTypeDetails UserMailbox -ResultSize Unlimited).Count`,
        },
      },
      {
        text: 'In the Exchange Management Shell, count the mailboxes that are on your own servers, those of users in another forest (linked mailboxes) among them:',
        command: {
          shell: 'exchange-server',
          command: ps`
            $kinds = 'UserMailbox', 'LinkedMailbox'
            @(Get-Mailbox -RecipientTypeDetails $kinds -ResultSize Unlimited).Count
          `,
        },
      },
      {
        text: 'If both counts are above zero and both kinds of user are in the rollout, choose “In both”. A few test mailboxes in the cloud do not make a coexistence.',
      },
    ],
    options: [
      {
        id: 'exchange-online',
        label: 'In Exchange Online',
        hint: 'Every mailbox of this rollout is in Microsoft 365.',
      },
      {
        id: 'exchange-server',
        label: 'On Exchange Server',
        hint: 'Every mailbox of this rollout is on servers that you run.',
      },
      {
        id: 'both',
        label: 'In both',
        hint: 'Coexistence or migration: some mailboxes are in Exchange Online, some on Exchange Server.',
      },
    ],
  },
  {
    id: 'conditional-access',
    title: 'Can Conditional Access enforce MFA?',
    shortTitle: 'Conditional Access',
    lead: 'Conditional Access is the feature of Microsoft Entra ID that can require multifactor authentication (MFA) after the password. It needs Entra ID P1 or P2 for every user a policy reaches.',
    help: [
      {
        text: 'In the Microsoft Entra admin centre, open Overview: the tile Basic information names the licence of the tenant. Entra ID P1 is part of Microsoft 365 E3, Business Premium and Enterprise Mobility + Security E3; P2 of Microsoft 365 E5. Office 365 E1, E3 and E5 contain neither.',
      },
      {
        text: 'In Microsoft Graph PowerShell, list the subscriptions that contain Entra ID P1 or P2, with the number of licences assigned. Check that the number covers every user in the rollout; the plan names `AAD_PREMIUM` (P1) and `AAD_PREMIUM_P2` are the ones to look for.',
        command: {
          shell: 'graph',
          command: ps`
            Connect-MgGraph -Scopes 'Organization.Read.All' -NoWelcome
            Get-MgSubscribedSku |
              Where-Object { $_.ServicePlans.ServicePlanName -match '^AAD_PREMIUM' } |
              Select-Object SkuPartNumber, ConsumedUnits
          `,
        },
      },
      {
        text: 'If you are licensed, but a security board, a sovereignty rule or an existing standard says that AD FS must ask for the second factor, choose “Licensed, but Conditional Access may not be used”. If that rule is only a habit, question it first: Microsoft prefers Conditional Access for Microsoft 365 services.',
      },
    ],
    options: [
      {
        id: 'conditional-access',
        label: 'Conditional Access is available',
        hint: 'Entra ID P1 or P2 for every user the policy reaches, and you may use it.',
      },
      {
        id: 'not-permitted',
        label: 'Licensed, but Conditional Access may not be used',
        hint: 'You have Entra ID P1 or P2; a rule or a standard keeps the MFA trigger out of Entra ID.',
      },
      {
        id: 'no-licence',
        label: 'No licence for Conditional Access',
        hint: 'No Entra ID P1 or P2, or not for every user the policy would reach.',
      },
    ],
  },
  {
    id: 'identity',
    title: 'How do users sign in to Entra ID?',
    shortTitle: 'Sign-in',
    lead: 'Answer for the domain in this rollout, once for each kind of domain. It decides whether Active Directory Federation Services (AD FS) takes part in the sign-in at all.',
    help: [
      {
        text: 'In the Microsoft Entra admin centre, open Domain names under Settings: the column Federated is ticked for federated domains. For the difference between password hash synchronisation and pass-through authentication, open Entra Connect, then Connect Sync: User sign-in names the method.',
      },
      {
        text: 'In Microsoft Graph PowerShell, `AuthenticationType` reads `Federated` or `Managed`:',
        command: {
          shell: 'graph',
          command: ps`
            Connect-MgGraph -Scopes 'Domain.Read.All' -NoWelcome
            Get-MgDomain | Select-Object Id, AuthenticationType
          `,
        },
      },
      {
        text: 'For a federated domain, see who the federation partner is. If it is not AD FS (Okta or Ping, say), the Conditional Access architectures fit without the AD FS tasks; the AD FS architectures as drawn do not fit.',
        command: {
          shell: 'graph',
          command: ps`
            Get-MgDomain |
              Where-Object { $_.AuthenticationType -eq 'Federated' } |
              ForEach-Object { Get-MgDomainFederationConfiguration -DomainId $_.Id } |
              Select-Object DisplayName, IssuerUri, PassiveSignInUri
          `,
        },
      },
      {
        text: 'Users in a staged rollout group of a federated domain sign in as managed users. Answer for the users you plan for, and take each path if they differ.',
      },
    ],
    options: [
      {
        id: 'federated',
        label: 'Federated, with AD FS',
        hint: 'Entra ID sends the user to your AD FS, usually through Web Application Proxy.',
      },
      {
        id: 'password-hash-sync',
        label: 'Managed, Entra ID checks the credential',
        hint: 'Password hash synchronisation; also certificate-based sign-in to Entra ID and cloud-only accounts.',
      },
      {
        id: 'pass-through',
        label: 'Managed, pass-through authentication',
        hint: 'Entra ID hands the password to an agent on your network, which asks Active Directory.',
      },
    ],
  },
] as const satisfies readonly Question[]

type Questions = typeof questions
export type QuestionId = Questions[number]['id']
export type OptionId = Questions[number]['options'][number]['id']

/** The answers so far: any question may still be open. */
export type Answers = {
  readonly [Q in Questions[number] as Q['id']]?: Q['options'][number]['id']
}
export type CompleteAnswers = Required<Answers>

/** The answers that change the sign-in of an architecture, and so its steps and its drawings. */
export type WorkflowAnswers = Pick<CompleteAnswers, 'conditional-access' | 'identity'>
