import { architectures } from '@/content/architectures'
import type { Template } from '@/content/command'
import { pillars } from '@/content/considerations'
import { corrections } from '@/content/corrections'
import { dates } from '@/content/dates'
import { elements } from '@/content/elements'
import { estate } from '@/content/estate'
import { findings } from '@/content/findings'
import { questions } from '@/content/flow'
import { generalNotes, type Note, screenshots, staysOpen, useCases } from '@/content/guidance'
import { places as placeNames } from '@/content/places'
import { product } from '@/content/product'
import { tasks } from '@/content/runbook'
import { phases } from '@/content/runbook/phases'
import { searchedPages } from '@/content/search'
import { sources } from '@/content/sources'
import type { Architecture, Element, Source, Task } from '@/content/types'
import { type WayForward, waysForward } from '@/content/ways-forward'
import { allPairs, hrefOfPair, titleOfPair } from '@/lib/advice/compare-two'
import { outcomeOf } from '@/lib/advice/outcome'
import { previewOf } from '@/lib/advice/preview'
import { recommend } from '@/lib/advice/recommend'
import { verbOf } from '@/lib/advice/sources'
import { verdictOf } from '@/lib/advice/verdict'
import { counted } from '@/lib/counted'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { allTerms, hrefOfTerm, nameOf, type Entry as Term } from '@/lib/glossary'
import { codeTokens } from '@/lib/powershell/tokens'
import { commandsOf } from '@/lib/runbook/runbook'
import type { Entry, Kind, Place } from './entry'
import { placeOf } from './places'

/** Everything that can be found, made of the same content as the pages. */
export function allEntries(): readonly Entry[] {
  const entries = merged([
    ...pageEntries(),
    ...questionEntries(),
    ...outcomeEntries(),
    ...architectureEntries(),
    ...stepEntries(),
    ...phaseEntries(),
    ...tasks.flatMap(taskEntry),
    ...commandEntries(),
    ...componentEntries(),
    ...considerationEntries(),
    ...findingEntries(),
    ...noteEntries(),
    ...waysForward.flatMap(wayEntry),
    ...referenceEntries(),
    ...allTerms().map(termEntry),
  ])
  return entries.map(({ changes = false, ...entry }) => ({ ...entry, weight: weightOf(entry, changes) }))
}

/** What is asked for most weighs more; what there are many of, and what only supports the rest, less. */
const weights: Readonly<Record<Kind, number>> = {
  Answer: 1.4,
  Architecture: 1.4,
  Command: 1.3,
  Component: 2.5,
  Consideration: 1.1,
  Correction: 0.8,
  Date: 0.9,
  Finding: 0.6,
  Note: 0.8,
  Outcome: 0.6,
  Page: 0.8,
  Phase: 2,
  Question: 1.3,
  Source: 0.6,
  Step: 0.7,
  Task: 1.1,
  Term: 0.5,
  'Way forward': 0.9,
}

/** Of two tasks that say the same, the one that changes something, and that more outcomes have, is meant. */
function weightOf(entry: Draft, changes: boolean): number {
  // What a part of the pictures is, is the same wherever it stands.
  const share = 'places' in entry && entry.kind !== 'Component' ? shareOf(entry.places) : 1
  return Math.round(100 * weights[entry.kind] * (changes ? 1.2 : 1) * (0.7 + 0.3 * share)) / 100
}

/** In what part of the outcomes something stands while nothing is told of the environment. */
function shareOf(places: readonly Place[]): number {
  const always = places.flatMap(place => (place.estate ? [] : place.outcomes))
  return new Set(always).size / allOutcomes().length
}

function pageEntries(): Draft[] {
  return [
    { kind: 'Page', title: product.name, text: product.description, href: '/' },
    ...searchedPages.map(({ path, title, text }): Draft => ({ kind: 'Page', title, text, href: path })),
    ...allPairs().map(
      (pair): Draft => ({
        kind: 'Page',
        title: titleOfPair(pair),
        text: 'What is the same, what changes, what only one of the two has.',
        href: hrefOfPair(pair),
      }),
    ),
    ...useCases.map(
      ({ id, title, claim }): Draft => ({
        kind: 'Note',
        title,
        text: plain(claim.text),
        href: `/#note-${id}`,
      }),
    ),
  ]
}

