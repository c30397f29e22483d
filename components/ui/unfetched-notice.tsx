'use client'

/**
 * Says that a part of the page could not be fetched; shown by what could not fetch it, which may be before React. Nothing
 * in it is for the client: as a server component it would be sent twice.
 */
export function UnfetchedNotice() {
  return (
    <div role="status" className="unfetched">
      <div className="flex-wrap items-center gap-3 rounded-md border-2 border-danger bg-surface p-4">
        <p className="min-w-60 flex-1">
          A part of this page could not be fetched. What is shown can be read. If trying again does not help,
          load the page again.
        </p>
        <button type="button" className="button button-small">
          Try again
        </button>
      </div>
    </div>
  )
}
