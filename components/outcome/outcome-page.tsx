import type { CompleteAnswers } from '@/content/flow'
import { recommend } from '@/lib/advice/recommend'
import { Outcome } from './outcome'

/**
 * The page of an outcome. Only the answers and its address, as far as the build knows it, travel with it: the browser
 * has the HTML, and works out the rest.
 */
export function OutcomePage({ answers, address }: { answers: CompleteAnswers; address: string }) {
  const ids = recommend(answers).architectures.map(({ id }) => id)
  return <Outcome answers={answers} ids={ids.join(' ') || 'none'} address={address} />
}
