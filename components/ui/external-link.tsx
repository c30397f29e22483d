/** A link that leaves the site, marked as such: app/globals.css has the mark, for its last word. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  const lastWord = children.lastIndexOf(' ') + 1
  return (
    <a href={href} rel="noreferrer external">
      {children.slice(0, lastWord)}
      <span>{children.slice(lastWord)}</span>
      <span className="sr-only"> (another site)</span>
    </a>
  )
}
