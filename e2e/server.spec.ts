import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'

async function serveWith(port: string) {
  const child = spawn('npx', ['tsx', 'scripts/serve.ts', '--build'], { env: { ...process.env, PORT: port } })
  let said = ''
  child.stderr.on('data', data => {
    said += data
  })
  const [code] = await once(child, 'close')
  return { code, said }
}

test('a port in use is said clearly, before anything is built', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { code, said } = await serveWith(port)
  other.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is in use`)
})

test('a PORT that is no port is refused', async () => {
  const { code, said } = await serveWith('eighty')
  expect(code).toBe(1)
  expect(said).toContain('PORT is "eighty"')
})

test('a page that does not exist is a real 404 with the page that says so', async ({ request }) => {
  const response = await request.get('/advice/both/both')
  expect(response.status()).toBe(404)
  expect(await response.text()).toContain('This address leads nowhere')
})

test('an address that leads out of the site, or is no address, is answered with a page of the site', async ({
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '')
  const ask = async (path: string) => {
    const [answer]: IncomingMessage[] = await once(get({ port, path, timeout: 5000 }), 'response')
    return { status: answer?.statusCode, body: answer ? await text(answer) : '' }
  }
  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/_next/../../package.json',
    '//evil.example/',
    '/%ff',
    '/%',
    '/advice/%00',
    '/advice/<script>alert(1)</script>',
    '/__proto__',
    '/constructor',
    `/${'a'.repeat(8000)}`,
  ]) {
    const { status, body } = await ask(encodeURI(path).replaceAll('%25', '%'))
    expect(status, path).toBe(404)
    expect(body, path).toContain('This address leads nowhere')
    expect(body, path).not.toContain('alert(1)')
  }
  expect((await ask('/')).status).toBe(200)
})
