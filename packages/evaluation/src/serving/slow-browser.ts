import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../browser.ts'
import { type Watched, watch } from './watch-page.ts'

/** The Chromium of this machine; `null` where there is none. It ends with this process. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  // Of two signals, Playwright would end the browser alone.
  const ours = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  return await chromium.launch({ executablePath, args: [...chromiumFlags], ...ours })
}

/** What is awaited longer than this has failed. */
const longestMs = 20_000
/** Interactions are told of some time after their frame. */
const afterwardsMs = 600

/** How a page has answered what was done on it. */
export interface Answered {
  /**
   * From the longest key press or click to the frame that was presented next; 0 where every one took less than 16 ms, which
   * browsers do not tell.
   */
  readonly paintMs: number
  /** From the last key press or click to the frame with what it asked for; `null` where nothing was to come. */
  readonly thereMs: number | null
}

/** A page in a context of its own, with nothing kept, its processor so many times slowed down. */
export class SlowPage {
  readonly page: Page
  readonly #rows: string

  private constructor(page: Page, rows: string) {
    this.page = page
    this.#rows = rows
  }

  /** Goes to an address; `rows` selects what its first rows are. */
  static async open(
    browser: Browser,
    address: string,
    { rows, times }: { readonly rows: string; readonly times: number },
  ): Promise<SlowPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(longestMs)
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: times })
      await page.addInitScript(watch, rows)
      await page.goto(address, { waitUntil: 'commit' })
      return new SlowPage(page, rows)
    } catch (fault) {
      await context.close()
      throw fault
    }
  }

  /** Milliseconds from the start of the navigation to the frame that shows the first rows. */
  async firstRows(): Promise<number> {
    return await this.#awaited('firstRowsMs', this.#rows)
  }

  /** Does something, and tells how it was answered; `shows` selects what must come of it. */
  async answered(
    act: (page: Page) => Promise<unknown>,
    shows: string | null = null,
  ): Promise<Answered> {
    await this.page.evaluate((selector) => {
      const watched = globalThis as unknown as Watched
      watched.paintMs = 0
      watched.thereMs = null
      watched.shows = selector
    }, shows)
    await act(this.page)
    const thereMs = shows === null ? null : await this.#awaited('thereMs', shows)
    await this.page.waitForTimeout(afterwardsMs)
    const paintMs = await this.page.evaluate(() => (globalThis as unknown as Watched).paintMs)
    return { paintMs, thereMs }
  }

  /** All frames since the last call, in milliseconds. */
  async frames(): Promise<readonly number[]> {
    return await this.page.evaluate(() => (globalThis as unknown as Watched).frames.splice(0))
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /** Rejects with what is on the page instead. */
  async #awaited(name: 'firstRowsMs' | 'thereMs', selector: string): Promise<number> {
    try {
      const found = await this.page.waitForFunction(
        (key) => (globalThis as unknown as Watched)[key],
        name,
      )
      return (await found.jsonValue()) ?? Number.NaN
    } catch {
      const shown = await this.page.locator('body').innerText()
      const text = shown.replaceAll(/\s+/gu, ' ').slice(0, 200)
      throw new Error(`no ${selector} within ${longestMs / 1000} s; the page shows "${text}"`)
    }
  }
}
