import type { DrawingKind } from '@/content/diagrams/drawing'
import { product } from '@/content/product'
import type { SourceId } from '@/content/sources'
import type { Claim } from '@/content/types'
import { actionLabel, findingsByKind } from '@/lib/advice/findings-by-kind'
import { byNumber, numberOf, verbOf } from '@/lib/advice/sources'
import { answerText } from '@/lib/advice/verdict'
import { allPictures } from '@/lib/diagram/pictures'
import type { ChangeArchitecture, ChangePlan } from './change-plan'
import { bullets, fenced, link, prose, proseCell, table, valueCell, valueText } from './markdown'

/** A claim with the numbers of its sources; one that no page of Microsoft confirms is marked. */
export function claimText({ text, sources, check }: Claim): string {
  return `${prose(text)}${check ? ' *(check)*' : ''}${references(sources)}`
}

/** The numbers of sources, as they stand in the list at the end. */
export function references(ids: readonly SourceId[]): string {
  return byNumber(ids)
    .map(id => ` \\[${numberOf(id)}\\]`)
    .join('')
}

/** The title of a document, with the organisation where it is given. */
export function titleLine(title: string, { organisation }: ChangePlan): string {
  return `# ${prose(title)}${organisation === undefined ? '' : ` (${valueText(organisation)})`}`
}

/** Where the document comes from, how old what it says is, and how to read it. */
export function originText({ date, reviewed, link: address }: ChangePlan): string {
  return [
    `Made on ${date} with ${product.name}: ${link('the page it was made from', address)}.`,
    `The content was last reviewed on ${reviewed}.`,
    'A number in brackets refers to a source at the end; *(check)* marks what no Microsoft page confirms.',
  ].join(' ')
}

/** The title block; what was not filled in is an empty cell. Without a line there is no table. */
export function titleBlockTable(titleBlock: ChangePlan['titleBlock']): string {
  if (titleBlock.length === 0) return ''
  return table(
    ['Change', ''],
    titleBlock.map(({ label, value }) => [label, value === undefined ? '' : valueCell(value)]),
  )
}

/** What was answered, question by question. */
export function answersTable({ answers }: ChangePlan): string {
  return table(
    ['Question', 'Answer'],
    answers.map(({ question, answer }) => [proseCell(question), proseCell(answer)]),
  )
}

/** An answer and what it means. */
export function reasonText({ answer, claim }: ChangePlan['why'][number]): string {
  return `**${prose(answerText(answer))}** ${claimText(claim)}`
}

/** Why an architecture was not chosen, and the outcome in which it would be. */
export function whyNotText(
  { reasons, link: outcome }: ChangePlan['whyNot'][number],
  address: string,
): string {
  return `${reasons.map(reasonText).join(' ')} ${pageLink(outcome, address)}`
}

/** The ways out of an outcome. */
export function waysForwardText({ waysForward, link: address }: ChangePlan): string {
  return bullets(
    waysForward.map(
      ({ title, claim, link: outcome }) =>
        `**${prose(title)}.** ${claimText(claim)}${outcome ? ` ${pageLink(outcome, address)}` : ''}`,
    ),
  )
}

/** A link to another page of the advisor. */
function pageLink({ href, text }: { href: string; text: string }, address: string): string {
  return link(text, new URL(href, address).href)
}

/** The findings under a heading for each kind, blockers first. */
export function findingsParts({ findings }: ChangePlan): readonly string[] {
  return findingsByKind(findings).flatMap(({ plural, text, findings: found }) => [
    `### ${plural}`,
    text,
    bullets(
      found.map(
        ({ title, claim, action }) =>
          `**${prose(title)}.** ${claimText(claim)} **${actionLabel}** ${prose(action)}`,
      ),
    ),
  ])
}

/** A drawing as its Mermaid text. */
export function mermaidBlock({ drawings }: ChangeArchitecture, kind: DrawingKind): string {
  const picture = allPictures().find(({ name }) => name === drawings[kind])
  if (!picture) throw new Error(`${drawings[kind]} is no picture.`)
  return fenced(picture.text.trimEnd(), 'mermaid')
}

/** What the short forms of a document stand for. */
export function abbreviationsTable(abbreviations: ChangePlan['abbreviations']): string {
  return table(
    ['Short', 'Stands for'],
    abbreviations.map(({ short, long }) => [proseCell(short), proseCell(long)]),
  )
}

/** The sources in the order of their numbers, which are those of the page. */
export function sourcesTable(sources: ChangePlan['sources']): string {
  return table(
    ['No.', 'Source', 'Publisher', 'Dated', 'Checked'],
    sources.map(({ number, title, publisher, dated, checked, ...source }) => [
      String(number),
      source.url ? link(title, source.url) : proseCell(title),
      proseCell(publisher),
      dated ?? '',
      source.url ? checked : `${verbOf(source)} ${checked}`,
    ]),
  )
}
