import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Details that are drawn when they are opened, so that the page does not carry them. They need a script. */
export function LazyDetails({
  summary,
  className = '',
  children,
}: {
  summary: string
  className?: string
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(false)
  // They may have been opened before the script was there.
  useEffect(() => setOpen(details.current?.open ?? false), [])
  return (
    <details
      ref={details}
      className={`needs-script text-sm ${className}`}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className="w-fit text-accent">{summary}</summary>
      {isOpen && <div className="mt-2 grid gap-3">{children}</div>}
    </details>
  )
}
