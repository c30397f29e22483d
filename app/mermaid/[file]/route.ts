import { allPictures } from '@/lib/diagram/pictures'

export const dynamic = 'force-static'

export const dynamicParams = false

/** The ending of a Mermaid text. */
const ending = '.mmd'

export function generateStaticParams() {
  return allPictures().map(({ name }) => ({ file: name + ending }))
}

/** The Mermaid text of one drawing; the build writes each as a file. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const picture = allPictures().find(({ name }) => name + ending === file)
  if (!picture) return new Response('No drawing has this name.', { status: 404 })
  return new Response(picture.text, { headers: { 'Content-Type': 'text/plain;charset=utf-8' } })
}
