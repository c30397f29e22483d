import {
  adfsAsksToday,
  byAccessControl,
  byAdfs,
  byCertificate,
  byConditionalAccess,
  byEntraAdapter,
  byEntraMfa,
  byOldFarm,
  byThirdParty,
  federated,
  online,
  server,
  serverWithoutPolicies,
  serverWithPolicies,
  withAccessControl,
  withOwnFactor,
} from '../conditions'
import type { Condition, PhaseId } from '../types'

/** A sentence that must be true; for everyone, or under some answers only. */
export type Criterion = {
  readonly text: string
  readonly when?: Condition
}

/**
 * What is signed beside each phase. Of most it is go or no-go, at their end; the last one on the way there ends with
 * the change, or with another runbook that goes on, and the way back begins with the decision to take it.
 */
export const signOffs = {
  'go-on': {
    title: 'Go or no-go after this phase',
    lead: 'Go on only when all of this is true:',
    choices: ['Go', 'No-go'],
  },
  complete: {
    title: 'Sign-off: the change is complete',
    lead: 'It is complete when all of this is true:',
    choices: ['Complete', 'Not yet'],
  },
  ends: {
    title: 'Here this runbook ends',
    lead: 'The new runbook goes on when all of this is true:',
    choices: ['Ended', 'Not yet'],
  },
  'roll-back': {
    title: 'Decision to roll back',
    lead: 'Begin this phase only when this is decided:',
    choices: ['Roll back all', 'Roll back part'],
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly title: string; readonly lead: string; readonly choices: readonly [string, string] }
  >
>

/**
 * What must be true at the end of a phase before the next one begins, at the end of the last before the change is
 * complete, and of the way back before it begins. Each sentence can be seen to be true or not by what the tasks of its
 * phase and of those before it show.
 */
export const goNoGo = {
  'before-you-start': [
    { text: 'No blocker in this document is open but one that a task of this runbook removes.' },
    { text: 'Each emergency account has signed in, with a second factor of its own.' },
    { text: 'Today’s settings are on file, and a second person knows where the files are.' },
    { text: 'No user in this rollout is in a staged rollout group.', when: byAdfs },
    { text: 'The AD FS farm has behaviour level 3 or higher.', when: byAccessControl },
    {
      text: 'AD FS asks nobody for MFA; where it does, that has been answered and the new runbook is in use.',
      when: { ...byConditionalAccess, ...federated, 'adfs-mfa': ['none', 'unanswered'] },
    },
    { text: '`OAuth2ClientProfileEnabled` of Exchange Online is `True`.', when: online },
    { text: 'Every Exchange server is known, and none is out of support.', when: server },
  ],
  prerequisites: [
    { text: 'Every task in this phase has shown the result it should.' },
    {
      text: 'Every pilot user has registered a second factor.',
      when: [byConditionalAccess, byEntraMfa],
    },
    {
      text: 'Every pilot user holds a certificate that names them, and its port answers, inside and outside.',
      when: byCertificate,
    },
    { text: 'Every pilot user is enrolled with the provider.', when: byThirdParty },
    {
      text: 'Security defaults ask everyone whom the switch to hybrid modern authentication reaches, and exclude nobody: each of them has a second factor, or an owner and a date.',
      when: { ...byConditionalAccess, ...server, 'security-defaults': ['on'] },
    },
    {
      text: 'The hybrid is classic full hybrid: no published address and no migration endpoint is at `msappproxy.net`.',
      when: { ...server, hybrid: ['unanswered'] },
    },
    {
      text: 'Every user mailbox on Exchange Server belongs to a user who is synchronised to Entra ID: hybrid modern authentication shuts out any other.',
      when: server,
    },
    {
      text: 'All Exchange servers run the same build, reach Entra ID and hold the same valid Auth certificate.',
      when: server,
    },
    {
      text: 'The farm is new, its version has been answered again, and the new runbook is in use: this one has no command that makes AD FS ask for MFA.',
      when: byOldFarm,
    },
  ],
  'hybrid-modern-authentication': [
    { text: 'The gate has printed `Hybrid modern authentication is on.`' },
    { text: 'One user of each kind works with a token, inside and outside.' },
    {
      text: 'Every address answers with a challenge that begins with `Bearer`, inside and outside; what does not is explained.',
    },
    { text: 'The service desk knows of nobody who has lost Outlook since the switch.' },
  ],
  'mfa-trigger': [
    {
      text: 'At least one business week of report-only results has been read: no pilot user shows “Failure”, and every legacy client has an owner.',
      when: byConditionalAccess,
    },
    {
      text: 'The report of “Require MFA everywhere - all” has been read for a business week, over all resources: whatever signs in with nobody there is in the group of room systems and service accounts.',
      when: adfsAsksToday,
    },
    {
      text: 'The reports of the three policies that replace security defaults were read in the same way, over all resources: whatever signs in with nobody there is in the group of room systems and service accounts.',
      when: { ...byConditionalAccess, 'security-defaults': ['on'] },
    },
    {
      text: 'The pilot policy is on; this runbook’s policies for all users only report.',
      when: byConditionalAccess,
    },
    {
      text: 'Security defaults are off, the three policies that replace them are on, and each emergency account has signed in since.',
      when: { ...byConditionalAccess, 'security-defaults': ['on'] },
    },
    {
      text: 'AD FS asks a pilot user for MFA through each node but nobody outside the group, and the log of Entra ID or of AD FS shows MFA for that sign-in.',
      when: byAccessControl,
    },
    {
      text: 'A pilot user has picked a certificate on the AD FS page, inside and outside.',
      when: { ...byCertificate, ...withAccessControl },
    },
    {
      text: 'On a pilot user’s joined device `dsregcmd /status` shows `AzureAdPrt : YES` and an `AzureAdPrtUpdateTime` after the change, for each way in which users open Windows.',
      when: byAccessControl,
    },
  ],
  verify: [
    { text: 'Every pilot user has been seen to sign in with a token and a second factor.' },
    { text: 'Anyone not seen to do so has left the pilot.' },
    { text: 'Entra ID itself has asked one pilot user, and let them in.', when: adfsAsksToday },
  ],
  'block-pilot': [
    {
      text: 'The pilot has worked for at least one business week with legacy authentication blocked, and no service desk call is open.',
      when: [online, serverWithPolicies],
    },
    {
      text: 'Whoever is left on the list of users without a second factor has an owner and a date.',
      when: byConditionalAccess,
    },
    {
      text: 'Everyone in the first wave of AD FS has a second factor, by the list of whoever gives it out.',
      when: [byEntraMfa, ...withOwnFactor],
    },
    { text: 'The check of the emergency accounts was run again today, and each of them has signed in.' },
    {
      text: 'Those who own the risk have accepted in writing that MFA can be bypassed on Exchange Server.',
      when: serverWithoutPolicies,
    },
  ],
  everyone: [
    {
      text: 'In Entra ID, MFA and the block of legacy authentication are on for everyone outside the excluded groups.',
      when: byConditionalAccess,
    },
    {
      text: 'AD FS no longer asks: a user is asked for MFA once, by Entra ID, in Outlook and in the browser.',
      when: adfsAsksToday,
    },
    {
      text: 'Every user of the federated domains is in the group that AD FS asks for MFA, or on a list with an owner and a date; joined devices still renew their primary refresh token (`AzureAdPrtUpdateTime`).',
      when: byAccessControl,
    },
    { text: 'The policy is the default of Exchange Online.', when: online },
    {
      text: 'Every sender that must keep SMTP AUTH has been seen to send under the new default.',
      when: { ...online, keep: ['unanswered', 'smtp-auth'] },
    },
    {
      text: 'The policy is the default of Exchange Server. Outlook and free/busy in both directions have been tested under it.',
      when: serverWithPolicies,
    },
    {
      text: 'A mailbox move has been tested under it.',
      when: { ...serverWithPolicies, keep: ['unanswered', 'mailbox-moves'] },
    },
    {
      text: 'A room system has been tested under it.',
      when: { ...serverWithPolicies, keep: ['unanswered', 'room-systems'] },
    },
    {
      text: 'One EWS application of each kind has been tested under it.',
      when: { ...serverWithPolicies, keep: ['unanswered', 'ews-applications'] },
    },
  ],
  watch: [
    {
      text: 'For a month after the last block no legacy client outside the exceptions has got in, and every failure has an owner.',
      when: [online, serverWithPolicies],
    },
    {
      text: 'For a month every failure has had an owner, and those who own the risk know how many still get into Exchange Server with a password alone.',
      when: serverWithoutPolicies,
    },
    {
      text: 'In Entra ID no legacy client outside the exceptions has got in for a month.',
      when: { ...byConditionalAccess, ...serverWithoutPolicies },
    },
    { text: 'Every exception has an owner and a date on which it is reviewed.' },
    {
      text: 'On Exchange Server every account uses `Bearer` or is on the list of those left out.',
      when: serverWithPolicies,
    },
    {
      text: 'The excluded groups hold whom they were made for: every member has an owner and a reason. The audit log of Entra ID explains those who came, as far back as it goes.',
      when: byConditionalAccess,
    },
    {
      text: 'The policy of the pilot is gone, and this runbook’s policies for all users are on.',
      when: byConditionalAccess,
    },
    {
      text: 'The consents to Graph PowerShell, which outlive its sessions, have been reviewed under Enterprise applications; what only this change needed is revoked.',
    },
    {
      text: 'Whoever renews the certificate of the Entra MFA adapter has a reminder for 22 months after it was made.',
      when: byEntraAdapter,
    },
  ],
  'roll-back': [
    {
      text: 'All of the change is taken back, or the part that failed. Who decided it, when, and which tasks are undone is written down.',
    },
  ],
} as const satisfies Readonly<Record<PhaseId, readonly [Criterion, ...Criterion[]]>>
