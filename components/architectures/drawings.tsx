import { DrawingOf } from '@/components/diagram/drawing-of'
import { Prose } from '@/components/ui/prose'
import { architectures } from '@/content/architectures'
import { answersFor } from '@/lib/advice/answers-for'
import { hrefOf } from '@/lib/flow/path'

/** The four drawings, small, each with the link to its outcome. */
export function Drawings() {
  return (
    <ul className="grid gap-6 sm:grid-cols-2 xl:grid-cols-4">
      {architectures.map(architecture => (
        <li
          key={architecture.id}
          className="grid content-start gap-3 rounded-md border border-line bg-surface p-4"
        >
          <h3 className="text-lg">
            <a href={hrefOf(answersFor(architecture))}>
              <Prose text={architecture.title} />
            </a>
          </h3>
          <p className="text-muted">{architecture.summary}</p>
          <DrawingOf architecture={architecture.id} />
        </li>
      ))}
    </ul>
  )
}
