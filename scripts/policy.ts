import { createHash } from 'node:crypto'
import { serviceWorkerFile } from '@/lib/offline'
import { elementsIn, type HtmlPage } from './html'
import { inlineScript } from './one-script'

/**
 * Runs before every script that it judges. Trusted Types stop text from becoming code; this policy lets the loader of
 * our own chunks and our service worker through and nothing else.
 */
const trustedTypesPolicy = `self.trustedTypes&&trustedTypes.createPolicy('default',{createScriptURL(u){const a=new URL(u,location.href);if(a.origin===location.origin&&(a.pathname.startsWith('/_next/')||a.pathname==='${serviceWorkerFile}'))return u;throw new TypeError('refused: '+u)}})`

/**
 * The policy of the worker that typesets. A worker is judged by the header of its own script, not by the page's
 * policy: it may compile WebAssembly, which no page may, and talk to nobody but this site.
 */
export const workerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ')

/** The policy of the service worker, which has its own for the same reason: it may ask this site. */
export const serviceWorkerPolicy = "default-src 'none'; connect-src 'self'"

/** What runs before everything else on a page: one script, as each costs a hash. The colours first, which never fail. */
const ours = `${inlineScript('components/theme/theme.ts')}\n${trustedTypesPolicy}`

/** A page with its policy: the HTML with the policy as meta element, and the same policy as a header. */
type GuardedPage = { readonly html: string; readonly header: string }

/**
 * Gives a built page the script of its colours and its Content-Security-Policy. Every inline script and style of the
 * page is admitted by its hash, files by their origin, everything else is refused.
 *
 * @throws when the page has no head element to put the policy in.
 */
export function guard({ text: html, document }: HtmlPage): GuardedPage {
  const elements = [...elementsIn(document)]
  const inline = (tag: string) =>
    elements
      .filter(element => element.tagName === tag && !element.attrs.some(({ name }) => name === 'src'))
      .map(element => hashOf(element.childNodes.map(child => ('value' in child ? child.value : '')).join('')))
  const directives = policy([hashOf(ours), ...inline('script')], inline('style'))

  const head = elements.find(element => element.tagName === 'head')
  const charset = elements.find(element => element.attrs.some(({ name }) => name === 'charset'))
  // After the character encoding, which must stand early; before anything that the policy is to judge.
  const at = charset?.sourceCodeLocation?.endOffset ?? head?.sourceCodeLocation?.startTag?.endOffset
  if (at === undefined) throw new Error('the page has no head to put a policy in')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${directives}"/>`
  return {
    html: `${html.slice(0, at)}${meta}<script>${ours}</script>${html.slice(at)}`,
    // A meta element cannot carry frame-ancestors.
    header: `${directives}; frame-ancestors 'none'`,
  }
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(scripts)].join(' ')}`,
    `style-src 'self' ${[...new Set(styles)].join(' ')}`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default nextjs nextjs#bundler 'allow-duplicates'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
