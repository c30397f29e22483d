/** Links to the parts of a long page. */
export function Contents({
  entries,
}: {
  entries: readonly { readonly id: string; readonly title: string }[]
}) {
  return (
    <nav aria-labelledby="contents" className="text-sm lg:sticky lg:top-6 print:hidden">
      <h2 id="contents" className="mb-2 font-semibold text-muted">
        On this page
      </h2>
      <ul className="grid gap-1 border-l border-line sm:grid-cols-2 lg:grid-cols-1">
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="block py-0.5 pl-3 no-underline hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
