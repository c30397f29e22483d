import { TextField } from '@/components/ui/text-field'
import { type TitleBlockId, titleBlock, titleBlockIds } from '@/content/title-block'
import type { ChangeInput } from '@/lib/export/change-plan'
import { checkTitleBlock } from '@/lib/export/title-block'

/** What a change board asks for. It is handed on and kept nowhere; what the gate refuses is left out. */
export function TitleBlockForm({
  filled,
  onFill,
}: {
  filled: ChangeInput['titleBlock']
  onFill: (id: TitleBlockId, value: string | undefined) => void
}) {
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-muted">
        Optional: what you leave empty is printed as a line to fill in. It goes into the documents and nowhere
        else: it is not stored, and no link holds it.
      </p>
      <div className="grid gap-x-8 gap-y-1 md:grid-cols-2">
        {titleBlockIds.map(id => (
          <TextField
            key={id}
            id={`title-block-${id}`}
            label={titleBlock[id].label}
            help={`For example: ${titleBlock[id].example}`}
            value={filled[id] ?? ''}
            check={text => {
              const checked = checkTitleBlock(id, text)
              onFill(id, 'ok' in checked ? checked.ok : undefined)
              return 'ok' in checked ? undefined : checked.error
            }}
          />
        ))}
      </div>
    </div>
  )
}
