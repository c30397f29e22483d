import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, relative } from 'node:path'
import sirv from 'sirv'
import * as z from 'zod/mini'
import { headersFile, siteFolder } from './site'

const portSchema = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535))

/**
 * The port from the environment variable PORT, 3000 without one.
 *
 * @throws when PORT is no whole number from 0 to 65535.
 */
export function portFrom(environment: Readonly<Record<string, string | undefined>>): number {
  const port = portSchema.safeParse(environment.PORT || '3000')
  if (!port.success)
    throw new Error(`PORT is "${environment.PORT}"; a whole number from 0 to 65535 is needed.`)
  return port.data
}

const everyResponse = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Files whose type no list of common types has, or has right. */
const types: Readonly<Record<string, string>> = {
  '.drawio': 'application/vnd.jgraph.mxfile',
  '.mmd': 'text/plain;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.vsdx': 'application/vnd.ms-visio.drawing',
}

/** A server for the built site: clean addresses, precompressed files, the policy of each page, a real 404. */
export function siteServer(): Server {
  const policies: Record<string, string> = JSON.parse(readFileSync(headersFile, 'utf8'))
  const notFoundPage = readFileSync(join(siteFolder, '404.html'))
  const notFoundPolicy = policies['404.html'] ?? "default-src 'none'"

  const serve = sirv(siteFolder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(everyResponse)) response.setHeader(name, value)
      const policy = policies[pathname.slice(1)] ?? policies[pageFileOf(pathname)]
      if (policy) response.setHeader('Content-Security-Policy', policy)
      const type = types[extname(pathname)]
      if (type) response.setHeader('Content-Type', type)
      const immutable = pathname.startsWith('/_next/static/')
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

  return createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404, {
        ...everyResponse,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': notFoundPolicy,
        'Content-Length': notFoundPage.byteLength,
        'Content-Type': 'text/html;charset=utf-8',
      })
      response.end(request.method === 'HEAD' ? undefined : notFoundPage)
    })
  })
}

/** The file of the page at `pathname`, relative to the site: `/advice/both` is `advice/both.html`. */
function pageFileOf(pathname: string): string {
  const path = relative('/', pathname)
  if (path === '') return 'index.html'
  return path.endsWith('.html') ? path : `${path}.html`
}
