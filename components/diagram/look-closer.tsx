import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { calm } from '@/components/ui/calm'
import type { Picture } from '@/lib/diagram/svg'
import { boxAround } from './box-around'
import { Drawing } from './drawing'
import { drawnEvent, isCalm } from './follow'
import { keepHeads, withHeads } from './heads'

type Zoom = ReturnType<typeof import('@panzoom/panzoom').default>

/** The whole drawing in the window. */
const smallest = 1
const largest = 8
const stride = 60
/** What stays free beside the drawing, in pixels. */
const edge = 16

/** A button that shows a drawing alone, over the whole window, to zoom and to move. Escape leaves. */
export function LookCloser({
  drawing,
  label,
  said,
}: {
  drawing: Picture
  label: string
  /** What there is to say of the step that is followed. */
  said: string | undefined
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <span className="needs-script">
      <button
        type="button"
        className="button button-small"
        aria-label={`Look closer, ${label}`}
        onClick={open}
        aria-haspopup="dialog"
      >
        Look closer
      </button>
      <dialog ref={dialog} className="closer" aria-label={label} onClose={() => setOpen(false)}>
        {isOpen && (
          <Stage drawing={drawing} label={label} said={said} close={() => dialog.current?.close()} />
        )}
      </dialog>
    </span>
  )
}

/** No larger than this many times what was drawn, however wide the window is. */
const widest = 2

/**
 * As wide as the window, and nothing smaller than it was drawn: more is to be seen of it than on the page. No more than
 * leaves room for both ends of the line that is lit.
 */
function closerThanWhole(element: HTMLElement): number {
  const svg = element.querySelector('svg')
  if (!svg) return 1
  const { width, height } = svg.viewBox.baseVal
  const { clientWidth, clientHeight } = element
  const whole = Math.min(clientWidth / width, clientHeight / height)
  const closer = Math.min(widest, Math.max(1, clientWidth / width)) / whole
  const lit = litIn(svg)
  if (lit.length === 0) return Math.max(1, closer)
  const { left, right, top, bottom } = boxAround(lit)
  const room = Math.min((clientWidth - 2 * edge) / (right - left), (clientHeight - 2 * edge) / (bottom - top))
  return Math.max(1, Math.min(closer, room))
}

/** The line that is lit, its badge and its ends: in a sequence the lifelines, whose names may be far away. */
function litIn(svg: SVGSVGElement): readonly Element[] {
  const parts = svg.matches('.sequence') ? ':is(.interaction, .badge)' : ''
  return [...svg.querySelectorAll(`${parts}[data-lit]`)]
}

/**
 * Moves the line that is lit to the middle of the window; where none is, the head of the drawing comes into view, and
 * its left side, or the middle of a drawing that is narrower than the window.
 */
function showBeginning(panzoom: Zoom, element: HTMLElement): void {
  const svg = element.querySelector('svg')
  const place = svg?.getScreenCTM()
  const stage = element.parentElement?.getBoundingClientRect()
  if (!svg || !place || !stage) return
  const scale = panzoom.getScale()
  const move = (x: number, y: number) => panzoom.pan(x / scale, y / scale, { relative: true, animate: false })
  const lit = litIn(svg)
  const toHead = stage.top + edge - place.f
  if (lit.length > 0) {
    const { left, right, top, bottom } = boxAround(lit)
    const middle = (least: number, most: number) => (least + most) / 2
    const x = middle(stage.left, stage.right) - middle(left, right)
    // With the names at the head of a sequence, where there is room for both.
    const isRoom = bottom + toHead < stage.bottom - edge
    move(x, isRoom ? toHead : middle(stage.top, stage.bottom) - middle(top, bottom))
  } else {
    const width = svg.viewBox.baseVal.width * place.a
    move(stage.left + Math.max(edge, (stage.width - width) / 2) - place.e, toHead)
  }
}

function scaleInWords(scale: number): string {
  const limit = { [smallest]: ', the smallest', [largest]: ', the largest' }[scale] ?? ''
  return `Zoom ${Math.round(scale * 100)} %${limit}`
}

