import './home.css'
import { LastOutcome } from './last-outcome'

/** Pages of a real runbook, made by scripts/runbook-pages.ts. */
const sheets = [
  { file: 'cover', words: 'Cover of a change runbook with verdict and title block' },
  { file: 'drawing', words: 'Its page with the drawing of the architecture' },
  { file: 'task', words: 'Its page with a task: command, expected result, verification and undo' },
] as const

/** What this is, for whom, what comes out, what stays with the visitor, and where to start: on one screen. */
export function Introduction() {
  return (
    <div className="introduction">
      <div className="grid gap-6">
        <LastOutcome>For messaging and identity architects</LastOutcome>
        <h1>
          Outlook on the desktop, <span className="inline-block">with a second factor</span>
        </h1>
        <p className="max-w-prose text-lg text-muted">
          Put multifactor authentication in front of Exchange without locking anybody out of mail. Three
          questions choose one of four architectures, or say that none fits and why. You get its drawing, the
          sign-in step by step, and a runbook with your own names in every command.
        </p>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <a className="button button-primary" href="/advice">
            Start with the first question
          </a>
          <a href="/architectures">Compare the four architectures</a>
        </p>
        <dl className="promises">
          <dt>Nothing you type leaves this browser</dt>
          <dd>
            Only the three answers are pages with an address of their own. No cookies, no analytics, no other
            origin; after one visit it works without a network.
          </dd>
          <dt>The way back is written down</dt>
          <dd>
            Each task comes with what to expect, how to verify it and how to undo it, or why it has no undo.
          </dd>
          <dt>Every claim names its source</dt>
          <dd>
            With the date on which it was checked; what rests on practice alone is marked as a check. Where
            Microsoft’s article is wrong, it is <a href="/sources#corrections">corrected</a>.
          </dd>
        </dl>
      </div>
      <figure className="sheets">
        <a href="/advice/exchange-server/conditional-access/federated">
          {/* Alone, the pictures would say what they show, and not where they lead. */}
          <span className="sr-only">To the outcome Exchange Server with Conditional Access: </span>
          {sheets.map(({ file, words }) => (
            // biome-ignore lint/performance/noImgElement: nothing resizes pictures in a static site; these are as large as they are shown
            <img key={file} src={`/runbook/${file}.webp`} width={600} height={849} alt={words} />
          ))}
        </a>
        <figcaption className="text-sm text-muted">
          Three pages of the runbook for Exchange Server with Conditional Access, as a PDF.
        </figcaption>
      </figure>
    </div>
  )
}
