'use client'

import { CopyButton } from '@/components/ui/copy-button'

/** The Mermaid text of a diagram, to read, copy or download. `fileName` comes without its ending. */
export function MermaidText({ text, fileName }: { text: string; fileName: string }) {
  const download = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/vnd.mermaid' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${fileName}.mmd`
    link.click()
    // Some browsers read the address only after this handler has returned.
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <details className="mermaid-text text-sm print:hidden">
      <summary>Mermaid text</summary>
      <div className="my-3 flex flex-wrap items-center gap-2">
        <CopyButton text={() => text} label="Copy Mermaid text" />
        <button type="button" className="button button-small needs-script" onClick={download}>
          Download Mermaid text
        </button>
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md border border-line bg-sunken p-4 font-mono text-xs"
      >
        {text}
      </pre>
    </details>
  )
}
