import { once } from 'node:events'
import type { Server } from 'node:http'

/**
 * Starts a server, without a port on one that is free, and says which it is.
 *
 * @throws when the port may not be had.
 */
export async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}
