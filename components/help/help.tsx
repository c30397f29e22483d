'use client'

import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useVersions } from '@/components/offline/versions'
import { earlyEvents } from '@/components/ui/early-events'
import { untilFetched } from '@/components/ui/unfetched'
import { takeKey } from './press'

/** What each dialog is given: how it is closed. */
export type DialogProps = { readonly close: () => void }

/** What opens over the page; fetched when it is asked for. */
const dialogs = {
  shortcuts: async () => (await import('./shortcuts-dialog')).ShortcutsDialog,
  report: async () => (await import('./report-dialog')).ReportDialog,
}

/** The buttons at the foot of every page that open a dialog, and the keys that work on every page. */
export function Help() {
  const [open, setOpen] = useState<{ readonly Dialog: ComponentType<DialogProps> }>()
  const isKept = useVersions(({ isKept }) => isKept)
  const show = async (which: keyof typeof dialogs) => {
    setOpen({ Dialog: await untilFetched(dialogs[which]) })
  }
  const take = useEffectEvent((event: KeyboardEvent) => takeKey(event, () => void show('shortcuts')))
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pressed = earlyEvents().findLast(({ type }) => type === 'click')?.target
    if (pressed instanceof HTMLElement && buttons.current?.contains(pressed)) pressed.click()
  }, [])
  return (
    <div ref={buttons} className="needs-script flex flex-wrap gap-x-5 gap-y-1 md:col-span-2">
      <button
        type="button"
        // Not where there is nothing but a finger.
        className="text-accent underline pointer-coarse:hidden"
        onClick={() => show('shortcuts')}
        aria-haspopup="dialog"
      >
        Keyboard shortcuts
      </button>
      <button
        type="button"
        className="text-accent underline"
        onClick={() => show('report')}
        aria-haspopup="dialog"
      >
        Something wrong on this page?
      </button>
      {isKept && <span className="md:ml-auto">All pages are kept on this device.</span>}
      {open && <open.Dialog close={() => setOpen(undefined)} />}
    </div>
  )
}
