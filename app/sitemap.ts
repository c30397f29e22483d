import type { MetadataRoute } from 'next'
import { allPages } from '@/lib/pages'
import { siteAddress } from './site-address'

export const dynamic = 'force-static'

export default function sitemap(): MetadataRoute.Sitemap {
  return allPages().map(path => ({ url: siteAddress + path }))
}
