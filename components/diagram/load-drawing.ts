import { untilFetched } from '@/components/ui/unfetched'
import type { Drawing } from '@/content/diagrams/drawing'
import { storedName } from '@/lib/diagram/names'
import { drawingNamed } from '@/lib/diagram/open-line'

const loaded = new Map<string, Promise<Drawing>>()

/** The drawing with this name; what is stored for it is a file of its own, fetched once and only where it is shown. */
export function loadDrawing(name: string): Promise<Drawing> {
  const present = loaded.get(name)
  if (present) return present
  const file = untilFetched(() => import(`../../content/diagrams/${storedName(name)}.json`))
  const drawing = file.then(module => drawingNamed(name, module.default as Drawing))
  loaded.set(name, drawing)
  return drawing
}
