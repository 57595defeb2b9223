import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { positionsOf } from '../../../src/join/positions/positions-of.ts'
import type { UtteranceStance } from '../../../src/join/positions/stance.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import type { Anchor } from '../../../src/model/model.ts'
import { known, lantaraAndSarvia } from './case-of-merane.ts'
import { type Said, spoken } from './spoken.ts'

const packs = [english, indonesian, russian]
const folder = join(import.meta.dirname, 'fixtures')
const languages = readdirSync(folder).flatMap((name) => /^(\w+)\.txt$/u.exec(name)?.[1] ?? [])

/** A line of a fixture is `speaker: words`. */
function saidIn(line: string, language: string): Said {
  const colon = line.indexOf(': ')
  return { speaker: line.slice(0, colon), words: line.slice(colon + 2), language }
}

function shown(said: Said, stances: readonly UtteranceStance[]): string {
  const words = (anchors: readonly Anchor[]): string =>
    anchors.map(({ start, end }) => said.words.slice(start, end)).join(' | ')
  const lines = stances.map(({ issue, stance, reason, touching, telling, conditions }) => {
    const told = [`${issue} ${stance ?? `? ${reason}`}`, words(touching), words(telling)]
    return `  ${[...told, ...(conditions.length > 0 ? [words(conditions)] : [])].join(' / ')}`
  })
  return [`${said.speaker}: ${said.words}`, ...(lines.length > 0 ? lines : ['  no issue'])].join(
    '\n',
  )
}

test.each(languages)('the stances of sentences in %s', async (language) => {
  const lines = readFileSync(join(folder, `${language}.txt`), 'utf8')
    .trim()
    .split('\n')
  const read = lines.map((line) => {
    const said = saidIn(line, language)
    const { stances } = positionsOf([spoken('u', said)], lantaraAndSarvia, {
      packs,
      knowledge: known,
    })
    return shown(said, stances)
  })
  await expect(`${read.join('\n')}\n`).toMatchFileSnapshot(join(folder, `${language}.expected.txt`))
})
