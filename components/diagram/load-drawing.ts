import type { Drawing } from '@/content/diagrams/drawing'

const loaded = new Map<string, Promise<Drawing>>()

/** The drawing with this name; each is a file of its own, fetched once and only where it is shown. */
export function loadDrawing(name: string): Promise<Drawing> {
  const present = loaded.get(name)
  if (present) return present
  const drawing = import(`../../content/diagrams/${name}.json`).then(module => module.default as Drawing)
  loaded.set(name, drawing)
  return drawing
}
