import { answersOf, hrefOf, isComplete } from '@/lib/flow/path'
import { previewOf } from './preview'

/**
 * The outcome at a path that was kept: its own address and its title.
 *
 * @param path any text; `undefined` is returned for what is not the path of an outcome.
 */
export function outcomeAt(path: string): { readonly href: string; readonly title: string } | undefined {
  const [root, ...segments] = path.split('/').slice(1)
  const answers = root === 'advice' ? answersOf(segments) : undefined
  if (!answers || !isComplete(answers)) return undefined
  return { href: hrefOf(answers), title: previewOf(answers).title }
}
