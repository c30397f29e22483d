import type { Metadata } from 'next'
import { product } from '@/content/product'

/**
 * What a chat shows of a pasted link. A page's own `openGraph` replaces that of the layout as a whole, so every
 * page says all of it. `image` is the path of a picture in public/, 1200 by 630 pixels.
 */
export function openGraph(
  title: string,
  description: string,
  image: string = '/previews/advisor.png',
): Pick<Metadata, 'openGraph' | 'twitter'> {
  return {
    openGraph: {
      title,
      description,
      images: [{ url: image, width: 1200, height: 630 }],
      siteName: product.name,
      type: 'website',
      locale: 'en_GB',
    },
    twitter: { card: 'summary_large_image' },
  }
}