/** The questions of the flow with their answers, on the first page that asks; and those about the environment. */
function questionEntries(): Draft[] {
  const asked = questions.flatMap(({ title, lead, help, options }, index): Draft[] => {
    // The first answers to the questions before it.
    const before = Object.fromEntries(
      questions.slice(0, index).map(({ id, options: [first] }) => [id, first.id]),
    )
    const href = hrefOf(before)
    return [
      {
        kind: 'Question',
        title,
        text: lead,
        more: options.map(({ label }) => label).join('. '),
        code: codeOf(help.flatMap(item => ('command' in item ? [item.command.command] : []))),
        href,
      },
      ...options.map(
        ({ label, hint }): Draft => ({ kind: 'Answer', title: label, text: `${title} ${hint}`, href }),
      ),
    ]
  })
  const environment = estate.flatMap(({ id, title, help, options }): Draft[] =>
    placed(
      {
        kind: 'Question',
        title,
        text: `About your environment: ${options.map(({ label }) => label).join(', ')}.`,
        code: codeOf(help.flatMap(item => ('command' in item ? [item.command.command] : []))),
        more: help.map(({ text }) => plain(text)).join(' '),
      },
      placeOf(`environment-${id}`),
    ),
  )
  return [...asked, ...environment]
}

function outcomeEntries(): Draft[] {
  return allOutcomes().map(answers => {
    const { title, description } = previewOf(answers)
    return {
      kind: 'Outcome',
      title,
      // The answers, without what the page holds.
      text: description.replace(/\. [^.]*\.$/, '.'),
      more: verdictOf(recommend(answers)),
      href: hrefOf(answers),
    }
  })
}

function architectureEntries(): Draft[] {
  return (architectures as readonly Architecture[]).flatMap(architecture => {
    const { id, title, shortTitle, summary, recommendation, licences, scope } = architecture
    return placed(
      {
        kind: 'Architecture',
        title,
        text: summary,
        more: plain(
          [shortTitle, recommendation.text, ...licences.map(({ text }) => text), scope.text].join(' '),
        ),
      },
      placeOf(id),
    )
  })
}

/** The steps of the sign-ins. A step has its own number in each of them. */
function stepEntries(): Draft[] {
  return allOutcomes().flatMap((answers, index) =>
    outcomeOf(answers).architectures.flatMap(({ id, title, steps }) =>
      steps.map(
        ({ number, text, detail }): Draft => ({
          kind: 'Step',
          title: plain(text),
          text: plain(detail ?? `A step of the sign-in: ${title}.`),
          places: [{ at: `steps-${id}-${number}`, outcomes: [index] }],
        }),
      ),
    ),
  )
}

function phaseEntries(): Draft[] {
  return phases.flatMap(({ id, title, summary }) =>
    placed({ kind: 'Phase', title, text: summary }, placeOf(`phase-${id}`)),
  )
}

function taskEntry(task: Task): Draft[] {
  const { id, title, why, when, changes, expect, verify, undo, takesBack = [], takesEffect, risk } = task
  const { place, portal } = task
  const phase = phases.find(each => each.id === task.phase)
  return placed(
    {
      kind: 'Task',
      title,
      changes,
      text: plain(why.text),
      code: codeOf(commandsOf(task).map(({ command }) => command)),
      more: plain(
        [
          phase?.title ?? '',
          expect,
          verify.expect,
          'none' in undo ? '' : undo.text,
          ...takesBack.flatMap(({ note }) => note ?? []),
          // The others say the same over and over.
          takesEffect.includes('`') ? takesEffect : '',
          risk.text,
          placeNames[place],
          portal?.where ?? '',
        ].join(' '),
      ),
    },
    placeOf(`task-${id}`, when),
  )
}

