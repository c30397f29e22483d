import { TextField } from '@/components/ui/text-field'
import { type TitleBlockField, titleBlock, titleBlockIds } from '@/content/title-block'
import type { ChangeInput } from '@/lib/export/change-plan'
import { checkTitleBlock } from '@/lib/export/title-block'
import { fillInTitleBlock } from './title-block-store'

/** What a change board asks for; what the gate refuses is left out. */
export function TitleBlockForm({ filled }: { filled: ChangeInput['titleBlock'] }) {
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-muted">
        Optional. In a runbook, what you leave empty is a line to fill in; the decision record leaves it out,
        and so does every document where no architecture fits. What you fill in goes into the documents and
        nowhere else: it is kept until this window is closed or loaded anew, and no link holds it.
      </p>
      <div className="grid gap-x-8 gap-y-1 md:grid-cols-2">
        {titleBlockIds.map(id => (
          <TextField
            key={id}
            id={`title-block-${id}`}
            label={titleBlock[id].label}
            help={helpOf(titleBlock[id])}
            value={filled[id] ?? ''}
            check={text => {
              const checked = checkTitleBlock(id, text)
              fillInTitleBlock(id, 'ok' in checked ? checked.ok : undefined)
              return 'ok' in checked ? undefined : checked.error
            }}
          />
        ))}
      </div>
    </div>
  )
}

function helpOf({ help, example }: TitleBlockField): string {
  return `${help ? `${help} ` : ''}For example: ${example}`
}
