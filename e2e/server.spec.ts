import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'
import { listen } from '@/scripts/listen'

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
  const other = createServer()
  const port = `${await listen(other)}`
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
