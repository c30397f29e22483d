import { dates } from '@/content/dates'
import { sources } from '@/content/sources'
import type { IsoDate, Source, Sources } from '@/content/types'
import { type Checked, type Freshness, freshnessOf } from './freshness'

/** When a fact was checked last: with the newest of its sources. */
export function checkedWith(named: Sources): IsoDate {
  return named.map(id => sources[id].checked).reduce((one, other) => (one > other ? one : other))
}

type Aged<Entry> = Entry & Checked & { readonly id: string; readonly freshness: Freshness }

/** Every source, the one that was checked longest ago first. */
export function agedSources(today: IsoDate): readonly Aged<Source>[] {
  return Object.entries<Source>(sources)
    .map(([id, source]) => ({ ...source, id, freshness: freshnessOf(source, today) }))
    .sort((one, other) => one.checked.localeCompare(other.checked))
}

/** Every date that changes the advice, soonest first. */
export function agedDates(today: IsoDate): readonly Aged<(typeof dates)[keyof typeof dates]>[] {
  return Object.entries(dates)
    .map(([id, fact]) => {
      const checked = checkedWith(fact.sources)
      return { ...fact, id, checked, freshness: freshnessOf({ ...fact, checked }, today) }
    })
    .sort((one, other) => one.date.localeCompare(other.date))
}
