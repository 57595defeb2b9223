import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldDocument, GoldRelation } from '../src/gold.ts'
import { parseGold } from '../src/gold.ts'
import { below, seededRandom } from '../src/random.ts'
import type { FoundRelation } from '../src/statement-score.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the marked sets are that are not part of this project. */
export const goldFolder = resolve(root, process.env['TUTUR_GOLD'] ?? '../shared/gold')

/** The reference scorers that stand beside those sets. */
export const toolFolder = join(goldFolder, '..', 'tools')

/** Documents of one set, such as `attribution/seeds.jsonl`; `null` when it is absent. */
export function readSet(name: string): GoldDocument[] | null {
  const path = join(goldFolder, name)
  return existsSync(path) ? parseGold(readFileSync(path, 'utf8')) : null
}

/** Finds like those of an imperfect finder: the gold with spans moved, relations dropped, doubled, renamed. */
export function spoil(documents: readonly GoldDocument[], seed: number): SpoiledDocument[] {
  const random = seededRandom(seed)
  return documents.map(({ id, text, relations }) => {
    const kept = relations.filter(() => random() < 0.85)
    const doubled = relations.filter(() => random() < 0.1)
    const stranger = relations[0]?.speaker ?? null
    const spoilOne = (relation: GoldRelation): FoundRelation => ({
      ...spoilRoles(relation, text.length, random),
      ...(relation.type === undefined ? {} : { type: random() < 0.9 ? relation.type : 'mixed' }),
      speaker: random() < 0.8 ? (relation.speaker ?? null) : stranger,
    })
    return { id, relations: [...kept, ...doubled].map(spoilOne) }
  })
}

function spoilRoles(
  { content, cue, source }: GoldRelation,
  length: number,
  random: () => number,
): Required<Pick<FoundRelation, 'content' | 'cue' | 'source'>> {
  const move = (at: number): number =>
    random() < 0.7 ? at : Math.max(0, Math.min(length, at + below(41, random) - 20))
  const moveAll = (spans: GoldRelation['content']): (readonly [number, number])[] =>
    spans.map(([start, end]) => {
      const [a, b] = [move(start), move(end)]
      return [Math.min(a, b), Math.max(a, b)]
    })
  return {
    content: moveAll(content),
    cue: random() < 0.9 ? moveAll(cue) : [],
    source: random() < 0.9 ? moveAll(source) : [],
  }
}

export interface SpoiledDocument {
  readonly id: string
  readonly relations: readonly FoundRelation[]
}
