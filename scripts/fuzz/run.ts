import fc from 'fast-check'
import * as z from 'zod/mini'

/** What must hold of generated values, and for how many of each thousand values through the quoting it is tried. */
export type Check = {
  readonly about: string
  readonly perThousand: number
  readonly property: fc.IRawProperty<unknown, false>
}

const count = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000))
const seed = z.coerce.number().check(z.int(), z.minimum(-(2 ** 31)), z.maximum(2 ** 31 - 1))

/**
 * How many values, and from which seed: the first two arguments of the command, else a million and what the clock says.
 *
 * @throws when one of them is no such number.
 */
export function optionsFrom(given: readonly string[], now: number): { count: number; seed: number } {
  const read = z
    .object({ count, seed })
    .safeParse({ count: given[0] ?? 1_000_000, seed: given[1] ?? now | 0 })
  if (!read.success || given.length > 2)
    throw new Error('npm run fuzz -- [how many values, a million without it] [seed, a whole number]')
  return read.data
}

/**
 * Tries every check and says how each went: values, seconds, and of one that fails the smallest value found.
 *
 * @returns whether all of them held.
 */
export function runChecks(
  checks: readonly Check[],
  options: { readonly count: number; readonly seed: number },
  say: (line: string) => void,
): boolean {
  say(`Seed ${options.seed}. The same run again: npm run fuzz -- ${options.count} ${options.seed}`)
  const failed = checks.filter(({ about, perThousand, property }) => {
    const begun = performance.now()
    const numRuns = Math.max(1, Math.round((options.count * perThousand) / 1000))
    const ran = fc.check(property, { seed: options.seed, numRuns })
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    if (!ran.failed) say(`${String(ran.numRuns).padStart(9)} values, ${seconds.padStart(7)} s: ${about}`)
    else
      say(
        `FAILED after ${ran.numRuns} values: ${about}\n${fc.defaultReportMessage(ran)}\n${ran.errorInstance}`,
      )
    return ran.failed
  })
  return failed.length === 0
}
