import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { dossierFile } from 'tutur-dossier'
import { type Found, openSources } from 'tutur-harvest'
import type { Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { holdingsOf } from '../holdings.ts'
import { holdingsText } from '../render/holdings-text.ts'
import { screenOn } from '../screen.ts'
import { folderReasons, systemReason } from '../system-reason.ts'
import { Tally } from '../tally.ts'
import { type Intake, withLedger } from '../with-ledger.ts'
import { portOption, serveHere } from './serve.ts'

/** The articles of the demo: in a checkout, and beside the command where it is installed. */
const corpus = fileURLToPath(new URL('../../../../corpus/demo', import.meta.url))

/** In the order in which they are taken in. */
const sources = ['articles', 'records', 'feeds', 'archive']

interface DemoOptions {
  readonly serve?: boolean
  readonly port: number
}

/** `tutur demo`: a ledger of a quarrel that never was, to look around in. */
export function demoCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('demo')
    .summary('a ledger to look around in, made of forty invented articles')
    .description(
      'Makes a dossier of some forty short articles written for Tutur, three languages, reads them into its ledger, and tells what it holds. What is there already stays as it is.',
    )
    .argument('[DIR]', 'the folder of the dossier', 'tutur-demo')
    .option('--serve', 'then serve its pages, as "tutur serve" does')
    .addOption(portOption())
    .action(async (folder: string, { serve = false, port }: DemoOptions) => {
      const made = await make(folder)
      onExit(serve && made === exitCode.done ? await serveHere(folder, { port }) : made)
    })
}

async function make(folder: string): Promise<ExitCode> {
  const problem = await prepare(folder)
  if (problem !== null) {
    process.stderr.write(`tutur: ${folder}: ${problem}\n`)
    return exitCode.wrongUse
  }
  return await withLedger(folder, (ledger, intake) => fill(ledger, intake, folder))
}

/** Puts the dossier into its folder; what keeps it from that, or `null`. */
async function prepare(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    if (names.includes(dossierFile)) return null
    if (names.length > 0) return `other things lie there; name a new folder, such as ${folder}-2`
    await copyFile(join(corpus, dossierFile), join(folder, dossierFile))
    return null
  } catch (error) {
    return systemReason(error, folderReasons)
  }
}

async function fill(ledger: Ledger, intake: Intake, folder: string): Promise<ExitCode> {
  const desk = { ...ledger, analyst: await intake.createAnalyst(ledger.dossier) }
  const tally = new Tally(false)
  for (const [index, source] of sources.entries()) {
    const found = placed(openSources(join(corpus, source)), index / sources.length)
    for await (const event of intake.addFound(found, desk)) await tally.add(event)
  }
  await ledger.store.settle()
  const code = await tally.end()
  const screen = screenOn(process.stdout, process.env)
  await screen.write(holdingsText(await holdingsOf(ledger), { folder, screen }))
  return code
}

/** Names as the dossier knows them, whatever machine it lies on: two runs write the same ledger. */
async function* placed(found: AsyncIterable<Found>, from: number): AsyncGenerator<Found> {
  for await (const one of found) {
    const part = from + (one.part ?? 1) / sources.length
    if (!one.ok) yield { ...one, part }
    else {
      const { capture, bytes } = one.value
      const name = capture.address ?? relative(corpus, capture.name)
      yield { ok: true, part, value: { capture: { ...capture, name }, bytes } }
    }
  }
}
