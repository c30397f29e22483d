/** Says that a part of the page could not be fetched; shown by what could not fetch it, which may be before React. */
export function Unfetched() {
  return (
    <div role="alert" className="above-bar unfetched items-center gap-3 p-4">
      <p className="flex-1">
        A part of this page could not be fetched. What is shown can be read. If trying again does not help,
        load the page again.
      </p>
      <button type="button" className="button button-small">
        Try again
      </button>
    </div>
  )
}
