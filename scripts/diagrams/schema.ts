import * as z from 'zod/mini'

/** The only tags and attributes that a drawing may use: no style, no script, no reference, no id. */
const tags = ['g', 'rect', 'path', 'circle', 'text'] as const
const attributes = [
  'class',
  'd',
  'x',
  'y',
  'width',
  'height',
  'rx',
  'cx',
  'cy',
  'r',
  'transform',
  'data-zone',
  'data-element',
  'data-step',
  'data-line',
] as const

const elementSchema: z.ZodMiniType = z.lazy(() =>
  z.tuple(
    [z.enum(tags), z.partialRecord(z.enum(attributes), z.union([z.string(), z.number()]))],
    z.union([z.string(), elementSchema]),
  ),
)

/** What a committed drawing must look like. */
export const drawingSchema = z.strictObject({
  architecture: z.string(),
  answers: z.strictObject({ 'conditional-access': z.string(), identity: z.string() }),
  kind: z.enum(['flowchart', 'sequence']),
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  madeFrom: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  elements: z.array(elementSchema).check(z.minLength(1)),
})
