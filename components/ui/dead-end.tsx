import { Eyebrow } from './eyebrow'
import { Page } from './page'

/** A page that is not what was asked for: why, and where to go on. */
export function DeadEnd({ status, title, text }: { status?: string; title: string; text: string }) {
  return (
    <Page>
      <div className="grid max-w-prose gap-5 py-10">
        {status && <Eyebrow>{status}</Eyebrow>}
        <h1 className="text-3xl">{title}</h1>
        <p className="text-lg text-muted">{text}</p>
        <p className="flex flex-wrap gap-3">
          <a className="button button-primary" href="/advice">
            Go to the first question
          </a>
          <a className="button" href="/architectures">
            See the four architectures
          </a>
          <a className="button" href="/search">
            Search
          </a>
        </p>
      </div>
    </Page>
  )
}
