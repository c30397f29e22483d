import { allPairs, hrefOfPair } from './advice/compare-two'
import { allAnswers, hrefOf } from './flow/path'

/** The path of every page, each once: what the sitemap lists, and what the tests of accessibility walk. */
export function allPages(): readonly string[] {
  return [
    '/',
    ...allAnswers().map(hrefOf),
    '/architectures',
    ...allPairs().map(hrefOfPair),
    '/sources',
    '/glossary',
    '/search',
    '/accessibility',
  ]
}
