import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
    server = await serveEmpty({ signIn: true, pages }, ({ store }) =>
      addUser(store, { name: 'rina', role: 'admin', password }),
    )
  })
  afterAll(async () => {
    await server.close()
    rmSync(pages, { recursive: true })
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
