import { useState } from 'react'
import { useRefused } from '@/components/ui/refused-store'
import { counted } from '@/lib/counted'
import { allTold, clear, putBack, refusedNames, type ToldPart, useTold } from './told'

/**
 * Takes every name, or every answer, out; the same button puts them back, until another is filled in. It stays where it
 * is, and with it the focus.
 */
export function ClearButton({ part, label }: { part: ToldPart; label: string }) {
  const values = useTold(told => told[part])
  const refused = useRefused(() => (part === 'names' ? countOf(refusedNames()) : 0))
  const cleared = useTold(
    told => countOf(told.cleared[part]) + (part === 'names' ? countOf(told.cleared.refused) : 0),
  )
  // Said until one of them changes.
  const [returned, setReturned] = useState<typeof values>()
  const filled = countOf(values) + refused
  const what = part === 'names' ? 'name' : 'answer'
  const press = () => {
    if (cleared === 0) return clear(part)
    putBack(part)
    setReturned(allTold()[part])
  }
  return (
    <>
      <button type="button" className="button button-small" onClick={press} disabled={filled + cleared === 0}>
        {cleared > 0 ? `Put the ${what}s back` : label}
      </button>
      <span role="status" className="text-sm text-muted empty:absolute">
        {cleared > 0
          ? `${counted(cleared, what)} cleared.`
          : values === returned && `${counted(filled, what)} put back.`}
      </span>
    </>
  )
}

function countOf(all: object): number {
  return Object.keys(all).length
}
