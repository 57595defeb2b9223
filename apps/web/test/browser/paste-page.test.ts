import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

const text = `Bakers want the mill opened

The bakers of Lower Tarn will light no oven on Friday, their spokesman Olin Marsh said on Monday.

"A closed mill is an empty shelf," Marsh told reporters. He denied that the bakers wanted higher prices.`

describeInBrowser('the page that reads what is pasted', (open) => {
  let server: DemoServer
  beforeAll(async () => {
    server = await serveDemo()
  })
  afterAll(() => server.close())

  const openPaste = async (options: OpenOptions = {}) => {
    const opened = await open(`${server.address}/paste`, options)
    await opened.page.locator('h1').waitFor()
    return opened
  }

  test('reads a sample by mouse, and once more with the outlet; nothing is stored', async () => {
    const { page, faults } = await openPaste()
    const before = await counted(server.address)
    await page.getByRole('button', { name: 'Try a sample text' }).click()
    await page.locator('.statement-note').first().waitFor()
    const found = await page.locator('.statement-note').count()
    expect(found).toBeGreaterThan(3)
    await page.getByText('The outlet is not named in the text.').waitFor()
    await page.getByLabel('Outlet').fill('Tarn Mirror')
    await page.getByRole('button', { name: 'Read again' }).click()
    await page.getByText('The outlet is not named in the text.').waitFor({ state: 'detached' })
    expect(await counted(server.address)).toBe(before)
    expect(faults).toEqual([])
  })

  test('shows rows that it cannot copy, selected: over http there is no clipboard', async () => {
    const { page } = await openPaste()
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.getByRole('button', { name: 'Try a sample text' }).click()
    await page.getByRole('button', { name: 'Copy as CSV' }).click()
    const rows = page.getByRole('textbox', { name: 'Rows to copy' })
    await rows.waitFor()
    const selected = await rows.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
    expect(selected).toMatch(/^row,speaker,/u)
    expect(selected).toBe(await rows.inputValue())
    expect(await axeFaults(page)).toEqual([])
  })

  test('reads what is typed by keyboard, and adds it to the ledger when asked to', async () => {
    const { page } = await openPaste()
    const before = await counted(server.address)
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text)
    await page.getByLabel('Outlet').fill('Tarn Mirror')
    await page.getByLabel('Published').fill('2026-03-02')
    await page.keyboard.press('Control+Enter')
    await page.locator('.statement-note').first().waitFor()
    await page.keyboard.press('j')
    await expect(page.locator('.passage .here').textContent()).resolves.toContain(
      'no oven on Friday',
    )
    expect(await counted(server.address)).toBe(before)
    await page.keyboard.press('a')
    await page.getByText(/^Added: 1 document/u).waitFor()
    await page.getByRole('button', { name: 'Add to the ledger' }).waitFor({ state: 'detached' })
    expect(await page.getByText('Already in your ledger').count()).toBe(0)
    await page.getByRole('link', { name: 'Added: open the document' }).click()
    await page.waitForURL('**/documents/*')
    await page.getByRole('heading', { name: 'Bakers want the mill opened' }).waitFor()
    expect(await counted(server.address)).toBe(before + 1)
  })

  test('reads a file, keeps what was typed, and says when nobody says anything', async () => {
    const { page } = await openPaste()
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'tides.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The tide table for March.\n\nHigh water at noon. Low water at six.\n'),
    })
    await page.getByText('Nobody says anything in this text').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
  })

  test('reads a text that is dropped on the page', async () => {
    const { page } = await openPaste()
    await page.evaluate((dropped) => {
      const data = new DataTransfer()
      data.setData('text/plain', dropped)
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      document.querySelector('.paste h1')?.dispatchEvent(drop)
    }, text)
    await page.locator('.statement-note').first().waitFor()
    await page.locator('.passage .row-number').first().click()
    await page.locator('.statement-note.at').waitFor()
  })

  test('says in words what cannot be read', async () => {
    const { page } = await openPaste()
    await page.getByRole('button', { name: 'Address' }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1:9/nothing')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Could not be read' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  const views: readonly OpenOptions[] = [
    { screen: 'desk', colours: 'light' },
    { screen: 'phone', colours: 'dark', language: 'id-ID' },
  ]
  test.each(views)('is accessible: $screen $colours', async (view) => {
    const { page, faults } = await openPaste(view)
    expect(await axeFaults(page)).toEqual([])
    await page.locator('.hand-over .button:not(.main)').click()
    await page.locator('.statement-note').first().waitFor()
    await keepPicture(page, `paste-${view.screen}-${view.colours}`)
    expect(await axeFaults(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(view.screen === 'phone' ? 390 : 1280)
    expect(faults).toEqual([])
  })
})

/** How many documents the ledger holds. */
async function counted(address: string): Promise<number> {
  const { rows } = await (await fetch(`${address}/api/v1/documents?limit=200`)).json()
  return rows.length
}
