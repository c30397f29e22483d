import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Drawing } from '@/content/diagrams/drawing'
import { drawingSchema } from './schema'

/** The folder of the committed drawings. */
export const folder = fileURLToPath(new URL('../../content/diagrams/', import.meta.url))

/** A committed drawing by the name of its picture, checked against the schema. */
export function storedDrawing(name: string): Drawing {
  return drawingSchema.parse(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))) as Drawing
}

/** The hash by which a drawing remembers its text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
