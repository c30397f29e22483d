import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Picture } from '@/lib/diagram/svg'
import { Drawing } from './drawing'
import { drawnEvent, isCalm } from './follow'

type Zoom = ReturnType<typeof import('@panzoom/panzoom').default>

const farthest = 8
const stride = 60

/** A button that shows a drawing alone, over the whole window, to zoom and to move. Escape leaves. */
export function LookCloser({ drawing, label }: { drawing: Picture; label: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <span className="needs-script">
      <button type="button" className="button button-small" onClick={open} aria-haspopup="dialog">
        Look closer
      </button>
      <dialog ref={dialog} className="closer" aria-label={label} onClose={() => setOpen(false)}>
        {isOpen && <Stage drawing={drawing} label={label} close={() => dialog.current?.close()} />}
      </dialog>
    </span>
  )
}

/** On a wide screen nothing is smaller than it was drawn, as far as the width allows; on a phone it is seen whole. */
function atLeastAsDrawn(element: HTMLElement): number {
  const { viewBox } = element.querySelector('svg') ?? {}
  if (!viewBox || window.innerWidth < 768) return 1
  const { width, height } = viewBox.baseVal
  const whole = Math.min(element.clientWidth / width, element.clientHeight / height)
  return Math.max(1, Math.min(1, element.clientWidth / width) / whole)
}

function Stage({ drawing, label, close }: { drawing: Picture; label: string; close: () => void }) {
  const picture = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const zoom = useRef<Zoom>(undefined)
  useEffect(() => {
    // The dialog opened before there was anything in it to focus.
    first.current?.focus()
    const element = picture.current
    element?.dispatchEvent(new Event(drawnEvent, { bubbles: true }))
    const stopped = new AbortController()
    const begin = async () => {
      const { default: Panzoom } = await import('@panzoom/panzoom')
      if (!element || stopped.signal.aborted) return
      const panzoom = Panzoom(element, { maxScale: farthest, step: 0.4, contain: 'outside' })
      zoom.current = panzoom
      // After the start of the library, which puts it in place; and from its head on, once it is that large.
      setTimeout(() => {
        panzoom.zoom(atLeastAsDrawn(element), { animate: false })
        requestAnimationFrame(() => panzoom.pan(0, element.clientHeight * farthest, { animate: false }))
      })
      const parent = element.parentElement
      parent?.addEventListener('wheel', panzoom.zoomWithWheel, { signal: stopped.signal, passive: false })
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
        <p className="text-sm text-muted max-sm:hidden">
          Wheel or pinch, drag, or the keys + − 0 and the arrows.
        </p>
        <div className="flex flex-wrap gap-2">
          <button ref={first} type="button" className="button button-small" onClick={zoomIn}>
            Zoom in
          </button>
          <button type="button" className="button button-small" onClick={zoomOut}>
            Zoom out
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
          <Drawing drawing={drawing} label={label} />
        </div>
      </div>
    </fieldset>
  )
}
