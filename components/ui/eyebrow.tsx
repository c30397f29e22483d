import type { ReactNode } from 'react'

/** What stands above the title of a page, small: what kind of page it is, or how far one has come. */
export function Eyebrow({ children }: { children: ReactNode }) {
  return <p className="text-sm font-semibold text-accent">{children}</p>
}
