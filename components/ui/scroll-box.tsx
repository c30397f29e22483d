'use client'

import type { ReactNode } from 'react'

/**
 * A box whose content may be wider than it is: named, and a stop of the Tab key while there is something to scroll. It
 * is one until it has been measured, or nobody could scroll it without a mouse.
 */
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
    <div ref={measure} role="group" aria-label={label} tabIndex={0} className={`scrolls ${className}`.trim()}>
      {children}
    </div>
  )
}

let observer: ResizeObserver | undefined

function measure(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return
  observer ??= new ResizeObserver(changed => {
    for (const { target } of changed) {
      const measured = target instanceof HTMLElement && target.closest<HTMLElement>('.scrolls')
      // What has the focus keeps it.
      if (measured && measured !== document.activeElement)
        measured.tabIndex = measured.scrollWidth > measured.clientWidth ? 0 : -1
    }
  })
  // What is in it grows with the names that are filled in.
  const measured = [box, ...box.children]
  for (const element of measured) observer.observe(element)
  return () => {
    for (const element of measured) observer?.unobserve(element)
  }
}
