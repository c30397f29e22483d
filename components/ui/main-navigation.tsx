'use client'

import { usePathname } from 'next/navigation'

const pages = [
  { path: '/advice', text: 'Questions' },
  { path: '/architectures', text: 'Architectures' },
  { path: '/sources', text: 'Sources' },
  // The fragment says that somebody wants to type.
  { path: '/search', fragment: '#q=', text: 'Search' },
] as const

/** The ways into the site, in the head of every page; the one that led to this page is marked. */
export function MainNavigation() {
  const here = usePathname()
  return (
    <nav aria-label="Main">
      <ul className="flex flex-wrap gap-x-5 max-[23rem]:gap-x-3 max-[23rem]:text-sm">
        {pages.map(({ path, text, ...page }) => {
          const current = here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined
          return (
            <li key={path}>
              <a
                href={'fragment' in page ? path + page.fragment : path}
                aria-current={current}
                className="touch way"
              >
                {text}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
