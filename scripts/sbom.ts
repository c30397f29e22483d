/** Writes dist/sbom.cdx.json: every package of the lock file, with version, licence and hash, as CycloneDX. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { billOfMaterials } from './packages'

mkdirSync('dist', { recursive: true })
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials(), undefined, 2)}\n`)
console.log('dist/sbom.cdx.json is written.')
