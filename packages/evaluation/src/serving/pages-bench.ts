// How soon the pages show their first rows and answer what people do, in a Chromium that is four times slowed down.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { freshLedger } from './press-ledger.ts'
import { openBrowser, openSlowly, type SlowPage } from './slow-browser.ts'
import { makeDemo, serve } from './tutur-process.ts'

/** How the bench of the pages is run. */
export interface PagesBench {
  /** Of the ledger that is scrolled through. */
  readonly statements: number
}

const slower = 4
/** Each page is opened so often, with nothing kept from before. */
const openings = 5
const aims = { firstRowsMs: 1500, interactionMs: 100, firstKb: 40, pageKb: 150, frameMs: 100 }

/** Something that people do on a page. */
type Action = readonly [name: string, act: (page: Page) => Promise<unknown>]

interface Tried {
  readonly name: string
  readonly path: string
  /** What a first row is. */
  readonly rows: string
  readonly actions: readonly Action[]
}

/** Prints how soon the pages of the demo show rows and answer, and how a long list scrolls. */
export async function benchPages({ statements }: PagesBench): Promise<void> {
  const browser = await openBrowser()
  if (browser === null) {
    console.log('skipped: no Chromium is installed ("apt-get install chromium")')
    return
  }
  try {
    tellMachine()
    await inDemo((address) => benchDemo(browser, address))
    await benchScrolling(browser, statements)
    tellMachine()
  } finally {
    await browser.close()
  }
}

function tellMachine(): void {
  const load = loadavg().map((one) => one.toFixed(1))
  console.log(`${cpus().length} cores, load ${load.join(' ')}, slowed down ${slower} times`)
}

async function inDemo(work: (address: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'tutur-bench-'))
  const folder = join(parent, 'demo')
  await makeDemo(folder)
  const serving = await serve(folder)
  try {
    await awaitAccount(serving.address)
    await work(serving.address)
  } finally {
    await serving.stop()
    await rm(parent, { recursive: true })
  }
}

async function awaitAccount(address: string): Promise<void> {
  for (;;) {
    const { ok, status } = await fetch(`${address}/api/v1/dossier`)
    if (ok) return
    if (status !== 503) throw new Error(`the dossier answers with ${status}`)
  }
}

async function benchDemo(browser: Browser, address: string): Promise<void> {
  for (const tried of await pagesOf(address)) await benchPage(browser, address, tried)
}

async function benchPage(browser: Browser, address: string, tried: Tried): Promise<void> {
  const firsts: number[] = []
  const told: string[] = []
  for (let opening = 0; opening < openings; opening++) {
    const opened = await openSlowly(browser, address + tried.path, {
      rows: tried.rows,
      times: slower,
    })
    try {
      firsts.push(await opened.firstRows())
      if (opening === openings - 1) told.push(await scriptsOf(opened.page, tried.path))
      if (opening === openings - 1) told.push(...(await benchActions(opened, tried.actions)))
    } finally {
      await opened.close()
    }
  }
  const first = median(firsts)
  console.log(
    `${tried.name.padEnd(10)} first rows ${first.toFixed(0)} ms (${Math.min(...firsts).toFixed(0)} to ${Math.max(...firsts).toFixed(0)})${judged(first, aims.firstRowsMs)}; ${told.join(', ')}`,
  )
}

/** Gzipped bytes of all scripts that the page has fetched. */
async function scriptsOf(page: Page, path: string): Promise<string> {
  await page.waitForLoadState('networkidle')
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  )
  const scripts = await Promise.all(
    [...new Set(addresses)].map(async (one) => (await fetch(one)).arrayBuffer()),
  )
  const kilobytes = scripts.reduce((sum, one) => sum + gzipSync(one).length, 0) / 1024
  const aim = path === '/' ? aims.firstKb : aims.pageKb
  return `${kilobytes.toFixed(1)} kB of script${judged(kilobytes, aim)}`
}

