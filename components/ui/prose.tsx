import { Fragment } from 'react'

/** A sentence of our content: what stands between backticks is code. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    // Odd parts stand between backticks.
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change place
    index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
  )
}
