'use client'

import { CopyButton } from '@/components/ui/copy-button'
import type { DrawingKind } from '@/content/diagrams/drawing'
import { addressOf, formats, formatsOf } from '@/lib/diagram/downloads'

/** A drawing to download, in every form that there is of it: files of their own, so that the page does not carry them. */
export function Downloads({ name, kind, label }: { name: string; kind: DrawingKind; label: string }) {
  const mermaid = `/mermaid/${name}.mmd`
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm print:hidden">
      <li>Download</li>
      {formatsOf(kind).map(format => (
        <li key={format}>
          <a href={addressOf(name, format)} download aria-label={`${formats[format]}, ${label}`}>
            {formats[format]}
          </a>
        </li>
      ))}
      <li>
        <a href={mermaid} download aria-label={`Download Mermaid text, ${label}`}>
          Mermaid text
        </a>
      </li>
      <li>
        <CopyButton
          text={() => textAt(mermaid)}
          label="Copy Mermaid text"
          about={() => label}
          failed="Copying did not work. Download the text instead."
        />
      </li>
    </ul>
  )
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return response.text()
}
