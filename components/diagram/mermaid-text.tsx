'use client'

import { CopyButton } from '@/components/ui/copy-button'

/** The Mermaid text of a drawing, to download or copy: a file of its own, so that the page does not carry it. */
export function MermaidText({ name }: { name: string }) {
  const address = `/mermaid/${name}.mmd`
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm print:hidden">
      <a href={address} download>
        Download Mermaid text
      </a>
      <CopyButton
        text={() => textAt(address)}
        label="Copy Mermaid text"
        failed="Copying did not work. Download the text instead."
      />
    </p>
  )
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return response.text()
}
