import { ClaimText } from '@/components/ui/claim'
import { LinkList } from '@/components/ui/link-list'
import { Rows } from '@/components/ui/rows'
import type { Outcome } from '@/lib/advice/outcome'

/** What each part of the pictures is, and where to read on. */
export function ComponentList({ components }: { components: Outcome['components'] }) {
  return (
    <Rows
      rows={components.map(({ id, title, claim, link }) => ({
        id: `component-${id}`,
        title,
        content: (
          <>
            <p>
              <ClaimText claim={claim} />
            </p>
            {link && <LinkList links={[link]} />}
          </>
        ),
      }))}
    />
  )
}
