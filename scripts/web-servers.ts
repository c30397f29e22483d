import { programOfDebian } from './programs'

const servers = {
  nginx: {
    variable: 'NGINX_PATH',
    // Ordinary users of Debian do not have this folder in PATH.
    places: ['/usr/sbin/nginx'],
    packages: 'nginx libnginx-mod-http-brotli-static',
    needs: '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf',
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
  return programOfDebian({ title: name, names: [name], ...servers[name] })
}
