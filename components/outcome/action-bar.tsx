import { addressOf, allTold, useTold } from '@/components/environment/told'
import { CopyButton } from '@/components/ui/copy-button'
import { contentsId } from './contents'

/** The main actions, always within reach: at the foot of the window on a phone, beside the page elsewhere. */
export function ActionBar({ hasFindings, hasRunbook }: { hasFindings: boolean; hasRunbook: boolean }) {
  const hasAnswers = useTold(({ estate }) => Object.keys(estate).length > 0)
  const hasNames = useTold(({ names }) => Object.keys(names).length > 0)
  return (
    <div className="actions">
      <button type="button" popoverTarget={contentsId} className="button button-small lg:hidden">
        Contents
      </button>
      {hasFindings && (
        <a href="#findings" className="button button-small">
          Findings
        </a>
      )}
      {hasRunbook && (
        <a href="#runbook" className="button button-small">
          Runbook
        </a>
      )}
      <a href="#documents" className="button button-small needs-script">
        Documents
      </a>
      <CopyButton
        label={
          <>
            Copy link
            {/* Without names both buttons do the same, and look so; tools that go by the whole name find one. */}
            {hasNames ? <span> without names</span> : <span className="sr-only"> to this page</span>}
          </>
        }
        copied={`Copied${hasAnswers ? ' with your environment' : ''}${hasNames ? ', without names' : ''}.`}
        text={() => addressOf({ estate: allTold().estate })}
      />
    </div>
  )
}
