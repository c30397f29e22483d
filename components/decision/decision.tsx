import './decision.css'
import type { ReactNode } from 'react'
import { Prose } from '@/components/ui/prose'
import { type OptionId, questions } from '@/content/flow'
import { type DecisionGroup, decision, wayIdOf } from '@/lib/advice/decision'
import { titleOf } from '@/lib/advice/verdict'
import { hrefOf, optionOf } from '@/lib/flow/path'
import { VisitorPath } from './visitor-path'

/**
 * The decision, drawn: three questions from left to right, and what each way through them leads to. A part that
 * stands for answers carries their ids, so that the way of a visitor can be lit.
 */
export function Decision() {
  const [mailbox, trigger, identity] = questions
  return (
    <div className="decision">
      <VisitorPath />
      <Ask number={1} title={mailbox.title}>
        {mailbox.options.map(({ id, label }) => (
          <li key={id} data-answers={id}>
            {label}
          </li>
        ))}
      </Ask>
      <div className="decision-branches">
        <Ask number={2} title={trigger.title} />
        <Ask number={3} title={identity.title} />
        <p className="decision-head">Where it leads, by location of the mailbox</p>
        {decision().map(({ option, groups }) => (
          <section key={option} aria-label={optionOf(option).label} className="decision-branch">
            <p className="decision-option" data-answers={option}>
              {optionOf(option).label}
            </p>
            <ul>
              {groups.map(group => (
                <Group key={group.options.join(' ')} trigger={option} group={group} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function Ask({ number, title, children }: { number: number; title: string; children?: ReactNode }) {
  return (
    <div className="decision-question">
      <h3>
        <span aria-hidden="true">{number}</span> {title}
      </h3>
      {children && <ul>{children}</ul>}
    </div>
  )
}

/** Sign-ins that lead to the same architectures have an outcome each: there the links say for which. */
function Group({ trigger, group: { options, ends } }: { trigger: OptionId; group: DecisionGroup }) {
  return (
    <li className="decision-group">
      <ul className="decision-option">
        {options.map(option => (
          <li key={option} data-answers={`${trigger} ${option}`}>
            {optionOf(option).label}
          </li>
        ))}
      </ul>
      <ul className="decision-ends">
        {ends.map(({ answers, architectures }) => (
          <li
            key={answers.mailbox}
            data-answers={`${trigger} ${answers.mailbox}`}
            data-options={options.join(' ')}
          >
            {options.map(identity => (
              <span key={identity} id={wayIdOf({ ...answers, identity })} />
            ))}
            <span className="text-muted">{optionOf(answers.mailbox).label}:</span>{' '}
            {options.length > 1 ? (
              <>
                <Prose text={titleOf(architectures)} />
                <ul>
                  {options.map(identity => (
                    <li key={identity}>
                      <a
                        href={hrefOf({ ...answers, identity })}
                        aria-label={wayTo(optionOf(identity).label, answers.mailbox, trigger)}
                      >
                        {optionOf(identity).label}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <a href={hrefOf(answers)} aria-label={wayTo(titleOf(architectures), answers.identity, trigger)}>
                <Prose text={titleOf(architectures)} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What a link is called: what it shows, and then the answers that tell it from those that show the same. */
function wayTo(shown: string, ...answers: readonly OptionId[]): string {
  return [shown, ...answers.map(answer => optionOf(answer).label)].join('; ')
}
