import type { ReactNode } from 'react'

/** A part of a long page with a heading that can be linked to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} tabIndex={-1} className="border-b border-line pb-2 text-2xl outline-none">
        {title}
      </h2>
      {children}
    </section>
  )
}
