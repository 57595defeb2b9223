import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

describeInBrowser('the ledger', (open) => {
  let server: DemoServer
  beforeAll(async () => {
    server = await serveDemo()
  })
  afterAll(() => server.close())

  const openLedger = async (query = '', options: OpenOptions = {}) => {
    const { page, faults } = await open(`${server.address}/ledger${query}`, options)
    await page.locator('.ledger-row').first().waitFor()
    return { page, faults }
  }

  test('opens a row in place by mouse, down to the count and the wordings', async () => {
    const { page, faults } = await openLedger('?q=speaker:korvane')
    const row = page.locator('.ledger-row').nth(2)
    await row.click({ position: { x: 8, y: 8 } })
    await row.locator('.equation').waitFor()
    await expect(page.locator('.wordings article').count()).resolves.toBeGreaterThan(0)
    expect(page.url()).toContain('open=')
    await row.getByRole('link', { name: 'Permalink' }).click()
    await page.waitForURL('**/utterances/*')
    await page.locator('.equation').waitFor()
    expect(faults).toEqual([])
  })

  test('goes through rows by keyboard, opens one and leads to its document', async () => {
    const { page } = await openLedger()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    await page.locator('.ledger-row.open .equation').waitFor()
    await page.keyboard.press('o')
    await page.locator('.ledger-row.open').waitFor({ state: 'detached' })
    await page.keyboard.press('v')
    await page.waitForURL('**/documents/*?statement=*')
    await page.locator('.passage .here').first().waitFor()
    // The way back leads to the same row.
    await page.goBack()
    await page.locator('.ledger-row.at').waitFor()
  })

  test('closes an opened row by the way back, and stays in the ledger', async () => {
    const { page } = await openLedger('?q=speaker:korvane')
    await page.locator('.row-words').first().click()
    await page.locator('.ledger-row.open .equation').waitFor()
    await page.goBack()
    await page.locator('.ledger-row.open').waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/ledger')
  })

  test('tells the issue that a row touches where nobody can tell where it stands', async () => {
    const { page } = await openLedger()
    await page.locator('.stance-link', { hasText: 'cannot tell' }).first().waitFor()
  })

  test('says that further rows cannot be had, asks no more by itself, and again when told to', async () => {
    const { page } = await open('about:blank')
    let asked = 0
    let isBroken = true
    await page.route(/utterances\?.*cursor=/u, async (route) => {
      asked++
      if (isBroken) await route.fulfill({ status: 500, json: { title: 'x', status: 500 } })
      else await route.continue()
    })
    await page.goto(`${server.address}/ledger`)
    await page.locator('.ledger-row').first().waitFor()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.getByRole('alert').getByText('The server could not answer this.').waitFor()
    await page.waitForTimeout(2500)
    expect(asked).toBe(1)
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.locator('.list-end').getByRole('status').waitFor()
  })

  test('says so when what comes is no JSON, though it came well', async () => {
    const { page } = await open('about:blank')
    await page.route(/utterances\?/u, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Sign in to the network' }),
    )
    await page.goto(`${server.address}/ledger`)
    await page.getByText('The server could not answer this.').waitFor()
  })

  test('adds a part to the query, and takes it away', async () => {
    const { page } = await openLedger()
    await page.getByRole('button', { name: '+ add a part' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /what is done by saying it/u }).click()
    await dialog.getByRole('button', { name: 'denies' }).click()
    await page.waitForURL('**/ledger?q=act%3Adeny')
    await page.getByRole('button', { name: 'Remove act:deny' }).click()
    await page.waitForURL(/\/ledger$/u)
  })

  test('finds an actor as the name is typed', async () => {
    const { page } = await openLedger()
    await page.getByRole('button', { name: '+ add a part' }).press('Enter')
    await page.getByRole('button', { name: /who said it/u }).press('Enter')
    await page.getByRole('combobox', { name: 'speaker' }).pressSequentially('oshel')
    await page.getByRole('option', { name: /Damir Oshel/u }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ledger?q=speaker%3A*')
    await page.locator('.row-who b', { hasText: 'Damir Oshel' }).first().waitFor()
    const who = await page.locator('.row-who b').allTextContents()
    expect(new Set(who)).toEqual(new Set(['Damir Oshel']))
  })

  test('narrows down by what is counted at the left', async () => {
    const { page } = await openLedger()
    const facet = page.locator('.facet label', { hasText: 'Russian' })
    await facet.click()
    await page.waitForURL('**/ledger?q=lang%3Aru')
    await page.getByRole('button', { name: 'Remove lang:ru' }).waitFor()
  })

  test('never filters by origins by itself, and shows them in every row', async () => {
    const { page } = await openLedger()
    const rows = await page.locator('.ledger-row').count()
    await expect(page.locator('.ledger-row .origins').count()).resolves.toBe(rows)
    expect(await page.locator('.chip').count()).toBe(0)
  })

  test('says which part to drop when nothing fits', async () => {
    const { page } = await open(
      `${server.address}/ledger?q=${encodeURIComponent('speaker:korvane act:praise')}`,
    )
    await page.getByRole('link', { name: 'without act:praise' }).click()
    await page.waitForURL('**/ledger?q=speaker%3Akorvane')
    await page.locator('.ledger-row').first().waitFor()
  })

  test('says what is wrong with a query, and lets it be mended', async () => {
    const { page } = await open(`${server.address}/ledger?q=speker:korvane`)
    await page.getByText('did you mean').waitFor()
    expect(await axeFaults(page)).toEqual([])
    const field = page.getByRole('textbox', { name: 'Mend it here:' })
    await field.fill('speaker:korvane')
    await field.press('Enter')
    await page.locator('.ledger-row').first().waitFor()
  })

  test('keeps a search, and leads back to it', async () => {
    const { page } = await openLedger('?q=act:deny')
    await page.keyboard.press('w')
    await page.getByRole('dialog').waitFor()
    // The name is ready to be written over.
    await page.keyboard.type('Denials')
    await page.keyboard.press('Enter')
    const saved = page.getByRole('link', { name: 'Denials' })
    await saved.waitFor()
    await page.goto(`${server.address}/ledger`)
    await saved.click()
    await page.waitForURL('**/ledger?q=act%3Adeny')
    await page.getByRole('button', { name: 'Forget the search Denials' }).click()
    await saved.waitFor({ state: 'detached' })
  })

  test('what is new in a kept search is new no more once it was opened', async () => {
    const body = JSON.stringify({ name: 'Refusals', query: 'act:refuse' })
    const headers = { 'content-type': 'application/json' }
    const kept = await fetch(`${server.address}/api/v1/searches`, { method: 'POST', body, headers })
    const { id } = (await kept.json()) as { id: string }
    const { page } = await open('about:blank')
    let wasOpened = false
    await page.route(/api\/v1\/searches/u, async (route) => {
      const method = route.request().method()
      if (method === 'DELETE') return route.fulfill({ status: 500, body: '' })
      if (method === 'POST') {
        expect(route.request().postDataJSON()).toEqual({ name: 'Refusals', query: 'act:refuse' })
        wasOpened = true
        return route.continue()
      }
      const answer = await route.fetch()
      const { rows } = (await answer.json()) as { rows: object[] }
      return route.fulfill({ json: { rows: wasOpened ? rows : rows.map(with12) } })
    })
    const with12 = (row: object) => ({ ...row, fresh: 12 })
    await page.goto(`${server.address}/ledger`)
    const fresh = page.getByText('12 new')
    await fresh.waitFor()
    await page.getByRole('link', { name: 'Refusals' }).click()
    await fresh.waitFor({ state: 'detached' })
    // To forget it is refused, which is told.
    await page.getByRole('button', { name: 'Forget the search Refusals' }).click()
    await page.getByText('The server could not answer this.').waitFor()
    await fetch(`${server.address}/api/v1/searches/${id}`, { method: 'DELETE' })
  })

  test('offers files and feeds of the query', async () => {
    const { page } = await openLedger('?q=act:deny')
    await page.getByRole('button', { name: 'Export' }).click()
    const links = await page.locator('.menu-links a').all()
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(addresses.length).toBe(6)
    for (const address of addresses) {
      const answer = await fetch(`${server.address}${address}`)
      expect(`${address} ${answer.status}`).toBe(`${address} 200`)
      expect((await answer.text()).length).toBeGreaterThan(0)
    }
  })

  const views: readonly OpenOptions[] = [
    { screen: 'desk', colours: 'dark' },
    { screen: 'phone', colours: 'light', language: 'id-ID' },
  ]
  test.each(views)('is accessible, closed and open: $screen $colours', async (view) => {
    const { page, faults } = await openLedger('?q=speaker:korvane', view)
    await page.locator('.facet').first().waitFor({ state: 'attached' })
    expect(await axeFaults(page)).toEqual([])
    await page.locator('.row-words').nth(2).click()
    await page.locator('.ledger-row.open .cite').waitFor()
    await keepPicture(page, `ledger-${view.screen}-${view.colours}`)
    expect(await axeFaults(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(view.screen === 'phone' ? 390 : 1280)
    expect(faults).toEqual([])
  })

  test('prints every row that is there, and scrolls as before afterwards', async () => {
    const { page } = await openLedger('')
    const rows = page.locator('.ledger-row')
    const tell = (event: string) =>
      page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
    const inSight = await rows.count()
    const there = await page.locator('li[aria-setsize]').first().getAttribute('aria-setsize')
    await tell('beforeprint')
    expect(await rows.count()).toBe(Number(there))
    expect(Number(there)).toBeGreaterThan(inSight)
    const counted = (await page.locator('.list-top, .ledger-middle').first().innerText()).match(
      /(\d+) utterances/u,
    )?.[1]
    expect(Number(counted)).toBeGreaterThan(Number(there))
    await page.emulateMedia({ media: 'print' })
    await page
      .getByText(`The newest ${there} of ${counted} utterances; older ones are not printed.`)
      .waitFor()
    await page.emulateMedia({ media: 'screen' })
    await tell('afterprint')
    await expect.poll(() => rows.count()).toBeLessThan(Number(there))
  })

  test('has a permalink for every row, which says so when there is none', async () => {
    const { page } = await openLedger('?q=speaker:korvane')
    const address = await page.locator('.row-words').nth(2).getAttribute('href')
    await page.goto(`${server.address}${address}`)
    await page.locator('.cite').waitFor()
    await keepPicture(page, 'utterance-desk-light')
    expect(await axeFaults(page)).toEqual([])
    await page.goto(`${server.address}/utterances/0123456789abcdef`)
    await page
      .getByRole('heading', { name: 'There is no such utterance in this ledger.' })
      .waitFor()
  })

  test('has the document beside the list where there is room', async () => {
    const { page } = await openLedger('?q=speaker:korvane')
    await page.setViewportSize({ width: 1720, height: 900 })
    await page.keyboard.press('j')
    await page.locator('.row-document .here').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await keepPicture(page, 'ledger-wide-light')
  })
})
