import { architectures } from '@/content/architectures'
import { pillars } from '@/content/considerations'
import { corrections } from '@/content/corrections'
import { dates } from '@/content/dates'
import { elements } from '@/content/elements'
import { findings } from '@/content/findings'
import { glossary } from '@/content/glossary'
import {
  beyond,
  componentLinks,
  generalNotes,
  nextSteps,
  screenshots,
  staysOpen,
  useCases,
} from '@/content/guidance'
import { exclusions, reasons } from '@/content/reasons'
import { tasks } from '@/content/runbook'
import { goNoGo } from '@/content/runbook/go-no-go'
import { sources } from '@/content/sources'
import { waysForward } from '@/content/ways-forward'

/** All that makes claims or names sources. */
const content = {
  architectures,
  beyond,
  componentLinks,
  corrections,
  dates,
  elements,
  exclusions,
  findings,
  generalNotes,
  glossary,
  goNoGo,
  nextSteps,
  pillars,
  reasons,
  screenshots,
  sources,
  staysOpen,
  tasks,
  useCases,
  waysForward,
}

type Found = { readonly path: string; readonly value: Readonly<Record<string, unknown>> }

/** Every object inside `value`, with the path to it. */
export function objectsIn(value: unknown, path = 'content'): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, `${path}.${key}`))
  if (Array.isArray(value)) return inside
  return [{ path, value: value as Record<string, unknown> }, ...inside]
}

/** Every object of the content, with the path to it: `content.tasks.12.why`. */
export function everything(): readonly Found[] {
  return objectsIn(content)
}
