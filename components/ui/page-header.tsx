import type { ReactNode } from 'react'
import { Eyebrow } from './eyebrow'
import { Prose } from './prose'

/** The head of a page that stands by itself: its title, what it is about, and what else belongs there. */
export function PageHeader({
  above,
  title,
  lead,
  children,
}: {
  above?: ReactNode
  title: string
  lead: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="grid gap-4">
      {above !== undefined && <Eyebrow>{above}</Eyebrow>}
      <h1 className="text-3xl sm:text-4xl">
        <Prose text={title} />
      </h1>
      <p className="max-w-prose text-lg text-muted">{lead}</p>
      {children}
    </header>
  )
}
