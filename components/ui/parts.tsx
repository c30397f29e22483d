import './parts.css'
import type { ReactNode } from 'react'
import { Section } from './section'

/** A part of a page that is long and has no contents beside it; `note` is what is said of it beside its title. */
export type Part = {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly content: ReactNode
}

/** The parts of a page, after links to each of them. */
export function Parts({
  parts,
  children,
}: {
  parts: readonly Part[]
  /** What stands between the links and the parts. */
  children?: ReactNode
}) {
  return (
    <>
      <div className="grid gap-5">
        <nav aria-label="On this page" className="grid gap-2 print:hidden">
          <p className="text-sm font-semibold text-muted">On this page</p>
          <ul className="parts">
            {parts.map(({ id, title, note }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3">
                <a href={`#${id}`}>{title}</a>
                {note && <span className="text-sm text-muted">{note}</span>}
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
      {parts.map(({ id, title, note, content }) => (
        <Section key={id} id={id} title={note ? `${title}: ${note}` : title}>
          {content}
        </Section>
      ))}
    </>
  )
}
