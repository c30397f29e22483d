/** The service worker of the site; its place decides what it may answer for. */
export const serviceWorkerFile = '/service-worker.js'

/** The page for an address that leads nowhere. */
export const notFoundFile = '/404.html'
