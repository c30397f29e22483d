import { useState } from 'react'
import { saysSomething } from '@/components/environment/link-status'
import { CopyButton } from '@/components/ui/copy-button'
import { remembered } from '@/components/ui/device'
import { holdsAnswers, holdsEnvironment, reportOf } from '@/lib/report'
import { Dialog } from './dialog'
import type { DialogProps } from './help'

// Of package.json, written in by the build (next.config.js).
const version = process.env.SITE_VERSION ?? ''

/** What was written, by the path of the page, until the window is closed or loaded again. */
const written = new Map<string, string>()

/** Prepares a text that says what is wrong on this page. The visitor sends it: the site sends nothing. */
export function ReportDialog({ close }: DialogProps) {
  const [path] = useState(() => window.location.pathname)
  const [fragment] = useState(() => (saysSomething() ? window.location.hash : remembered('environment')))
  const [wrong, setWrong] = useState(() => written.get(path) ?? '')
  const [hasAnswers, setAnswers] = useState(false)
  const [hasEnvironment, setEnvironment] = useState(false)
  const report = reportOf({ path, fragment, version, wrong, hasAnswers, hasEnvironment })
  const write = (text: string) => {
    written.set(path, text)
    setWrong(text)
  }
  return (
    <Dialog title="Something wrong on this page?" close={close}>
      <p>
        Write what is wrong, copy the text and send it to whoever runs this site for you. Nothing is sent from
        here, and nothing is kept once this page is closed.
      </p>
      <label>
        <span className="font-semibold">What is wrong?</span>
        <textarea className="field" rows={4} value={wrong} onChange={({ target }) => write(target.value)} />
      </label>
      {(holdsAnswers(path) || holdsEnvironment(fragment)) && (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1 font-semibold">May the text say more?</legend>
          {holdsAnswers(path) && (
            <label className="choice">
              <input
                type="checkbox"
                checked={hasAnswers}
                onChange={({ target }) => setAnswers(target.checked)}
              />
              Your answers, with the address of this page
            </label>
          )}
          {holdsEnvironment(fragment) && (
            <label className="choice">
              <input
                type="checkbox"
                checked={hasEnvironment}
                onChange={({ target }) => setEnvironment(target.checked)}
              />
              What you said about your environment, without names
            </label>
          )}
        </fieldset>
      )}
      <label>
        <span className="font-semibold">This is copied, and nothing else</span>
        <textarea className="field" rows={10} value={report} readOnly />
      </label>
      <CopyButton label="Copy the text" text={() => report} copied="Copied. Now send it." />
    </Dialog>
  )
}
