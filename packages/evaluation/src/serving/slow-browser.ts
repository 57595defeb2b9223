import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of this machine; `null` where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const programs = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const executablePath = programs.find((program) => existsSync(program))
  return executablePath === undefined
    ? null
    : await chromium.launch({ executablePath, args: flags })
}

/** A page in a context of its own, with nothing kept, its processor so many times slowed down. */
export interface SlowPage {
  readonly page: Page
  /** Milliseconds from the start of the navigation until a frame has shown what `rows` selects. */
  firstRows(): Promise<number>
  /** Milliseconds from the longest key press or click so far to the frame that answered it, and begins anew. */
  longestInteraction(): Promise<number>
  /** Milliseconds of the longest frame so far, and begins anew. */
  longestFrame(): Promise<number>
  close(): Promise<void>
}

/** Opens an address and waits for the first thing that `rows` selects. */
export async function openSlowly(
  browser: Browser,
  address: string,
  { rows, times }: { readonly rows: string; readonly times: number },
): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
  await page.addInitScript(watch, rows)
  await page.goto(address)
  await page.waitForFunction(() => 'firstRowsMs' in globalThis, null, { timeout: 60_000 })
  const taken = (key: keyof Watched): Promise<number> =>
    page.evaluate((name) => {
      const watched = globalThis as unknown as Record<string, number>
      const value = watched[name] ?? 0
      watched[name] = 0
      return value
    }, key)
  return {
    page,
    firstRows: () =>
      page.evaluate(() => (globalThis as unknown as Watched).firstRowsMs ?? Number.NaN),
    async longestInteraction() {
      // Told some time after the frame.
      await page.waitForTimeout(afterwardsMs)
      return await taken('interactionMs')
    },
    longestFrame: () => taken('frameMs'),
    close: () => context.close(),
  }
}

const afterwardsMs = 600

/** What is written into the page. */
interface Watched {
  firstRowsMs?: number
  interactionMs: number
  frameMs: number
}

/** What a page has of its own, as far as it is used here. */
interface InPage extends Watched {
  readonly document: { querySelector(selector: string): unknown }
  requestAnimationFrame(then: (now: number) => void): void
}

/** Runs in the page, before its own scripts. */
function watch(rows: string): void {
  const page = globalThis as unknown as InPage
  page.interactionMs = 0
  page.frameMs = 0
  let last = performance.now()
  const look = (now: number): void => {
    page.frameMs = Math.max(page.frameMs, now - last)
    last = now
    if (page.firstRowsMs === undefined && page.document.querySelector(rows) !== null)
      // Behind the frame that shows them.
      page.requestAnimationFrame(() => {
        page.firstRowsMs ??= performance.now()
      })
    page.requestAnimationFrame(look)
  }
  page.requestAnimationFrame(look)
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as readonly { duration: number; interactionId?: number }[]
    for (const { interactionId = 0, duration } of entries)
      if (interactionId > 0) page.interactionMs = Math.max(page.interactionMs, duration)
  })
  // Browsers know it; Node does not.
  const events = { type: 'event', durationThreshold: 16 } as unknown as { type: 'mark' }
  observer.observe(events)
}
