import { architectures } from '@/content/architectures'
import { ArchitectureCard } from './architecture-card'

/** The four architectures, each with its sentence and the outcome that shows it. */
export function ArchitectureCards() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {architectures.map(architecture => (
        <ArchitectureCard key={architecture.id} architecture={architecture} />
      ))}
    </ul>
  )
}
