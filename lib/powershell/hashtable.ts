import type { Body } from '@/content/command'
import { groupOf, type ObjectId } from '@/content/policies'
import { columns, quoted } from './print'

/** What JSON can say. */
type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/**
 * A value as a PowerShell hashtable over several lines, what is inside it on one line wherever that fits.
 *
 * @param ids The variables that hold the object ids of groups; a group that the value names and this does not is an error.
 * @param indentation How far the line is indented on which the hashtable begins.
 */
export function printHashtable(value: object, ids: Body['ids'] = {}, indentation = 0): string {
  return broken(value as Value, ids, indentation)
}

function broken(value: Value, ids: Body['ids'], indentation: number): string {
  if (typeof value !== 'object' || value === null) return inline(value, ids)
  const inner = indentation + 2
  const lines = isArray(value)
    ? value.map(entry => fitting(entry, ids, inner, ''))
    : Object.entries(value).map(([key, entry]) => fitting(entry, ids, inner, `${keyOf(key)} = `))
  const [open, close] = isArray(value) ? ['@(', ')'] : ['@{', '}']
  return [open, ...lines.map(line => ' '.repeat(inner) + line), ' '.repeat(indentation) + close].join('\n')
}

/** An entry after its key: on the same line if it fits, else over several. */
function fitting(value: Value, ids: Body['ids'], indentation: number, key: string): string {
  const line = key + inline(value, ids)
  return indentation + line.length <= columns ? line : key + broken(value, ids, indentation)
}

function inline(value: Value, ids: Body['ids']): string {
  if (value === null) return '$null'
  if (typeof value === 'boolean') return value ? '$true' : '$false'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return isObjectId(value) ? variableFor(value, ids) : quoted(value)
  if (isArray(value)) return `@(${value.map(entry => inline(entry, ids)).join(', ')})`
  const entries = Object.entries(value).map(([key, entry]) => `${keyOf(key)} = ${inline(entry, ids)}`)
  return entries.length === 0 ? '@{}' : `@{ ${entries.join('; ')} }`
}

function keyOf(key: string): string {
  return /^[A-Za-z]\w*$/.test(key) ? key : quoted(key)
}

function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isObjectId(text: string): text is ObjectId {
  return text.startsWith('<object id of ')
}

function variableFor(id: ObjectId, ids: Body['ids']): string {
  const variable = ids[groupOf(id)]
  if (variable === undefined) throw new Error(`No variable holds the ${id.slice(1, -1)}.`)
  return variable
}
