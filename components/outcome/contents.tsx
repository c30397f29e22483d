type ContentsPart = {
  readonly id: string
  readonly title: string
  /** Its place is a form, which is not shown without JavaScript. */
  readonly isForm?: true
}

export type ContentsEntry = ContentsPart & { readonly parts?: readonly ContentsPart[] }

/** Links to the parts of a long page. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav aria-labelledby="contents" className="sticky top-6 text-sm">
      <h2 id="contents" className="mb-2 font-semibold text-muted">
        On this page
      </h2>
      <ul className="border-l border-line">
        {entries.map(({ id, title, isForm, parts = [] }) => (
          <li key={id} className={isForm && 'needs-script'}>
            <a href={`#${id}`} className="block py-0.5 pl-3 no-underline hover:underline">
              {title}
            </a>
            {parts.length > 0 && (
              <ul>
                {parts.map(part => (
                  <li key={part.id} className={part.isForm && 'needs-script'}>
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
