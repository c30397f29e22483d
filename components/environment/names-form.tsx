import { useState } from 'react'
import { fieldOf } from '@/components/ui/field'
import { Prose } from '@/components/ui/prose'
import { type NameId, names } from '@/content/names'
import { checkName } from '@/lib/link/names'
import type { Values } from '@/lib/powershell/print'
import { clearNames, fillIn, rememberHere, useTold } from './told'

/** The organisation's own names, which the commands need. */
export function NamesForm({ needed }: { needed: readonly NameId[] }) {
  const edition = useTold(told => told.edition)
  const filled = useTold(told => Object.keys(told.names).length)
  const isRemembered = useTold(told => told.isRemembered)
  const tooLong = useTold(told => told.tooLong)
  const [isRefused, setRefused] = useState(false)
  return (
    <section aria-labelledby="names" className="needs-script">
      <div className="grid gap-5 rounded-md border border-line bg-surface p-4 sm:p-6">
        <div className="grid gap-2">
          <h3 id="names" tabIndex={-1} className="text-xl outline-none">
            Your names
          </h3>
          <p className="max-w-prose text-muted">
            They fill every command below as you type. They stay in your browser, in the address after{' '}
            <code>#</code>; a link that you copy leaves them out unless you say so.
          </p>
        </div>
        <div className="grid gap-x-8 gap-y-1 md:grid-cols-2">
          {needed.map(id => (
            <NameField key={`${id} ${edition}`} id={id} />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="button" className="button button-small" onClick={clearNames} disabled={filled === 0}>
            Clear names
          </button>
          <label className="choice">
            <input
              type="checkbox"
              checked={isRemembered}
              onChange={event => setRefused(!rememberHere(event.target.checked))}
            />
            Remember names and answers on this device
          </label>
          <p role="status" className="text-sm text-muted">
            {isRefused ? 'The browser does not allow it: nothing is kept.' : tooLong}
          </p>
        </div>
      </div>
    </section>
  )
}

function NameField({ id }: { id: NameId }) {
  const { label, example, help } = names[id]
  const field = fieldOf(id)
  const value = useTold(told => told.names[id])
  const [typed, setTyped] = useState<{ readonly text: string; readonly error?: string }>()
  const [isFocused, setFocused] = useState(false)
  const type = (text: string) => {
    const checked = checkName(id, text)
    fillIn(id, 'ok' in checked ? checked.ok : undefined)
    setTyped('ok' in checked ? { text } : { text, error: checked.error })
  }
  const error = isFocused ? undefined : typed?.error
  return (
    <div className="row-span-4 mb-3 grid grid-rows-subgrid">
      <label htmlFor={field} className="font-semibold">
        {label}
      </label>
      <p id={`${field}-help`} className="text-sm text-muted">
        <Prose text={help} /> {'default' in names[id] ? 'Until you fill it in:' : 'For example:'}{' '}
        <code>{example}</code>
      </p>
      <input
        id={field}
        className="field"
        value={typed?.text ?? textOf(value)}
        onChange={event => type(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        aria-describedby={`${field}-help ${field}-error`}
        aria-invalid={error !== undefined}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <p id={`${field}-error`} role="status" className="text-sm text-danger">
        {error}
      </p>
    </div>
  )
}

function textOf(value: Values[NameId]): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
