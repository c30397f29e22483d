import type { ReactNode } from 'react'
import { Permalink } from './permalink'

/** A part of a long page with a heading that can be linked to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <div className="border-b border-line pb-2">
        <h2 id={id} tabIndex={-1} className="inline text-2xl">
          {title}
        </h2>
        <Permalink id={id} />
      </div>
      {children}
    </section>
  )
}
