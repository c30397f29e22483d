import { byConditionalAccess, federated } from './conditions'
import type { OptionId } from './flow'
import type { Claim, When } from './types'

/** Why an answer leads where it leads. Exactly one reason of an option applies under any complete answers. */
type Reason = { readonly when?: When; readonly claim: Claim }

const noConditionalAccess = { 'conditional-access': ['not-permitted', 'no-licence'] } as const satisfies When
const managed = { identity: ['password-hash-sync', 'pass-through'] } as const satisfies When

/** The reasons of each option of the flow. */
export const reasons = {
  'exchange-online': [
    {
      claim: {
        text: 'The mailboxes are in Exchange Online, so two of the four are candidates: in one, Conditional Access asks for the second factor; in the other, AD FS does.',
        sources: ['seed-article'],
      },
    },
  ],
  'exchange-server': [
    {
      claim: {
        text: 'The mailboxes are on Exchange Server, so two of the four are candidates. Both rely on hybrid modern authentication, which makes your servers ask for a token from Entra ID.',
        sources: ['seed-article', 'hybrid-modern-authentication'],
      },
    },
  ],
  both: [
    {
      claim: {
        text: 'There are mailboxes in both places, so a pair is needed: one architecture for each place, with the same trigger. MFA is set up once, the authentication policies twice, each in its own shell.',
        sources: ['seed-article', 'exchange-powershell'],
      },
    },
  ],
  'conditional-access': [
    {
      claim: {
        text: 'Conditional Access is available, so Entra ID asks for the second factor. Microsoft prefers this trigger for Microsoft 365 services.',
        sources: ['seed-article', 'mfa-licences'],
      },
    },
  ],
  'not-permitted': [
    {
      when: federated,
      claim: {
        text: 'Conditional Access may not be used, so AD FS has to ask for the second factor, on its relying party trust for Microsoft 365. The licence that you own covers Entra MFA in AD FS.',
        sources: ['seed-article', 'mfa-licences'],
      },
    },
    {
      when: managed,
      claim: {
        text: 'Conditional Access may not be used. That leaves the architectures in which AD FS asks for the second factor, and they need a federated domain.',
        sources: ['seed-article'],
      },
    },
  ],
  'no-licence': [
    {
      when: federated,
      claim: {
        text: 'Conditional Access needs Entra ID P1 or P2 for every user a policy reaches, so AD FS has to ask for the second factor. Entra MFA in AD FS needs the same licence: AD FS must use certificates or a third-party provider.',
        sources: ['mfa-licences', 'adfs-entra-mfa'],
      },
    },
    {
      when: managed,
      claim: {
        text: 'Conditional Access needs Entra ID P1 or P2 for every user a policy reaches. That leaves the architectures in which AD FS asks for MFA, and they need a federated domain.',
        sources: ['mfa-licences', 'seed-article'],
      },
    },
  ],
  federated: [
    {
      when: byConditionalAccess,
      claim: {
        text: 'The domain is federated, so the sign-in passes through AD FS before Conditional Access asks for the second factor.',
        sources: ['seed-article'],
      },
    },
    {
      when: noConditionalAccess,
      claim: {
        text: 'The domain is federated, so AD FS sees every new sign-in and can ask for the second factor.',
        sources: ['seed-article'],
      },
    },
  ],
  'password-hash-sync': [
    {
      when: byConditionalAccess,
      claim: {
        text: 'Entra ID checks the credential itself, so neither AD FS nor its proxy takes part, and the workflow is two steps shorter.',
        sources: ['seed-article'],
      },
    },
    {
      when: noConditionalAccess,
      claim: {
        text: 'Entra ID checks the credential itself. AD FS never sees the sign-in of a managed domain, so it cannot ask for a second factor.',
        sources: ['adfs-trust-managed', 'staged-rollout'],
      },
    },
  ],
  'pass-through': [
    {
      when: byConditionalAccess,
      claim: {
        text: 'Entra ID checks the password through an agent on your network, so neither AD FS nor its proxy takes part, and the workflow is two steps shorter.',
        sources: ['seed-article'],
      },
    },
    {
      when: noConditionalAccess,
      claim: {
        text: 'Entra ID checks the password through an agent on your network. AD FS never sees the sign-in of a managed domain, so it cannot ask for a second factor.',
        sources: ['adfs-trust-managed', 'staged-rollout'],
      },
    },
  ],
} as const satisfies Record<OptionId, readonly [Reason, ...Reason[]]>

/** Why an answer rules an architecture out that does not accept it. Answers that rule nothing out are absent. */
export const exclusions = {
  'exchange-online': {
    text: 'It protects mailboxes on Exchange Server, and yours are in Exchange Online.',
    sources: ['seed-article'],
  },
  'exchange-server': {
    text: 'It protects mailboxes in Exchange Online, and yours are on Exchange Server.',
    sources: ['seed-article'],
  },
  'conditional-access': {
    text: 'It is the second choice: Microsoft recommends MFA in AD FS only where Conditional Access cannot be used, and you can use it.',
    sources: ['seed-article'],
  },
  'not-permitted': {
    text: 'Its trigger is Conditional Access, which may not be used here.',
    sources: ['seed-article'],
  },
  'no-licence': {
    text: 'Its trigger is Conditional Access, which needs Entra ID P1 or P2 for every user the policy reaches.',
    sources: ['mfa-licences'],
  },
  'password-hash-sync': {
    text: 'Its trigger is AD FS, and AD FS never sees the sign-in of a managed domain.',
    sources: ['adfs-trust-managed', 'staged-rollout'],
  },
  'pass-through': {
    text: 'Its trigger is AD FS, and AD FS never sees the sign-in of a managed domain.',
    sources: ['adfs-trust-managed', 'staged-rollout'],
  },
} as const satisfies Partial<Record<OptionId, Claim>>
