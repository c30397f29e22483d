import { diagramFiles } from '@/lib/export/diagram/files'

export const dynamic = 'force-static'

export const dynamicParams = false

export function generateStaticParams() {
  return diagramFiles().map(({ file }) => ({ file }))
}

/** A drawing to download; the build writes each as a file, and the server says of which type. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const found = diagramFiles().find(each => each.file === file)
  if (!found) return new Response('No drawing has this name.', { status: 404 })
  return new Response(found.content())
}