async function benchActions(
  opened: SlowPage,
  actions: readonly Action[],
): Promise<readonly string[]> {
  const told: string[] = []
  for (const [name, act] of actions) {
    await opened.longestInteraction()
    await act(opened.page)
    const ms = await opened.longestInteraction()
    told.push(`${name} ${ms.toFixed(0)} ms${judged(ms, aims.interactionMs)}`)
  }
  return told
}

function judged(value: number, aim: number): string {
  return value <= aim ? '' : ` (aim ${aim}: MISSED)`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/* ---- Pages ---- */

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
const click =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().click()
const type =
  (selector: string, text: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().pressSequentially(text)

async function pagesOf(address: string): Promise<readonly Tried[]> {
  const answer = await fetch(`${address}/api/v1/utterances?limit=20`)
  const { rows } = (await answer.json()) as {
    rows: readonly { id: string; document: { id: string } }[]
  }
  const keys: Action = ['? opens the keys', press('?')]
  return [
    {
      name: 'dossier',
      path: '/',
      rows: '.matrix tbody tr',
      actions: [['table', click('button:has-text("Table")')], keys],
    },
    {
      name: 'ledger',
      path: '/ledger',
      rows: '.ledger-row',
      actions: [
        ['j j j', press('j', 'j', 'j')],
        ['o opens a row', press('o')],
        ['click on a row', click('.row-words >> nth=4')],
        ['a part is added', click('button:has-text("+")')],
      ],
    },
    {
      name: 'utterance',
      path: `/utterances/${rows[3]?.id ?? ''}`,
      rows: '.equation',
      actions: [keys],
    },
    {
      name: 'document',
      path: `/documents/${rows[3]?.document.id ?? ''}`,
      rows: '.statement-note',
      actions: [
        ['j j', press('j', 'j')],
        ['click on a number', click('.statement-note button.row-number')],
      ],
    },
    { name: 'issue', path: '/issues/gauges', rows: '.voices li', actions: [keys] },
    {
      name: 'actors',
      path: '/actors',
      rows: '.actors li',
      actions: [['typing a name', type('input[type=search] >> nth=-1', 'osh')]],
    },
    { name: 'actor', path: '/actors/oshel', rows: '.steps', actions: [keys] },
    {
      name: 'review',
      path: '/review',
      rows: '.card .question',
      actions: [
        ['j j', press('j', 'j')],
        ['s fixes a speaker', press('s')],
      ],
    },
    { name: 'sources', path: '/sources', rows: '.outlets tbody tr', actions: [keys] },
    {
      name: 'paste',
      path: '/paste',
      rows: 'textarea',
      actions: [['typing', type('textarea', '“We agree,” said Oshel.')]],
    },
  ]
}

/* ---- A long list ---- */

const scrollMs = 8000
const wheelPixels = 400

/** Scrolls down the ledger of many statements as fast as a hand may, and tells the longest frame. */
async function benchScrolling(browser: Browser, statements: number): Promise<void> {
  const folder = await freshLedger(statements)
  const serving = await serve(folder)
  try {
    await awaitAccount(serving.address)
    const opened = await openSlowly(browser, `${serving.address}/ledger`, {
      rows: '.ledger-row',
      times: slower,
    })
    await opened.page.mouse.move(640, 500)
    await opened.longestFrame()
    const until = performance.now() + scrollMs
    while (performance.now() < until) await opened.page.mouse.wheel(0, wheelPixels)
    const frame = await opened.longestFrame()
    const drawn = await opened.page.locator('.ledger-row').count()
    const at = await opened.page.locator('.windowed > li').last().getAttribute('data-index')
    console.log(
      `scrolling the ledger of ${statements} statements for ${scrollMs / 1000} s, down to row ${at}: longest frame ${frame.toFixed(0)} ms${judged(frame, aims.frameMs)}, ${drawn} rows on the page`,
    )
    await opened.close()
  } finally {
    await serving.stop()
    await rm(folder, { recursive: true })
  }
}
