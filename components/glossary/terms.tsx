import { ClaimText } from '@/components/ui/claim'
import { glossary } from '@/content/glossary'
import { allAbbreviations, allTerms, type Entry } from '@/lib/glossary'

/** Every abbreviation, as the way to its term: who looks for “HMA” does not look under H for hybrid. */
export function AllAbbreviations() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-2">
      {allAbbreviations().map(({ short, long, id }) => (
        <li key={short}>
          <a href={`#${id}`} title={long}>
            {short}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Every term: its abbreviations and other words, what it means, where that stands, and what to read next to it. */
export function Terms() {
  return (
    <dl className="grid gap-6">
      {allTerms().map(entry => (
        <div key={entry.id} id={entry.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[15rem_1fr]">
          <dt>
            <dfn className="font-semibold not-italic">{entry.term}</dfn> <Spellings entry={entry} />
          </dt>
          <dd className="grid max-w-[46rem] content-start gap-1">
            <p>
              <ClaimText claim={entry.about} />
            </p>
            <SeeAlso entry={entry} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Spellings({ entry: { term, abbreviations = {}, others = [] } }: { entry: Entry }) {
  const shorts = Object.entries(abbreviations).map(([short, long]) =>
    long.toLowerCase() === term.toLowerCase() ? short : `${short}: ${long}`,
  )
  const words = [...shorts, ...others].filter(word => word !== term)
  if (words.length === 0) return null
  return <span className="block text-sm text-muted">{words.join(' · ')}</span>
}

function SeeAlso({ entry: { see = [] } }: { entry: Entry }) {
  if (see.length === 0) return null
  return (
    <p className="text-sm text-muted">
      See also{' '}
      {see.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`#${id}`}>{glossary[id].term}</a>
        </span>
      ))}
    </p>
  )
}
