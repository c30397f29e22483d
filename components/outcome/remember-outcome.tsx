import { useEffect, useState } from 'react'
import { remember, remembered } from '@/components/ui/device'

/** Keeps the address of the outcome on this device, until it is taken back; only then does the first page know it. */
export function RememberOutcome() {
  const [isKept, setKept] = useState(false)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    if (remembered('outcome') === '') return
    setKept(true)
    // It is the last one now.
    remember('outcome', window.location.pathname)
  }, [])
  const keep = (isWanted: boolean) => {
    const isAllowed = remember('outcome', isWanted ? window.location.pathname : '')
    setRefused(!isAllowed)
    if (isAllowed) setKept(isWanted)
  }
  return (
    <div className="needs-script print:hidden">
      <label className="choice">
        <input type="checkbox" checked={isKept} onChange={event => keep(event.target.checked)} />
        Remember this outcome on this device
      </label>
      <span role="status" className="text-sm text-muted not-empty:mx-3">
        {isRefused && 'The browser does not allow it: nothing is kept.'}
      </span>
    </div>
  )
}
