import type { ReactNode } from 'react'

/** The frame of every page but the outcome, which has a wider one of its own. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-(--page) px-4 py-8 outline-none sm:px-6 md:py-12"
    >
      {children}
    </main>
  )
}
