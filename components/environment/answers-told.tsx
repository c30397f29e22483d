import { answersAbout } from '@/lib/advice/estate'
import { useTold } from './told'

/** What was answered about the environment, each with its question; nothing where nothing was. */
export function AnswersTold() {
  const answers = answersAbout(useTold(told => told.estate))
  if (answers.length === 0) return null
  return (
    <ul className="text-sm text-muted">
      {answers.map(({ question, answer }) => (
        <li key={question}>
          {question} <strong className="text-ink">{answer}</strong>
        </li>
      ))}
    </ul>
  )
}
