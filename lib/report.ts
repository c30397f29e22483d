import { product } from '@/content/product'
import { answersAbout } from './advice/estate'
import { answersOf, isComplete } from './flow/path'
import { parseFragment } from './link/fragment'
import { allPages } from './pages'

/** What a report is made of, as the page knows it, and what of it the visitor lets into the text. */
export type ReportParts = {
  /** The path of the address. */
  readonly path: string
  /** What stands behind `#`, or is remembered on the device: it may hold names. */
  readonly fragment: string
  readonly version: string
  /** What the visitor wrote. */
  readonly wrong: string
  readonly hasAnswers: boolean
  readonly hasEnvironment: boolean
}

/** Whether the path says what was answered, so that it is left out unless the visitor lets it in. */
export function holdsAnswers(path: string): boolean {
  const page = pageOf(path)
  return page?.startsWith('/advice/') ?? false
}

/** Whether anything was told of the environment. */
export function holdsEnvironment(fragment: string): boolean {
  return environmentIn(fragment).length > 0
}

/**
 * A report of what is wrong on a page, as plain text. A name never comes into it: of an address it takes only what is an
 * address of this site, and of a fragment only the answers that can be chosen.
 */
export function reportOf({
  path,
  fragment,
  version,
  wrong,
  hasAnswers,
  hasEnvironment,
}: ReportParts): string {
  const page = pageOf(path)
  const isShown = page !== undefined && (hasAnswers || !holdsAnswers(path))
  const environment = hasEnvironment ? environmentIn(fragment) : []
  return [
    `${product.name}, version ${version}`,
    `Content reviewed: ${product.reviewed}`,
    `Page: ${isShown ? page : kindOf(page)}`,
    ...(environment.length > 0 ? ['', 'Environment:'] : []),
    ...environment.map(({ question, answer }) => `- ${question} ${answer}`),
    '',
    'What is wrong:',
    wrong.trim() || '(nothing written yet)',
    '',
  ].join('\n')
}

/** The page of this site at a path, however a server writes it; `undefined` for any other address. */
function pageOf(path: string): string | undefined {
  const plain = path.replace(/(\/index)?\.html$/, '').replace(/(?<=.)\/$/, '') || '/'
  return allPages().includes(plain) ? plain : undefined
}

function kindOf(page: string | undefined): string {
  if (page === undefined) return 'an address that is not of this site'
  const answers = answersOf(page.split('/').slice(2))
  return answers && isComplete(answers) ? 'an outcome (answers left out)' : 'a question (answers left out)'
}

function environmentIn(fragment: string) {
  const read = parseFragment(fragment)
  return read.status === 'applied' ? answersAbout(read.estate) : []
}
