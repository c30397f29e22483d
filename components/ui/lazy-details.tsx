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
      {/* `toggle` comes later than a Tab pressed at once: that would pass over what is drawn only then, and be pushed out of view. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a stop of the Tab key, and Enter and Space click it */}
      <summary className="w-fit text-accent" onClick={() => setOpen(true)}>
        {summary}
      </summary>
      {isOpen && <div className="mt-2 grid gap-3">{children}</div>}
    </details>
  )
}
