import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tutur-models-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sarvia = join(root, 'docs/examples/sarvia.txt')
const shipped = join(root, 'models/en/weights.bin')

/** A folder of models in which English has what `make` puts there. */
function modelsWith(name: string, make: (path: string) => void): string {
  const models = join(folder, name)
  mkdirSync(join(models, 'en'), { recursive: true })
  make(join(models, 'en', 'weights.bin'))
  return models
}

describe('tutur read', () => {
  test('weighs its rows with the weights that come with it, and says with which', async () => {
    const { stdout, stderr } = await runTutur(['read', '-f', 'jsonl', sarvia])
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(stderr).toBe('')
    expect(new Set(rows.map(({ madeBy }) => madeBy.model))).toEqual(
      new Set([expect.stringMatching(/^[0-9a-f]{12}$/u)]),
    )
  })

  test.each([
    ['none', () => undefined, 'there is no'],
    [
      'broken',
      (path: string) => writeFileSync(path, readFileSync(shipped).subarray(0, 9000)),
      'cut or damaged',
    ],
    [
      'other',
      (path: string) => copyFileSync(join(root, 'models/id/weights.bin'), path),
      'holds those of "id"',
    ],
    ['text', (path: string) => writeFileSync(path, 'Mira Landau said.'), 'no file of weights'],
  ])('works by the rules alone and says so once: %s', async (name, make, reason) => {
    const env = { TUTUR_MODELS: modelsWith(name, make) }
    const { code, stdout, stderr } = await runTutur(['read', '-f', 'jsonl', sarvia, sarvia], {
      env,
    })
    expect(code).toBe(0)
    expect(stdout).toContain('"model":null')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('no trained weights for "en", the rules decide alone')
    expect(stderr).toContain(reason)
  })

  test('says nothing of a language that does without', async () => {
    const text =
      '„Wir sind bereit“, sagte die Ministerin Ida Salt am Montag in Lindau. Die Fähre fährt wieder.'
    const { stderr } = await runTutur(['read', '--lang', 'de', '-'], { stdin: text })
    expect(stderr).toBe('')
  })

  test('--scheme polnear gives fears too', async () => {
    const text = 'The pier opened on Monday. Mira Landau feared that the strait would close.'
    const args = ['read', '--lang', 'en', '-f', 'csv', '-']
    const ledger = await runTutur(args, { stdin: text })
    const wider = await runTutur([...args, '--scheme', 'polnear'], { stdin: text })
    expect(ledger.stdout).not.toContain('the strait would close')
    expect(wider.stdout).toContain('the strait would close')
  })
})
