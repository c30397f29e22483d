import type { CompleteAnswers } from '@/content/flow'
import { recommend } from '@/lib/advice/recommend'
import { hrefOf } from '@/lib/flow/path'
import { Outcome } from './outcome'

/** The page of an outcome. Only the answers travel with it: the browser has the HTML, and works out the rest. */
export function OutcomePage({ answers }: { answers: CompleteAnswers }) {
  const ids = recommend(answers).architectures.map(({ id }) => id)
  const address = (process.env.SITE_URL ?? '').replace(/\/$/, '') + hrefOf(answers)
  return <Outcome answers={answers} ids={ids.join(' ') || 'none'} address={address} />
}
