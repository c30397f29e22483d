import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Heading } from './headings'

type Entry = Heading & {
  /** What is said of it beside its title. */
  readonly mark?: ReactNode
}
export type ContentsEntry = Entry & { readonly parts?: readonly Entry[] }

/** What opens the contents where the screen is too narrow to have them beside the page. */
export const contentsId = 'contents'

/** Links to the parts of a long page; the one that is being read is marked. On a phone they open from the bar. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const nav = useRef<HTMLElement>(null)
  const current = useCurrent(entries.flatMap(({ id, parts = [] }) => [id, ...parts.map(part => part.id)]))
  const showCurrent = () => {
    const marked = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (!nav.current || !marked) return
    // Only within the list: the page itself must not be moved.
    const { top, bottom } = nav.current.getBoundingClientRect()
    const place = marked.getBoundingClientRect()
    if (place.top < top) nav.current.scrollTop -= top - place.top
    if (place.bottom > bottom) nav.current.scrollTop += place.bottom - bottom
  }
  const follow = useEffectEvent(showCurrent)
  useEffect(() => {
    if (current !== undefined) follow()
  }, [current])
  const link = ({ id, title, mark }: Entry) => (
    <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
      {title}
      {mark}
    </a>
  )
  return (
    <nav
      ref={nav}
      id={contentsId}
      popover="auto"
      aria-label="On this page"
      className="page-contents"
      onToggle={showCurrent}
    >
      <p>On this page</p>
      <ul>
        {entries.map(({ parts = [], ...entry }) => (
          <li key={entry.id} className={entry.isForm && 'needs-script'}>
            {link(entry)}
            {parts.length > 0 && (
              <ul>
                {parts.map(part => (
                  <li key={part.id} className={part.isForm && 'needs-script'}>
                    {link(part)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The id of the heading whose section lies under a line in the upper part of the window: the innermost, where several do. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const all = ids.join(' ')
  useEffect(() => {
    const sections = new Map<Element, string>()
    for (const id of all.split(' ')) {
      const section = document.getElementById(id)?.closest('section')
      if (section) sections.set(section, id)
    }
    const under = new Set<Element>()
    const observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) under.add(target)
          else under.delete(target)
        }
        // A section inside another one comes after it.
        const innermost = [...sections].filter(([section]) => under.has(section)).at(-1)
        setCurrent(innermost?.[1])
      },
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const section of sections.keys()) observer.observe(section)
    return () => observer.disconnect()
  }, [all])
  return current
}
