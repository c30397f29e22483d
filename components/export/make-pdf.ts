import type { PdfDocument } from '@/lib/export/pdf/document'
import type { PdfReport } from './pdf-worker'

/** How far a PDF has come. */
export type PdfProgress = Extract<PdfReport, { kind: 'fetching' | 'typesetting' }>

/** Why there is no PDF: what it needs did not arrive, or it could not be typeset. */
class PdfError extends Error {
  constructor(
    readonly during: 'fetching' | 'typesetting',
    reason: string,
  ) {
    super(reason)
    this.name = 'PdfError'
  }
}

/** Kept for the next document, with what it has fetched. */
let worker: Worker | undefined

/**
 * The document as the bytes of a PDF.
 *
 * @param signal stops it at once, in the middle of what it does.
 * @throws PdfError, or what the signal was aborted with.
 */
export function makePdf(
  document: PdfDocument,
  onProgress: (progress: PdfProgress) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const working = worker
  const stop = () => {
    working.terminate()
    worker = undefined
  }
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown) => {
      stop()
      reject(reason)
    }
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    working.onerror = event => fail(new PdfError('fetching', event.message))
    working.onmessage = ({ data }: MessageEvent<PdfReport>) => {
      if (data.kind === 'done') resolve(data.pdf)
      else if (data.kind === 'failed') fail(new PdfError(data.while, data.reason))
      else onProgress(data)
    }
    working.postMessage(document)
  })
}
