/** Where the site stands, without a slash at the end; a sitemap and the pictures of pasted links need it in full. */
export const siteAddress = (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, '')
