import type {} from './early'

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
    const script = document.createElement('script')
    script.async = true
    // What waits for scripts that do not come would wait for ever.
    script.onerror = () => delete window.early
    script.src = waiting.getAttribute('src') ?? ''
    waiting.replaceWith(script)
  }
}
