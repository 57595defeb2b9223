import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossierFile } from 'tutur-dossier'
import { type Found, openSources } from 'tutur-harvest'
import { addFound, createAnalyst, openLedger } from 'tutur-intake'

const corpus = fileURLToPath(new URL('../../../corpus/demo', import.meta.url))

/** Makes the ledger of the demo in a new folder; {@link removeLedger} takes it away. */
export async function makeDemoLedger(
  sources: readonly string[] = ['articles', 'records', 'feeds', 'archive'],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-server-'))
  await copyFile(join(corpus, dossierFile), join(folder, dossierFile))
  await addDemo(folder, sources)
  return folder
}

/** Adds what lies in the demo's folders, as `tutur demo` does. */
export async function addDemo(folder: string, sources: readonly string[]): Promise<void> {
  const ledger = await openLedger(folder)
  const desk = { ...ledger, analyst: await createAnalyst(ledger.dossier) }
  for (const source of sources)
    for await (const _ of addFound(placed(openSources(join(corpus, source))), desk));
  await ledger.close()
}

export async function removeLedger(folder: string): Promise<void> {
  await rm(folder, { recursive: true })
}

/** Names as the dossier knows them, whatever machine it lies on. */
async function* placed(found: AsyncIterable<Found>): AsyncGenerator<Found> {
  for await (const one of found) {
    if (!one.ok) yield one
    else {
      const { capture, bytes } = one.value
      const name = capture.address ?? relative(corpus, capture.name)
      yield { ...one, value: { capture: { ...capture, name }, bytes } }
    }
  }
}
