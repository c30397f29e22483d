/** Where the site stands, without a slash at the end; empty where the build was not told. */
export const toldAddress = (process.env.SITE_URL ?? '').replace(/\/$/, '')

/** The same for what needs an address in full: a sitemap, and the pictures of pasted links. */
export const siteAddress = toldAddress || 'http://localhost:3000'
