import { useState } from 'react'
import { allTold, linkOf, useTold } from '@/components/environment/told'
import { fieldOf } from '@/components/ui/field'
import { save } from '@/components/ui/save'
import { type NameId, names } from '@/content/names'
import type { IsoDate } from '@/content/types'
import type { Outcome } from '@/lib/advice/outcome'
import { optionOf, questionOf } from '@/lib/flow/path'
import type { Runbook } from '@/lib/runbook/runbook'

/** The runbook as PowerShell scripts in a zip. What prints them is fetched when it is asked for. */
export function DownloadScripts({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const [missing, setMissing] = useState<readonly NameId[]>([])
  const [said, setSaid] = useState('')
  const given = useTold(told => told.names)
  const still = missing.filter(id => given[id] === undefined)
  const download = async () => {
    setMissing([])
    setSaid('Making the scripts …')
    try {
      const { scriptsOf, zipOf } = await import('@/lib/export/scripts')
      const scripts = scriptsOf(runbook, allTold().names, aboutOf(outcome))
      if (scripts.status === 'missing') {
        setMissing(scripts.names)
        setSaid('Nothing downloaded: the scripts need these names first.')
      } else {
        save('outlook-mfa-scripts.zip', new Uint8Array(zipOf(scripts.files)), 'application/zip')
        setSaid(`Downloaded: ${scripts.files.length - 1} scripts and a README with the order of work.`)
      }
    } catch {
      setSaid('The scripts could not be made. Check the connection and try again.')
    }
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="button" onClick={download}>
          Download scripts
        </button>
        <p className="text-sm text-muted">
          A zip: one script for each phase and shell, and a README with the order of work.
        </p>
      </div>
      <div role="status" className="text-sm empty:hidden">
        {said}
      </div>
      {still.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {still.map(id => (
            <li key={id}>
              <a href={`#${fieldOf(id)}`}>{names[id].label}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What the README of the scripts says of the page. */
export function aboutOf({ answers, findings, title }: Outcome) {
  const { estate, names: given } = allTold()
  const { origin, pathname } = window.location
  return {
    title,
    answers: [
      // No backtick can stand in a name: what is between them stays text.
      ...(typeof given.organisation === 'string' ? [`Organisation: \`${given.organisation}\``] : []),
      ...(['mailbox', 'conditional-access', 'identity'] as const).map(
        question => `${questionOf(question).title} ${optionOf(answers[question]).label}`,
      ),
    ],
    link: origin + pathname + linkOf({ estate, names: given }),
    date: new Date().toISOString().slice(0, 10) as IsoDate,
    findings: findings.map(({ kind, claim, action }) => ({ kind, text: claim.text, action })),
  }
}
