import { createReadStream } from 'node:fs'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { type Duplex, pipeline } from 'node:stream'
import type { Form, SiteFile } from './files'
import { cacheRuleOf, cacheRules, everyResponse, plainPolicy, types } from './headers'
import { codingFor, codings, isKnown, type Span, spanOf } from './negotiate'

/** What a server serves: files by their address, the page for every other address, and policies by the name of the file. */
export type Site = {
  readonly files: ReadonlyMap<string, SiteFile>
  readonly nowhere: SiteFile
  readonly policies: Readonly<Record<string, string>>
}

/** Answers a request with a file, with the page for addresses that lead nowhere, or with a refusal. */
export function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  // A body is not read, so nothing else can come on this connection.
  if (hasBody(request)) response.setHeader('Connection', 'close')
  const address = hasOneHost(request) ? addressOf(request.url ?? '') : undefined
  const file = address === undefined ? undefined : site.files.get(address)
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405)
  else if (address === undefined) refuse(response, 400)
  else if (file === undefined) sendNowhere(request, response, site)
  else sendFile(request, response, file, site.policies[file.name])
}

/** Refuses a request. The refusal has the headers of every other answer. */
export function refuse(response: ServerResponse, status: number): void {
  const { headers, text } = refusal(status)
  response.writeHead(status, headers).end(text)
}

/** Refuses what could not even be read as a request, and ends the connection. */
export function refuseRaw(socket: Duplex, status: number): void {
  // Nobody else listens any more, and an error that nobody hears ends the process.
  socket.on('error', () => {})
  // After an answer, or in the middle of one, a second would be taken for a part of it.
  if (!socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) {
    socket.destroy()
    return
  }
  const { headers, text } = refusal(status)
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', text].join('\r\n'), () =>
    socket.destroy(),
  )
}

function refusal(status: number) {
  const text = `${status} ${STATUS_CODES[status]}\n`
  const headers = {
    ...everyResponse,
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    'Cache-Control': cacheRules.other,
    'Content-Length': text.length,
    'Content-Security-Policy': plainPolicy,
    'Content-Type': types.txt,
  }
  return { headers, text }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function hasOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const hosts = headersDistinct.host?.length ?? 0
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

/** The address that a request asks for, without its query; undefined where it asks for none that could be read. */
function addressOf(target: string): string | undefined {
  if (!target.startsWith('/') && !URL.canParse(target)) return undefined
  const path = target.startsWith('/') ? target.replace(/[?#].*$/, '') : new URL(target).pathname
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  policy: string | undefined,
): void {
  const form = formFor(request, file)
  const headers = { ...headersOf(file, form, policy), 'Accept-Ranges': 'bytes', ETag: form.tag }
  if (isKnown(request.headers['if-none-match'], form.tag)) {
    response.writeHead(304, headers).end()
    return
  }
  const isCurrent = (request.headers['if-range'] ?? form.tag) === form.tag
  const range = request.method === 'GET' && isCurrent ? request.headers.range : undefined
  const span = spanOf(range, form.size)
  if (span === 'outside') {
    response.setHeader('Content-Range', `bytes */${form.size}`)
    refuse(response, 416)
  } else if (span === 'whole') {
    response.writeHead(200, { ...headers, 'Content-Length': form.size })
    sendBytes(request, response, form)
  } else {
    response.writeHead(206, {
      ...headers,
      'Content-Length': span.end - span.start + 1,
      'Content-Range': `bytes ${span.start}-${span.end}/${form.size}`,
    })
    sendBytes(request, response, form, span)
  }
}

function sendNowhere(request: IncomingMessage, response: ServerResponse, { nowhere, policies }: Site): void {
  const form = formFor(request, nowhere)
  const headers = headersOf(nowhere, form, policies[nowhere.name])
  response.writeHead(404, { ...headers, 'Content-Length': form.size })
  sendBytes(request, response, form)
}

function formFor(request: IncomingMessage, { forms }: SiteFile): Form {
  const available = codings.filter(coding => forms[coding])
  return forms[codingFor(request.headers['accept-encoding'], available)] ?? forms.identity
}

function headersOf({ name, type, forms }: SiteFile, form: Form, policy: string | undefined) {
  return {
    ...everyResponse,
    'Cache-Control': cacheRuleOf(name),
    'Content-Type': type,
    ...(form.coding === 'identity' ? {} : { 'Content-Encoding': form.coding }),
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    ...(forms.br || forms.gzip ? { Vary: 'Accept-Encoding' } : {}),
  }
}

function sendBytes(request: IncomingMessage, response: ServerResponse, form: Form, span?: Span): void {
  if (request.method === 'HEAD' || form.size === 0) response.end()
  // A client that leaves, or a file that is gone, ends both streams; nothing else is to be done.
  else pipeline(createReadStream(form.path, span), response, () => {})
}
