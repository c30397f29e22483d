import { legendOf } from '@/lib/diagram/open-line'

/** What the three kinds of line mean; of an open one, that nothing refuses it. */
export function Legend({ isOpen = false }: { isOpen?: boolean }) {
  const legend = legendOf({ isOpen })
  return (
    <ul className="legend">
      {(Object.keys(legend) as (keyof typeof legend)[]).map(kind => (
        <li key={kind}>
          <svg className="drawing" viewBox="0 0 64 28" width="64" height="28" aria-hidden="true">
            <g className={kind}>
              <path className="line" d="M0 14H54" />
              <path className="head" d="M64 14L54 18.5L54 9.5Z" />
            </g>
            {kind === 'interaction' && (
              <g className="badge">
                <circle cx="13" cy="14" r="13" />
                <text x="13" y="20">
                  1
                </text>
              </g>
            )}
          </svg>
          <span>
            <strong>{`${legend[kind].title}.`}</strong>
            {` ${legend[kind].text}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
