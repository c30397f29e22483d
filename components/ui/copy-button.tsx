'use client'

import { type ReactNode, useEffect, useState } from 'react'

/**
 * Copies `text` and says so, in sight and to a screen reader; where there is nothing to copy, it says `nothing` as long as
 * that is so. The live region stands in the page before it is needed, or it would not be read out.
 */
export function CopyButton({
  text,
  label,
  copied = done,
  nothing = '',
  about,
  failed = 'The browser did not allow copying. Select the text and copy it by hand.',
}: {
  text: () => string | Promise<string> | undefined
  label: ReactNode
  /** What is worth saying of what was copied. */
  copied?: string
  nothing?: string
  /** What is copied, where a page has many such buttons: found when the button is there. */
  about?: (() => string) | undefined
  failed?: string
}) {
  // What was copied does not change any more; what was lacking may come.
  const [said, setSaid] = useState<string | typeof lacking>('')
  const isDone = said === done
  useEffect(() => {
    // Pressed by a shortcut, it has no focus to lose.
    const timer = said === copied ? setTimeout(() => setSaid(''), readable) : undefined
    return () => clearTimeout(timer)
  }, [said, copied])
  const copy = async () => {
    try {
      const found = text()
      if (found !== undefined) await write(found)
      setSaid(found === undefined ? lacking : copied)
    } catch {
      setSaid(failed)
    }
  }
  return (
    <span className="needs-script">
      <button
        // Not as a property: it would be in the HTML a hundred times, for a button that needs a script.
        ref={button => {
          if (about) button?.setAttribute('aria-description', about())
        }}
        type="button"
        className="button button-small"
        onClick={copy}
        onBlur={() => setSaid('')}
      >
        {isDone ? done : label}
      </button>
      <span role="status" className={isDone ? 'sr-only' : 'text-sm text-muted not-empty:mx-3'}>
        {said === lacking ? '' : said}
      </span>
      {/* Whoever needs it is told at the field to which the way leads. */}
      {said === lacking && nothing && <span className="text-sm text-muted not-empty:mx-3">{nothing}</span>}
    </span>
  )
}

/** How long it says that something was copied, in milliseconds. */
const readable = 8_000

const lacking = Symbol('nothing to copy')

/** Said by the button itself, so that it stays where it is. */
const done = 'Copied'

/** A text that has still to arrive is handed over as a promise: Safari allows copying only within the click. */
async function write(text: string | Promise<string>) {
  if (typeof text === 'string') return navigator.clipboard.writeText(text)
  const plain = text.then(arrived => new Blob([arrived], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })])
}
