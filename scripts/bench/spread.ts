/** Values of one figure, measured several times. */
export type Samples = readonly number[]

/** The middle of the values; of an even number the mean of the two in the middle. `NaN` without a value. */
export function median(samples: Samples): number {
  const sorted = [...samples].sort((one, other) => one - other)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}

/** The median with the least and the greatest value, as a cell of a table: `1,024 (998–1,100)`. */
export function spread(samples: Samples, digits = 0): string {
  const number = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number(median(samples))} (${number(Math.min(...samples))}–${number(Math.max(...samples))})`
}
