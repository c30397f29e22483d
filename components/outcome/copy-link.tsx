import { useState } from 'react'
import { addressOf, allTold, useTold } from '@/components/environment/told'
import { CopyButton } from '@/components/ui/copy-button'
import { listOf } from '@/lib/list'

/** Copies the address of this page: it is the advice. The names stay out of it unless they are asked for. */
export function CopyLink() {
  const hasNames = useTold(({ names }) => Object.keys(names).length > 0)
  const hasAnswers = useTold(({ estate }) => Object.keys(estate).length > 0)
  const [isWithNames, setWithNames] = useState(false)
  const holds = [
    'your three answers',
    hasAnswers && 'your environment',
    hasNames && isWithNames && 'your names',
  ].filter(each => each !== false)
  const text = () => {
    const { estate, names } = allTold()
    return addressOf({ estate, ...(isWithNames && { names }) })
  }
  return (
    <>
      {hasNames && (
        <label className="choice print:hidden">
          <input
            type="checkbox"
            checked={isWithNames}
            onChange={event => setWithNames(event.target.checked)}
          />
          With your names
        </label>
      )}
      <CopyButton
        label="Copy link"
        text={text}
        copied={`Link copied: it holds ${listOf(holds)}${hasNames && !isWithNames ? ', and none of your names' : ''}.`}
      />
    </>
  )
}
