import { useRef } from 'react'
import { focusPage } from '@/components/ui/focus-page'
import { AnswersTold } from './answers-told'
import { ClearButton } from './clear-button'
import { dismissNotice, showRemembered, useTold } from './told'

/** A link can name hundreds of things that are not known here; nobody reads them all. */
const most = 10

/** Says what came with the link, or from this device, before anybody runs it. It lies over the page, so that nothing moves. */
export function Notice() {
  const notice = useTold(told => told.notice)
  const isNamed = useTold(told => Object.keys(told.names).length > 0 && told.notice?.names !== 0)
  const heading = useRef<HTMLHeadingElement>(null)
  const remembersOther = useTold(told => told.onDevice === 'others')
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
  const brought = [
    names > 0 && `${names} ${names === 1 ? 'name' : 'names'}`,
    answers > 0 && `${answers} ${answers === 1 ? 'answer' : 'answers'} about the environment`,
  ].filter(Boolean)
  return (
    <section
      aria-labelledby="notice"
      className="above-bar z-10 flex max-h-[60vh] max-w-3xl flex-col gap-3 overflow-y-auto rounded-md border-2 border-accent bg-surface p-4 print:hidden"
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      {/* Of a long list only the text scrolls: the buttons stay in sight, unless large letters leave no room for both. */}
      <div className="grid gap-3 overflow-y-auto max-sm:min-h-[5lh]">
        <h2 ref={heading} id="notice" tabIndex={-1} className="text-base outline-none">
          {from === 'link' ? 'From the link' : 'Remembered on this device'}
        </h2>
        {brought.length > 0 && (
          <p role={from === 'link' ? 'alert' : undefined}>
            {from === 'link'
              ? `${brought.join(' and ')} came with the link, not from you.`
              : `${brought.join(' and ')} from an earlier visit.`}{' '}
            {isNamed && 'The names are in the commands: check each before you run anything.'}
          </p>
        )}
        {remembersOther && <p>This device remembers others. They stay as they are, whatever you do here.</p>}
        {answers > 0 && (
          // On a phone the list would cover what it is about.
          <details open={window.matchMedia('(width >= 48rem)').matches} className="text-sm">
            <summary className="w-fit text-accent">The answers</summary>
            <AnswersTold />
          </details>
        )}
        {problems.length > 0 && (
          <ul className="list-disc pl-5">
            {problems.slice(0, most).map(problem => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > most && <li>And {problems.length - most} more.</li>}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {isNamed && (
          <a href="#names" className="button button-small">
            Check the names
          </a>
        )}
        {names > 0 && <ClearButton part="names" label="Clear the names" />}
        {answers > 0 && <ClearButton part="estate" label="Clear the answers" />}
        {remembersOther && (
          <button type="button" className="button button-small" onClick={showOurs}>
            Use those of this device
          </button>
        )}
        <button type="button" className="button button-small" onClick={close}>
          Close
        </button>
      </div>
    </section>
  )
}
