import type { KeyboardEventHandler, MouseEventHandler, RefObject } from 'react'
import { Prose } from '@/components/ui/prose'
import { type Run, textOf } from '@/lib/search/words'
import type { Result } from './engine'

/** What was found, the best first: what it is, what it says, and where it stands. */
export function ResultList({
  list,
  results,
  onKeyDown,
  onOpen,
}: {
  list: RefObject<HTMLOListElement | null>
  results: readonly Result[]
  onKeyDown: KeyboardEventHandler<HTMLElement>
  onOpen: MouseEventHandler
}) {
  return (
    <ol ref={list} aria-label="Results" className="grid max-w-2xl gap-5" onClickCapture={onOpen}>
      {results.map(({ kind, href, title, text, code, where }) => (
        <li key={`${kind} ${href} ${textOf(title)}`} className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              href={href}
              onKeyDown={onKeyDown}
              className={`text-lg font-semibold wrap-anywhere ${kind === 'Command' ? 'font-mono' : ''}`}
            >
              <Runs runs={title} />
            </a>
            <span className="tag bg-sunken text-muted">{kind}</span>
          </p>
          <p>
            <Runs runs={text} />
          </p>
          {code.length > 0 && (
            <p className="text-sm">
              In its commands:{' '}
              {code.map((word, index) => (
                <span key={word}>
                  {index > 0 && ', '}
                  <code>
                    <Marked text={word} />
                  </code>
                </span>
              ))}
            </p>
          )}
          {where && <p className="text-sm text-muted">{where}</p>}
        </li>
      ))}
    </ol>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  let from = 0
  return runs.map(({ text, isMarked }) => {
    const key = from
    from += text.length
    return isMarked ? <Marked key={key} text={text} /> : <Prose key={key} text={text} />
  })
}

function Marked({ text }: { text: string }) {
  return <mark className="rounded-sm bg-caution-soft text-inherit">{text}</mark>
}
