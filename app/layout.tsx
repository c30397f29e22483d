import type { Metadata } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { Notices } from '@/components/offline/notices'
import { AddressKeeper } from '@/components/ui/address-keeper'
import { Footer } from '@/components/ui/footer'
import { Header } from '@/components/ui/header'
import { product } from '@/content/product'
import './globals.css'
import { openGraph } from './open-graph'
import { siteAddress } from './site-address'

// What stands in until they are there is in globals.css.
const sans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-plex-sans',
  adjustFontFallback: false,
})

const mono = localFont({
  src: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-plex-mono',
  preload: false,
  adjustFontFallback: false,
})

export const metadata: Metadata = {
  // A pasted link shows its picture only when the address is absolute: give the site's own at build time.
  metadataBase: new URL(siteAddress),
  title: { default: product.name, template: `%s · ${product.name}` },
  description: product.description,
  ...openGraph(product.name, product.description),
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={`${sans.variable} ${mono.variable}`}>
      <head>
        {/* Fetched after all else, so that no page carries it. */}
        <link rel="stylesheet" href="/print.css" media="print" />
      </head>
      <body className="flex min-h-screen flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3"
        >
          Skip to the content
        </a>
        <Header />
        {children}
        <Footer />
        <AddressKeeper />
        <Notices />
      </body>
    </html>
  )
}
