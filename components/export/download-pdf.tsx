'use client'

import { useEffect, useRef, useState } from 'react'
import { save } from '@/components/ui/save'
import type { ChangePlan } from '@/lib/export/change-plan'
import type { Attachment, Paper } from '@/lib/export/pdf/document'
import type { PdfProgress } from './make-pdf'
import { missingInWords } from './missing-in-words'

const papers = { a4: 'A4', 'us-letter': 'US Letter' } as const satisfies Record<Paper, string>

type State =
  | { readonly is: 'idle' | 'preparing' }
  | PdfProgressState
  | { readonly is: 'done'; readonly megabytes: string; readonly lacks: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly reason: string }

type PdfProgressState = { readonly is: 'working'; readonly progress: PdfProgress }

/**
 * The change as a PDF, typeset in the browser. What typesets it is fetched when it is asked for.
 *
 * @param plan is called when the button is pressed, and then `attachments` with it: the files that travel inside the PDF.
 */
export function DownloadPdf({
  about,
  plan,
  attachments,
}: {
  /** What the document is, in a sentence. */
  about: string
  plan: () => ChangePlan | Promise<ChangePlan>
  attachments: (plan: ChangePlan) => readonly Attachment[] | Promise<readonly Attachment[]>
}) {
  const [paper, setPaper] = useState<Paper>('a4')
  const [state, setState] = useState<State>({ is: 'idle' })
  const button = useRef<HTMLButtonElement>(null)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const running = useRef<AbortController>(undefined)
  const whole = useRef<HTMLDivElement>(null)
  const isWorking = state.is === 'preparing' || state.is === 'working'

  useEffect(() => () => running.current?.abort(), [])
  // The button may stand at the lower edge of the window.
  useEffect(() => {
    if (state.is === 'preparing') whole.current?.scrollIntoView({ block: 'nearest' })
  }, [state.is])

  const finish = (next: State) => {
    // The focus must not fall with the button that goes.
    if (document.activeElement === cancelButton.current) button.current?.focus()
    setState(next)
  }
  const download = async () => {
    if (isWorking) return
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setState({ is: 'preparing' })
    // Without it the browser shows how far it is in its own way.
    import('./progress.css').catch(() => {})
    try {
      const [{ pdfDocumentOf }, { makePdf }] = await Promise.all([
        import('@/lib/export/pdf/document'),
        import('./make-pdf'),
      ])
      const made = await plan()
      const attached = await attachments(made)
      const printed = pdfDocumentOf(made, { paper, attachments: attached })
      signal.throwIfAborted()
      const pdf = await makePdf(printed, progress => setState({ is: 'working', progress }), signal)
      const kind = made.phases.length > 0 ? 'runbook' : 'verdict'
      save(`outlook-mfa-${kind}-${made.fileMark}.pdf`, pdf, 'application/pdf')
      finish({ is: 'done', megabytes: megabytes(pdf.byteLength), lacks: lackingIn(made, attached) })
    } catch (error) {
      finish(signal.aborted ? { is: 'cancelled' } : { is: 'failed', reason: reasonOf(error) })
    }
  }
  return (
    <div ref={whole} className="grid gap-2">
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[15rem_1fr]">
        <button
          ref={button}
          type="button"
          className="button button-primary justify-center"
          aria-disabled={isWorking}
          onClick={download}
        >
          Download PDF
        </button>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          <p>{about} The first time, 8 MB are fetched to typeset it.</p>
          <fieldset className="flex flex-wrap gap-x-4">
            <legend className="sr-only">Paper</legend>
            {(Object.keys(papers) as Paper[]).map(id => (
              <label key={id} className="touch inline-flex min-h-6 items-center gap-2 text-ink">
                <input
                  type="radio"
                  name="paper"
                  className="accent-accent"
                  checked={paper === id}
                  onChange={() => setPaper(id)}
                />
                {papers[id]}
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      {isWorking && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <progress
            className="progress"
            aria-label="Progress of the PDF"
            {...(state.is === 'working' &&
              state.progress.kind === 'fetching' && {
                value: state.progress.loaded,
                max: state.progress.total,
              })}
          />
          {state.is === 'working' && state.progress.kind === 'fetching' && (
            <span className="text-muted">
              {Math.floor((100 * state.progress.loaded) / state.progress.total)} %
            </span>
          )}
          <button
            ref={cancelButton}
            type="button"
            className="button button-small"
            onClick={() => running.current?.abort()}
          >
            Cancel
          </button>
        </div>
      )}
      <div role="status" className="text-sm empty:absolute">
        {saidOf(state)}
      </div>
      {state.is === 'failed' && (
        <div role="alert" className="grid justify-items-start gap-2 border-l-4 border-danger pl-4 text-sm">
          <p>
            {state.reason} Or print the page instead: the print dialogue of the browser can save it as a PDF,
            too.
          </p>
          <button type="button" className="button button-small" onClick={() => window.print()}>
            Print the page
          </button>
        </div>
      )}
    </div>
  )
}

function saidOf(state: State): string {
  if (state.is === 'preparing') return 'Preparing …'
  if (state.is === 'working') {
    return state.progress.kind === 'fetching' ? 'Fetching the typesetter …' : 'Typesetting …'
  }
  if (state.is === 'done') return `Downloaded: a PDF of ${state.megabytes} MB.${state.lacks}`
  return state.is === 'cancelled' ? 'Cancelled: nothing was downloaded.' : ''
}

/** What a runbook goes without: names, and the scripts that need them. */
function lackingIn({ missing, phases }: ChangePlan, attached: readonly Attachment[]): string {
  const names = missing.length === 0 ? '' : ` ${missingInWords(missing.length)}; each gap is marked.`
  const isWhole = attached.length > 0 || phases.length === 0
  return isWhole ? names : `${names} The scripts are not inside: “Download scripts” says why.`
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The PDF could not be made. Load the page again, and try once more.'
  if ('characters' in error && Array.isArray(error.characters)) {
    return `The PDF cannot be made with these names: no typeface of this site has ${error.characters.join(' ')}. Change the names that hold them.`
  }
  if ('during' in error && error.during === 'typesetting') {
    return 'The PDF could not be typeset in this browser. Try another one.'
  }
  return 'The typesetter could not be fetched. Check the connection and try again.'
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
