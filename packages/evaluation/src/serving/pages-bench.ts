// How soon the pages show their first rows and answer what people do, in a Chromium that is four times slowed down.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { inFolder } from './at-end.ts'
import { machineTold } from './machine-told.ts'
import { freshLedger } from './press-ledger.ts'
import { type Answered, openBrowser, SlowPage } from './slow-browser.ts'
import { type Action, type Tried, triedPages } from './tried-pages.ts'
import { buildPages, hasAccount, makeDemo, serve } from './tutur-process.ts'

/** How the bench of the pages is run. */
export interface PagesBench {
  /** Of the ledger that is scrolled through. */
  readonly statements: number
}

const slower = 4
/** Each page is opened so often, with nothing kept from before. */
const openings = 5
const aims = { firstRowsMs: 1500, interactionMs: 100, firstKb: 40, pageKb: 150, frameMs: 100 }

/** Prints how soon the pages of the demo show rows and answer, and how a long list scrolls. */
export async function benchPages({ statements }: PagesBench): Promise<void> {
  const browser = await openBrowser()
  if (browser === null) {
    console.log('skipped: no Chromium is installed ("apt-get install chromium")')
    return
  }
  try {
    await buildPages()
    tellMachine()
    await inDemo((address) => benchDemo(browser, address))
    await inFolder(await freshLedger(statements), (folder) =>
      benchScrolling(browser, { statements, folder }),
    )
    tellMachine()
  } finally {
    await browser.close()
  }
}

function tellMachine(): void {
  console.log(`${machineTold()}, slowed down ${slower} times`)
}

async function inDemo(work: (address: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'tutur-bench-'))
  await inFolder(parent, async () => {
    const folder = join(parent, 'demo')
    await makeDemo(folder)
    await serving(folder, work)
  })
}

/** Serves a ledger while the work goes on, which begins when all that pages ask for is there. */
async function serving(folder: string, work: (address: string) => Promise<void>): Promise<void> {
  const { address, stop } = await serve(folder)
  try {
    await awaitAccount(address)
    await work(address)
  } finally {
    await stop()
  }
}

async function awaitAccount(address: string): Promise<void> {
  while (!(await hasAccount(address))) await sleep(100)
}

/** A page that fails is told as failed, and the next one is tried. */
async function tellFailure(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    console.log(`${name} FAILED: ${fault instanceof Error ? fault.message : fault}`)
    process.exitCode = 1
  }
}

function judged(value: number, aim: number): string {
  return value <= aim ? '' : ` (aim ${aim}: MISSED)`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/* ---- Pages ---- */

async function benchDemo(browser: Browser, address: string): Promise<void> {
  for (const tried of await triedPages(address))
    await tellFailure(tried.name, () => benchPage(browser, address, tried))
}

async function benchPage(browser: Browser, address: string, tried: Tried): Promise<void> {
  const firsts: number[] = []
  const answers = new Map<Action, Answered[]>(tried.actions.map((action) => [action, []]))
  let kilobytes = 0
  for (let opening = 0; opening < openings; opening++) {
    const where = { rows: tried.rows, times: slower }
    const opened = await SlowPage.open(browser, address + tried.path, where)
    try {
      firsts.push(await opened.firstRows())
      await opened.page.waitForLoadState('networkidle')
      kilobytes = await scriptsOf(opened.page)
      for (const [{ name, act, shows }, times] of answers)
        await tellFailure(`${tried.name}: ${name}`, async () => {
          times.push(await opened.answered(act, shows))
        })
    } finally {
      await opened.close()
    }
  }
  const aimKb = tried.path === '/' ? aims.firstKb : aims.pageKb
  console.log(
    `${tried.name}: first rows ${spread(firsts, aims.firstRowsMs)}; ${kilobytes.toFixed(1)} kB of script${judged(kilobytes, aimKb)}`,
  )
  for (const [action, times] of answers) tellAnswers(action, times)
}

/** Gzipped bytes of all scripts that the page has fetched. */
async function scriptsOf(page: Page): Promise<number> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  )
  const scripts = await Promise.all(
    [...new Set(addresses)].map(async (one) => (await fetch(one)).arrayBuffer()),
  )
  return scripts.reduce((sum, one) => sum + gzipSync(one).length, 0) / 1000
}

function tellAnswers({ name }: Action, answers: readonly Answered[]): void {
  if (answers.length === 0) return
  const paints = answers.map(({ paintMs }) => paintMs)
  const there = answers.flatMap(({ thereMs }) => (thereMs === null ? [] : [thereMs]))
  const thereTold = there.length === 0 ? '' : `; there after ${spread(there)}`
  console.log(`  ${name.padEnd(24)} next frame ${spread(paints, aims.interactionMs)}${thereTold}`)
}

/** The median, and the least and the most. */
function spread(values: readonly number[], aim = Number.POSITIVE_INFINITY): string {
  const middle = median(values)
  const [least, most] = [Math.min(...values), Math.max(...values)].map((one) => one.toFixed(0))
  return `${middle.toFixed(0)} ms (${least} to ${most})${judged(middle, aim)}`
}

/* ---- A long list ---- */

const scrollMs = 8000
const wheelPixels = 400

interface LongList {
  readonly statements: number
  readonly folder: string
}

/** Goes down the ledger of many statements as fast as a hand may, by wheel and by key, and tells what frames take. */
async function benchScrolling(browser: Browser, { statements, folder }: LongList): Promise<void> {
  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['scrolling', (page) => page.mouse.wheel(0, wheelPixels)],
    ['j held', (page) => page.keyboard.press('j')],
  ]
  await serving(folder, async (address) => {
    for (const [name, step] of ways)
      await tellFailure(name, async () => {
        const where = { rows: '.ledger-row', times: slower }
        const opened = await SlowPage.open(browser, `${address}/ledger`, where)
        await opened.firstRows()
        await opened.page.waitForLoadState('networkidle')
        console.log(`${name}, ${statements} statements: ${await goDown(opened, step)}`)
        await opened.close()
      })
  })
}

async function goDown(opened: SlowPage, step: (page: Page) => Promise<void>): Promise<string> {
  const { page } = opened
  await page.mouse.move(640, 500)
  await opened.frames()
  const until = performance.now() + scrollMs
  while (performance.now() < until) await step(page)
  const frames = await opened.frames()
  const drawn = await page.locator('.ledger-row').count()
  const at = await page.locator('.windowed > li').last().getAttribute('data-index')
  const within = frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? Number.NaN
  const most = Math.max(...frames)
  return `${frames.length} frames in ${scrollMs / 1000} s down to row ${at}, half within ${median(frames).toFixed(0)} ms, 95 of 100 within ${within.toFixed(0)} ms, longest ${most.toFixed(0)} ms${judged(most, aims.frameMs)}; ${drawn} rows on the page`
}
