import type { Browser, BrowserContext, Page } from 'playwright'

/** A slow mobile network, and a processor of a quarter of the speed: what browsers call “Slow 4G” and “4× slowdown”. */
export const throttling = {
  network: { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 86_400 },
  processor: 4,
} as const

const kinds = ['Document', 'Script', 'Stylesheet', 'Font', 'Fetch', 'Other'] as const

/** What one load of a page was like: times in milliseconds from its start, bytes as they travelled. */
export type Load = {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly drawing: number
  readonly longTasks: number
  readonly bytes: Readonly<Record<(typeof kinds)[number], number>>
}

/** Loads an address once, with an empty cache, throttled, and waits until nothing is loaded any more. */
export async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 1600 },
  })
  try {
    const page = await newPage(context)
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.emulateNetworkConditions', throttling.network)
    await client.send('Emulation.setCPUThrottlingRate', { rate: throttling.processor })
    const types = new Map<string, string>()
    const bytes = Object.fromEntries(kinds.map(kind => [kind, 0])) as Record<(typeof kinds)[number], number>
    client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.find(each => each === types.get(requestId)) ?? 'Other'
      bytes[kind] += encodedDataLength
    })
    await page.addInitScript(() => {
      const seen = { longTasks: 0, largestPaint: 0, drawing: 0 }
      Reflect.set(window, 'seen', seen)
      new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) seen.longTasks += duration
      }).observe({ type: 'longtask', buffered: true })
      new PerformanceObserver(list => {
        for (const { startTime } of list.getEntries()) seen.largestPaint = startTime
      }).observe({ type: 'largest-contentful-paint', buffered: true })
      const look = () => {
        const svg = document.querySelector('svg.flowchart, .mermaid svg')
        const isWhole =
          svg?.nextSibling !== undefined && svg !== null && svg.querySelectorAll('.node').length > 8
        if (!isWhole || svg.getBoundingClientRect().height === 0) requestAnimationFrame(look)
        else requestAnimationFrame(time => (seen.drawing = time))
      }
      requestAnimationFrame(look)
    })
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => Reflect.get(Reflect.get(window, 'seen'), 'drawing') > 0, null, {
      timeout: 120_000,
    })
    await page.waitForLoadState('networkidle')
    const times = await page.evaluate(() => ({
      ...(Reflect.get(window, 'seen') as { longTasks: number; largestPaint: number; drawing: number }),
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }))
    return { ...times, bytes }
  } finally {
    await context.close()
  }
}

/** A page in which functions of these scripts can run: their compiler names each with a helper that no page has. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript('globalThis.__name = value => value')
  return page
}
