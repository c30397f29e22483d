import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Prose } from '@/components/ui/prose'
import type { Outcome } from '@/lib/advice/outcome'
import { type Followed, isCalm, showStep } from './follow'

type Steps = Outcome['architectures'][number]['steps']

/** Tells the sign-in as a story, one step after the other: by itself, by button or by arrow key. */
export function WalkThrough({
  steps,
  followed,
  of,
}: {
  steps: Steps
  followed: Followed
  /** The title of the architecture, where there are two. */
  of: string | undefined
}) {
  const { section, chosen, choose } = followed
  const [isPlaying, setPlaying] = useState(false)
  const [isWalking, setWalking] = useState(false)
  const walk = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const leaver = useRef<HTMLButtonElement>(null)
  const last = steps.length
  const step = steps.find(({ number }) => number === chosen)
  const go = (number: number) => {
    // The walk changes where the drawing stands, and that decides what must be shown.
    flushSync(() => {
      setWalking(true)
      choose(number)
    })
    void showStep(section.current, number)
  }
  const show = (number: number) => {
    setPlaying(false)
    go(number)
  }
  const isFirst = isWalking && chosen === 1
  const isLast = isWalking && chosen === last
  const told = isPlaying ? 'Pause' : isLast ? 'Replay' : isWalking ? 'Play on' : 'Play the sign-in'
  /** Begins with what is shown; alone on a page that is enough. */
  const nameOf = (words: string) => of && `${words}: ${of}`
  const next = () => show(Math.min((chosen ?? 0) + 1, last))
  const previous = () => show(Math.max((chosen ?? 2) - 1, 1))
  const keys: Record<string, () => void> = {
    ArrowRight: next,
    ArrowLeft: previous,
    Home: () => show(1),
    End: () => show(last),
  }
  const press = (event: KeyboardEvent) => {
    const move = keys[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  const goOn = useEffectEvent((number: number) => (number < last ? go(number + 1) : setPlaying(false)))
  useEffect(() => {
    if (!isPlaying || !step) return
    const timer = setTimeout(() => goOn(step.number), timeFor(step.text))
    return () => clearTimeout(timer)
  }, [isPlaying, step])
  useEffect(() => {
    // Escape ends the story as well.
    if (chosen !== undefined || !isWalking) return
    // The button that leaves goes, and would take the focus along.
    if (leaver.current === document.activeElement) first.current?.focus()
    setPlaying(false)
    setWalking(false)
  }, [chosen, isWalking])
  useEffect(() => {
    // Where it does not lie over the page any more, what has the focus may be out of sight.
    const { activeElement } = document
    if (isWalking || !walk.current?.contains(activeElement)) return
    // A step that still comes into view would go on: only another scroll of its kind, to another place, stops it.
    const behavior = isCalm() ? 'auto' : 'smooth'
    window.scrollBy({ top: 1, behavior })
    activeElement?.scrollIntoView({ block: 'nearest', behavior })
  }, [isWalking])
  const play = () => {
    setPlaying(!isPlaying)
    if (!isPlaying) go(chosen === undefined || chosen === last ? 1 : chosen)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset scrolls in a box within it, and its edge could not show that it does
    <div
      ref={walk}
      role="group"
      className="walk-through needs-script"
      aria-label={nameOf(walkLabel) ?? walkLabel}
      onKeyDown={press}
      data-walking={isWalking}
    >
      <button
        ref={first}
        type="button"
        className="button button-small button-primary"
        aria-label={nameOf(told)}
        onClick={play}
      >
        {told}
      </button>
      <button
        type="button"
        className="button button-small"
        aria-label={nameOf('Previous')}
        aria-disabled={isFirst}
        onClick={previous}
      >
        Previous
      </button>
      <button
        type="button"
        className="button button-small"
        aria-label={nameOf('Next')}
        aria-disabled={isLast}
        onClick={next}
      >
        Next
      </button>
      {isWalking && (
        <button
          ref={leaver}
          type="button"
          className="button button-small"
          aria-label={nameOf('Leave')}
          onClick={() => choose(undefined)}
        >
          Leave
        </button>
      )}
      <p role="status">
        {isWalking && step ? (
          <>
            <strong>
              Step {step.number} of {last}.
            </strong>{' '}
            <Prose text={step.text} />
          </>
        ) : (
          'Or choose a step: it lights up in the list and in both drawings.'
        )}
      </p>
    </div>
  )
}

const walkLabel = 'Walk through the sign-in'

/** How long a sentence stays, in milliseconds: long enough to read it and to find its line. */
function timeFor(text: string): number {
  return 2_500 + text.length * 50
}
