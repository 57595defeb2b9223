import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import type { Document } from '../../src/api/shapes.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

describeInBrowser('the page of a document', (open) => {
  let server: DemoServer
  let found: Document
  beforeAll(async () => {
    server = await serveDemo()
    found = await updatedDocument(server.address)
  })
  afterAll(() => server.close())

  const openDocument = async (query = '', options: OpenOptions = {}) => {
    const { page, faults } = await open(
      `${server.address}/documents/${found.head.id}${query}`,
      options,
    )
    await page.locator('.statement-note').first().waitFor()
    return { page, faults }
  }

  test('shows the text as it is archived, every statement numbered in it and at its margin', async () => {
    const { page, faults } = await openDocument()
    const shown = await page.evaluate(() => {
      const text = document.querySelector('.document-text')?.cloneNode(true) as Element
      for (const apart of text.querySelectorAll('[data-apart], .beside, .heard')) apart.remove()
      return text.textContent
    })
    const archived = found.text.text
    for (const { start, end } of found.text.blocks)
      expect(shown).toContain(archived.slice(start, end))
    await expect(page.locator('.statement-note').count()).resolves.toBe(found.statements.length)
    const numbers = await page.locator('.passage .row-number').allTextContents()
    expect(numbers).toEqual(found.statements.map((_, index) => String(index + 1)))
    for (const kind of ['speaker', 'cue', 'content'])
      expect(await page.locator(`.passage .mark-${kind}`).count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('goes to a statement by mouse, and tells it in the address', async () => {
    const { page } = await openDocument()
    await page.locator('.statement-note button.row-number').nth(1).click()
    const second = found.statements[1]
    await page.waitForURL(`**/documents/${found.head.id}?statement=${second?.id}`)
    const here = await page.locator('.passage .here').textContent()
    expect(withoutNumbers(here)).toContain(second?.content[0]?.text)
    await expect(page.locator('.statement-note.at').getAttribute('aria-label')).resolves.toBe(
      'Statement 2',
    )
    await expect(page.locator('.cite').textContent()).resolves.toContain(
      `characters ${second?.content[0]?.start}–`,
    )
  })

  test('goes from statement to statement by keyboard, and to the utterance', async () => {
    const { page } = await openDocument()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const second = found.statements[1]
    await page.waitForURL(`**?statement=${second?.id}`)
    await page.keyboard.press('o')
    await page.waitForURL(`**/utterances/${second?.utterance}`)
    await page.locator('.equation').waitFor()
    await page.goBack()
    await page.waitForURL(`**?statement=${second?.id}`)
  })

  test('opens at the statement that a link names', async () => {
    const last = found.statements.at(-1)
    const { page } = await openDocument(`?statement=${last?.id}`, { screen: 'phone' })
    const box = await page.locator('.passage .here').first().boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(844)
  })

  test('tells what an update changed', async () => {
    const { page } = await openDocument()
    const changes = page.locator('.comparison')
    await changes.locator('ins').first().waitFor()
    expect(await changes.locator('del').count()).toBeGreaterThan(0)
    const other = found.versions.find(({ id }) => id !== found.head.id)
    await page.getByRole('navigation', { name: 'Version' }).getByRole('link').first().click()
    await page.waitForURL(`**/documents/${other?.id}`)
  })

  test('accepts a statement by keyboard, and takes it back by mouse', async () => {
    const { page } = await openDocument()
    await page.keyboard.press('j')
    await page.locator('.decisions').waitFor()
    await page.keyboard.press('a')
    const note = page.locator('.statement-note.at')
    await note.getByText('accepted', { exact: true }).waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await note.getByText('accepted', { exact: true }).waitFor({ state: 'detached' })
  })

  test('moves the ends of what was said by keyboard, and takes that back', async () => {
    const { page } = await openDocument()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.locator('.decisions').waitFor()
    const before = await page.locator('.passage .here').textContent()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Edit span' })
    const end = dialog.getByRole('slider').last()
    await end.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const undo = page.getByRole('status').getByRole('button', { name: 'Undo' })
    await undo.waitFor()
    await page.waitForFunction(
      (was) => document.querySelector('.passage .here')?.textContent !== was,
      before,
    )
    await undo.click()
    await page.waitForFunction(
      (was) => document.querySelector('.passage .here')?.textContent === was,
      before,
    )
  })

  test('corrects the speaker by name', async () => {
    const { page } = await openDocument()
    await page.keyboard.press('j')
    await page.locator('.decisions').waitFor()
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: 'Who says it?' })
    // Those whom the text names stand there before anything is typed.
    await dialog
      .getByRole('group', { name: 'Named in this text' })
      .getByRole('button')
      .first()
      .waitFor()
    await page.keyboard.type('ardaun')
    await dialog.getByRole('option', { name: /Mirel Ardaun/u }).waitFor()
    // Letters are a name only by an answer of their own, the last.
    await dialog.getByRole('option').last().getByText('use the name “ardaun”').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.statement-note.at b', { hasText: 'Mirel Ardaun' }).waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.locator('.statement-note.at b', { hasText: 'Damir Oshel' }).waitFor()
  })

  test('says so when there is no such document', async () => {
    const { page } = await open(`${server.address}/documents/0123456789abcdef`)
    await page.getByRole('heading', { name: 'There is no such document in this ledger.' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  const views: readonly OpenOptions[] = [
    { screen: 'desk', colours: 'light' },
    { screen: 'phone', colours: 'dark', language: 'id-ID' },
  ]
  test.each(views)('is accessible: $screen $colours', async (view) => {
    const { page, faults } = await openDocument(`?statement=${found.statements[0]?.id}`, view)
    await page.locator('.comparison ins').first().waitFor()
    await keepPicture(page, `document-${view.screen}-${view.colours}`)
    expect(await axeFaults(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(view.screen === 'phone' ? 390 : 1280)
    expect(faults).toEqual([])
  })
})

/** A document of the demo that was changed after it had come out, in its latest version. */
async function updatedDocument(address: string): Promise<Document> {
  const list = await (await fetch(`${address}/api/v1/documents?limit=100`)).json()
  for (const { id } of list.rows) {
    const one: Document = await (await fetch(`${address}/api/v1/documents/${id}`)).json()
    if (one.versions.length > 1 && one.versions.at(-1)?.id === id && one.statements.length > 3)
      return one
  }
  throw new Error('the demo has no updated article')
}

function withoutNumbers(text: string | null): string {
  return (text ?? '').replace(/\d+$/u, '')
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
