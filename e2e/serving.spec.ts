/** The server alone, without a browser: what it answers to requests that are well, badly or never finished. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { Agent, get, type OutgoingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createInterface } from 'node:readline'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { everyResponse } from '@/scripts/headers'
import { listen } from '@/scripts/listen'
import { siteServer } from '@/scripts/server'

/** Far apart, so that on a busy machine a client is told of its late request before it counts as stalled. */
const impatient = { headers: 300, request: 300, idle: 300, stalled: 2500 }
const server = siteServer()
const impatientServer = siteServer(impatient)

test.beforeAll(async () => {
  for (const one of [server, impatientServer]) await listen(one)
})

test.afterAll(() => {
  for (const one of [server, impatientServer]) {
    one.close()
    one.closeAllConnections()
  }
})

const portOf = (one: typeof server) => (one.address() as AddressInfo).port

type Answer = { readonly status: number; readonly headers: Headers; readonly body: Buffer }

/** The answer to a request, as it comes: nothing is unpacked. */
async function ask(
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
  port = portOf(server),
): Promise<Answer> {
  const asked = request({ port, path, headers, method, agent: false }).end()
  const [response] = await once(asked, 'response')
  const chunks = await response.toArray()
  return {
    status: response.statusCode,
    headers: new Headers(response.headers),
    body: Buffer.concat(chunks),
  }
}

/** Everything that comes back for what is sent, until the server ends the connection. */
async function say(text: string, port = portOf(server)): Promise<string> {
  const socket = connect({ port, allowHalfOpen: true })
  socket.write(text, 'latin1')
  let heard = ''
  for await (const chunk of socket) heard += chunk.toString('latin1')
  return heard
}

const simpleRequest = (target: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`

test.describe('what is asked for', () => {
  for (const target of [
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd',
    '/..\\..\\etc\\passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/advice/../../package.json',
    '//etc/passwd',
    '/advice%00.html',
    '/.next/page-policies.json',
    '/index.html.br',
    '/index.html.gz',
    '/404',
    '/404.html',
    '/icon.svg/',
    '/constructor',
    '/__proto__',
    `/${'a'.repeat(8000)}`,
  ]) {
    test(`${target.slice(0, 40)} leads nowhere`, async () => {
      const heard = await say(simpleRequest(target))
      expect(heard).toMatch(/^HTTP\/1\.1 404 /)
      expect(heard).toContain('This address leads nowhere')
      expect(heard).not.toContain('root:x:')
    })
  }

  for (const target of ['/%', '/%zz', '/%E0%A4%A', '/%ff', 'advice', 'http://']) {
    test(`${target} cannot be read`, async () => {
      expect(await say(simpleRequest(target))).toMatch(/^HTTP\/1\.1 400 /)
    })
  }

  test('a wish to speak another protocol is not granted, and does no harm', async () => {
    const wish = 'Upgrade: websocket\r\nConnection: Upgrade, close'
    expect(await say(`GET /icon.svg HTTP/1.1\r\nHost: a\r\n${wish}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
  })

  for (const target of [
    '/advice/both',
    '/advice/both/',
    '/advice/both.html',
    '/advice/both?a=%',
    '/advice%2Fboth',
    'http://elsewhere.example/advice/both',
  ]) {
    test(`${target} is the page`, async () => {
      expect(await say(simpleRequest(target))).toMatch(/^HTTP\/1\.1 200 /)
    })
  }
})

