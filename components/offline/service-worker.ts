/**
 * Keeps the whole site on the device after one visit, so that it works in a closed network: pages, scripts, the
 * compiler of the PDF, every drawing. Nothing that a visitor types ever comes here. A newer version waits until the
 * visitor asks for it, and what belongs to one version is never mixed with another.
 */
import { NavigationRoute, NetworkOnly, type PrecacheEntry, PrecacheFallbackPlugin, Serwist } from 'serwist'
import { notKeptFile } from '@/lib/offline'

/** Every file of the site with the hash of its content; written into the built worker. */
declare const siteFiles: PrecacheEntry[]

const serwist = new Serwist({
  precacheEntries: siteFiles,
  precacheOptions: {
    // `/advice/both` is the file `advice/both.html`, and no address of the site has a query that means anything.
    cleanURLs: true,
    directoryIndex: 'index.html',
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    concurrency: 6,
    plugins: [{ handlerWillRespond: async ({ request, response }) => ownAddress(request, response) }],
  },
  clientsClaim: true,
  skipWaiting: false,
})

// An address that is not of the site: the server says so, and without a network a page of its own.
serwist.registerRoute(
  new NavigationRoute(
    new NetworkOnly({ plugins: [new PrecacheFallbackPlugin({ fallbackUrls: [notKeptFile], serwist })] }),
  ),
)
// Before it goes to a page, the router asks for its head alone.
serwist.registerCapture(
  ({ sameOrigin }) => sameOrigin,
  async ({ url: { pathname }, request }) => {
    const kept = await serwist.matchPrecache(pathname === '/' ? '/index.html' : `${pathname}.html`)
    return kept ? new Response(null, kept) : fetch(request)
  },
  'HEAD',
)
serwist.addEventListeners()

/**
 * A worker takes the address of the answer for its own, and that of a kept answer has no fragment, in which the build
 * hands it its settings. An answer without an address leaves it the one that was asked for.
 */
function ownAddress(request: Request, response: Response): Response {
  return request.destination === 'worker' ? new Response(response.body, response) : response
}
