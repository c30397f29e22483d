/** Serves the built site. `--build` builds it first, after making sure that the port is free. */
import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { listen } from './listen'
import { portFrom, siteServer } from './server'

/** How long answers that are on their way may take after a signal to end, in milliseconds. */
const lastAnswers = 3_000

const build = process.argv.includes('--build')

/** Ends the process once every answer is sent; who takes longer than a few seconds is cut off. */
function close(server: Server): void {
  server.close(() => process.exit(0))
  setTimeout(() => server.closeAllConnections(), lastAnswers)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function reason(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what uses it, or choose another one: PORT=3001 npm start`
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`
  return error instanceof Error ? error.message : String(error)
}

let port = 3000
try {
  port = portFrom(process.env)
  if (build) {
    const probe = createServer()
    await listen(probe, port)
    await new Promise(resolve => probe.close(resolve))
    const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
    if (status !== 0) stop('The build failed; nothing is served.')
  }
  const server = siteServer()
  console.log(`Serving on http://localhost:${await listen(server, port)}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close(server))
} catch (error) {
  stop(reason(error, port))
}