/** The cmdlets of the products, each with the tasks that use it: those first whose own command it is in. */
function commandEntries(): Draft[] {
  const all: readonly Task[] = tasks
  const uses = all.flatMap(task =>
    commandsOf(task).flatMap(shellCommand =>
      cmdletsWith(shellCommand.command).map(use => ({ ...use, task, isOwn: shellCommand === task.command })),
    ),
  )
  return [...new Set(uses.map(({ cmdlet }) => cmdlet))].sort().flatMap(cmdlet => {
    const these = uses.filter(use => use.cmdlet === cmdlet).sort((one, other) => +other.isOwn - +one.isOwn)
    const used = [...new Set(these.map(({ task }) => task))]
    const titles = [...new Set(used.map(({ title }) => `“${title}”`))]
    const shown = titles.slice(0, 2).join(' and ')
    const others = titles.length - 2
    return placed(
      {
        kind: 'Command',
        title: cmdlet,
        text: others > 0 ? `In ${shown}, and in ${counted(others, 'more task')}.` : `In ${shown}.`,
        code: [...new Set(these.flatMap(({ parameters }) => parameters))].join(' '),
      },
      ...used.map(({ id, when }) => placeOf(`task-${id}`, when)),
    )
  })
}

function componentEntries(): Draft[] {
  return (Object.entries(elements) as [string, Element][]).flatMap(([id, { title, about }]) =>
    about ? placed({ kind: 'Component', title, text: plain(about.text) }, placeOf(`component-${id}`)) : [],
  )
}

function considerationEntries(): Draft[] {
  return pillars.flatMap(({ id: pillar, title, intro, items }) => [
    ...placed(
      {
        kind: 'Consideration',
        title,
        text: plain(intro.text),
        more: items.map(({ topic }) => topic).join(' '),
      },
      placeOf(pillar),
    ),
    ...items.flatMap(item =>
      placed(
        { kind: 'Consideration', title: item.topic, text: plain(item.claim.text), more: title },
        placeOf(`consideration-${item.id}`, 'when' in item ? item.when : undefined),
      ),
    ),
  ])
}

function findingEntries(): Draft[] {
  return findings.flatMap(({ id, title, claim, action, when }) =>
    placed(
      { kind: 'Finding', title, text: `${plain(claim.text)} ${plain(action)}` },
      placeOf(`finding-${id}`, when),
    ),
  )
}

function noteEntries(): Draft[] {
  const notes: readonly Note[] = [...generalNotes, ...staysOpen]
  return [
    ...notes.flatMap(({ id, title, claim }) =>
      placed({ kind: 'Note', title, text: plain(claim.text) }, placeOf(`note-${id}`)),
    ),
    ...screenshots.flatMap(({ id, title, text, fields }) =>
      placed(
        {
          kind: 'Note',
          title,
          text: plain(text),
          more: plain(fields.map(({ setting, value }) => `${setting} ${value}`).join(' ')),
        },
        placeOf(`window-${id}`),
      ),
    ),
  ]
}

function wayEntry({ id, title, claim }: WayForward): Draft[] {
  return placed({ kind: 'Way forward', title, text: plain(claim.text) }, placeOf(`way-${id}`))
}

/** What stands on the page of the sources. */
function referenceEntries(): Draft[] {
  return [
    ...corrections.map(
      ({ id, topic, says, right, matters }): Draft => ({
        kind: 'Correction',
        title: topic,
        text: plain(right.text),
        more: plain(`${says} ${matters}`),
        href: `/sources#correction-${id}`,
      }),
    ),
    ...Object.entries(dates).map(
      ([id, { date, event }]): Draft => ({
        kind: 'Date',
        title: event,
        text: `${date}.`,
        href: `/sources#date-${id}`,
      }),
    ),
    ...(Object.entries(sources) as [string, Source][]).map(
      ([id, { title, publisher, checked, ...source }]): Draft => ({
        kind: 'Source',
        title,
        text: `${publisher}. ${verbOf(source)} ${checked}.`,
        href: `/sources#${id}`,
      }),
    ),
  ]
}

