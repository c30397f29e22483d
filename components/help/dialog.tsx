import { type ReactNode, useEffect, useRef } from 'react'
import './dialog.css'

/** A dialog over the page, open from the start. Escape leaves, and the focus goes back to where it was. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string
  close: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog" onClose={close}>
      <div>
        <div className="dialog-bar">
          <h2 id="dialog">{title}</h2>
          <button type="button" className="button button-small" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
