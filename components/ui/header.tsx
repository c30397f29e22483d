import { ThemeSwitch } from '@/components/theme/theme-switch'
import { product } from '@/content/product'
import { Mark } from './mark'

const pages = [
  { href: '/advice', text: 'Questions' },
  { href: '/architectures', text: 'Architectures' },
  { href: '/sources', text: 'Sources' },
  // The fragment says that somebody wants to type.
  { href: '/search#q=', text: 'Search' },
] as const

export function Header() {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-6">
        <a href="/" className="flex items-center gap-2.5 font-semibold text-ink no-underline">
          <Mark />
          {product.name}
        </a>
        <ThemeSwitch />
        <nav aria-label="Main">
          <ul className="flex flex-wrap gap-x-5">
            {pages.map(({ href, text }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1 no-underline hover:underline">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
