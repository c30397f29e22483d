/** The configurations that the build writes, in the servers that they are for: each answers as our own server does. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { listen } from '@/scripts/listen'
import { isRoot } from '@/scripts/programs'
import { siteServer } from '@/scripts/server'
import { distFolder, headersFile, siteFolder } from '@/scripts/site'
import { findWebServer } from '@/scripts/web-servers'
import { kindsOfPage } from './pages'
import { watch } from './watch'

type Start = { readonly program: string; readonly args: readonly string[] }

const starts: Readonly<Record<string, (folder: string, port: number) => Start>> = { nginx, caddy }

function nginx(folder: string, port: number): Start {
  // Where it is missing it is installed with its module for brotli, so only then one can see whether that is there.
  const program = findWebServer('nginx')
  const brotli = existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf')
  const text = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll(' /tmp/', ` ${folder}/`)
    .replaceAll('/etc/nginx/advisor/', `${distFolder}/nginx/`)
    .replace('root /srv/advisor;', `root ${siteFolder};`)
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('brotli_static on;', brotli ? '$&' : '')
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  // As root nginx would read the site as another user, who may not be let into the folder of the tests.
  const user = isRoot ? ['-g', 'user root;'] : []
  return { program, args: ['-e', 'stderr', '-c', file, ...user] }
}

function caddy(folder: string, port: number): Start {
  const text = readFileSync('deploy/Caddyfile', 'utf8')
    .replace('/etc/caddy/advisor/', `${distFolder}/caddy/`)
    .replace('/srv/advisor', siteFolder)
    .replace(/^:8080/m, `http://127.0.0.1:${port}`)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, text)
  return { program: findWebServer('caddy'), args: ['run', '--adapter', 'caddyfile', '--config', file] }
}

/** What every server must say in the same words. How it names a version, and its own name, is its own affair. */
const compared = [
  'cache-control',
  'content-encoding',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
]

const firstOf = (folder: string, pattern: RegExp) =>
  `/${folder}/${readdirSync(join(siteFolder, folder)).find(name => pattern.test(name))}`

const policies: Readonly<Record<string, string>> = JSON.parse(readFileSync(headersFile, 'utf8'))
const worker = Object.keys(policies).find(name => name.includes('worker'))

const paths: readonly string[] = [
  ...Object.values(kindsOfPage).map(path => path.replace(/#.*/, '')),
  '/advice/',
  '/advice/both',
  '/advice/both/',
  '/advice/both.html',
  '/advice/both/both',
  '/404',
  '/404.html',
  '/404/',
  '/_headers',
  '/index.html.br',
  '/icon.svg',
  '/icon.svg/',
  '/previews/advisor.png',
  '/_next/static/no-such-file.js',
  `/${worker}`,
  firstOf('_next/static/media', /\.wasm$/),
  firstOf('_next/static/media', /\.typ$/),
  firstOf('_next/static/media', /\.ttf$/),
  firstOf('_next/static/media', /\.woff2$/),
  firstOf('diagrams', /\.drawio$/),
  firstOf('diagrams', /\.vsdx$/),
  firstOf('mermaid', /\.mmd$/),
  firstOf('advice', /PAGE.*\.txt$/),
]

for (const [name, startOf] of Object.entries(starts)) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' })
    let folder: string
    let ours: Server
    let ownPort: number
    let port: number
    let child: ChildProcess

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      ours = siteServer()
      ownPort = await listen(ours)
      folder = mkdtempSync(join(tmpdir(), `${name}-`))
      port = await freePort()
      const { program, args } = startOf(folder, port)
      child = spawn(program, args, {
        env: { ...process.env, HOME: folder },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let said = ''
      child.stderr?.on('data', data => {
        said += data
      })
      await expect(async () => {
        expect(child.exitCode, said).toBeNull()
        expect(await isOpen(port), said).toBe(true)
      }).toPass({ timeout: 15_000 })
    })

    test.afterAll(async () => {
      ours.close()
      ours.closeAllConnections()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    })

    for (const accepted of ['br, gzip', 'gzip', 'identity']) {
      test(`every kind of address is answered as our server answers it, for ${accepted}`, async () => {
        const theirs = `http://127.0.0.1:${port}`
        const own = `http://127.0.0.1:${ownPort}`
        for (const path of paths) {
          expect(await answerOf(theirs, path, accepted), path).toEqual(await answerOf(own, path, accepted))
        }
      })
    }

    test('nothing but GET and HEAD is allowed, and what is refused has the headers too', async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'PUT', body: 'a' })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    })

    test('an outcome opens, leads on, and breaks no policy', async ({ page }) => {
      const noted = await watch(page, `http://127.0.0.1:${port}`)
      await page.goto(`http://127.0.0.1:${port}${kindsOfPage['outcome, one architecture']}`)
      await expect(page.locator('main[data-outcome]')).toBeVisible()
      await page.waitForLoadState('networkidle')
      await page.getByRole('banner').getByRole('link').first().click()
      await expect(page).toHaveURL(`http://127.0.0.1:${port}/`)
      await page.waitForLoadState('networkidle')
      expect(noted).toEqual([])
    })
  })
}

async function answerOf(origin: string, path: string, accepted: string) {
  const { status, headers } = await fetch(origin + path, {
    method: 'HEAD',
    headers: { 'Accept-Encoding': accepted },
  })
  if (headers.has('content-encoding')) expect(headers.get('vary'), path).toBe('Accept-Encoding')
  return { status, ...Object.fromEntries(compared.map(name => [name, headers.get(name)])) }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listen(probe)
  await new Promise(resolve => probe.close(resolve))
  return port
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
