export type ContentsEntry = {
  readonly id: string
  readonly title: string
  readonly parts?: readonly { readonly id: string; readonly title: string }[]
}

/** Links to the parts of a long page. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav aria-labelledby="contents" className="sticky top-6 text-sm">
      <h2 id="contents" className="mb-2 font-semibold text-muted">
        On this page
      </h2>
      <ul className="border-l border-line">
        {entries.map(({ id, title, parts = [] }) => (
          <li key={id}>
            <a href={`#${id}`} className="block py-0.5 pl-3 no-underline hover:underline">
              {title}
            </a>
            {parts.length > 0 && (
              <ul>
                {parts.map(part => (
                  <li key={part.id}>
                    <a
                      href={`#${part.id}`}
                      className="block py-0.5 pl-6 text-muted no-underline hover:underline"
                    >
                      {part.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
