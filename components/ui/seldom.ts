/** Browsers limit how often an address may change, and each change costs time; in milliseconds. */
const every = 400

/** Has `write` called seldom: a while after `soon`, or at once by `now` where it waits; `drop` lets it go. */
export function seldom(write: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const drop = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const now = () => {
    if (waiting === undefined) return
    drop()
    write()
  }
  return {
    soon: () => {
      waiting ??= setTimeout(now, every)
    },
    now,
    drop,
  }
}
