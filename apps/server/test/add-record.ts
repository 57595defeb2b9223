import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSources } from 'tutur-harvest'
import { addFound, createAnalyst, openLedger } from 'tutur-intake'

/** An article as a record has it. */
export interface GivenRecord {
  readonly text: string
  readonly url?: string
  readonly outlet?: string
  readonly lang?: string
  /** ISO day. */
  readonly published?: string
}

/** Adds articles to the ledger in a folder, as `tutur add` does with a file of records. */
export async function addRecords(folder: string, records: readonly GivenRecord[]): Promise<void> {
  const ledger = await openLedger(folder)
  const path = join(folder, 'given.jsonl')
  await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const desk = { ...ledger, analyst: await createAnalyst(ledger.dossier) }
  for await (const _ of addFound(openSources(path), desk));
  await ledger.close()
  await rm(path)
}
