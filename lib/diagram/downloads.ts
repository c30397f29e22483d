import type { DrawingKind } from '@/content/diagrams/drawing'

/** The forms in which a drawing can be downloaded, with the names that readers know them by. */
export const formats = { svg: 'SVG', png: 'PNG', drawio: 'draw.io', vsdx: 'Visio' } as const

export type Format = keyof typeof formats

/** The forms of a drawing: what draw.io and Visio edit is the flowchart. */
export function formatsOf(kind: DrawingKind): readonly Format[] {
  return kind === 'flowchart' ? ['svg', 'png', 'drawio', 'vsdx'] : ['svg', 'png']
}

/** The file of a drawing in one form. */
export function fileOf(name: string, format: Format): string {
  return `${name}.${format}`
}

/** All four architectures in one Visio file, a page each. */
export const allInOne = 'four-architectures'

/** Where the site serves a drawing’s file. */
export function addressOf(name: string, format: Format): string {
  return `/diagrams/${fileOf(name, format)}`
}
