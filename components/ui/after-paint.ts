import { onceAskedAgain } from './unfetched'

/** By then a page has been painted, or its browser does not say so; in milliseconds. */
const longest = 1_000

/*
 * Starts what a waiting script names, in its place, once the page has been painted; at once in a page that is not
 * painted, because nobody looks at it. It stands at the end of a page, when all of its text has come.
 */
if (document.hidden) start()
else {
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
  setTimeout(start, longest)
}

/** Whoever comes later finds none that waits. */
function start(): void {
  for (const waiting of document.querySelectorAll('script[type=waiting]')) {
    fetchInPlaceOf(waiting)
  }
}

function fetchInPlaceOf(other: Element): void {
  const script = document.createElement('script')
  script.async = true
  script.addEventListener('error', event => {
    // What loads the parts of a page would give this one up, and with it the page, which can be read.
    event.stopImmediatePropagation()
    onceAskedAgain(() => fetchInPlaceOf(script))
  })
  script.src = other.getAttribute('src') ?? ''
  other.replaceWith(script)
}
