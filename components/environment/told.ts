import { beginStay, isBack, isOfStay, isOwn, showOwn } from '@/components/ui/address'
import { remember, remembered } from '@/components/ui/device'
import { leadTo } from '@/components/ui/focus-page'
import { keepRefused, type RefusedByField, refusedAmong } from '@/components/ui/refused-store'
import { seldom } from '@/components/ui/seldom'
import { storeOf } from '@/components/ui/store'
import type { Estate, EstateId } from '@/content/estate'
import { type NameId, nameIds } from '@/content/names'
import { type Link, parseFragment, printFitting, printFragment } from '@/lib/link/fragment'
import type { Values } from '@/lib/powershell/print'
import { saysSomething, setLinkStatus } from './link-status'
import { fieldOf } from './name-field'

type Parts = {
  readonly estate: Estate
  readonly names: Values
}
export type ToldPart = keyof Parts

/** What the visitor told of the environment. It lives in the fragment of the address, which no server ever sees. */
type Told = Parts & {
  /** What was taken out last, and can be put back. */
  readonly cleared: Parts & {
    /** What was refused in place of a name, by its field. */
    readonly refused: RefusedByField
  }
  /** What there is to say of values that were not typed here. */
  readonly notice: Notice | undefined
  /** What this device remembers: what stands here, with its changes, or others, which stay as they are. */
  readonly onDevice: 'nothing' | 'these' | 'others'
  /** Why the names do not stand in the address, where they do not. */
  readonly tooLong: string | undefined
  /** Counts up when values change that nobody typed, so that a field shows them instead of what was typed. */
  readonly edition: number
}

/** Where values came from, what came, and what was refused and why. */
export type Notice = {
  readonly from: 'link' | 'device'
  readonly names: number
  readonly answers: number
  readonly problems: readonly string[]
}

const nothing: Told = {
  estate: {},
  names: {},
  cleared: { estate: {}, names: {}, refused: {} },
  notice: undefined,
  onDevice: 'nothing',
  tooLong: undefined,
  edition: 0,
}
const unreadable =
  'What this device remembered cannot be read, so none of it is used. Answer and fill in again.'

const store = storeOf(nothing, () => {
  window.addEventListener('hashchange', look)
  window.addEventListener('popstate', look)
  window.addEventListener('pagehide', address.now)
  document.addEventListener('focusout', address.now)
})

/** A part of what was told. */
export const useTold = store.use

/** All that was told, for what is done once: a copy, a download. */
export const allTold = store.get

/** The fragment as it was last read or written, so that a look at the address takes back nothing. */
let known: string | undefined
const address = seldom(write)

/** Answers a question about the environment; `undefined` is “not sure”. */
export function answer<Id extends EstateId>(id: Id, value: Estate[Id] | undefined): void {
  change(withPart('estate', changed(store.get().estate, id, value)))
}

/** Fills in a name that the gate has accepted; `undefined` takes it out. */
export function fillIn(id: NameId, value: Values[NameId] | undefined): void {
  // The field shows what is typed by itself; the page follows.
  store.setAfterFrame({ ...store.get(), ...withPart('names', changed(store.get().names, id, value)) })
  address.soon()
}

/**
 * Takes every name, with what was refused in place of one, or every answer about the environment, out, and leaves the
 * others.
 */
export function clear(part: ToldPart): void {
  const refused = part === 'names' ? refusedNames() : {}
  // Also what a name stands before: it would come out from behind it.
  if (part === 'names') for (const id of nameIds) keepRefused(fieldOf(id), undefined)
  exchange(part, {}, store.get()[part], refused)
}

/** Puts in again what was cleared last. */
export function putBack(part: ToldPart): void {
  const { cleared } = store.get()
  const refused = part === 'names' ? cleared.refused : {}
  for (const [field, what] of Object.entries(refused)) keepRefused(field, what)
  exchange(part, cleared[part])
}

/** What stands in the fields of names and was refused; where a name came from elsewhere since, that stands there. */
export function refusedNames(): RefusedByField {
  return refusedAmong(nameIds.filter(id => store.get().names[id] === undefined).map(fieldOf))
}

/** As nobody types what comes and goes, the fields show it. */
function exchange<Part extends ToldPart>(
  part: Part,
  values: Parts[Part],
  cleared?: Parts[Part],
  refused?: RefusedByField,
): void {
  change({ ...withPart(part, values, cleared, refused), edition: store.get().edition + 1 })
}

function withPart<Part extends ToldPart>(
  part: Part,
  values: Parts[Part],
  cleared: Parts[Part] = {},
  refused: RefusedByField = {},
): Partial<Told> {
  const others = store.get().cleared
  return {
    [part]: values,
    cleared: { ...others, [part]: cleared, refused: part === 'names' ? refused : others.refused },
  }
}

