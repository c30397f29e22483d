'use client'

import { useState } from 'react'

/**
 * Copies `text` and says so, in sight and to a screen reader. The live region stands in the page before it
 * is needed, or it would not be read out.
 */
export function CopyButton({
  text,
  label,
  copied = 'Copied',
}: {
  text: () => string
  label: string
  copied?: string
}) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setSaid(copied)
    } catch {
      setSaid('The browser did not allow copying. Select the text and copy it by hand.')
    }
  }
  return (
    <span className="needs-script inline-flex items-center print:hidden">
      <button type="button" className="button button-small" onClick={copy} onBlur={() => setSaid('')}>
        {label}
      </button>
      <span role="status" className="text-sm text-muted not-empty:mx-3">
        {said}
      </span>
    </span>
  )
}
