'use client'

import { CopyButton } from '@/components/ui/copy-button'

/** Copies the address of this page: it is the advice. */
export function CopyLink() {
  return (
    <CopyButton
      label="Copy link"
      text={() => window.location.href}
      copied="Link copied: it holds your three answers."
    />
  )
}
