import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-demo-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const timeout = 120_000

test('two runs of the demo write the same ledger, and one that is there stays', {
  timeout,
}, async () => {
  const first = await runTutur(['demo'], { cwd: folder })
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/^added 42 documents with \d+ statements\n/u)
  expect(first.stdout).toContain('The quarrel over the Oyra')
  await runTutur(['demo', 'other'], { cwd: folder })
  const rowsOf = (name: string) => runTutur(['export', 'jsonl', '--dossier', name], { cwd: folder })
  const rows = await rowsOf('tutur-demo')
  expect(rows.stdout.split('\n').length).toBeGreaterThan(150)
  expect(await rowsOf('other')).toEqual(rows)
  const again = await runTutur(['demo'], { cwd: folder })
  expect(again.stdout).toMatch(/^added 0 documents with 0 statements; \d+ in the ledger before\n/u)
  expect(await rowsOf('tutur-demo')).toEqual(rows)
  expect((await runTutur(['verify', '--dossier', 'tutur-demo'], { cwd: folder })).code).toBe(0)
})

test('the demo leaves a folder with other things in it alone', { timeout }, async () => {
  await writeFile(join(folder, 'mine.txt'), 'mine')
  const { code, stderr } = await runTutur(['demo', '.'], { cwd: folder })
  expect(stderr).toContain('other things lie there; name a new folder')
  expect(code).toBe(2)
})
