'use client'

/** Stands in for the whole document where even what surrounds every page fails. */
export default function DocumentError() {
  return (
    <html lang="en-GB">
      <body>
        <main className="grid justify-items-start gap-5 p-4">
          <h1>This page failed</h1>
          <p>What is in the address is kept.</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            Load the page again
          </button>
        </main>
      </body>
    </html>
  )
}
