import { chosenBy, installed, isRoot, notFound, ofSystem } from './programs'

const servers = {
  nginx: {
    variable: 'NGINX_PATH',
    // Ordinary users of Debian do not have this folder in PATH.
    places: ['/usr/sbin/nginx'],
    packages: 'nginx libnginx-mod-http-brotli-static',
  },
  python3: { variable: 'PYTHON_PATH', places: ['/usr/bin/python3'], packages: 'python3' },
  caddy: { variable: 'CADDY_PATH', places: ['/usr/bin/caddy'], packages: 'caddy' },
} as const

/**
 * The path of a web server, or of Python, which has one: the one that `NGINX_PATH`, `CADDY_PATH` or `PYTHON_PATH` names,
 * else one of the system, else one that is installed now.
 *
 * @throws with what was looked for and how to get one.
 */
export function findWebServer(name: keyof typeof servers): string {
  const { variable, places, packages } = servers[name]
  const chosen = chosenBy(variable)
  if (chosen) return chosen
  const tried: string[] = [`${variable}: not set`]
  const find = () => ofSystem([name], places, tried)
  const install = `apt-get update && apt-get install -y --no-install-recommends ${packages}`
  return (
    find() ??
    (isRoot ? installed(install, tried, find) : undefined) ??
    notFound(name, tried, [
      `To get it on Debian: apt-get install ${packages};`,
      `or set ${variable} to the program of the one that you have.`,
    ])
  )
}
