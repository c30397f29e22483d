import { printedSources } from '@/lib/export/printed-sources'

export const dynamic = 'force-static'

/** What paper says of each source, as styles: `public/print.css` imports it, so that no page carries it. */
export function GET() {
  return new Response(printedSources(), { headers: { 'Content-Type': 'text/css' } })
}
