import { useState } from 'react'
import { keysOfParts, shortcutTexts } from '@/content/keys'
import { type Shortcut, shortcuts } from '@/content/shortcuts'
import { Dialog } from './dialog'
import type { DialogProps } from './help'
import { areShortcutsOn, turnShortcuts } from './shortcut-switch'

type Listed = { readonly keys: string; readonly text: string }

/** Lists every key that does something, and turns those of single characters off. */
export function ShortcutsDialog({ close }: DialogProps) {
  const [areOn, setOn] = useState(areShortcutsOn)
  const turn = (on: boolean) => {
    turnShortcuts(on)
    setOn(on)
  }
  return (
    <Dialog title="Keyboard shortcuts" close={close}>
      <div>
        <label className="choice">
          <input type="checkbox" checked={areOn} onChange={({ target }) => turn(target.checked)} />
          Single-key shortcuts
        </label>
        <p className="mt-2 text-sm text-muted">
          They are off while you type. If they get in the way of speech input or other software, turn them
          off: that is kept on this device. The keys of a drawing stay.
        </p>
      </div>
      <Keys title="On every page" keys={listed(({ isOnOutcome }) => !isOnOutcome)} />
      <Keys title="On the page of an outcome" keys={listed(({ isOnOutcome }) => isOnOutcome)} />
      {keysOfParts.map(({ part, keys }) => (
        <Keys key={part} title={part} keys={keys} />
      ))}
    </Dialog>
  )
}

function listed(isMeant: (shortcut: Shortcut) => boolean | undefined): readonly Listed[] {
  return shortcuts.filter(isMeant).map(({ keys }) => ({ keys, text: shortcutTexts[keys] }))
}

function Keys({ title, keys }: { title: string; keys: readonly Listed[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(({ keys: pressed, text }) => (
          <div key={pressed} className="contents">
            <dt>
              {pressed.split(' ').map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
