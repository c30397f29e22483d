/** The parts of a page that is long and has no contents beside it, each with what is said of it. */
export function JumpList({
  parts,
}: {
  parts: readonly { readonly id: string; readonly title: string; readonly note?: string }[]
}) {
  return (
    <nav aria-label="On this page" className="grid gap-2 print:hidden">
      <p className="text-sm font-semibold text-muted">On this page</p>
      <ul className="max-w-4xl gap-x-8 sm:columns-2">
        {parts.map(({ id, title, note }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-0.5">
            <a href={`#${id}`}>{title}</a>
            {note && <span className="text-sm text-muted">{note}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
