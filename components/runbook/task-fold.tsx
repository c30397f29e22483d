import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFolding } from './fold-store'
import { useProgress } from './progress-store'

/** The button that opens a task which is done, where those are folded. */
export function TaskFold({ outcome, task }: { outcome: string; task: string }) {
  const isFolding = useFolding()
  const isDone = useProgress(({ progress }) => progress[outcome]?.[task] !== undefined)
  return isFolding && isDone ? <Opener task={task} /> : null
}

/**
 * A task that is folded has two stops of the Tab key, this and its tick, and opens by this or by a link that leads into
 * it; it folds again once it is left. The styles look whether it is expanded.
 */
function Opener({ task }: { task: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => {
    const card = button.current?.closest<HTMLElement>('.task')
    const heading = document.getElementById(`task-${task}`)
    if (!card || !heading) return
    // At once: what it hides is about to have the focus.
    const open = () => flushSync(() => setOpen(true))
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !card.contains(relatedTarget)) flushSync(() => setOpen(false))
    }
    // It may just have been ticked, or led to.
    setOpen(card.contains(document.activeElement))
    const listeners = new AbortController()
    heading.addEventListener('focus', open, { signal: listeners.signal })
    card.addEventListener('focusout', leave, { signal: listeners.signal })
    return () => listeners.abort()
  }, [task])
  useEffect(() => {
    const card = button.current?.closest<HTMLElement>('.task')
    return () => {
      // Where the tick is taken away the task opens above it.
      const { activeElement } = document
      if (card?.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' })
    }
  }, [])
  useLayoutEffect(() => {
    const link = document.querySelector<HTMLElement>(`#task-${task} > a`)
    if (link) link.tabIndex = isOpen ? 0 : -1
    return () => link?.removeAttribute('tabindex')
  }, [task, isOpen])
  return (
    <button
      ref={button}
      type="button"
      className="button button-small needs-script"
      aria-expanded={isOpen}
      aria-describedby={`task-${task}`}
      onClick={() => setOpen(!isOpen)}
    >
      Details
    </button>
  )
}
