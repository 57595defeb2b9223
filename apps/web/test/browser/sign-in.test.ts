import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../../../server/src/access/users.ts'
import { type Served, serveEmpty } from '../../../server/test/served.ts'
import { axeFaults, describeInBrowser, keepPicture } from './in-browser.ts'

const password = 'air tenang di muara'

describeInBrowser('signing in', (open) => {
  let server: Served
  const pages = mkdtempSync(join(tmpdir(), 'tutur-pages-'))
  beforeAll(async () => {
    await build({
      configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
      logLevel: 'error',
      build: { outDir: pages },
    })
    server = await serveEmpty({ signIn: true, pages }, async ({ store }) => {
      await addUser(store, { name: 'rina', role: 'admin', password })
      return addUser(store, { name: 'budi', role: 'analyst', password })
    })
  })
  afterAll(async () => {
    await server.close()
    rmSync(pages, { recursive: true })
  })

  const signIn = async (page: Page, name: string) => {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
  }

  test('says that the password is wrong only where it is', async () => {
    const { page } = await open(`${server.address}/sign-in`)
    await page.route('**/api/v1/session', (route) => route.fulfill({ status: 500, body: '' }))
    await signIn(page, 'rina')
    await page.getByRole('alert').getByText('The server could not answer this.').waitFor()
    expect(await page.getByText('Name or password is wrong').count()).toBe(0)
  })

  test('goes on deciding after signing in again in another tab', async () => {
    const { page } = await open(`${server.address}/sign-in?to=/users`)
    await signIn(page, 'rina')
    await page.waitForURL('**/users')
    const data = { name: 'rina', password }
    const again = await page.context().request.post(`${server.address}/api/v1/session`, { data })
    expect(again.ok()).toBe(true)
    await page.getByLabel('What for').fill('a script')
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.locator('.made-token code').waitFor()
    await page.getByRole('button', { name: 'Revoke' }).press('Enter')
    await page.getByText('“a script” works no more.').waitFor()
  })

  test('selects a token that it cannot copy, and says so: over http there is no clipboard', async () => {
    const { page } = await open(`${server.address}/sign-in?to=/users`)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await signIn(page, 'rina')
    await page.getByLabel('What for').fill('a script')
    await page.getByRole('button', { name: 'Make a token' }).click()
    const token = await page.locator('.made-token code').textContent()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('The words are selected: press Ctrl+C.').waitFor()
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(token)
    await page.getByRole('button', { name: 'Revoke' }).press('Enter')
    await page.getByText('“a script” works no more.').waitFor()
  })

  test('leaves nothing of one user to the next', async () => {
    const { page } = await open(`${server.address}/sign-in?to=/paste`)
    // The small server of these tests keeps no visits.
    let visits = 0
    await page.route('**/api/v1/visit', (route) => {
      visits++
      return route.fulfill({ json: { before: null } })
    })
    await signIn(page, 'rina')
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    await text.fill('What only Rina may read.')
    await page.locator('a[href="/ledger"]').first().click()
    await expect.poll(() => visits, { timeout: 20_000 }).toBe(1)
    await page.getByRole('link', { name: 'rina' }).click()
    await page.getByRole('button', { name: 'Sign out' }).press('Enter')
    await signIn(page, 'budi')
    await page.locator('a[href="/paste"]').first().click()
    await text.waitFor()
    expect(await text.inputValue()).toBe('')
    await page.locator('a[href="/ledger"]').first().click()
    await expect.poll(() => visits, { timeout: 20_000 }).toBe(2)
  })

  test('leads whoever is not known to the page of signing in, and back', async () => {
    const { page } = await open(`${server.address}/sign-in`)
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() === 401) refused.push(response.url())
    })
    await page.goto(`${server.address}/users`)
    await page.waitForURL('**/sign-in?to=%2Fusers')
    await page.getByLabel('Name').waitFor()
    // Nothing was asked that must be refused, and nothing is shown that leads nowhere yet.
    expect(refused).toEqual([])
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('search').count()).toBe(0)
    expect(await page.locator('.keys').count()).toBe(0)
    await page.getByLabel('Name').fill('rina')
    await page.getByLabel('Password').fill('not the password')
    await page.keyboard.press('Enter')
    await page.getByText('Name or password is wrong.').waitFor()
    await keepPicture(page, 'sign-in-wrong')
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/users')
    await page.locator('.users li', { hasText: 'rina' }).waitFor()
    // What changes something carries the token against forgery.
    await page.getByLabel('What for').fill('a script')
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.locator('.made-token code').waitFor()
    await page.getByRole('button', { name: 'Revoke' }).press('Enter')
    await page.getByText('“a script” works no more.').waitFor()
    await page.getByRole('link', { name: 'rina' }).click()
    await page.getByRole('button', { name: 'Sign out' }).press('Enter')
    await page.getByLabel('Password').waitFor()
  })

  test('never leads elsewhere after signing in', async () => {
    const { page } = await open(`${server.address}/sign-in?to=https://elsewhere.example/`)
    await page.getByLabel('Name').fill('rina')
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.address}/`)
  })
})