/** Takes the notice about the link from the page; what is told stays. */
export function dismissNotice(): void {
  set({ notice: undefined })
}

/**
 * Remembers on this device what is told from now on, or forgets it.
 *
 * @returns whether the browser allowed it.
 */
export function rememberHere(isWanted: boolean): boolean {
  const allowed = remember('environment', isWanted ? printFitting(store.get()) : '')
  if (allowed) set({ onDevice: isWanted ? 'these' : 'nothing' })
  return allowed
}

/** Puts what this device remembers in the place of what came with the link. */
export function showRemembered(): void {
  address.drop()
  showOwn('')
  readAddress()
}

/** After a move in the history: what was told within a page is not taken back by going back within it. */
function look(): void {
  if (isOfStay()) {
    address.drop()
    write()
  } else readAddress()
}

/** Looks at the address: also after a navigation, which tells nobody that the fragment is another one. */
export function readAddress(): void {
  const hash = saysSomething() ? window.location.hash : ''
  // The id of an element says nothing of the environment, so it takes nothing back.
  if (hash === known || (hash === '' && known !== undefined && window.location.hash.length > 1)) return
  const before = store.get()
  // Before the first look nothing can have come from elsewhere: what was typed by then stays.
  const typed = known === undefined ? before : nothing
  const replaced = known === undefined ? {} : before.names
  known = hash
  beginStay()
  const stored = remembered('environment')
  const from = hash === '' ? 'device' : 'link'
  const found = parseFragment(hash || stored)
  const { estate, names } = found.status === 'applied' ? found : nothing
  const problems = found.status === 'none' ? [] : found.problems.map(({ message }) => message)
  if (found.status === 'refused') problems.unshift(found.reason)
  if (found.status === 'none' && stored !== '') problems.push(unreadable)
  const notice = {
    from,
    names: Object.keys(names).length,
    answers: Object.keys(estate).length,
    // Keys that differ can look alike once what is not harmless is left out of them.
    problems: [...new Set(problems)],
  } as const
  const isWorthSaying = notice.names + notice.answers + problems.length > 0
  const isOther = Object.keys({ ...replaced, ...names }).length > 0
  const isStored = from === 'device' || isSame({ estate, names }, stored)
  set({
    estate: { ...estate, ...typed.estate },
    names: { ...names, ...typed.names },
    cleared: nothing.cleared,
    onDevice: stored === '' ? 'nothing' : isStored ? 'these' : 'others',
    // Where no name comes or goes the fields stay as they are: somebody may be typing in one.
    edition: before.edition + (isOther ? 1 : 0),
    notice: isWorthSaying && (problems.length > 0 || !isOwn(hash)) ? notice : undefined,
  })
  setLinkStatus(from === 'link' ? found.status : 'none')
  if (found.status === 'applied' && found.at && !isBack()) {
    const { at } = found
    // What the address brought is drawn first: the place may be a part of it.
    queueMicrotask(() => {
      // As after any link to a place, the next Tab goes on from there.
      leadTo(at)?.scrollIntoView()
    })
  }
}

/** Whether a fragment says just this of the environment. */
function isSame(link: Link, fragment: string): boolean {
  const found = parseFragment(fragment)
  const { estate, names } = found.status === 'applied' ? found : nothing
  return printFitting(link) === printFitting({ estate, names })
}

/** The fragment that says this, with its `#`; '' where there is nothing to say, or too much for a link. */
function linkOf(link: Link): string {
  const printed = printFragment(link)
  return 'ok' in printed ? printed.ok : ''
}

/** The address of this page that says this. */
export function addressOf(link: Link): string {
  return window.location.origin + window.location.pathname + linkOf(link)
}

function change(part: Partial<Told>): void {
  set(part)
  address.soon()
}

function set(part: Partial<Told>): void {
  store.set({ ...store.get(), ...part })
}

/** Puts what was told into the address, and on the device where that was asked for. */
function write(): void {
  const printed = printFragment(store.get())
  const tooLong = 'error' in printed ? printed.error : undefined
  if (tooLong !== store.get().tooLong) set({ tooLong })
  known = printFitting(store.get())
  showOwn(known)
  if (store.get().onDevice === 'these') remember('environment', known)
}

function changed<Values extends object, Key extends keyof Values>(
  values: Values,
  key: Key,
  value: Values[Key] | undefined,
): Values {
  const { [key]: _, ...rest } = values
  return (value === undefined ? rest : { ...rest, [key]: value }) as Values
}
