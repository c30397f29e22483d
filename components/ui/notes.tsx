import { ClaimText } from '@/components/ui/claim'
import { LinkList } from '@/components/ui/link-list'
import { Rows } from '@/components/ui/rows'
import type { Note } from '@/content/guidance'

/** Notes of the content, each under its title with the links that belong to it. */
export function Notes({ notes }: { notes: readonly Omit<Note, 'when'>[] }) {
  return (
    <Rows
      rows={notes.map(({ id, title, claim, links = [] }) => ({
        id: `note-${id}`,
        title,
        content: (
          <>
            <p>
              <ClaimText claim={claim} />
            </p>
            <LinkList links={links} />
          </>
        ),
      }))}
    />
  )
}