function Stage({
  drawing,
  label,
  said,
  close,
}: {
  drawing: Picture
  label: string
  said: string | undefined
  close: () => void
}) {
  const picture = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const zoom = useRef<Zoom>(undefined)
  // What a screen reader is told, and how often it was: what does not change is said again as well.
  const [{ scale, times }, setSaid] = useState({ scale: 0, times: 0 })
  useEffect(() => {
    // The dialog opened before there was anything in it to focus.
    first.current?.focus()
    const element = picture.current
    element?.dispatchEvent(new Event(drawnEvent, { bubbles: true }))
    const stopped = new AbortController()
    const begin = async () => {
      const { default: Panzoom } = await import('@panzoom/panzoom')
      if (!element || stopped.signal.aborted) return
      const panzoom = Panzoom(element, {
        minScale: smallest,
        maxScale: largest,
        step: 0.4,
        contain: 'outside',
      })
      zoom.current = panzoom
      let waiting: ReturnType<typeof setTimeout> | undefined
      const sayScale = () => {
        clearTimeout(waiting)
        waiting = setTimeout(
          () => setSaid(before => ({ scale: panzoom.getScale(), times: before.times + 1 })),
          calm,
        )
      }
      stopped.signal.addEventListener('abort', () => clearTimeout(waiting))
      // After the start of the library, which puts it in place; once the step is lit; and once it is that large.
      const comeCloser = () => {
        panzoom.zoom(closerThanWhole(element), { animate: false })
        requestAnimationFrame(() => {
          showBeginning(panzoom, element)
          sayScale()
          for (const type of ['panzoomzoom', 'panzoomreset'])
            element.addEventListener(type, sayScale, { signal: stopped.signal })
        })
      }
      setTimeout(() => requestAnimationFrame(comeCloser))
      const parent = element.parentElement
      parent?.addEventListener('wheel', panzoom.zoomWithWheel, { signal: stopped.signal, passive: false })
      // The library moves it in the frame that it has asked for.
      element.addEventListener(
        'panzoomchange',
        () => requestAnimationFrame(() => parent && keepHeads(parent, element)),
        { signal: stopped.signal },
      )
      stopped.signal.addEventListener('abort', () => panzoom.destroy())
    }
    begin().catch(() => {
      // Without the script the drawing still fills the window.
    })
    return () => stopped.abort()
  }, [])
  const zoomIn = () => zoom.current?.zoomIn({ animate: !isCalm() })
  const zoomOut = () => zoom.current?.zoomOut({ animate: !isCalm() })
  const fit = () => zoom.current?.reset({ animate: !isCalm() })
  const move = (x: number, y: number) => () => zoom.current?.pan(x, y, { relative: true })
  const keys: Record<string, () => void> = {
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': fit,
    ArrowLeft: move(stride, 0),
    ArrowRight: move(-stride, 0),
    ArrowUp: move(0, stride),
    ArrowDown: move(0, -stride),
  }
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <fieldset aria-label="Zoom and move" onKeyDown={press}>
      <div className="closer-bar">
        <p>
          <strong>{label}</strong>
        </p>
        <p className={said ? 'text-sm' : 'text-sm text-muted max-sm:hidden'}>
          {said ?? 'Wheel or pinch, drag, or the keys + − 0 and the arrows.'}
        </p>
        <p role="status" className="sr-only">
          {times > 0 && <span key={times}>{scaleInWords(scale)}</span>}
        </p>
        <div className="flex flex-wrap gap-2">
          <button
            ref={first}
            type="button"
            className="button button-small"
            aria-label="Zoom in"
            aria-disabled={scale === largest}
            onClick={zoomIn}
          >
            +
          </button>
          <button
            type="button"
            className="button button-small"
            aria-label="Zoom out"
            aria-disabled={scale === smallest}
            onClick={zoomOut}
          >
            −
          </button>
          <button type="button" className="button button-small" onClick={fit}>
            Fit
          </button>
          <button type="button" className="button button-small button-primary" onClick={close}>
            Close
          </button>
        </div>
      </div>
      <div className="closer-stage">
        <div ref={picture}>
          <Drawing drawing={withHeads(drawing)} label={label} />
        </div>
      </div>
    </fieldset>
  )
}
