import type { IsoDate, Sources } from './types'

/**
 * Dates that change what the advice says: end of support, retirements, changes of default. Sentences take
 * them from here with `on`, so that a moved date is corrected in one place.
 */
type ChangeDate = {
  readonly date: IsoDate
  readonly event: string
  readonly sources: Sources
  readonly check?: true
}

/** Each date with what happens on it, by the id that `on` takes. */
export const dates = {
  'outlook-2013-support': {
    date: '2023-04-11',
    event: 'Support for Office 2013 ended',
    sources: ['office-support-dates'],
  },
  'outlook-2016-support': {
    date: '2025-10-14',
    event: 'Support for Office 2016 and Office 2019 ended',
    sources: ['office-support-dates'],
  },
  'outlook-ltsc-2021-support': {
    date: '2026-10-13',
    event: 'Support for Office LTSC 2021 ended',
    sources: ['office-support-dates'],
  },
  'outlook-ltsc-2024-support': {
    date: '2029-10-09',
    event: 'Support for Office LTSC 2024 ends',
    sources: ['office-support-dates'],
  },
  'exchange-2019-support': {
    date: '2025-10-14',
    event: 'Support for Exchange Server 2016 and 2019 ended',
    sources: ['exchange-support-dates'],
  },
  'exchange-2019-extended-updates': {
    date: '2026-10-31',
    event: 'The second period of paid updates for Exchange Server 2016 and 2019 ended (month given)',
    sources: ['exchange-september-2026'],
    check: true,
  },
  'exchange-se-released': {
    date: '2025-07-01',
    event: 'Exchange Server Subscription Edition was released',
    sources: ['exchange-support-dates'],
  },
  'hybrid-app-required': {
    date: '2025-10-31',
    event:
      'Exchange hybrid calls through the shared service principal are blocked; the dedicated hybrid app is needed',
    sources: ['dedicated-hybrid-app'],
  },
  'smtp-auth-default-off': {
    date: '2026-12-31',
    event: 'SMTP AUTH with basic authentication is switched off by default for existing tenants',
    sources: ['smtp-auth-retirement'],
  },
  'ews-blocked': {
    date: '2026-10-01',
    event: 'Exchange Online begins to block EWS for tenants without an allow list',
    sources: ['ews-retirement'],
  },
  'ews-end': {
    date: '2027-04-01',
    event: 'EWS ends in Exchange Online',
    sources: ['ews-retirement'],
  },
  'text-and-voice-end': {
    date: '2027-02-01',
    event: 'Microsoft’s own text messages and calls for MFA end in the worldwide cloud',
    sources: ['text-and-voice-retirement'],
  },
  'mfa-server-end': {
    date: '2024-09-30',
    event: 'Azure Multi-Factor Authentication Server stopped answering',
    sources: ['mfa-server-retired'],
  },
  'windows-server-2016-support': {
    date: '2027-01-12',
    event: 'Extended support for Windows Server 2016 ends',
    sources: ['practice'],
    check: true,
  },
  'new-outlook-opt-out': {
    date: '2027-03-01',
    event: 'Enterprises are moved to new Outlook for Windows unless they opt out (month given)',
    sources: ['new-outlook'],
  },
  'exchange-se-support': {
    date: '2035-12-31',
    event: 'Exchange Server Subscription Edition: support is announced until this day at least',
    sources: ['exchange-support-dates'],
  },
  'exchange-se-cu2': {
    date: '2027-06-30',
    event:
      'Exchange Server SE CU2, whose setup refuses 2016 and 2019 servers beside it, is announced for the first half of 2027 (last day given)',
    sources: ['exchange-se-timeline'],
    check: true,
  },
  'exchange-hybrid-mail-level': {
    date: '2025-10-01',
    event: 'The Exchange Server updates that hybrid mail now needs were released (month given)',
    sources: ['exchange-september-2026'],
    check: true,
  },
  'hybrid-mail-throttled': {
    date: '2026-09-08',
    event:
      'Exchange Online begins to slow down, then refuse, hybrid mail from servers below the updates of October 2025 (week given)',
    sources: ['exchange-september-2026'],
    check: true,
  },
  'basic-authentication-final-phase': {
    date: '2022-10-01',
    event: 'The final phase of the retirement of basic authentication in Exchange Online began',
    sources: ['basic-authentication-retired'],
  },
  'modern-authentication-default': {
    date: '2017-08-01',
    event: 'Tenants created from this day on have modern authentication switched on in Exchange Online',
    sources: ['office-modern-authentication'],
  },
  'exchange-se-newest-update': {
    date: '2026-10-02',
    event: 'The newest update of Exchange Server SE that we know of was released (build 15.2.2562.53)',
    sources: ['exchange-september-2026'],
  },
  'windows-server-2012-r2-updates': {
    date: '2026-10-13',
    event: 'The paid updates of Windows Server 2012 R2 ended',
    sources: ['practice'],
    check: true,
  },
} as const satisfies Record<string, ChangeDate>

type DateId = keyof typeof dates

/** The date `id` as ISO text, for use inside a sentence. */
export function on(id: DateId): IsoDate {
  return dates[id].date
}

/** The month of the date `id`, where only the month is known. */
export function month(id: DateId): string {
  return on(id).slice(0, 7)
}
