/** `to` lies at least `distance` to the right of `from`. */
export type Constraint<Name extends string = string> = {
  readonly from: Name
  readonly to: Name
  readonly distance: number
}

/** A set of named positions on one axis, each at least 0 and as far left as the constraints let it be. */
export function solve<Name extends string>(constraints: readonly Constraint<Name>[]): Map<Name, number> {
  const positions = new Map<Name, number>(
    constraints.flatMap(({ from, to }) => [
      [from, 0],
      [to, 0],
    ]),
  )
  // The longest path from the left edge: without a cycle it is found in as many rounds as there are names.
  for (let round = 0; round <= positions.size; round++) {
    const moved = constraints.filter(({ from, to, distance }) => {
      const least = at(positions, from) + distance
      if (at(positions, to) >= least) return false
      positions.set(to, least)
      return true
    })
    if (moved.length === 0) return positions
  }
  const names = [...new Set(constraints.map(({ from, to }) => `${from} < ${to}`))]
  throw new Error(`These positions contradict each other: ${names.join(', ')}`)
}

/** How far the `names`, moved together, may go left and right without breaking a constraint. */
export function slack<Name extends string>(
  names: readonly Name[],
  constraints: readonly Constraint<Name>[],
  positions: ReadonlyMap<Name, number>,
): { readonly left: number; readonly right: number } {
  const room = (holds: (constraint: Constraint<Name>) => boolean) =>
    Math.min(
      ...constraints
        .filter(holds)
        .map(({ from, to, distance }) => at(positions, to) - at(positions, from) - distance),
    )
  return {
    left: room(({ from, to }) => names.includes(to) && !names.includes(from)),
    right: room(({ from, to }) => names.includes(from) && !names.includes(to)),
  }
}

function at<Name extends string>(positions: ReadonlyMap<Name, number>, name: Name): number {
  return positions.get(name) ?? 0
}
