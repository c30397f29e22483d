/** Writes the bundle of the built site into `dist/`, and the sum of the zip beside it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { product } from '@/content/product'
import packageFile from '@/package.json'
import { bundleContents } from './bundle/contents'
import { zipOfBundle } from './bundle/zip'
import { distFolder, headersFile, siteFolder } from './site'

const title = `${product.name} ${packageFile.version}, content as of ${product.reviewed}`
const name = `${packageFile.name}-${packageFile.version}-${product.reviewed}.zip`

const contents = bundleContents(siteFolder, JSON.parse(readFileSync(headersFile, 'utf8')), title)
const zip = zipOfBundle(contents, packageFile.name, product.reviewed)
const sum = createHash('sha256').update(zip).digest('hex')
mkdirSync(distFolder, { recursive: true })
writeFileSync(join(distFolder, name), zip)
writeFileSync(join(distFolder, `${name}.sha256`), `${sum}  ${name}\n`)
console.log(`dist/${name}: ${contents.size} files, ${(zip.length / 1e6).toFixed(1)} MB\nSHA-256 ${sum}`)
