import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import * as z from 'zod/mini'
import { answer, refuse, refuseRaw, type Site } from './answer'
import { filesByAddress, notFoundPage } from './files'
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

/** How long the server waits for a client, in milliseconds. */
type Patience = {
  /** Until the headers of a request are there, and until all of it is. */
  readonly headers: number
  readonly request: number
  /** For the next request on the same connection. */
  readonly idle: number
  /** While nothing moves in either direction, as when a client does not take its answer. */
  readonly stalled: number
}

const usualPatience: Patience = { headers: 10_000, request: 15_000, idle: 5_000, stalled: 30_000 }

/**
 * A server for the built site: clean addresses, precompressed files, parts of files, the policy of each page, a real
 * 404. It only reads, and only files that were there when it was made.
 *
 * @throws when the site has not been built.
 */
export function siteServer(patience: Patience = usualPatience): Server {
  const site: Site = {
    files: filesByAddress(siteFolder),
    nowhere: notFoundPage(siteFolder),
    policies: JSON.parse(readFileSync(headersFile, 'utf8')),
  }
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: Math.min(patience.headers, 1_000),
      // A request without a host is refused with our headers instead.
      requireHostHeader: false,
    },
    (request, response) => answer(request, response, site),
  )
  server.setTimeout(patience.stalled)
  server.on('checkExpectation', (_request, response) => refuse(response, 417))
  server.on('connect', (_request, socket) => refuseRaw(socket, 405))
  server.on('clientError', (error, socket) => refuseRaw(socket, statusOf(error)))
  return server
}

/** What the parser's complaint is called in HTTP. */
function statusOf(error: Error): number {
  const code = 'code' in error ? error.code : undefined
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'HPE_INVALID_METHOD') return 405
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}
