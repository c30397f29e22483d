import type { Page } from '@playwright/test'
import { isComplaint } from './pages'

/** Notes everything a visitor's security team would object to: what is run, asked for, or complained of. */
export async function watch(page: Page, baseURL: string): Promise<string[]> {
  const noted: string[] = []
  page.on('console', message => {
    if (isComplaint(message)) noted.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => noted.push(`error: ${error.message}`))
  page.on('dialog', dialog => {
    noted.push(`dialog: ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('request', request => {
    if (!request.url().startsWith(baseURL)) noted.push(`request: ${request.url()}`)
  })
  await page.exposeFunction('noteViolation', (text: string) => noted.push(`violation: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      Reflect.get(window, 'noteViolation')(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return noted
}
