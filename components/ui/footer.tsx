import { Help } from '@/components/help/help'
import { product } from '@/content/product'

/** The foot of every page: what the site keeps and sends, how old its content is, and the help. */
export function Footer() {
  return (
    <footer className="mt-auto border-t border-line bg-surface text-sm text-muted">
      <div className="mx-auto grid max-w-(--page) gap-2 px-4 py-6 sm:px-6 md:grid-cols-[2fr_1fr]">
        <p className="max-w-prose">
          Static pages, no cookies, no analytics, nothing fetched from anywhere else; after one visit they
          work without a network. Your three answers are the address of a page, so its server sees them; it
          sees nothing else that you tell. What you set, or ask to be remembered, is kept on this device and
          sent nowhere. Test every command in your own environment before you rely on it.
        </p>
        <p className="md:text-right">
          Content reviewed <time dateTime={product.reviewed}>{product.reviewed}</time>.
          <br />
          Independent of Microsoft. Open source, MIT licence.
          <br />
          <a href="/glossary">Glossary</a> · <a href="/accessibility">Accessibility</a> ·{' '}
          <a href="/licences.txt">Licences</a>
        </p>
        <Help />
      </div>
    </footer>
  )
}
