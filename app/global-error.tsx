'use client'

/** Stands in for the whole document where even what surrounds every page fails. */
export default function DocumentError() {
  return (
    <html lang="en-GB">
      <body>
        <main className="grid gap-5 p-4">
          <h1 className="text-xl">This page failed</h1>
          <p>The mistake is ours, and nothing was sent anywhere. What is in the address is kept.</p>
          <p>
            <button type="button" className="button" onClick={() => window.location.reload()}>
              Load the page again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
