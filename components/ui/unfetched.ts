import { focusPage } from './focus-page'

const asked = 'asked-again'

/**
 * Says on the page that a part of it could not be fetched, and calls `fetch` once the visitor asks for it again, goes to
 * another page, or the network is back.
 */
export function onceAskedAgain(fetch: () => void): void {
  const { dataset } = document.documentElement
  const button = document.querySelector('.unfetched button')
  const done = new AbortController()
  const again = () => {
    done.abort()
    // The button goes, and the focus must not fall with it.
    if (document.activeElement === button) focusPage()
    delete dataset.unfetched
    fetch()
  }
  dataset.unfetched = ''
  button?.addEventListener('click', again, { signal: done.signal })
  for (const type of ['online', asked]) addEventListener(type, again, { signal: done.signal })
}

/**
 * What `fetch` resolves to, as often as it has to be asked; it never fails.
 *
 * @param fetch must ask anew each time: a promise that is kept stays as it is.
 */
export function untilFetched<Part>(fetch: () => Promise<Part>): Promise<Part> {
  return fetch().catch(error => {
    // A part that came and does not run is for whoever builds it to see.
    console.error(error)
    return new Promise(resolve => onceAskedAgain(() => resolve(untilFetched(fetch))))
  })
}

/** Asks again for all that could not be fetched. */
export function askAgain(): void {
  dispatchEvent(new Event(asked))
}
