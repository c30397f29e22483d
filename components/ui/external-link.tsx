/** A link that leaves the site, marked as such. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  const lastWord = children.lastIndexOf(' ') + 1
  return (
    <a href={href} rel="noreferrer external">
      {children.slice(0, lastWord)}
      {/* The mark stays with the last word: alone it would belong to nothing. */}
      <span className="whitespace-nowrap max-[20rem]:whitespace-normal">
        {children.slice(lastWord)}
        <span aria-hidden="true" className="ml-0.5 inline-block text-[0.8em] no-underline">
          ↗
        </span>
      </span>
      <span className="sr-only"> (another site)</span>
    </a>
  )
}
