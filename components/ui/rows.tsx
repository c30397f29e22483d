import type { ReactNode } from 'react'

/** Headings on the left, what they are about on the right; one below the other on a phone. */
export function Rows({
  rows,
}: {
  rows: readonly { readonly id?: string; readonly title: string; readonly content: ReactNode }[]
}) {
  return (
    <dl className="grid gap-4">
      {rows.map(({ id, title, content }) => (
        <div key={title} id={id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
          <dt className="font-semibold">{title}</dt>
          <dd className="grid max-w-[46rem] content-start gap-2">{content}</dd>
        </div>
      ))}
    </dl>
  )
}
