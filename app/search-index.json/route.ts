import { allEntries } from '@/lib/search/entries'
import { printIndex } from '@/lib/search/index-file'

export const dynamic = 'force-static'

/** All that the search can find, as one file. It is fetched when somebody searches. */
export function GET() {
  return new Response(printIndex(allEntries()), { headers: { 'Content-Type': 'application/json' } })
}
