import { type ReactNode, useEffect, useRef, useState } from 'react'
import { loadDrawing } from '@/components/diagram/load-drawing'
import { fieldOf } from '@/components/environment/name-field'
import { allTold, useTold } from '@/components/environment/told'
import { LazyDetails } from '@/components/ui/lazy-details'
import { save } from '@/components/ui/save'
import { type NameId, names } from '@/content/names'
import { type Outcome, outcomeOf } from '@/lib/advice/outcome'
import type { ChangeInput, ChangePlan } from '@/lib/export/change-plan'
import type { ExportedFile, Scripts } from '@/lib/export/scripts'
import { dayOf } from '@/lib/freshness'
import { sameGroupAs } from '@/lib/link/names'
import { runbookOf } from '@/lib/runbook/runbook'
import { DownloadPdf } from './download-pdf'
import { maskNames, useMasking } from './masking-store'
import { missingInWords } from './missing-in-words'
import { TitleBlockForm } from './title-block-form'
import { useTitleBlock } from './title-block-store'

/** What came of a download, in words, and the names that it lacks, or that must differ. */
type Result = { readonly said: string; readonly amiss?: readonly NameId[] }

/** The outcome as documents and scripts to download. What makes them is fetched when it is asked for. */
export function Exports({ outcome: { answers, architectures } }: { outcome: Outcome }) {
  const titleBlock = useTitleBlock(filled => filled)
  const isMasked = useMasking(masked => masked)
  const [result, setResult] = useState<Result>({ said: '' })
  const said = useRef<HTMLDivElement>(null)
  // The button may stand at the lower edge of the window.
  useEffect(() => {
    if (result.said !== '') said.current?.scrollIntoView({ block: 'nearest' })
  }, [result])
  const given = useTold(told => told.names)
  const amiss =
    result.amiss?.filter(id => given[id] === undefined || sameGroupAs(id, given) !== undefined) ?? []
  const told = (): ChangeInput => {
    const { estate, names } = allTold()
    // Not the outcome that is shown: that of the last answer waits for its drawing.
    const outcome = outcomeOf(answers, estate)
    return {
      outcome,
      runbook: runbookOf({ ...estate, ...answers }, outcome.architectures),
      estate,
      names,
      titleBlock,
      isMasked,
      address: window.location.origin + window.location.pathname,
      date: dayOf(new Date()),
    }
  }
  const run = async (make: () => Promise<Result>) => {
    setResult({ said: 'Making it …' })
    try {
      setResult(await make())
    } catch {
      setResult({
        said: 'The file could not be made: a part of this page could not be fetched. Check the connection and try again.',
      })
    }
  }
  const isNone = architectures.length === 0
  return (
    <div className="grid gap-3">
      <LazyDetails summary="Title block: change number, window, people, risk">
        <TitleBlockForm filled={titleBlock} />
      </LazyDetails>
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[15rem_1fr]">
        <label className="choice">
          <input
            type="checkbox"
            checked={isMasked}
            onChange={event => {
              maskNames(event.target.checked)
              setResult({ said: '' })
            }}
          />
          Mask names
        </label>
        <p className="text-sm text-muted">
          For sharing outside: placeholders for the names, an empty title block, a link without names.
        </p>
      </div>
      <DownloadPdf
        // What was said of the other kind is not true of this one.
        key={String(isMasked)}
        about={isNone ? 'The verdict with its reasons.' : 'The whole change as a document to sign.'}
        plan={() => changePlanFor(told())}
        attachments={plan => scriptsIn(told(), plan)}
      />
      <Download
        name="Download Markdown"
        about={isNone ? 'The same as text.' : 'The runbook, with its drawings as Mermaid.'}
        onClick={() => run(() => downloadMarkdown(told()))}
      />
      <Download
        name="Download decision record"
        about="Options, reasons and consequences, in the form of MADR 4."
        onClick={() => run(() => downloadRecord(told()))}
      />
      {!isNone && (
        <Download
          name="Download scripts"
          about="A zip: one script for each phase and shell, and a README with the order of work."
          onClick={() => run(() => downloadScripts(told()))}
        />
      )}
      <div ref={said} className="grid gap-3 text-sm">
        <div role="status" className="empty:absolute">
          {result.amiss && amiss.length === 0 ? 'Every name is there now: download again.' : result.said}
        </div>
        {amiss.length > 0 && (
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {amiss.map(id => (
              <li key={id}>
                <a href={`#${fieldOf(id)}`}>{names[id].label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function Download({ name, about, onClick }: { name: string; about: ReactNode; onClick: () => void }) {
  return (
    <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[15rem_1fr]">
      <button type="button" className="button justify-center" onClick={onClick}>
        {name}
      </button>
      <p className="text-sm text-muted">{about}</p>
    </div>
  )
}

async function changePlanFor(told: ChangeInput): Promise<ChangePlan> {
  const { changePlanOf } = await import('@/lib/export/change-plan')
  const drawings = told.outcome.architectures.flatMap(({ drawings }) => Object.values(drawings))
  const loaded = drawings.map(async name => [name, await loadDrawing(name)] as const)
  return changePlanOf(told, new Map(await Promise.all(loaded)))
}

async function downloadMarkdown(told: ChangeInput): Promise<Result> {
  const { runbookMarkdown } = await import('@/lib/export/runbook-markdown')
  const plan = await changePlanFor(told)
  const isNone = plan.architectures.length === 0
  const { missing, fileMark } = plan
  saveMarkdown(`outlook-mfa-${isNone ? 'verdict' : 'runbook'}-${fileMark}.md`, runbookMarkdown(plan))
  if (missing.length === 0) return { said: 'Downloaded: the Markdown.' }
  const count = missingInWords(missing.length)
  return { said: `Downloaded: the Markdown. ${count}; each gap is marked:`, amiss: missing }
}

async function downloadRecord(told: ChangeInput): Promise<Result> {
  const { decisionRecord } = await import('@/lib/export/decision-record')
  const plan = await changePlanFor(told)
  saveMarkdown(`outlook-mfa-decision-record-${plan.fileMark}.md`, decisionRecord(plan))
  return { said: 'Downloaded: the decision record.' }
}

function saveMarkdown(name: string, text: string): void {
  save(name, text, 'text/markdown;charset=utf-8')
}

async function scriptsFor(told: ChangeInput, plan: ChangePlan): Promise<Scripts> {
  const [{ namesFor }, { aboutOf, scriptsOf }] = await Promise.all([
    import('@/lib/export/change-plan'),
    import('@/lib/export/scripts'),
  ])
  return scriptsOf(told.runbook, namesFor(told), aboutOf(plan))
}

/** The scripts that travel inside the PDF: none while a name is missing, or where there is nothing to run. */
async function scriptsIn(told: ChangeInput, plan: ChangePlan): Promise<readonly ExportedFile[]> {
  const scripts = await scriptsFor(told, plan)
  return scripts.status === 'ready' && told.outcome.architectures.length > 0 ? scripts.files : []
}

async function downloadScripts(told: ChangeInput): Promise<Result> {
  const plan = await changePlanFor(told)
  const [scripts, { sameGroupRule, zipOf }] = await Promise.all([
    scriptsFor(told, plan),
    import('@/lib/export/scripts'),
  ])
  if (scripts.status === 'missing')
    return { said: 'Nothing downloaded: the scripts need these names first.', amiss: scripts.names }
  if (scripts.status === 'same-group')
    return { said: `Nothing downloaded: ${sameGroupRule}`, amiss: scripts.names }
  save(
    `outlook-mfa-scripts-${plan.fileMark}.zip`,
    new Uint8Array(zipOf(scripts.files, plan.date)),
    'application/zip',
  )
  return { said: `Downloaded: ${scripts.files.length - 1} scripts and a README with the order of work.` }
}
