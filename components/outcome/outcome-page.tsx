import { DrawingOf } from '@/components/diagram/drawing-of'
import type { CompleteAnswers } from '@/content/flow'
import { outcomeOf } from '@/lib/advice/outcome'
import { OutcomeView } from './outcome'

/** The page of an outcome. The drawings are made here, on the server; their data never reaches a script. */
export function OutcomePage({ answers }: { answers: CompleteAnswers }) {
  const outcome = outcomeOf(answers)
  const drawings = outcome.architectures.map(({ id }) => {
    const common = { architecture: id, answers, describedBy: `steps-${id}` }
    return {
      flowchart: <DrawingOf {...common} kind="flowchart" />,
      sequence: <DrawingOf {...common} kind="sequence" />,
    }
  })
  return <OutcomeView outcome={outcome} drawings={drawings} />
}
