import './notice.css'
import { useEffect, useRef } from 'react'
import { focusPage } from '@/components/ui/focus-page'
import { counted } from '@/lib/counted'
import { AnswersTold } from './answers-told'
import { ClearButton } from './clear-button'
import { dismissNotice, showRemembered, useTold } from './told'

/** A link can name hundreds of things that are not known here; nobody reads them all. */
const most = 10

/** Says what came with the link, or from this device, before anybody runs it. It lies over the page, so that nothing moves. */
export function Notice() {
  const notice = useTold(told => told.notice)
  const isNamed = useTold(told => Object.keys(told.names).length > 0 && told.notice?.names !== 0)
  const isAnswered = useTold(told => Object.keys(told.estate).length > 0 && told.notice?.answers !== 0)
  const remembersOther = useTold(told => told.onDevice === 'others')
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isDone = notice?.problems.length === 0 && !isNamed && !isAnswered
  useEffect(() => {
    if (!isDone) return
    // What was cleared in the forms below leaves the focus there.
    if (section.current?.contains(document.activeElement)) focusPage()
    dismissNotice()
  }, [isDone])
  if (!notice) return null
  const close = () => {
    focusPage()
    dismissNotice()
  }
  const showOurs = () => {
    heading.current?.focus()
    showRemembered()
  }
  const { from, names, answers, problems } = notice
  const spoken = from === 'link' ? 'alert' : undefined
  const brought = [names > 0 && counted(names, 'name'), answers > 0 && counted(answers, 'answer')].filter(
    Boolean,
  )
  return (
    <section
      ref={section}
      aria-labelledby="notice"
      className="notice above-bar grid gap-2 text-sm print:hidden"
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 bg-surface">
        <h2 ref={heading} id="notice" tabIndex={-1} className="text-base outline-none">
          {from === 'link' ? 'From the link' : 'Remembered on this device'}
        </h2>
        <button type="button" className="button button-small ml-auto" onClick={close}>
          Close
        </button>
      </div>
      {brought.length > 0 && (
        <p role={spoken}>
          {from === 'link'
            ? `${brought.join(' and ')} came with the link, not from you.`
            : `${brought.join(' and ')} from an earlier visit.`}
        </p>
      )}
      {/* Each is an alert of its own: all of one would be said again once a part of it goes. */}
      {isNamed && (
        <p role={spoken}>
          The names are in the commands: <a href="#names">check each</a> before you run anything.
        </p>
      )}
      {problems.length > 0 && (
        <div role={spoken}>
          <ul className="list-disc pl-5">
            {problems.slice(0, most).map(problem => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > most && <li>And {problems.length - most} more.</li>}
          </ul>
        </div>
      )}
      {remembersOther && <p>This device remembers others. They stay as they are, whatever you do here.</p>}
      {isAnswered && (
        // Open, the list would cover what it is about.
        <details>
          <summary className="w-fit text-accent">The answers about your environment</summary>
          <AnswersTold />
        </details>
      )}
      {(names > 0 || answers > 0 || remembersOther) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {names > 0 && <ClearButton part="names" label="Clear the names" />}
          {answers > 0 && <ClearButton part="estate" label="Clear the answers" />}
          {remembersOther && (
            <button type="button" className="button button-small" onClick={showOurs}>
              Use those of this device
            </button>
          )}
        </div>
      )}
    </section>
  )
}
