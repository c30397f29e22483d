/**
 * Typesets documents, away from the page so that it stays awake and can stop this at any time. Everything comes from
 * this site, and only once a document is asked for; it is kept for the next one.
 */
import init, {
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import type { PdfDocument } from '@/lib/export/pdf/document'
import { baseFonts, bytesOf, type FontId } from '@/lib/export/pdf/fonts'

/** What the worker tells: how far the download is, in bytes, then that it typesets, then how it ended. */
export type PdfReport =
  | { readonly kind: 'fetching'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'typesetting' }
  | { readonly kind: 'done'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly while: 'fetching' | 'typesetting'; readonly reason: string }

/** The addresses must stand here as they are: the build finds the files by them, and gives each a hashed name. */
const addresses = {
  compiler: new URL('@myriaddreamin/typst-ts-web-compiler/wasm', import.meta.url),
  template: new URL('../../lib/export/pdf/template.typ', import.meta.url),
  sans: new URL('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf', import.meta.url),
  bold: new URL('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf', import.meta.url),
  mono: new URL('@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf', import.meta.url),
  hebrew: new URL(
    '@expo-google-fonts/ibm-plex-sans-hebrew/400Regular/IBMPlexSansHebrew_400Regular.ttf',
    import.meta.url,
  ),
  arabic: new URL(
    '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
    import.meta.url,
  ),
  japanese: new URL(
    '@expo-google-fonts/ibm-plex-sans-jp/400Regular/IBMPlexSansJP_400Regular.ttf',
    import.meta.url,
  ),
  chinese: new URL('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', import.meta.url),
} as const satisfies Record<FontId | 'compiler' | 'template', URL>

type FileId = keyof typeof addresses

const files = new Map<FileId, Uint8Array<ArrayBuffer> | WebAssembly.Module>()
let compiler: TypstCompiler | undefined

self.onmessage = async ({ data }: MessageEvent<PdfDocument>) => {
  let doing: 'fetching' | 'typesetting' = 'fetching'
  try {
    const typefaces = [...baseFonts, ...data.fonts]
    await fetchAll(['compiler', 'template', ...typefaces])
    doing = 'typesetting'
    tell({ kind: 'typesetting' })
    compiler ??= await makeCompiler()
    const pdf = await typeset(compiler, data, typefaces)
    self.postMessage({ kind: 'done', pdf } satisfies PdfReport, { transfer: [pdf.buffer] })
  } catch (error) {
    tell({ kind: 'failed', while: doing, reason: String(error) })
  }
}

function tell(report: PdfReport): void {
  self.postMessage(report)
}

/** Fetches what is not there yet, and tells how far it is: at most once for each hundredth. */
async function fetchAll(ids: readonly FileId[]): Promise<void> {
  const missing = ids.filter(id => !files.has(id))
  const total = missing.reduce((sum, id) => sum + sizeOf(id), 0)
  let loaded = 0
  let told = -1
  const arrived = (bytes: number) => {
    loaded += bytes
    const hundredths = Math.floor((100 * loaded) / total)
    if (hundredths === told) return
    told = hundredths
    tell({ kind: 'fetching', loaded, total })
  }
  await Promise.all(missing.map(async id => files.set(id, await fetched(id, arrived))))
}

/** The template is too small to count. */
function sizeOf(id: FileId): number {
  return id === 'template' ? 0 : bytesOf(id)
}

async function fetched(
  id: FileId,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | WebAssembly.Module> {
  const response = await fetch(addresses[id])
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
  if (id !== 'compiler') return bytesIn(response, arrived)
  // Compiled while it arrives, and kept by the browser as it was compiled: the next visit starts in a quarter of the
  // time. A host that serves it under another type than application/wasm only misses that.
  const bytes = bytesIn(response.clone(), arrived)
  const compiled = WebAssembly.compileStreaming(response)
  const [module] = await Promise.all([compiled.catch(async () => WebAssembly.compile(await bytes)), bytes])
  return module
}

async function bytesIn(
  { body }: Response,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      arrived(piece.byteLength)
      controller.enqueue(piece)
    },
  })
  return new Uint8Array(await new Response(body?.pipeThrough(counter)).arrayBuffer())
}

function file(id: FileId): Uint8Array<ArrayBuffer> {
  const bytes = files.get(id)
  if (!(bytes instanceof Uint8Array)) throw new Error(`${id} has not been fetched`)
  return bytes
}

async function makeCompiler(): Promise<TypstCompiler> {
  await init({ module_or_path: files.get('compiler') })
  return withoutEvaluation(async () => {
    const builder = new TypstCompilerBuilder()
    await builder.set_access_model({}, nothing, nothing, nothing, nothing)
    await builder.set_package_registry({}, nothing)
    return builder.build()
  })
}

/** What the compiler is told of files that it was not given, and of packages: there are none. */
function nothing(): never {
  throw new Error('the document asks for a file that it was not given')
}

/**
 * The compiler's builder makes placeholders from text, which would need `unsafe-eval`, only to have them replaced a
 * moment later. It is handed a placeholder of ours instead.
 */
async function withoutEvaluation<Made>(make: () => Promise<Made>): Promise<Made> {
  const { Function: original } = self
  self.Function = function placeholder() {
    return nothing
  } as unknown as FunctionConstructor
  try {
    return await make()
  } finally {
    self.Function = original
  }
}

async function typeset(
  typesetter: TypstCompiler,
  { files: given }: PdfDocument,
  typefaces: readonly FontId[],
): Promise<Uint8Array<ArrayBuffer>> {
  const resolver = new TypstFontResolverBuilder()
  for (const id of typefaces) resolver.add_raw_font(file(id))
  typesetter.set_fonts(await resolver.build())
  typesetter.reset_shadow()
  typesetter.map_shadow('/main.typ', file('template'))
  const encoder = new TextEncoder()
  for (const [path, text] of Object.entries(given)) typesetter.map_shadow(path, encoder.encode(text))
  const { result, diagnostics } = typesetter.compile('/main.typ', null, 'pdf', diagnosticsAsObjects)
  if (!result) throw new Error(JSON.stringify(diagnostics))
  return result
}

const diagnosticsAsObjects = 3
