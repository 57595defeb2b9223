import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { axeFaults, describeInBrowser } from './in-browser.ts'
import type { FolderServer } from './serve-folder.ts'
import { serveParts } from './serve-parts.ts'

describeInBrowser('the shell', (open) => {
  let server: FolderServer
  beforeAll(async () => {
    server = await serveParts()
  })
  afterAll(() => server.stop())

  const openParts = async () => {
    const { page } = await open(`${server.address}/parts`)
    await page.locator('h1').waitFor()
    return page
  }

  test('leads from page to page by two keys, names the window and moves the focus', async () => {
    const page = await openParts()
    await expect(page.title()).resolves.toBe('Parts · Tutur')
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/paste')
    await page.waitForFunction(() => document.title === 'Paste · Tutur')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    const here = page.getByRole('navigation').getByRole('link', { name: 'Paste' })
    await expect(here.getAttribute('aria-current')).resolves.toBe('page')
    await page.goBack()
    await page.waitForFunction(() => document.title === 'Parts · Tutur')
  })

  test('searches by a key', async () => {
    const page = await openParts()
    await page.keyboard.press('/')
    await expect(focused(page, 'input[type=search]')).resolves.toBe(true)
    await page.keyboard.type('speaker:tavalis / g d')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ledger?q=speaker%3Atavalis%20%2F%20g%20d')
  })

  test('tells all keys', async () => {
    const page = await openParts()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    await expect(dialog.textContent()).resolves.toContain('gdDossier')
    expect(await axeFaults(page)).toEqual([])
    // Keys are not for the page while a dialog is open.
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(page.url()).toContain('/parts')
  })

  test('speaks Indonesian, and remembers it', async () => {
    const page = await openParts()
    await page.getByRole('button', { name: 'ID', exact: true }).click()
    await page.getByRole('link', { name: 'Buku ucapan' }).waitFor()
    await expect(page.getAttribute('html', 'lang')).resolves.toBe('id')
    await expect(page.title()).resolves.toBe('Bagian · Tutur')
    await page.reload()
    await page.getByRole('link', { name: 'Buku ucapan' }).waitFor()
    await expect(page.getAttribute('html', 'lang')).resolves.toBe('id')
  })

  test('is dark and dense when asked to, and remembers it', async () => {
    const page = await openParts()
    await page.getByRole('button', { name: 'Display: light or dark, roomy or dense' }).click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.getByRole('radio', { name: 'Dense' }).check()
    expect(await axeFaults(page)).toEqual([])
    await page.reload()
    await page.locator('h1').waitFor()
    await expect(page.getAttribute('html', 'data-theme')).resolves.toBe('dark')
    await expect(page.getAttribute('html', 'data-density')).resolves.toBe('dense')
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    )
    expect(ground).toBe('rgb(22, 22, 23)')
  })

  test('the menu closes by Escape and by a press beside it', async () => {
    const page = await openParts()
    const button = page.getByRole('button', { name: 'Display: light or dark, roomy or dense' })
    await button.press('Enter')
    await expect(button.getAttribute('aria-expanded')).resolves.toBe('true')
    await page.keyboard.press('Escape')
    await expect(button.getAttribute('aria-expanded')).resolves.toBe('false')
    await button.click()
    await page.locator('h1').click()
    await expect(button.getAttribute('aria-expanded')).resolves.toBe('false')
  })

  test('skips to the content by the first key', async () => {
    const page = await openParts()
    await page.keyboard.press('Tab')
    await expect(focused(page, '.skip')).resolves.toBe(true)
    await page.keyboard.press('Enter')
    await expect(focused(page, 'main')).resolves.toBe(true)
  })

  test('says so when an address leads nowhere', async () => {
    const { page } = await open(`${server.address}/no/such/page`)
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'To the dossier' }).click()
    await page.waitForURL((url) => url.pathname === '/')
  })

  test('says so while the server does not answer, and asks again', async () => {
    const page = await openParts()
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Dossier', exact: true }).click()
    const line = page.locator('.unreached')
    await line.getByText('The server does not answer.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.unroute('**/api/**')
    await line.getByRole('button', { name: 'Try now' }).click()
    await line.waitFor({ state: 'detached' })
  })

  test('says so when a page cannot be fetched', async () => {
    const page = await openParts()
    await page.route('**/assets/paste-page-*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Paste' }).click()
    await page.getByRole('heading', { name: 'This page could not be fetched.' }).waitFor()
    await page.unroute('**/assets/paste-page-*.js')
    await page.getByRole('button', { name: 'Load again' }).click()
    await page.waitForFunction(() => document.title === 'Paste · Tutur')
  })
})

/** Whether the first element of a selector has the focus. */
function focused(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => element === document.activeElement)
}
