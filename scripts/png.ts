import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const { resolve } = createRequire(import.meta.url)

const typefaces = [400, 600].map(weight =>
  resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`),
)

/**
 * A function that draws an SVG as PNG, twice its size. It brings the typeface of the site with it and knows no other,
 * so a picture is the same on every machine.
 */
export async function rasteriser(): Promise<(svg: string) => Uint8Array> {
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const font = {
    fontBuffers: typefaces.map(file => readFileSync(file)),
    defaultFontFamily: 'IBM Plex Sans',
    sansSerifFamily: 'IBM Plex Sans',
  }
  return svg => new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font }).render().asPng()
}
