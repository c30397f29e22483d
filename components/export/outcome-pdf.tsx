import { loadDrawing } from '@/components/diagram/load-drawing'
import { allTold } from '@/components/environment/told'
import type { IsoDate } from '@/content/types'
import type { Outcome } from '@/lib/advice/outcome'
import type { Runbook } from '@/lib/runbook/runbook'
import { DownloadPdf } from './download-pdf'
import { aboutOf } from './download-scripts'

/** The PDF of an outcome as it was told on the page, with its scripts where no name is missing. */
export function OutcomePdf({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const plan = async () => {
    const { changePlanOf } = await import('@/lib/export/change-plan')
    const names = outcome.architectures.flatMap(({ drawings }) => Object.values(drawings))
    const drawings = await Promise.all(names.map(async name => [name, await loadDrawing(name)] as const))
    const { origin, pathname } = window.location
    const told = {
      ...allTold(),
      outcome,
      runbook,
      titleBlock: {},
      isMasked: false,
      address: origin + pathname,
      date: new Date().toISOString().slice(0, 10) as IsoDate,
    }
    return changePlanOf(told, new Map(drawings))
  }
  const attachments = async () => {
    const { scriptsOf } = await import('@/lib/export/scripts')
    const scripts = scriptsOf(runbook, allTold().names, aboutOf(outcome))
    return scripts.status === 'ready' ? scripts.files : []
  }
  return <DownloadPdf plan={plan} attachments={attachments} />
}