test.describe('a request that is none', () => {
  for (const [what, text, status] of [
    ['without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['with two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
    ['with a length and chunks', smuggling('Content-Length: 4\r\nTransfer-Encoding: chunked'), 400],
    ['with two lengths', smuggling('Content-Length: 4\r\nContent-Length: 5'), 400],
    ['with a length that is none', smuggling('Content-Length: +4'), 400],
    ['with an encoding that is none', smuggling('Transfer-Encoding: xchunked'), 400],
    ['with a space before the colon', smuggling('Content-Length : 4'), 400],
    ['with a folded header', 'GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\n3\r\n\r\n', 400],
    ['with a bare line feed in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: 1\n\r\n\r\n', 400],
    ['with NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n', 400],
    ['with a space in the address', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['of another version', 'GET / HTTP/9.1\r\nHost: a\r\n\r\n', 400],
    ['with long headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['with a long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    ['with a method that nobody knows', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['that opens a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['that expects much', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: much\r\n\r\n', 417],
    ['that is encrypted', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 405],
    ['that is half a line', 'GET /\r\n\r\n', 400],
  ] as const) {
    test(`${what}, is refused with the headers of every answer, and the connection ends`, async () => {
      const heard = await say(text)
      expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
      for (const [name, value] of Object.entries(everyResponse)) expect(heard).toContain(`${name}: ${value}`)
      expect(heard).toContain("Content-Security-Policy: default-src 'none'")
      expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    })
  }

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    test(`${method} is not allowed`, async () => {
      const { status, headers } = await ask('/', {}, method)
      expect(status).toBe(405)
      expect(headers.get('allow')).toBe('GET, HEAD')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })
  }
})

/** A request that two servers may read differently: what is behind its headers would be a second one. */
function smuggling(header: string): string {
  return `GET / HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n0\r\n\r\nGET /advice HTTP/1.1\r\nHost: a\r\n\r\n`
}

test('requests sent at once are answered in their order', async () => {
  const paths = ['/advice', '/icon.svg', '/no-such-page', '/sources']
  const heard = await say(
    paths.map(path => `HEAD ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join('') + simpleRequest('/icon.svg'),
  )
  const answers = [...heard.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)
  expect(answers).toEqual(['200', '200', '404', '200', '200'])
  expect(heard).toMatch(/<svg[\s\S]*<\/svg>\s*$/)
})

test('a body is not taken for the next request', async () => {
  const inner = simpleRequest('/icon.svg')
  const heard = await say(
    `GET /advice HTTP/1.1\r\nHost: a\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
  )
  expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  expect(heard).toContain('Connection: close')
})

test('each client gets the coding it likes best, and caches learn that it matters', async () => {
  const plain = await ask('/advice')
  for (const [accepted, coding, unpack] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
    ['identity', null, (body: Buffer) => body],
  ] as const) {
    const { headers, body } = await ask('/advice', { 'Accept-Encoding': accepted })
    expect(headers.get('content-encoding'), accepted).toBe(coding)
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('content-length')).toBe(String(body.length))
    expect(unpack(body).equals(plain.body)).toBe(true)
  }
  const picture = await ask('/previews/advisor.png', { 'Accept-Encoding': 'br' })
  expect(picture.headers.get('content-encoding')).toBeNull()
})

test('HEAD says what GET would, and sends nothing', async () => {
  for (const path of ['/', '/advice/both', '/previews/advisor.png', '/no-such-page']) {
    const [head, whole] = [await ask(path, {}, 'HEAD'), await ask(path)]
    expect(head.body).toHaveLength(0)
    expect(head.status).toBe(whole.status)
    const said = ({ headers }: Answer) => [...headers].filter(([name]) => name !== 'date')
    expect(said(head)).toEqual(said(whole))
  }
})

test('parts of a file are served', async () => {
  const path = '/previews/advisor.png'
  const { body: whole } = await ask(path)
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, whole.length - 1],
    ['bytes=-50', whole.length - 50, whole.length - 1],
  ] as const) {
    const { status, headers, body } = await ask(path, { Range: range })
    expect(status).toBe(206)
    expect(headers.get('content-range')).toBe(`bytes ${start}-${end}/${whole.length}`)
    expect(body.equals(whole.subarray(start, end + 1))).toBe(true)
  }
})

test('a part outside of the file is refused; what is no part of one version is the whole', async () => {
  const path = '/previews/advisor.png'
  const { body: whole, headers } = await ask(path)
  const outside = await ask(path, { Range: `bytes=${whole.length}-` })
  expect(outside.status).toBe(416)
  expect(outside.headers.get('content-range')).toBe(`bytes */${whole.length}`)
  expect(outside.headers.get('x-content-type-options')).toBe('nosniff')
  for (const asked of [{ Range: 'bytes=5-2' }, { Range: 'bytes=0-9', 'If-Range': '"another version"' }]) {
    expect((await ask(path, asked)).status).toBe(200)
  }
  const same = { Range: 'bytes=0-9', 'If-Range': headers.get('etag') ?? '' }
  expect((await ask(path, same)).status).toBe(206)
})

test('what a browser has is not sent again, in the coding in which it has it', async () => {
  const accepted = { 'Accept-Encoding': 'br' }
  const tag = (await ask('/advice', accepted)).headers.get('etag') ?? ''
  const again = await ask('/advice', { ...accepted, 'If-None-Match': tag })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await ask('/advice', { 'If-None-Match': tag })).status).toBe(200)
})

