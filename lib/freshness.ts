import type { IsoDate } from '@/content/types'

/** After so many days something that was checked should be checked again. */
export const staleAfter = 180

/** So many days ahead of its date a fact is looked at: then “ends” becomes “ended”. */
export const dueWithin = 60

/** What somebody checked on a day, and the day on which it comes true where it has one. */
export type Checked = { readonly checked: IsoDate; readonly date?: IsoDate }

/**
 * How it stands with what was checked: its date has `passed` since, comes `soon`, it has not been checked for so long
 * that it is `stale`, or all is well.
 */
export type Freshness = 'passed' | 'soon' | 'stale' | 'fresh'

/** The calendar day of a moment, in UTC. */
export function dayOf(moment: Date): IsoDate {
  return moment.toISOString().slice(0, 10) as IsoDate
}

/** Days from one date to another; negative where the other lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** How it stands on the day `today`. */
export function freshnessOf({ checked, date }: Checked, today: IsoDate): Freshness {
  if (date && daysBetween(checked, date) > 0) {
    const ahead = daysBetween(today, date)
    if (ahead <= 0) return 'passed'
    if (ahead <= dueWithin) return 'soon'
  }
  return daysBetween(checked, today) > staleAfter ? 'stale' : 'fresh'
}
