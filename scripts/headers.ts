/**
 * What goes out with the files of the site, whoever serves them: our own server takes it from here, and so do the
 * configurations for other servers that the build writes.
 */
import { extname } from 'node:path'

/** The headers of every answer, page or not. */
export const everyResponse = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Every kind of file that a site may hold, by its ending. */
export const types: Readonly<Record<string, string>> = {
  css: 'text/css;charset=utf-8',
  drawio: 'application/vnd.jgraph.mxfile',
  html: 'text/html;charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  mmd: 'text/plain;charset=utf-8',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain;charset=utf-8',
  typ: 'text/plain;charset=utf-8',
  vsdx: 'application/vnd.ms-visio.drawing',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
}

/**
 * The type of a file of the site.
 *
 * @throws when no type is known for its ending: no server would serve it well.
 */
export function typeOf(name: string): string {
  const type = types[extname(name).slice(1)]
  if (type === undefined) throw new Error(`${name}: scripts/headers.ts has no type for this ending.`)
  return type
}

/** Files in here have their content in their name. */
export const hashedFolder = '_next/static/'

/** For files whose name changes with their content, and for all others. */
export const cacheRules = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const

/** How long a browser may keep a file of the site without asking again. */
export function cacheRuleOf(name: string): string {
  return name.startsWith(hashedFolder) ? cacheRules.hashed : cacheRules.other
}

/** The policy of an answer that is neither a page nor a script, but a line of text. */
export const plainPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Pages that no address leads to: they are the answer to an address that leads nowhere. */
export const notFoundPages: readonly string[] = ['404.html', '_not-found.html']
