import type { ReactNode } from 'react'
import { Prose } from '@/components/ui/prose'
import type { Architecture } from '@/content/types'
import { answersFor } from '@/lib/advice/answers-for'
import { hrefOf } from '@/lib/flow/path'

/** An architecture as an item of a list: its title, which leads to the outcome that shows it, and its sentence. */
export function ArchitectureCard({
  architecture,
  children,
}: {
  architecture: Architecture
  /** What follows below. */
  children?: ReactNode
}) {
  return (
    <li className="grid content-start gap-3 rounded-md border border-line bg-surface p-4">
      <h3 className="text-lg">
        <a className="inline-block" href={hrefOf(answersFor(architecture))}>
          <Prose text={architecture.title} />
        </a>
      </h3>
      <p className="text-muted">
        <Prose text={architecture.summary} />
      </p>
      {children}
    </li>
  )
}