function termEntry({ id, others = [], about }: Term): Draft {
  return {
    kind: 'Term',
    title: nameOf(id),
    text: plain(about.text),
    more: others.join('. '),
    href: hrefOfTerm(id),
  }
}

type Text = Omit<Entry, 'href' | 'places' | 'weight'> & { readonly changes?: boolean }
type PlacedDraft = Text & { readonly places: readonly [Place, ...Place[]] }
/** An entry before it is weighed; `changes` where it is a task that changes something. */
type Draft = PlacedDraft | (Text & { readonly href: string })

/** The entry with its places; nothing where no outcome has it. */
function placed(entry: Text, ...places: readonly (Place | undefined)[]): PlacedDraft[] {
  const [first, ...others] = places.filter(place => place !== undefined)
  return first ? [{ ...entry, places: [first, ...others] }] : []
}

/** What says the same under several answers is one entry with several places. */
function merged(entries: readonly Draft[]): readonly Draft[] {
  const all = new Map<string, Draft>()
  for (const entry of entries) {
    const key = [entry.kind, entry.title, 'href' in entry ? entry.href : ''].join('\n')
    const same = all.get(key)
    all.set(key, same && 'places' in same && 'places' in entry ? together(same, entry) : entry)
  }
  return [...all.values()]
}

function together(one: PlacedDraft, other: PlacedDraft): PlacedDraft {
  const code = union(one.code, other.code, ' ')
  const more = union(one.more, [other.text === one.text ? '' : other.text, other.more].join(' '), /(?<=\.) /)
  const places = new Map<string, Place>()
  for (const place of [...one.places, ...other.places]) {
    const key = JSON.stringify([place.at, place.estate])
    const outcomes = new Set([...(places.get(key)?.outcomes ?? []), ...place.outcomes])
    places.set(key, { ...place, outcomes: [...outcomes].sort((first, second) => first - second) })
  }
  const [first = one.places[0], ...others] = places.values()
  return { ...one, ...(code && { code }), ...(more && { more }), places: [first, ...others] }
}

/** What stands in one text or the other, each part once. */
function union(one = '', other = '', between: string | RegExp): string {
  return [...new Set([...one.split(between), ...other.split(between)])].join(' ').trim()
}

/** A sentence without the signs for code. */
function plain(text: string): string {
  return text.replaceAll('`', '').trim()
}

/** What PowerShell itself brings: it stands everywhere, and nobody looks for it here. */
const ofPowerShell =
  /-(Object|Command|Content|Date|Item|ItemProperty|ChildItem|Path|Null|File|Output|Warning|Clixml|List|Table|RestMethod|NetConnection|Service|Csv)$|^Microsoft-Server$/

/** The cmdlets of the products in a command, in their order, each with the parameters that follow it. */
function cmdletsWith(
  template: Template,
): readonly { readonly cmdlet: string; readonly parameters: readonly string[] }[] {
  const found: { cmdlet: string; parameters: string[] }[] = []
  for (const { kind, text } of codeTokens(sourceOf(template))) {
    if (kind === 'cmdlet') found.push({ cmdlet: text, parameters: [] })
    if (kind === 'parameter') found.at(-1)?.parameters.push(text.slice(1))
  }
  return found.filter(({ cmdlet }) => !ofPowerShell.test(cmdlet))
}

/** The cmdlets, parameters and names of settings in commands, each once. */
function codeOf(templates: readonly Template[]): string {
  const text = templates.map(sourceOf).join('\n')
  const names = text.match(/(?<![$\w-])[A-Za-z]+[a-z0-9][A-Z]\w*/g) ?? []
  const cmdlets = templates.flatMap(template => cmdletsWith(template).map(({ cmdlet }) => cmdlet))
  return [...new Set([...cmdlets, ...names])].join(' ')
}

/** The source text of a command under all answers. */
function sourceOf(template: Template): string {
  return template
    .map(part => {
      if (typeof part === 'string') return part
      return 'then' in part ? sourceOf(part.then) : ' '
    })
    .join('')
}
