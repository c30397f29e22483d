import { ThemeSwitch } from '@/components/theme/theme-switch'
import { product } from '@/content/product'
import { MainNavigation } from './main-navigation'
import { Mark } from './mark'

/** The head of every page: its name, the colours, and the way around. */
export function Header() {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-(--page) flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-6">
        <a href="/" className="touch flex items-center gap-2.5 font-semibold text-ink no-underline">
          <Mark />
          {product.name}
        </a>
        <ThemeSwitch />
        <MainNavigation />
      </div>
    </header>
  )
}
