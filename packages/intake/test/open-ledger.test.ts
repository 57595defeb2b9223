import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDossier } from 'tutur-dossier'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LedgerProblem, openLedger } from '../src/index.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-open-'))
  await writeFile(join(folder, 'dossier.yaml'), newDossier())
})
afterAll(() => rm(folder, { recursive: true }))

test('a folder that is not there is no part of the dossier above', async () => {
  const mistyped = join(folder, 'demmo')
  const opened = openLedger(mistyped)
  await expect(opened).rejects.toBeInstanceOf(LedgerProblem)
  await expect(opened).rejects.toThrow(`${mistyped}: there is no such folder`)
})
