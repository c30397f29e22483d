import { Prose } from '@/components/ui/prose'
import { architectures } from '@/content/architectures'
import { answersFor } from '@/lib/advice/answers-for'
import { hrefOf } from '@/lib/flow/path'

/** The four architectures, each with its sentence and the outcome that shows it. */
export function ArchitectureCards() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {architectures.map(architecture => (
        <li
          key={architecture.id}
          className="grid content-start gap-2 rounded-md border border-line bg-surface p-5"
        >
          <h3 className="text-lg">
            <a href={hrefOf(answersFor(architecture))}>
              <Prose text={architecture.title} />
            </a>
          </h3>
          <p className="text-muted">{architecture.summary}</p>
        </li>
      ))}
    </ul>
  )
}
