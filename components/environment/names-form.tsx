import { useState } from 'react'
import { Prose } from '@/components/ui/prose'
import { TextField } from '@/components/ui/text-field'
import { type NameId, names } from '@/content/names'
import { checkName, refusalOf, sameGroupAs } from '@/lib/link/names'
import type { Values } from '@/lib/powershell/print'
import { useAskedFor } from './asked-for'
import { ClearButton } from './clear-button'
import { fieldOf } from './name-field'
import { fillIn, rememberHere, useTold } from './told'

export const namesHeading = { id: 'names', title: 'Your names', isForm: true } as const

/** The organisation's own names, which commands and documents need. */
export function NamesForm({ ids }: { ids: readonly NameId[] }) {
  const edition = useTold(told => told.edition)
  const onDevice = useTold(told => told.onDevice)
  const tooLong = useTold(told => told.tooLong)
  const [isRefused, setRefused] = useState(false)
  return (
    <section aria-labelledby={namesHeading.id} className="needs-script">
      <div className="grid gap-5 rounded-md border border-line bg-surface p-4 sm:p-6">
        <div className="grid gap-2">
          <h3 id={namesHeading.id} tabIndex={-1} className="text-xl">
            {namesHeading.title}
          </h3>
          <p className="max-w-prose text-muted">
            They fill every command below as you type. They stay in your browser, in the address after{' '}
            <code>#</code>: whoever you send that address gets them too. “Copy link” leaves them out unless
            you say so.
          </p>
        </div>
        <div className="grid gap-x-8 gap-y-1 xl:grid-cols-2">
          {ids.map(id => (
            <NameField key={`${id} ${edition}`} id={id} />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <ClearButton part="names" label="Clear names" />
          <label className="choice">
            <input
              type="checkbox"
              checked={onDevice === 'these'}
              onChange={event => setRefused(!rememberHere(event.target.checked))}
            />
            Remember names and answers on this device
            {onDevice === 'others' && ', instead of others'}
          </label>
          <p role="status" className="text-sm text-muted">
            {isRefused
              ? 'The browser does not allow it: nothing is kept once this page is closed. A link with your names can keep them.'
              : tooLong}
          </p>
        </div>
      </div>
    </section>
  )
}

function NameField({ id }: { id: NameId }) {
  const { label, example, help } = names[id]
  const value = useTold(told => told.names[id])
  const check = (text: string) => {
    const checked = checkName(id, text)
    fillIn(id, 'ok' in checked ? checked.ok : undefined)
    return 'ok' in checked ? undefined : refusalOf(id, text, checked.error)
  }
  return (
    <TextField
      id={fieldOf(id)}
      label={label}
      help={
        <>
          <Prose text={`${help} ${'default' in names[id] ? 'Until you fill it in:' : 'For example:'} `} />
          <code>{example}</code>
        </>
      }
      value={textOf(value)}
      check={check}
      note={
        <>
          <SameGroup id={id} />
          <AskedFor id={id} />
        </>
      }
    />
  )
}

/** At a group that stands in two fields: the policies would leave out whom they are to reach. */
function SameGroup({ id }: { id: NameId }) {
  const other = useTold(told => sameGroupAs(id, told.names))
  return (
    other && (
      <strong className="text-danger">
        The same group as “{names[other].label}”. Each needs one of its own: a policy does not reach whom it
        leaves out.{' '}
      </strong>
    )
  )
}

/** At a name that a command needed: which one, and then the way to what it needs besides, or back. */
function AskedFor({ id }: { id: NameId }) {
  const asked = useAskedFor(last => (last?.names.includes(id) ? last : undefined))
  const isMissing = useTold(told => told.names[id] === undefined)
  const next = useTold(told => asked?.names.find(each => each !== id && told.names[each] === undefined))
  if (!asked) return null
  const back = <a href={`#${asked.place}`}>{asked.title}</a>
  return (
    <>
      {isMissing ? (
        <>
          {asked.byCopy && 'Nothing was copied: '}
          {back} needs it.{' '}
        </>
      ) : (
        'Filled in. '
      )}
      {next ? (
        <>
          Next: <a href={`#${fieldOf(next)}`}>{names[next].label}</a>
        </>
      ) : (
        !isMissing && <>Back to {back}</>
      )}
    </>
  )
}

function textOf(value: Values[NameId]): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
