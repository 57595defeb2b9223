import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoServer } from '../../../server/test/demo-server.ts'
import { describeInBrowser, keepPicture, pictureOf } from './in-browser.ts'
import { serveDemo } from './serve-demo.ts'

const images = fileURLToPath(new URL('../../../../docs/images/', import.meta.url))
const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
/** Pictures differ a little from machine to machine, so that they are written when that is asked for, or when there are none. */
const isAsked = process.env['TUTUR_PICTURES'] === 'write'

describeInBrowser('the pictures of the README', (open) => {
  let server: DemoServer
  beforeAll(async () => {
    server = await serveDemo()
  })
  afterAll(() => server.close())

  test('show who stands where', async () => {
    const { page } = await open(`${server.address}/`)
    await page.locator('.matrix .cell').first().waitFor()
    await page.getByRole('heading', { name: 'What was said, when' }).waitFor()
    await show(page, 'dossier')
  })

  test('show why an utterance has as many origins as it has', async () => {
    const query = encodeURIComponent('speaker:tevik said:2025-02-10 form:direct origins:>=2')
    const answer = await fetch(`${server.address}/api/v1/utterances?q=${query}`)
    const { rows } = (await answer.json()) as {
      rows: readonly { readonly id: string; readonly standing: { readonly outlets: number } }[]
    }
    const [widest] = rows.toSorted((a, b) => b.standing.outlets - a.standing.outlets)
    const { page } = await open(`${server.address}/utterances/${widest?.id}`)
    await page.locator('h1').waitFor()
    await page.getByText('independent origins').first().waitFor()
    await show(page, 'utterance')
  })
})

/** Takes the picture, keeps it, and puts it into the documentation when it belongs there. */
async function show(page: Page, name: string): Promise<void> {
  const file = `${images}${name}.png`
  await page.evaluate(() => document.fonts.ready)
  await keepPicture(page, `readme-${name}`)
  if (isAsked || !existsSync(file)) {
    mkdirSync(images, { recursive: true })
    copyFileSync(pictureOf(`readme-${name}`), file)
  }
  expect(readme).toContain(`docs/images/${name}.png`)
}
