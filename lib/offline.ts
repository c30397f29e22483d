/** The service worker of the site; its place decides what it may answer for. */
export const serviceWorkerFile = '/service-worker.js'

/** The page for an address that is not kept, when there is no network to ask. */
export const notKeptFile = '/offline.html'
