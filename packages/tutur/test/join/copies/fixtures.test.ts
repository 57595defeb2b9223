import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { CopyDocument, CopyPair } from '../../../src/join/copies/copy-document.ts'
import { correctionsOf } from '../../../src/join/copies/corrections-of.ts'
import { differencesOf, type Stretch } from '../../../src/join/copies/differences-of.ts'
import { findCopies } from '../../../src/join/copies/find-copies.ts'
import { readFixture } from './read-fixture.ts'

// Beside each fixture is what is found in it; `npm test -- -u` writes it anew.

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
const names = readdirSync(folder).filter((name) => /^[^.]+\.txt$/u.test(name))

test.each(names)('%s', async (name) => {
  const documents = readFixture(readFileSync(folder + name, 'utf8'))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const { pairs, families } = findCopies(documents)
  const rows = [
    ...pairs.flatMap((pair) => shownPair(pair, byId)),
    ...families.map(({ members }) => `family: ${members.join(' ')}`),
    ...correctionsOf(documents).map(
      ({ correction, corrects, kind, by, words }) =>
        `${correction} is a ${kind} of ${corrects} (${by}): ${byId.get(correction)?.text.slice(words.start, words.end)}`,
    ),
  ]
  const shown = rows.length === 0 ? 'nothing' : rows.join('\n')
  await expect(`${shown}\n`).toMatchFileSnapshot(folder + name.replace('.txt', '.expected.txt'))
})

function shownPair(
  { earlier, later, relation, score, reason }: CopyPair,
  byId: ReadonlyMap<string, CopyDocument>,
): readonly string[] {
  const row = `${later} is ${relation} of ${earlier} (${score.toFixed(2)}): ${reason}`
  if (relation === 'translation') return [row]
  const [one, other] = [byId.get(earlier), byId.get(later)]
  if (one === undefined || other === undefined) throw new Error(`no ${earlier} or no ${later}`)
  return [
    row,
    ...differencesOf(one, other).map((stretch) => `  ${shownStretch(stretch, one, other)}`),
  ]
}

function shownStretch(stretch: Stretch, one: CopyDocument, other: CopyDocument): string {
  const { start, end } = stretch.earlier ?? stretch.later ?? { start: 0, end: 0 }
  const words = (stretch.earlier === null ? other : one).text
    .slice(start, end)
    .split('\n')
    .join(' / ')
  return `${{ both: '  ', earlier: '- ', later: '+ ' }[stretch.in]}${words}`
}
