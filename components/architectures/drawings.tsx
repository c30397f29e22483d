import { DrawingOf } from '@/components/diagram/drawing-of'
import { architectures } from '@/content/architectures'
import { ArchitectureCard } from './architecture-card'

/** The four drawings, small, each with the link to its outcome. */
export function Drawings() {
  return (
    <ul className="grid gap-6 sm:grid-cols-2">
      {architectures.map(architecture => (
        <ArchitectureCard key={architecture.id} architecture={architecture}>
          <DrawingOf architecture={architecture} />
        </ArchitectureCard>
      ))}
    </ul>
  )
}
