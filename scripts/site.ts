import { fileURLToPath } from 'node:url'

/** Where `next build` puts the site. */
export const siteFolder = fileURLToPath(new URL('../out', import.meta.url))

/** The policy of each page, by the page's file name; written by the build, read by the server. */
export const headersFile = fileURLToPath(new URL('../.next/page-policies.json', import.meta.url))
