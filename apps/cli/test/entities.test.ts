import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

const lantara = fileURLToPath(new URL('../../../docs/examples/lantara.txt', import.meta.url))

test('tutur read --format entities prints a line for each name with its very characters', async () => {
  const { code, stdout, stderr } = await runTutur(['read', '-f', 'entities', lantara])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const text = readFileSync(lantara, 'utf8')
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  for (const row of rows) expect(row.text).toBe(text.slice(row.start, row.end))
  expect(rows).toContainEqual(expect.objectContaining({ type: 'person', text: 'Ratna Wirasena' }))
})

test('without weights for names it says so, and that none is found', async () => {
  const env = { TUTUR_MODELS: join(tmpdir(), 'no-models-here') }
  const { code, stdout, stderr } = await runTutur(['read', '-f', 'entities', lantara], { env })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('no trained weights for names in "id", none are found: there is no')
})
