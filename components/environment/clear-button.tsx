import { clear, putBack, type ToldPart, useTold } from './told'

/**
 * Takes every name, or every answer, out; the same button puts them back, until another is filled in. It stays where it
 * is, and with it the focus.
 */
export function ClearButton({ part, label }: { part: ToldPart; label: string }) {
  const filled = useTold(told => Object.keys(told[part]).length)
  const cleared = useTold(told => Object.keys(told.cleared[part]).length)
  const what = part === 'names' ? 'name' : 'answer'
  return (
    <>
      <button
        type="button"
        className="button button-small"
        onClick={() => (cleared > 0 ? putBack(part) : clear(part))}
        disabled={filled + cleared === 0}
      >
        {cleared > 0 ? `Put the ${what}s back` : label}
      </button>
      <span role="status" className="text-sm text-muted empty:hidden">
        {cleared > 0 && `${cleared} ${what}${cleared > 1 ? 's' : ''} cleared.`}
      </span>
    </>
  )
}
