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
import { options } from '@/content/options'
import { exclusions, reasons } from '@/content/reasons'
import { tasks } from '@/content/runbook'
import { goNoGo } from '@/content/runbook/go-no-go'
import { sources } from '@/content/sources'
import { waysForward } from '@/content/ways-forward'

/** All that makes claims or names sources, by the file that holds it. */
const content = {
  'content/architectures/': { architectures },
  'content/considerations.ts': { pillars },
  'content/corrections.ts': { corrections },
  'content/dates.ts': { dates },
  'content/elements.ts': { elements },
  'content/findings.ts': { findings },
  'content/glossary.ts': { glossary },
  'content/guidance.ts': {
    beyond,
    componentLinks,
    generalNotes,
    nextSteps,
    screenshots,
    staysOpen,
    useCases,
  },
  'content/options.ts': { options },
  'content/reasons.ts': { exclusions, reasons },
  'content/runbook/': { tasks },
  'content/runbook/go-no-go.ts': { goNoGo },
  'content/sources.ts': { sources },
  'content/ways-forward.ts': { waysForward },
}

type Found = { readonly path: string; readonly value: Readonly<Record<string, unknown>> }

/** Every object inside `value`, with the path to it: by its id where it has one, else by its place. */
export function objectsIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    objectsIn(inner, `${path}.${(isList && inner?.id) || key}`),
  )
  return isList ? inside : [{ path, value: value as Record<string, unknown> }, ...inside]
}

/** Every object of the content, with its file and the path to it: `content/runbook/: tasks.switch-on-mfa-all.why`. */
export function everything(): readonly Found[] {
  return Object.entries(content).flatMap(([file, lists]) =>
    Object.entries(lists).flatMap(([list, held]) => objectsIn(held, `${file}: ${list}`)),
  )
}
