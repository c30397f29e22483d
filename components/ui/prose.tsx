import { Fragment, type ReactNode } from 'react'

/** A sentence or a title of our content: what stands between backticks is code. Dates and short names stay on one line. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    // Odd parts stand between backticks.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change place
      <code key={index}>
        {within(
          part,
          hyphenated,
          whole => (
            <span className="whitespace-nowrap max-[20rem]:whitespace-normal">{whole}</span>
          ),
          breakable,
        )}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change place
      <Fragment key={index}>
        {within(part.replaceAll('AD FS', adFs), date, whole => (
          <time>{whole}</time>
        ))}
      </Fragment>
    ),
  )
}

/** The term with a space that no line breaks at. For the eye: what is searched, compared or run keeps its own. */
const adFs = 'AD\u00a0FS'

const date = /(\d{4}-\d{2}(?:-\d{2})?)/

/** A name with a hyphen that stands on one line of the narrowest screen, beside a label in a task. */
const hyphenated = /(?<!\S)(?=\S*-)(\S{1,20})(?!\S)/

/** Where a name may break: before its words, and behind what parts an address. */
const joint = /(?<=[a-z])(?=[A-Z])|(?<=[./\\_])(?=\w)/

/** The text with room for a break in a word that is longer than a line on a phone, or it would break at any letter. */
function breakable(text: string): ReactNode {
  if (!/\S{28}/.test(text)) return text
  return text.split(joint).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change place
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}

/**
 * The text with what the one group of `pattern` matches put into an element that does not break behind a hyphen, and the
 * rest of it as `other` has it.
 */
function within(
  text: string,
  pattern: RegExp,
  element: (whole: string) => ReactNode,
  other: (rest: string) => ReactNode = rest => rest,
): ReactNode {
  return text.split(pattern).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change place
    <Fragment key={index}>{index % 2 === 1 ? element(piece) : other(piece)}</Fragment>
  ))
}
