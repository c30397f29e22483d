import { Fragment, type ReactNode } from 'react'

/** A sentence or a title of our content: what stands between backticks is code. Dates and short names stay on one line. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    // Odd parts stand between backticks.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change place
      <code key={index}>{within(part, hyphenated, unbroken, breakable)}</code>
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

/** A name with a hyphen: of a cmdlet, or of a parameter. */
const hyphenated = /(?<!\S)(?=\S*-)(\S{1,40})(?!\S)/

/** The name, for app/globals.css to keep on one line, where a line is that wide. */
function unbroken(name: string): ReactNode {
  return <span>{breakable(name)}</span>
}

/** A word that is longer than a line on a phone. */
const long = /(\S{28,})/

/** Parts of a name, none of them short: each ends before a word, or behind what parts an address. */
const partsOf = /.{10,}?(?:(?<=[a-z])(?=[A-Z])|(?<=[./\\_])(?=\w)|$)|.+$/g

/** The text with room for breaks in what is long, or it would break at any letter. */
function breakable(text: string): ReactNode {
  return within(text, long, word =>
    word.match(partsOf)?.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change place
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    )),
  )
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
