import { createElement, type ReactNode } from 'react'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { SvgElement } from '@/content/diagrams/drawing'
import type { Picture } from '@/lib/diagram/svg'

/** From this width on a sequence diagram keeps a larger least width, so that its text stays readable. */
const wide = 1000

/**
 * A generated drawing. A flowchart fits its container; a sequence diagram scrolls sideways in a box of its
 * own, where there is no room for it. `describedBy` is the id of what says where the same is in
 * words: a screen reader reads all of it out.
 */
export function Drawing({
  drawing,
  label,
  describedBy,
}: {
  drawing: Picture
  label: string
  describedBy?: string | undefined
}) {
  const { kind, width, height, elements } = drawing
  const svg = createElement(
    'svg',
    {
      className: `drawing ${kind}${kind === 'sequence' && width >= wide ? ' wide' : ''}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
      'aria-describedby': describedBy,
    },
    ...elements.map(drawn),
  )
  if (kind === 'flowchart') return svg
  return (
    <ScrollBox label={label} className="drawing-scroll bg-surface">
      {svg}
    </ScrollBox>
  )
}

/** The children are passed as arguments, because they never change places and need no keys. */
function drawn(node: SvgElement | string): ReactNode {
  if (typeof node === 'string') return node
  const [tag, { class: className, ...attributes }, ...children] = node
  return createElement(
    tag,
    className === undefined ? attributes : { className, ...attributes },
    ...children.map(drawn),
  )
}
