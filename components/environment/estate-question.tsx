import { HelpItems } from '@/components/flow/help-items'
import { LazyDetails } from '@/components/ui/lazy-details'
import type { Estate, EstateId } from '@/content/estate'
import type { CompleteAnswers } from '@/content/flow'
import { type EstateQuestion, findingsFrom } from '@/lib/advice/estate'
import { answer, useTold } from './told'

type Choice = { readonly id: string; readonly label: string }

/** One question about the environment, its answers to choose from, and what follows from the answer at once. */
export function EstateQuestionRow({
  question,
  answers,
}: {
  question: EstateQuestion
  answers: CompleteAnswers
}) {
  const { id, title, help, options } = question
  const told: string | readonly string[] | undefined = useTold(({ estate }) => estate[id])
  const nothing = 'nothing' in question ? question.nothing : undefined
  const several = 'several' in question
  const chosen = typeof told === 'string' ? [told] : (told ?? [])
  const tell = (value: string | readonly string[] | undefined) => answer(id, value as Estate[EstateId])
  const choose = (option: string) => {
    if (!several) return tell(option)
    const next = options.map(each => each.id).filter(each => (each === option) !== chosen.includes(each))
    tell(next.length > 0 ? next : undefined)
  }
  const choice = ({ id: option, label }: Choice, isChosen: boolean, onChoose: () => void) => (
    <label key={option} className="choice">
      <input
        type={several ? 'checkbox' : 'radio'}
        name={id}
        value={option}
        checked={isChosen}
        onChange={onChoose}
      />
      {label}
    </label>
  )
  return (
    <fieldset
      aria-labelledby={`environment-${id}`}
      className="grid gap-x-8 gap-y-2 border-t border-line py-4 md:grid-cols-[17rem_1fr] md:has-[[open]]:grid-cols-1"
    >
      <div className="grid content-start gap-1">
        <h3 id={`environment-${id}`} className="text-base md:max-w-68">
          {title}
        </h3>
        <LazyDetails summary="How do I find out?">
          <HelpItems help={help} />
        </LazyDetails>
      </div>
      <div className="grid content-start gap-2">
        <div className="grid gap-2 sm:flex sm:flex-wrap">
          {options.map((option: Choice) =>
            choice(option, chosen.includes(option.id), () => choose(option.id)),
          )}
          {several && <span className="self-center text-sm text-muted">or</span>}
          {nothing &&
            choice({ id: 'nothing', label: nothing }, told !== undefined && chosen.length === 0, () =>
              tell([]),
            )}
          {choice({ id: 'not-sure', label: 'Not sure' }, told === undefined, () => tell(undefined))}
        </div>
        <Consequences id={id} answers={answers} />
      </div>
    </fieldset>
  )
}

/** What the answer brings, in short; the findings below say it in full. */
function Consequences({ id, answers }: { id: EstateId; answers: CompleteAnswers }) {
  const estate = useTold(told => told.estate)
  const findings = findingsFrom(id, answers, estate)
  const blockers = findings.filter(finding => finding.kind === 'blocker')
  const others = findings.filter(finding => finding.kind !== 'blocker')
  const [only] = others.length === 1 ? others : []
  return (
    <p role="status" className="min-h-6 text-sm text-muted">
      {blockers.map(blocker => (
        <span key={blocker.id} className="mr-3">
          <span className="tag bg-danger-soft text-danger">Blocker</span>{' '}
          <a href={`#finding-${blocker.id}`}>
            {'until' in blocker ? `Not possible until ${blocker.until}.` : 'None of the four works here.'}
          </a>
        </span>
      ))}
      {only && (
        <>
          Below: <a href={`#finding-${only.id}`}>{only.title}</a>
        </>
      )}
      {others.length > 1 && <a href="#findings">{others.length} findings below</a>}
    </p>
  )
}
