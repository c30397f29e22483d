import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const lines = read('Containerfile').split('\n')
const instructions = (name: string) => lines.filter(line => line.startsWith(`${name} `))

test('each stage starts from one release, and the last one has nothing of the build but the site', () => {
  expect(instructions('FROM')).toHaveLength(2)
  for (const line of instructions('FROM')) expect(line).toMatch(/:\d+\.\d+(\.\d+)?-[a-z-]+( AS build)?$/)
  const last = lines.slice(lines.findLastIndex(line => line.startsWith('FROM ')))
  expect(
    last.filter(line => line.startsWith('COPY')).map(line => line.replace(/^COPY (--\S+ )?/, '')),
  ).toEqual([
    'deploy/nginx.conf /etc/nginx/nginx.conf',
    '/build/dist/nginx /etc/nginx/advisor',
    '/build/out /srv/advisor',
  ])
})

test('it runs as an ordinary user, on a port that such a user may have, and says whether it is well', () => {
  expect(instructions('USER')).toEqual(['USER 33:33'])
  expect(instructions('EXPOSE')).toEqual(['EXPOSE 8080'])
  expect(read('deploy/nginx.conf')).toContain('listen 8080;')
  expect(instructions('HEALTHCHECK')).toHaveLength(1)
})

test('nginx writes below /tmp only', () => {
  const written = read('deploy/nginx.conf').match(/^ *(?:pid|\w+_temp_path|error_log|access_log) .*/gm) ?? []
  expect(written).toHaveLength(8)
  for (const line of written) expect(line).toMatch(/ (\/tmp\/\S+;|off;|stderr warn;)$/)
})

test('what was built or installed outside stays outside', () => {
  const ignored = read('.dockerignore').trim().split('\n')
  for (const name of ['.git', '.next', 'dist', 'node_modules', 'out']) expect(ignored).toContain(name)
})
