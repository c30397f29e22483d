import { AnswersTold } from './answers-told'
import { clearEstate, clearNames, dismissNotice, showRemembered, useTold } from './told'

/** A link can name hundreds of things that are not known here; nobody reads them all. */
const most = 10

/** Says what came with the link, or from this device, before anybody runs it. It lies over the page, so that nothing moves. */
export function Notice() {
  const notice = useTold(told => told.notice)
  const remembersOther = useTold(told => told.onDevice === 'others')
  if (!notice) return null
  const { from, names, answers, problems } = notice
  const brought = [
    names > 0 && `${names} ${names === 1 ? 'name' : 'names'}`,
    answers > 0 && `${answers} ${answers === 1 ? 'answer' : 'answers'} about the environment`,
  ].filter(Boolean)
  return (
    <section
      aria-labelledby="notice"
      className="above-bar z-10 grid max-h-[60vh] max-w-3xl gap-3 overflow-y-auto rounded-md border-2 border-accent bg-surface p-4 print:hidden"
    >
      <h2 id="notice" className="text-base">
        {from === 'link' ? 'From the link' : 'Remembered on this device'}
      </h2>
      {brought.length > 0 && (
        <p>
          {from === 'link'
            ? `${brought.join(' and ')} came with the link, not from you.`
            : `${brought.join(' and ')} from an earlier visit.`}{' '}
          {names > 0 && 'The names are in the commands: check each before you run anything.'}
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
      <div className="flex flex-wrap gap-3">
        {names > 0 && (
          <>
            <a href="#names" className="button button-small">
              Check the names
            </a>
            <button type="button" className="button button-small" onClick={clearNames}>
              Clear the names
            </button>
          </>
        )}
        {answers > 0 && (
          <button type="button" className="button button-small" onClick={clearEstate}>
            Clear the answers
          </button>
        )}
        {remembersOther && (
          <button type="button" className="button button-small" onClick={showRemembered}>
            Use those of this device
          </button>
        )}
        <button type="button" className="button button-small" onClick={dismissNotice}>
          Close
        </button>
      </div>
    </section>
  )
}
