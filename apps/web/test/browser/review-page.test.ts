import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

describeInBrowser('the page of what waits', (open) => {
  let server: DemoServer
  beforeAll(async () => {
    server = await serveDemo()
  })
  afterAll(() => server.close())

  const openReview = async (kind: string, options: OpenOptions = {}) => {
    before = new Set((await decisions()).map(({ id }) => id))
    const opened = await open(`${server.address}/review?kind=${kind}`, options)
    await opened.page.locator('.card .question').waitFor()
    return opened
  }
  const question = (page: Page) => page.locator('.card .question')
  const firstInList = (page: Page) => page.locator('.queue button[aria-current]')
  const decisions = async () => {
    const answer = await fetch(`${server.address}/api/v1/decisions?limit=50`)
    return (
      (await answer.json()) as { rows: { id: string; kind: string; undoneBy: string | null }[] }
    ).rows
  }
  /** What was decided since the page was opened. */
  let before: ReadonlySet<string> = new Set()
  const decided = async () => (await decisions()).filter(({ id }) => !before.has(id))

  const views = (['statement', 'join', 'shift'] as const).flatMap((kind) => [
    { kind, screen: 'desk', colours: 'dark' } as const,
    { kind, screen: 'phone', colours: 'light', language: 'id-ID' } as const,
  ])
  test.each(views)('is accessible: $kind $screen', async ({ kind, ...view }) => {
    const { page, faults } = await openReview(kind, view)
    await keepPicture(page, `review-${kind}-${view.screen}`)
    expect(await axeFaults(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(view.screen === 'phone' ? 390 : 1280)
    expect(faults).toEqual([])
  })

  test('a doubt that is marked in the ledger leads to what waits about it', async () => {
    const { page } = await open(`${server.address}/ledger`)
    const doubt = page.locator('.row-doubt').first()
    await doubt.waitFor()
    await doubt.click()
    await question(page).waitFor()
    expect(new URL(page.url()).pathname).toBe('/review')
    const about = new URL(page.url()).searchParams.get('utterance') ?? ''
    const { rows } = (await (
      await fetch(`${server.address}/api/v1/review?utterance=${about}`)
    ).json()) as { rows: unknown[] }
    expect(await page.locator('.queue button').count()).toBe(rows.length)
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.waitForURL(`${server.address}/review`)
  })

  test('says so when nothing waits about an utterance', async () => {
    const { page } = await open(`${server.address}/review?utterance=0123456789abcdef`)
    await page.getByText('Nothing waits about this utterance.').waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  test('a shift is decided by keyboard on the dossier, and shows at once', async () => {
    const { page } = await open(`${server.address}/`)
    const cards = page.locator('.ask')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(3)
    await page.keyboard.press('n')
    await page.getByText(/^Not a shift:/u).waitFor()
    await page.waitForFunction(() => document.querySelectorAll('.ask').length === 2)
    // The focus is at the next one.
    expect(await page.evaluate(() => document.activeElement?.closest('.ask') !== null)).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.ask').length === 3)
  })

  test('a yes by mouse changes the matrix', async () => {
    const { page } = await open(`${server.address}/`)
    const fill = page
      .locator('.matrix tbody tr', { hasText: 'Sudrana' })
      .locator('td[data-issue="Fill"] .stance')
    await fill.waitFor()
    expect(await fill.textContent()).toBe('Supports')
    const card = page.locator('.ask', { has: page.getByRole('heading', { name: 'Sudrana' }) })
    await card.getByRole('button', { name: 'Yes' }).click()
    await page
      .locator('.matrix td[data-issue="Fill"] .moved', { hasText: 'from supports' })
      .waitFor()
    expect(await fill.textContent()).toBe('Opposes')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.matrix td[data-issue="Fill"] .moved').waitFor({ state: 'detached' })
  })

  test('a row is accepted by keyboard, goes into the trail, and is taken back', async () => {
    const { page } = await openReview('statement')
    const before = await firstInList(page).textContent()
    await page.keyboard.press('a')
    await page.getByText('Accepted.').waitFor()
    expect(await firstInList(page).textContent()).not.toBe(before)
    const trail = page.locator('.trail li', { hasText: 'accepted a row' })
    await trail.waitFor()
    expect(await question(page).evaluate((h2) => h2 === document.activeElement)).toBe(true)
    await page.keyboard.press('z')
    await page.locator('.trail li.undone', { hasText: 'accepted a row' }).waitFor()
    const rows = await decisions()
    expect(rows.find(({ kind }) => kind === 'accept')?.undoneBy).not.toBeNull()
  })

  test('the key takes back what was decided here, not what somebody else has decided since', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('a')
    await page.getByText('Accepted.').waitFor()
    const [mine] = await decided()
    const other = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/utterances?limit=1')
      return ((await answer.json()) as { rows: { statement: string }[] }).rows[0]?.statement
    })
    const body = JSON.stringify({ kind: 'accept', statement: other, why: 'from another window' })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${server.address}/api/v1/decisions`, { method: 'POST', body, headers })
    await page.keyboard.press('z')
    await page.getByText('Taken back.').waitFor()
    const undone = (await decided()).filter(({ undoneBy }) => undoneBy !== null)
    expect(undone.map(({ id }) => id)).toEqual([mine?.id])
  })

  test('somebody else is named, found as the name is typed, with a reason', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('s')
    const field = page.getByRole('combobox', { name: 'Name of the speaker' })
    await field.pressSequentially('roskell')
    await page.getByRole('option', { name: /Amina Roskell/u }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('the words are Amina Roskell’s').waitFor()
    await page.getByLabel('Why (may stay empty)').fill('she chairs the session')
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('Speaker: Amina Roskell.').waitFor()
    await page.locator('.trail li', { hasText: 'she chairs the session' }).waitFor()
  })

  test('somebody else who is not named yet decides nothing', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('s')
    const field = page.getByRole('combobox', { name: 'Name of the speaker' })
    await field.waitFor()
    const accept = page.getByRole('button', { name: 'Accept' })
    expect(await accept.getAttribute('aria-disabled')).toBe('true')
    await accept.click({ force: true })
    await page.keyboard.press('a')
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('')
    expect(await decided()).toEqual([])
  })

  test('a candidate is chosen by its number', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('2')
    expect(await page.locator('.option').nth(1).locator('input').isChecked()).toBe(true)
  })

  test('the ends of the words are moved by keyboard, by word and by character', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('e')
    const chosen = () =>
      page
        .locator('.passage .chosen')
        .allTextContents()
        .then((all) => all.join(''))
    const before = await chosen()
    await page.getByRole('slider', { name: 'Beginning of the words' }).first().waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    expect(await chosen()).toBe(before.slice(1))
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('ArrowRight')
    const moved = await chosen()
    expect(before.endsWith(moved)).toBe(true)
    expect(before.length - moved.length).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await page.locator('.option').first().waitFor()
    await page.keyboard.press('e')
    await page.locator('.handle:focus').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByText('The ends of the words are moved.').waitFor()
    expect((await decided())[0]?.kind).toBe('edit-span')
  })

  test('the ends of the words are dragged', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('e')
    const handle = page.getByRole('slider', { name: 'End of the words' }).last()
    const box = await handle.boundingBox()
    const before = await page.locator('.passage .chosen').allTextContents()
    if (box === null) throw new Error('the handle is not on the page')
    await page.mouse.move(box.x + 1, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(box.x - 60, box.y + 8, { steps: 4 })
    await page.mouse.up()
    const after = await page.locator('.passage .chosen').allTextContents()
    expect(after.join('').length).toBeLessThan(before.join('').length)
    await page.keyboard.press('Escape')
  })

  test('a row is split where the cut is put', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('x')
    await page.getByRole('slider', { name: 'Cut' }).waitFor()
    await page.getByRole('button', { name: 'Split here' }).click()
    await page.getByText('Split in two.').waitFor()
    expect((await decided())[0]?.kind).toBe('split')
  })

  test('rows of one document are merged', async () => {
    const { page } = await openReview('statement')
    await page.keyboard.press('m')
    await page.locator('.others button').first().click()
    await page.getByText('Made one row.').waitFor()
    expect((await decided())[0]?.kind).toBe('merge')
  })

  test('two wordings are said to be two utterances, by number and key', async () => {
    const { page } = await openReview('join')
    expect(await page.locator('.side-by-side > section').count()).toBe(2)
    await page.keyboard.press('2')
    await page.keyboard.press('a')
    await page.getByText('Two utterances.').waitFor()
    expect((await decided())[0]?.kind).toBe('apart')
  })

  test('a shift is answered by y and n, as on the page of the dossier', async () => {
    const { page } = await openReview('shift')
    await question(page).waitFor()
    await page.keyboard.press('n')
    await page.getByText(/^Not a shift:/u).waitFor()
    expect((await decided())[0]).toMatchObject({ kind: 'shift', holds: false })
    await page.keyboard.press('z')
    await expect.poll(async () => (await decided())[0]?.kind, { timeout: 10_000 }).toBe('undo')
  })

  test('later puts a question at the end', async () => {
    const { page } = await openReview('shift')
    const before = await question(page).textContent()
    await page.keyboard.press('l')
    await expect.poll(() => question(page).textContent()).not.toBe(before)
    const last = page.locator('.queue button').last()
    expect(await last.textContent()).toContain(before ?? 'nothing')
  })
})
