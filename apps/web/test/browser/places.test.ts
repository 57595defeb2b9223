import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

describeInBrowser('the pages of who stands where', (open) => {
  let server: DemoServer
  beforeAll(async () => {
    server = await serveDemo()
  })
  afterAll(() => server.close())

  const openAt = async (path: string, ready: string, options: OpenOptions = {}) => {
    const opened = await open(`${server.address}${path}`, options)
    await opened.page.locator(ready).first().waitFor()
    return opened
  }

  /* ---- Every page as it is met ---- */

  const pages = [
    { name: 'dossier', path: '/', ready: '.chart svg' },
    { name: 'issues', path: '/issues', ready: '.issues li' },
    { name: 'issue', path: '/issues/gauges', ready: '.voices li' },
    { name: 'actors', path: '/actors', ready: '.actors li' },
    { name: 'actor', path: '/actors/oshel', ready: '.steps' },
    { name: 'sources', path: '/sources', ready: '.outlets tbody tr' },
    { name: 'users', path: '/users', ready: '.inline-form' },
    { name: 'sign-in', path: '/sign-in', ready: '.sign-in .button' },
  ] as const
  const views: readonly OpenOptions[] = [
    { screen: 'desk', colours: 'light' },
    { screen: 'phone', colours: 'dark', language: 'id-ID' },
  ]
  // Lists are laid out on a phone as what they lead to is.
  const onPhone = ['dossier', 'issue', 'actor', 'sources']
  const met = pages.flatMap((one) =>
    views
      .filter(({ screen }) => screen === 'desk' || onPhone.includes(one.name))
      .map((view) => ({ ...one, view })),
  )
  const tables = new Set<string>()

  test.each(met)('$name is accessible: $view.screen', async ({ name, path, ready, view }) => {
    const { page, faults } = await openAt(path, ready, view)
    await keepPicture(page, `${name}-${view.screen}-${view.colours}`)
    expect(await axeFaults(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(view.screen === 'phone' ? 390 : 1280)
    expect(faults).toEqual([])
    expect(await page.title()).toMatch(/ · Tutur$/u)
    for (const link of await page.locator('a[href^="/api/v1/tables/"]').all())
      tables.add((await link.getAttribute('href')) ?? '')
  })

  test.each([
    { path: '/', ready: '.matrix .strip' },
    { path: '/issues/gauges', ready: '.voices li' },
    { path: '/actors/oshel', ready: '.latest li' },
  ])('$path marks what came in since the visit before', async ({ path, ready }) => {
    const { page } = await openAt('/paste', 'main h1')
    let before: { readonly at: string; readonly mark: string } | null = null
    await page.route('**/api/v1/visit', (route) =>
      route.fulfill({ json: { before, mark: 'm1000000' } }),
    )
    const marksAt = async (): Promise<number> => {
      await page.goto(`${server.address}${path}`)
      await page.locator(ready).first().waitFor()
      return await page.locator('main .new').count()
    }
    expect(await marksAt()).toBe(0)
    // All of the demo came in behind the first change of its ledger.
    before = { at: '2026-01-01T00:00:00Z', mark: 'm0' }
    expect(await marksAt()).toBeGreaterThan(0)
    before = { at: '2026-01-01T00:00:00Z', mark: 'm1000000' }
    expect(await marksAt()).toBe(0)
  })

  /* ---- The dossier ---- */

  test('actors are called as the language of the page does, also after it was changed', async () => {
    const { page } = await openAt('/', '.matrix .strip', { language: 'id-ID' })
    const front = page.locator('.matrix a[href="/actors/oyra-front"]')
    await expect.poll(() => front.innerText()).toMatch(/^Front Oyra\b/u)
    await page.getByRole('button', { name: 'EN' }).click()
    await expect.poll(() => front.innerText()).toMatch(/^Oyra Front\b/u)
  })

  test('the dossier has a row an actor and a cell an issue, and a cell leads to its words', async () => {
    const { page } = await openAt('/', '.matrix .strip')
    expect(await page.locator('.matrix tbody tr').count()).toBe(5)
    expect(await page.locator('.matrix tbody tr').first().locator('td').count()).toBe(5)
    const cell = page.locator('.matrix tbody tr').first().locator('td a.cell').first()
    await cell.click()
    await page.waitForURL('**/ledger?q=for%3Aorvenia%20issue%3Afill')
    await page.locator('.ledger-row').first().waitFor()
  })

  test('the table below the matrix has what the strips draw', async () => {
    const { page } = await openAt('/', '.matrix .strip')
    const drawn = await page.locator('.matrix .strip rect:not(.unheard)').count()
    await page.getByRole('button', { name: 'Table' }).first().press('Enter')
    await expect(page.locator('.table-room tbody tr').count()).resolves.toBe(drawn)
  })

  test('on a phone the timeline shows the newest first', async () => {
    const { page } = await openAt('/', '.chart svg', {
      screen: 'phone',
      colours: 'light',
      language: 'en-GB',
    })
    const end = () =>
      page
        .locator('.chart')
        .first()
        .evaluate((one) => one.scrollWidth - one.clientWidth - one.scrollLeft)
    await expect.poll(end).toBeLessThanOrEqual(1)
    expect(
      await page
        .locator('.chart')
        .first()
        .evaluate((one) => one.scrollLeft),
    ).toBeGreaterThan(0)
  })

  test('nothing is marked as new while nothing has come in', async () => {
    const { page } = await openAt('/', '.matrix .strip')
    await page.locator('.news li').first().waitFor()
    expect(await page.locator('.matrix .new').count()).toBe(0)
  })

  test('the dossier has an address of its own, and a link to every issue and actor', async () => {
    const { page } = await openAt('/dossier', '.matrix .strip')
    expect(
      await page
        .getByRole('link', { name: 'Dossier', exact: true })
        .first()
        .getAttribute('aria-current'),
    ).toBe('page')
    await page
      .getByRole('rowheader', { name: /Sudrana/u })
      .getByRole('link')
      .press('Enter')
    await page.waitForURL('**/actors/sudrana')
    await page.locator('.steps').first().waitFor()
  })

  test('the CSV of every list and chart is there', async () => {
    expect(tables.size).toBeGreaterThanOrEqual(8)
    for (const address of tables) {
      const answer = await fetch(`${server.address}${address}`)
      const told = `${address} ${answer.status} ${answer.headers.get('content-type')}`
      expect(told, server.log.join('\n')).toMatch(/ 200 text\/csv/u)
    }
  })

  /* ---- Issues and actors ---- */

  test('an issue tells who stands where, what changed and who speaks for nobody', async () => {
    const { page } = await openAt('/issues', '.issues li')
    await page
      .getByRole('link', { name: /Gauges/u })
      .first()
      .click()
    await page.waitForURL('**/issues/gauges')
    await page.locator('.change').first().waitFor()
    const stands = page.locator('.stands > li', { hasText: 'Orvenia' }).first()
    expect(await stands.locator('.stands-how .stance').first().textContent()).toBe('Supports')
    expect(await stands.locator('.said-row').count()).toBeGreaterThan(0)
    const garesh = page.locator('.voices li', { hasText: 'Tomil Garesh' })
    expect(await garesh.locator('.doubt').count()).toBe(1)
  })

  test('actors are found as their names are typed, in any script', async () => {
    const { page } = await openAt('/actors', '.actors li')
    await page.getByRole('searchbox', { name: 'Name, in any script' }).pressSequentially('ошель')
    await page.waitForURL('**/actors?name=*')
    const only = page.locator('.actors li')
    await only.filter({ hasText: 'Damir Oshel' }).waitFor()
    await page.waitForFunction(() => document.querySelectorAll('.actors li').length === 1)
    await page.getByRole('button', { name: 'Parties' }).click()
    await page.getByText('Nobody is called “ошель”.').waitFor()
    await page.getByRole('button', { name: 'Among all', exact: true }).press('Enter')
    await only.filter({ hasText: 'Damir Oshel' }).waitFor()
  })

  test('everybody who speaks can be reached, however many they are', async () => {
    const { page } = await open('about:blank')
    // As if there were hundreds.
    await page.route(/api\/v1\/actors\?/u, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/u, 'limit=5'),
      }),
    )
    await page.goto(`${server.address}/actors`)
    const shown = page.locator('.actors li .quiet')
    await shown.first().waitFor()
    const answer = await fetch(`${server.address}/api/v1/actors?limit=200`)
    const { rows } = (await answer.json()) as { rows: { key: string }[] }
    const more = page.getByRole('button', { name: 'Show more' })
    for (let count = 5; count < rows.length; count += 5) {
      await more.click()
      await shown.nth(Math.min(count + 4, rows.length - 1)).waitFor()
    }
    await more.waitFor({ state: 'detached' })
    const links = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links).toEqual(rows.map(({ key }) => `/actors/${key}`))
  })

  test('an actor has the table of its charts and a link to its words', async () => {
    const { page } = await openAt('/actors/oshel', '.steps')
    await page.getByRole('button', { name: 'Table' }).click()
    await page.locator('.table-room tbody tr', { hasText: 'own words' }).first().waitFor()
    await page.getByRole('link', { name: 'all 8 in the ledger' }).click()
    await page.waitForURL('**/ledger?q=speaker%3Aoshel')
  })

  test('what nobody knows is said with care', async () => {
    const { page } = await openAt('/actors/nobody-of-that-name', '.state')
    await page.getByText('There is nothing of that name.').waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  /* ---- Users ---- */

  test('somebody is let in, given another role and removed', async () => {
    const { page } = await openAt('/users', '.inline-form')
    await page.getByLabel('Name', { exact: true }).fill('dewi')
    await page.getByLabel('Password, 12 characters or more').fill('kali keruh di hulu')
    await page.getByRole('button', { name: 'Let somebody in' }).click()
    await page.getByLabel('Role of dewi').selectOption('analyst')
    await page.getByText('Kept.').waitFor()
    await page
      .locator('.users li', { hasText: 'dewi' })
      .getByRole('button', { name: 'Remove' })
      .press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter')
    await page.locator('.users li').waitFor({ state: 'detached' })
  })
})
