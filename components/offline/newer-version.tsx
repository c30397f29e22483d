import { takeNewer, useVersions } from './versions'

/** Offers a newer version of the site, and says when another window has taken it. Nothing is loaded unasked. */
export function NewerVersion() {
  const version = useVersions(({ version }) => version)
  return (
    <div role="status" className="print:hidden">
      {version !== 'current' && (
        <div className="above-bar flex flex-wrap items-center justify-between gap-3 p-4">
          <p className="min-w-60 flex-1">
            {version === 'newer'
              ? 'A newer version is ready. This page stays as it is until you load it.'
              : 'Another window has loaded a newer version. Load this page again before you go on.'}{' '}
            What is in the address is kept.
          </p>
          <button type="button" className="button button-small" onClick={takeNewer}>
            Load it
          </button>
        </div>
      )}
    </div>
  )
}
