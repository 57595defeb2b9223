import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../sets.ts'
import { madePress } from './made-press.ts'
import { addRecords } from './tutur-process.ts'

/** Statements that are found in an article of the made press. */
export const statementsEach = 10

const cache = join(root, 'node_modules/.cache/tutur-bench')
/** Told when the press is made otherwise, so that ledgers made before are not taken. */
const edition = 1

/** The dossier of the demo with so many statements of the made press, made once; the folder. */
async function pressLedger(statements: number): Promise<string> {
  const folder = join(cache, `press-${edition}-${statements}`)
  const whole = join(folder, 'whole')
  if (existsSync(whole)) return folder
  const articles = Math.ceil(statements / statementsEach)
  console.log(`making a ledger of ${articles} articles, once (${folder})`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyFile(join(root, 'corpus/demo/dossier.yaml'), join(folder, 'dossier.yaml'))
  await addRecords(folder, madePress(0, articles, articles)).ended
  await writeFile(whole, '')
  return folder
}

/** A copy of that ledger, to be written to; whoever asks takes it away. */
export async function freshLedger(statements: number): Promise<string> {
  const from = await pressLedger(statements)
  const folder = await mkdtemp(join(cache, 'run-'))
  await cp(from, folder, { recursive: true })
  return folder
}