test('a client that does not finish its request is told so and let go', async () => {
  for (const unfinished of ['', 'GET / HT', 'GET / HTTP/1.1\r\nHost: a\r\nX: 1']) {
    const heard = await say(unfinished, portOf(impatientServer))
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
  }
})

test('a client that does not take its answer is let go', async () => {
  const [file] = readdirSync('out/_next/static/media').filter(name => name.endsWith('.wasm'))
  const socket = connect(portOf(impatientServer))
  socket.write(simpleRequest(`/_next/static/media/${file}`))
  // Some of it, until the buffers between the two are full.
  await once(socket, 'readable')
  await expect
    .poll(() => new Promise(resolve => impatientServer.getConnections((_, count) => resolve(count))))
    .toBe(0)
  socket.destroy()
})

const pages = [
  '/',
  '/advice',
  '/advice/both',
  '/sources',
  '/architectures',
  '/icon.svg',
  '/previews/advisor.png',
]

/**
 * Sends so many requests, 200 at a time; every twentieth client leaves when its answer begins.
 *
 * @returns what went wrong.
 */
async function load(port: number, count: number): Promise<readonly string[]> {
  const agent = new Agent({ keepAlive: true })
  const wrong: string[] = []
  const clients = Array.from({ length: 200 }, async (_, client) => {
    for (let index = client; index < count; index += 200) {
      const path = pages[index % pages.length] ?? '/'
      const [response] = await once(
        get({ port, path, agent, headers: { 'Accept-Encoding': 'br' } }),
        'response',
      )
      if (index % 20 === 0) {
        response.destroy()
        continue
      }
      const { length } = Buffer.concat(await response.toArray())
      if (response.statusCode !== 200 || length !== Number(response.headers['content-length']))
        wrong.push(`${path}: ${response.statusCode}, ${length} bytes`)
    }
  })
  await Promise.all(clients)
  agent.destroy()
  return wrong
}

/** What the process keeps in memory when everything that can go is gone, in megabytes. */
async function keptBy(child: ChildProcess): Promise<number> {
  child.send('what do you keep?')
  const [megabytes] = await once(child, 'message')
  return megabytes
}

/** How many files and connections the process has open; none where the system does not say. */
function openFiles({ pid }: ChildProcess): number {
  return existsSync(`/proc/${pid}/fd`) ? readdirSync(`/proc/${pid}/fd`).length : 0
}

test.describe('the server as a process', () => {
  let child: ChildProcess
  let port: number

  test.beforeEach(async () => {
    const loaded = ['--expose-gc', '--import', 'tsx', '--import', './e2e/footprint.ts']
    child = spawn(process.execPath, [...loaded, 'scripts/serve.ts'], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    if (!child.stdout) throw new Error('the server says nothing')
    const [line] = await once(createInterface(child.stdout), 'line')
    port = Number(new URL(line.split(' ').at(-1)).port)
  })

  test.afterEach(() => child.kill('SIGKILL'))

  test('thousands of requests, 200 at a time and some given up, are answered and leave nothing behind', async () => {
    test.setTimeout(60_000)
    const [open, kept] = [openFiles(child), await keptBy(child)]
    expect(await load(port, 6_000)).toEqual([])
    await expect.poll(() => openFiles(child)).toBeLessThanOrEqual(open)
    // What the engine compiled, and nothing that 6,000 requests would each have left a kilobyte of.
    await expect.poll(() => keptBy(child)).toBeLessThan(kept + 3)
  })

  test('it stays, whenever a client breaks off', async () => {
    for (const begun of [
      '',
      'GET /',
      simpleRequest('/sources'),
      'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
      '\0',
    ]) {
      for (const wait of [false, true]) {
        const socket = connect(port).on('error', () => {})
        await once(socket, 'connect')
        socket.write(begun)
        if (wait && begun.endsWith('\n')) await once(socket, 'data')
        socket.resetAndDestroy()
      }
    }
    expect((await ask('/advice', {}, 'GET', port)).status).toBe(200)
    expect(child.exitCode).toBeNull()
  })

  test('it ends within seconds when it is told to, though a client is slow', async () => {
    const slow = connect(port)
    slow.on('error', () => {})
    slow.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow:')
    const kept = new Agent({ keepAlive: true })
    await new Promise(resolve => get({ port, agent: kept }, response => response.resume().on('end', resolve)))
    const told = Date.now()
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(Date.now() - told).toBeLessThan(5_000)
    kept.destroy()
    slow.destroy()
  })
})
