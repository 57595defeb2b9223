import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

const dossier = fileURLToPath(
  new URL('../../../dossiers/south-caucasus/dossier.yaml', import.meta.url),
)
// Two articles of Indonesian outlets, of 2024 (it does not say when it was published) and of 2020: they belong to their publishers.
const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const later = join(seeds, '000_348b8a16b1e3ec14.txt')
const earlier = join(seeds, '001_652d2e9adb1bab6b.txt')
const areThere = existsSync(later) && existsSync(earlier)

interface Told {
  readonly actor: string
  readonly issue: string
  readonly stance: string
  readonly from: string
}

describe.skipIf(!areThere)(
  `two articles under the dossier of the South Caucasus (in ${seeds})`,
  { timeout: 120_000 },
  () => {
    let folder = ''
    let positions: readonly Told[] = []

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tutur-caucasus-'))
      await mkdir(folder, { recursive: true })
      await copyFile(dossier, join(folder, 'dossier.yaml'))
      await runTutur(['add', '--dossier', folder, later])
      await runTutur(['add', '--dossier', folder, '--published', '2020-10-01', earlier])
      const { stdout } = await runTutur(['positions', '--dossier', folder, '--format', 'json'])
      positions = JSON.parse(stdout).positions
    })

    afterAll(async () => {
      await rm(folder, { recursive: true })
    })

    const shown = (party: string): readonly string[] =>
      positions
        .filter(({ actor }) => actor === party)
        .map(({ issue, stance, from }) => `${issue}: ${stance} since ${from}`)

    test('Russia offers to mediate from 2020 on', () => {
      expect(shown('ru')).toEqual([
        'russian-mediation: supports since 2020-10-01',
        'talks: supports since 2020-10-01',
        'ceasefire: supports since 2020-10-01',
      ])
    })

    test('Azerbaijan finds talks problematic in 2020, and in 2024 takes formats from Russia and its own direct one', () => {
      expect(shown('az')).toEqual([
        'russian-mediation: supports since 2024-08-19',
        'direct-format: supports since 2024-08-19',
        'talks: opposes since 2020-10-01',
        'talks: supports since 2024-08-19',
      ])
      expect(shown('ilham-aliyev')).toContain('talks: opposes since 2020-10-01')
      expect(shown('bayramov')).toContain('direct-format: supports since 2024-08-19')
    })

    test('a member of parliament is heard and does not speak for Armenia', async () => {
      expect(shown('am')).toEqual([])
      const { stdout } = await runTutur(['search', '--dossier', folder, 'speaker:melkonyan'])
      expect(stdout).toContain('Gagik Melkonian, anggota parlemen Armenia')
    })
  },
)
