/** Leads to the heading beside it, and puts the place into the address: to be shared. */
export function Permalink({ id }: { id: string }) {
  return (
    <a href={`#${id}`} data-permalink="" aria-labelledby={id} className="permalink print:hidden">
      #
    </a>
  )
}
