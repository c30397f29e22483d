import { type ReactNode, useState } from 'react'
import { keepRefused, refusedIn } from './refused-store'

/**
 * A text field with its label, help and, once it is left, what is wrong with what was typed. What was refused is there
 * again with the field, unless something else has been filled in.
 *
 * @param check takes what was typed, and returns why it cannot be taken.
 */
export function TextField({
  id,
  label,
  help,
  value,
  check,
  note,
}: {
  id: string
  label: string
  help: ReactNode
  /** What stands there until something is typed. */
  value: string
  check: (text: string) => string | undefined
  /** What there is to say beside it. */
  note?: ReactNode
}) {
  const [typed, setTyped] = useState<
    { readonly text: string; readonly error: string | undefined } | undefined
  >(() => (value === '' ? refusedIn(id) : undefined))
  const [isTyping, setTyping] = useState(false)
  const error = isTyping ? undefined : typed?.error
  return (
    <div className="row-span-4 mb-3 grid grid-rows-subgrid">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-help`} className="text-sm text-muted">
        {help}
      </p>
      <input
        // Not as a property: the HTML would hold it for every field, and no field works without a script.
        ref={input => input?.setAttribute('aria-describedby', `${id}-note ${id}-error ${id}-help`)}
        id={id}
        className="field"
        value={typed?.text ?? value}
        onChange={({ target }) => {
          const text = target.value
          const error = check(text)
          setTyped({ text, error })
          keepRefused(id, error === undefined ? undefined : { text, error })
          setTyping(target === document.activeElement)
        }}
        onBlur={() => {
          const leave = () => setTyping(false)
          // What is wrong takes room: a button below would move away while it is pressed.
          if (document.querySelector(':active')) window.addEventListener('mouseup', leave, { once: true })
          else leave()
        }}
        aria-invalid={error !== undefined}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <div className="text-sm">
        {/* First, so that a link in it stays in place when the error comes. */}
        <p id={`${id}-note`} role="status" className="text-muted">
          {note}
        </p>
        <p id={`${id}-error`} role="status" className="text-danger">
          {error && `${label}: not accepted. ${error}`}
        </p>
      </div>
    </div>
  )
}
