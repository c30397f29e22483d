import type { Drawing } from '@/content/diagrams/drawing'
import { storedName } from '@/lib/diagram/names'

const loaded = new Map<string, Promise<Drawing>>()

/**
 * What is stored for the drawing with this name, for `drawingNamed`; each is a file of its own, fetched once and only where
 * it is shown.
 */
export function loadDrawing(name: string): Promise<Drawing> {
  const stored = storedName(name)
  const present = loaded.get(stored)
  if (present) return present
  const drawing = import(`../../content/diagrams/${stored}.json`).then(module => module.default as Drawing)
  loaded.set(stored, drawing)
  return drawing
}
