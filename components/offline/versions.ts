import { storeOf } from '@/components/ui/store'
import { serviceWorkerFile } from '@/lib/offline'

/**
 * Which version of the site is at hand: the one on the page only, a newer one that waits to be asked for, or a newer
 * one that another window has taken, which leaves this page behind.
 */
type Version = 'current' | 'newer' | 'replaced'

const store = storeOf({ version: 'current' as Version, isKept: false }, () => void keep())

/** Which version is at hand, and whether the device has the whole of one, for a component that draws anew with them. */
export const useVersions = store.use

let waiting: ServiceWorker | undefined
let isAsked = false

/** Takes the newer version, and loads the page again with it. */
export function takeNewer(): void {
  isAsked = true
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' })
  else window.location.reload()
}

/** Lets the browser keep the site, once the page is idle; not where the visitor saves data, nor while it is developed. */
async function keep(): Promise<void> {
  const { serviceWorker } = navigator
  if (process.env.NODE_ENV !== 'production' || !serviceWorker || savesData()) return
  await new Promise<void>(idle)
  // The first version takes a page over without changing it.
  store.set({ ...store.get(), isKept: serviceWorker.controller !== null })
  serviceWorker.addEventListener('controllerchange', () => {
    const { version, isKept } = store.get()
    if (isAsked) window.location.reload()
    else store.set({ version: isKept ? 'replaced' : version, isKept: true })
  })
  try {
    const registration = await serviceWorker.register(serviceWorkerFile)
    const offer = () => {
      // The first version has nothing to wait for.
      if (!registration.waiting || !serviceWorker.controller) return
      waiting = registration.waiting
      store.set({ version: 'newer', isKept: true })
    }
    offer()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer)
    })
  } catch {
    // Some browsers and some organisations allow no service worker: the site then needs its network, as any site.
  }
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

function idle(resolve: () => void): void {
  const whenLoaded = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 5000 })
    else resolve()
  }
  if (document.readyState === 'complete') whenLoaded()
  else window.addEventListener('load', whenLoaded, { once: true })
}
