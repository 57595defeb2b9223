import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type HostileServer,
  startHostileServer,
} from '../../../server/test/hostile/hostile-server.ts'
import { hostileStrings } from '../../../server/test/hostile/hostile-strings.ts'
import { describeInBrowser } from './in-browser.ts'
import { servePages } from './serve-demo.ts'

/** Pages, and what must be in them when they are there. */
const places: readonly (readonly [address: string, landmark: string])[] = [
  ['/', 'main h1'],
  ['/ledger', '.ledger-row'],
  [`/ledger?q=${encodeURIComponent('<img data-hostile src=x onerror=alert(1)>')}`, 'main h1'],
  [`/ledger?q=${encodeURIComponent('lang:"<script data-hostile>alert(1)</script>')}`, 'main h1'],
  ['/issues', 'main h1'],
  ['/issues/issue0', 'main h1'],
  ['/issues/%3Cimg%20data-hostile%20src=x%20onerror=alert(1)%3E', 'main'],
  ['/actors', 'main h1'],
  ['/actors/torvel', 'main h1'],
  ['/actors/party0', 'main h1'],
  ['/review', 'main h1'],
  ['/sources', 'main h1'],
  ['/paste', 'main h1'],
  ['/users', 'main h1'],
  ['/sign-in?to=javascript:alert(1)&trouble=%3Cimg%20data-hostile%3E', 'main'],
  ['/no/%3Cscript%20data-hostile%3Ealert(1)%3C/script%3E', 'main'],
]

describeInBrowser('words that attack', (open) => {
  let server: HostileServer
  beforeAll(async () => {
    server = await servePages(startHostileServer)
  }, 180_000)
  afterAll(() => server.close())

  test('show as words on every page, and nothing else', { timeout: 300_000 }, async () => {
    const { page, faults } = await open(`${server.address}/sign-in`)
    const alarms = watchOver(page, server.address)
    const all = [
      ...places,
      ...server.utterances.slice(0, 3).map((id) => [`/utterances/${id}`, '.equation'] as const),
      ...server.documents.slice(0, 9).map((id) => [`/documents/${id}`, '.passage'] as const),
    ]
    let shown = ''
    for (const [address, landmark] of all) {
      await page.goto(`${server.address}${address}`)
      await page.locator(landmark).first().waitFor()
      await page.waitForLoadState('networkidle')
      shown += await page.locator('body').innerText()
      expect(await elementsOf(page), address).toEqual([])
      expect(alarms, address).toEqual([])
      expect(faults, address).toEqual([])
    }
    const plain = shown.replace(/\s+/gu, ' ')
    const missing = hostileStrings.filter((one) => !plain.includes(one.replace(/\s+/gu, ' ')))
    // One that makes a quotation end elsewhere may be read in part.
    expect(missing.length, missing.join('\n')).toBeLessThan(5)
  })

  test('show as words when they are pasted, typed or named', async () => {
    const { page, faults } = await open(`${server.address}/paste`)
    const alarms = watchOver(page, server.address)
    const text = hostileStrings
      .map((one) => `“We wait, ${one}, for the rain,” Minister Ana Torvel said on Friday.`)
      .join('\n\n')
    await page.locator('textarea').first().fill(text)
    await page.keyboard.press('Control+Enter')
    await page.getByText('We wait').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await elementsOf(page)).toEqual([])
    await page.goto(`${server.address}/ledger`)
    await page
      .locator('.ledger-row')
      .nth(2)
      .click({ position: { x: 8, y: 8 } })
    await page.locator('.equation').waitFor()
    expect(await elementsOf(page)).toEqual([])
    expect([...alarms, ...faults]).toEqual([])
  })
})

/** What must not happen, as it happens. */
function watchOver(page: Page, address: string): readonly string[] {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== address && protocol !== 'data:') alarms.push(`request: ${request.url()}`)
  })
  page.on('popup', (popup) => alarms.push(`window: ${popup.url()}`))
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(address)) alarms.push(`gone to: ${frame.url()}`)
  })
  return alarms
}

/** Elements that words have become, and links that lead to no page of the web. */
async function elementsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const made = [...document.querySelectorAll('[data-hostile], iframe, object, embed, base')]
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ href }) => !/^https?:/u.test(href),
    )
    const handled = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    )
    return [...made, ...links, ...handled].map(({ outerHTML }) => outerHTML.slice(0, 300))
  })
}
