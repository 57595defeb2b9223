import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWithParts } from './build-with-parts.ts'
import { axeFaults, describeInBrowser, keepPicture, type OpenOptions } from './in-browser.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'

describeInBrowser('the parts', (open) => {
  let server: FolderServer
  beforeAll(async () => {
    server = await serveFolder(await buildWithParts())
  })
  afterAll(() => server.stop())

  const views: readonly OpenOptions[] = [
    { screen: 'desk', colours: 'light' },
    { screen: 'desk', colours: 'dark' },
    { screen: 'phone', colours: 'light' },
    { screen: 'phone', colours: 'dark', language: 'id-ID' },
  ]

  test.each(views)(
    'are accessible and without faults: $screen $colours $language',
    async (view) => {
      const { page, faults } = await open(`${server.address}/parts`, view)
      await page.locator('h1').waitFor()
      await keepPicture(page, `parts-${view.screen}-${view.colours}`)
      expect(await axeFaults(page)).toEqual([])
      expect(faults).toEqual([])
    },
  )

  test('nothing is wider than a phone', async () => {
    const { page } = await open(`${server.address}/parts`, { screen: 'phone' })
    await page.locator('h1').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
  })
})
