import { type Answers, questions } from '@/content/flow'
import { product } from '@/content/product'
import { isComplete, nextQuestion, optionOf } from '@/lib/flow/path'
import { recommend } from './recommend'
import { titleOf } from './verdict'

/** What a link to a page shows when it is pasted into a chat. */
type Preview = {
  readonly title: string
  readonly description: string
  /** Path of a picture of 1200 by 630 pixels in public/. */
  readonly image: `/previews/${string}.png`
}

/** The preview of the page for `answers`, be it a question or an outcome. */
export function previewOf(answers: Answers): Preview {
  const given = questions.flatMap(({ id, shortTitle }) => {
    const option = answers[id]
    return option ? [`${shortTitle}: ${optionOf(option).label}`] : []
  })
  if (!isComplete(answers)) {
    return {
      title: nextQuestion(answers)?.title ?? product.name,
      description: given.length > 0 ? `So far: ${given.join('. ')}.` : product.description,
      image: '/previews/advisor.png',
    }
  }
  const { architectures } = recommend(answers)
  const isNone = architectures.length === 0
  return {
    title: titleOf(architectures),
    description: `${given.join('. ')}. ${isNone ? 'Why, and what would change it.' : 'Diagram, workflow, commands and considerations.'}`,
    image: `/previews/${isNone ? 'none' : architectures.map(({ id }) => id).join('.')}.png`,
  }
}
