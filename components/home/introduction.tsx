import { DrawingOf } from '@/components/diagram/drawing-of'

/** What this is, for whom, what comes out, and where to start. */
export function Introduction() {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-14">
      <div className="grid gap-6">
        <h1 className="text-4xl sm:text-5xl">Outlook on the desktop, with a second factor</h1>
        <p className="max-w-prose text-lg text-muted">
          For architects who have to put multifactor authentication in front of Exchange without locking
          anybody out of mail. Answer three questions, and have the right one of four architectures in front
          of you: with its diagram, its sign-in step by step, and the commands that configure it, each with
          verification and undo.
        </p>
        <p className="flex flex-wrap items-center gap-4">
          <a className="button button-primary" href="/advice">
            Start with the first question
          </a>
          <a href="/architectures">Compare the four architectures</a>
        </p>
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          <li>An honest answer: where none of the four fits, it says so, why, and what would change it.</li>
          <li>
            Every claim has a source and the date on which it was checked; where the vendor’s article is
            wrong, the correction is <a href="/sources#corrections">listed</a>.
          </li>
          <li>
            The address of an outcome holds your answers: send it to a colleague, and both of you read the
            same page.
          </li>
          <li>
            Static pages that work without JavaScript: no cookies, no analytics, nothing fetched from anywhere
            else.
          </li>
        </ul>
      </div>
      <a
        href="/advice/exchange-online/conditional-access/federated"
        className="block rounded-md border border-line bg-surface p-4 no-underline hover:border-accent"
      >
        <DrawingOf architecture="exchange-online-conditional-access" />
        <span className="mt-2 block text-sm">One of the four: Exchange Online with Conditional Access</span>
      </a>
    </div>
  )
}
