import { DrawingOf } from '@/components/diagram/drawing-of'
import { architectures } from '@/content/architectures'
import { addressOf, allInOne } from '@/lib/diagram/downloads'
import { ArchitectureCard } from './architecture-card'

/** The four drawings, small, each with the link to its outcome; and all of them to download. */
export function Drawings() {
  return (
    <>
      <ul className="grid gap-6 sm:grid-cols-2">
        {architectures.map(architecture => (
          <ArchitectureCard key={architecture.id} architecture={architecture}>
            <DrawingOf architecture={architecture} />
          </ArchitectureCard>
        ))}
      </ul>
      <p>
        <a href={addressOf(allInOne, 'vsdx')} download>
          Download the four as one Visio file
        </a>
        , a page each, for a federated domain. The drawings for each way to sign in are with the outcomes, as
        SVG, PNG, draw.io and Visio.
      </p>
    </>
  )
}
