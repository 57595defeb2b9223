import { afterAll, beforeAll, expect, test } from 'vitest'

import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import type { FolderServer } from './serve-folder.ts'
import { serveParts } from './serve-parts.ts'

describeInBrowser('the parts', (open) => {
  let server: FolderServer
  beforeAll(async () => {
    server = await serveParts()
  })
  afterAll(() => server.stop())

  const openParts = async (options?: OpenOptions) => {
    const opened = await open(`${server.address}/parts`, options)
    await opened.page.locator('h1').waitFor()
    return opened
  }

  const views = [
    { screen: 'desk', colours: 'light', language: 'en-GB' },
    { screen: 'desk', colours: 'dark', language: 'en-GB' },
    { screen: 'phone', colours: 'light', language: 'en-GB' },
    { screen: 'phone', colours: 'dark', language: 'id-ID' },
  ] as const

  test.each(views)(
    'are accessible and without faults: $screen $colours $language',
    async (view) => {
      const { page, faults } = await openParts(view)
      // What loads says so only after a while.
      await page.locator('.waiting[data-slow="true"]').waitFor()
      await keepPicture(page, `parts-${view.screen}-${view.colours}`)
      expect(await axeFaults(page)).toEqual([])
      expect(faults).toEqual([])
    },
  )

  test('fit on a phone, dense, and from right to left', async () => {
    const { page } = await openParts({ screen: 'phone' })
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBeLessThanOrEqual(390)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.documentElement.dataset['density'] = 'dense'
    })
    expect(await width()).toBeLessThanOrEqual(390)
    await keepPicture(page, 'parts-phone-rtl-dense')
    expect(await axeFaults(page)).toEqual([])
  })

  test('print on white, without what can only be pressed', async () => {
    const { page } = await openParts({ colours: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    )
    expect(ground).toBe('rgb(255, 255, 255)')
    expect(await page.locator('.top').isVisible()).toBe(false)
    await keepPicture(page, 'parts-print')
  })

  test('marks nest, and what is copied is the text alone', async () => {
    const { page } = await openParts()
    const words = page.locator('.section', { hasText: 'Marks' }).locator('p.words')
    await expect(words.locator('.mark-content .mark-pronoun').textContent()).resolves.toBe(
      'kami mulai',
    )
    const spoken = words.locator('mark.mark-speaker').first()
    await expect(spoken.getAttribute('aria-roledescription')).resolves.toBe('speaker')
    await expect(words.textContent()).resolves.toContain('Lidia Morvane1 dalam jumpa pers')
  })

  test('the drawing of origins is a picture with words, and the list says the same', async () => {
    const { page } = await openParts()
    await expect(page.getByRole('img', { name: /Origin tree/u }).isVisible()).resolves.toBe(true)
    const list = page.locator('.tree > .tree-list')
    await expect(list.locator('li').count()).resolves.toBe(7)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('img', { name: /Origin tree/u }).isVisible()).resolves.toBe(false)
    await list.locator('li').first().waitFor({ state: 'visible' })
  })

  test('the timeline has its table', async () => {
    const { page } = await openParts()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const rows = page.getByRole('row')
    await expect(rows.filter({ hasText: 'Kavendia' }).count()).resolves.toBe(8)
    await expect(rows.filter({ hasText: 'Sulmira' }).last().textContent()).resolves.toContain(
      'waits',
    )
  })

  test('somebody is found by a few letters and chosen by the keyboard alone', async () => {
    const { page } = await openParts()
    const field = page.getByRole('combobox', { name: 'Speaker' })
    await field.fill('stan')
    await page.getByRole('option', { name: 'Mirela Stanvik' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await field.press('ArrowDown')
    await expect(field.getAttribute('aria-activedescendant')).resolves.toMatch(/-0$/u)
    await field.press('ArrowDown')
    await expect(field.getAttribute('aria-activedescendant')).resolves.toMatch(/-1$/u)
    await field.press('Enter')
    await expect(page.getByTestId('chosen').textContent()).resolves.toBe('Mirela Stanvik')
    await field.fill('nobody of that name')
    await page.getByText('Nobody by that name.').waitFor()
  })

  test('a dialog takes the focus, closes by Escape and gives it back', async () => {
    const { page } = await openParts()
    const button = page.getByRole('button', { name: 'Fix speaker' })
    await button.click()
    const dialog = page.getByRole('dialog', { name: 'Fix speaker' })
    await dialog.waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect(button.evaluate((one) => one === document.activeElement)).resolves.toBe(true)
  })

  test('what was done is told, and can be taken back', async () => {
    const { page } = await openParts()
    await page.getByRole('button', { name: 'Undo' }).click()
    const region = page.locator('.toasts')
    await region.getByText('Accepted by RW.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await region.getByRole('button', { name: 'Undo' }).click()
    await region.getByText('Undone.').waitFor()
  })

  test('of a hundred thousand rows few are on the page, and the last is a key away', async () => {
    const { page, faults } = await openParts()
    await page.getByRole('button', { name: 'Show the list' }).click()
    const rows = page.locator('.windowed > li')
    await rows.first().waitFor()
    expect(await rows.count()).toBeLessThan(80)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.locator('.shown-row.here', { hasText: /^Row 2$/u }).waitFor()
    await page.keyboard.press('G')
    const last = page.locator('.shown-row.here', { hasText: /^Row 100000/u })
    await last.waitFor()
    await page.waitForFunction(() => {
      const box = document.querySelector('.shown-row.here')?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    })
    expect(await rows.count()).toBeLessThan(80)
    await expect(rows.last().getAttribute('aria-posinset')).resolves.toBe('100000')
    expect(faults).toEqual([])
  })
})
