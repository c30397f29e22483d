import type { ReactNode } from 'react'

/** A box whose content scrolls sideways: reachable by keyboard and named, or nobody could scroll it without a mouse. */
export function ScrollBox({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a landmark for each box would drown those of the page
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={label} tabIndex={0} className={`scrolls ${className}`}>
      {children}
    </div>
  )
}
