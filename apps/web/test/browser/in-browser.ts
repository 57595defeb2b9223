import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from 'tutur-evaluation/browser'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

/** Where the pictures are kept for a look; not part of the project. */
const pictures = fileURLToPath(new URL('../../.cache/pictures', import.meta.url))

/** The sizes in CSS pixels that every page is looked at in. */
export const screens = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const

export interface OpenOptions {
  /** The desk where nothing is said. */
  readonly screen?: keyof typeof screens
  readonly colours?: 'light' | 'dark'
  /** What the browser asks for. English where nothing is said. */
  readonly language?: 'en-GB' | 'id-ID'
}

/** A page that is open, with what went wrong on it. */
export interface OpenPage {
  readonly page: Page
  /** Faults of the scripts, and what the content security policy has stopped. */
  readonly faults: readonly string[]
}

/** Opens an address in a window of its own, which is closed when the test ends. */
export type Open = (address: string, options?: OpenOptions) => Promise<OpenPage>

/**
 * Tests with a real Chromium, one for all of them. Where there is none, they are told as not tested; under CI that is a failure.
 */
export function describeInBrowser(title: string, tests: (open: Open) => void): void {
  const program = findChromium()
  if (program === null) {
    tellMissing(title)
    return
  }
  // Two processors may have ten to do at once.
  describe(title, { timeout: 120_000 }, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: program, args: [...chromiumFlags] })
    })
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close()
    })
    afterAll(async () => {
      await browser.close()
    })
    tests((address, options) => openPage(browser, address, options))
  })
}

function tellMissing(title: string): void {
  const missing =
    'no Chromium is installed ("apt-get install chromium" puts it where it is looked for)'
  test.skipIf(process.env['CI'] === undefined)(`not tested: ${title}: ${missing}`, () => {
    expect.fail(missing)
  })
}

async function openPage(
  browser: Browser,
  address: string,
  { screen = 'desk', colours = 'light', language = 'en-GB' }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: screens[screen],
    colorScheme: colours,
    locale: language,
    reducedMotion: 'reduce',
    hasTouch: screen === 'phone',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text())
    }
  })
  await page.goto(address)
  return { page, faults }
}

/** What axe finds wrong with a page by WCAG 2.2 A and AA and its own good practice, a line each; best none. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    // Run within the page, where axe now is.
    (): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} (${node.failureSummary ?? ''})`),
  )
}

/** Keeps a picture of the whole page under a name: `parts-desk-dark`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: pictureOf(name), fullPage: true })
}

/** Where the picture of that name is kept. */
export function pictureOf(name: string): string {
  return join(pictures, `${name}.png`)
}
