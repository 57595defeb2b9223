import type { LanguagePack } from 'tutur'
import {
  canBeCue,
  category,
  itemsIn,
  label,
  type Scene,
  type Stretch,
  sceneOfText,
  stretchAround,
} from 'tutur/learn'
import type { GoldDocument, GoldRelation } from 'tutur-evaluation/gold'
import { seededRandom } from 'tutur-evaluation/random'
import type { Offsets } from 'tutur-evaluation/units'

/** A marked document as the models see it. */
export interface Example {
  readonly gold: GoldDocument
  readonly scene: Scene
  /** Index of its domain: its language under the scheme after which it was marked. */
  readonly domain: number
  /** 1 for the head of a cue, -1 for what takes no part in training, 0 for all others. */
  readonly cues: Int8Array
  readonly divisions: readonly Division[]
}

/** The sentence around a marked cue, with the part that each item has. */
export interface Division {
  readonly stretch: Stretch
  readonly labels: Uint8Array
}

/** What else is needed to make an example. */
export interface ExampleOptions {
  readonly packs: readonly LanguagePack[]
  readonly domain: number
  /** The share of the rules' finds that is hidden. */
  readonly hidden: number
}

/** Reads a marked document as an example; the same for the same document and options. */
export function exampleOf(gold: GoldDocument, { packs, domain, hidden }: ExampleOptions): Example {
  const chance = seededRandom(gold.text.length)
  const scene = sceneOfText(gold.text, {
    packs,
    ...(gold.lang === undefined ? {} : { language: gold.lang }),
    keep: () => chance() >= hidden,
  })
  const cues = new Int8Array(scene.items.count)
  const divisions: Division[] = []
  for (const spans of [gold.ignore ?? [], ...gold.relations.map(({ cue }) => cue)])
    skip(scene, spans, cues)
  for (const relation of gold.relations) {
    const head = headOf(scene, relation.cue)
    if (head < 0) continue
    cues[head] = relation.optional === true && cues[head] !== 1 ? -1 : 1
    const division = divisionOf(scene, head, relation)
    if (division !== null) divisions.push(division)
  }
  return { gold, scene, domain, cues, divisions }
}

function skip(scene: Scene, spans: Offsets, cues: Int8Array): void {
  for (const [start, end] of spans) {
    const { from, to } = itemsIn(scene, { start, end })
    cues.fill(-1, from, to)
  }
}

/** Of the words of a cue the one that stands for it: where the rules see one, else a verb of the table, else the last; -1 when there is none. */
export function headOf(scene: Scene, cue: Offsets): number {
  let head = -1
  let best = 0
  for (const [start, end] of cue) {
    const { from, to } = itemsIn(scene, { start, end })
    for (let i = from; i < to; i++) {
      if (!canBeCue(scene, i)) continue
      const rank = rankOf(scene, i)
      if (rank < best || (rank === best && scene.takes[i] !== 0)) continue
      head = i
      best = rank
    }
  }
  return head
}

function rankOf(scene: Scene, item: number): number {
  const kind = scene.category[item] ?? 0
  const isVerb = kind === category.cue || kind === category.other || kind === category.finite
  return (
    ((scene.ruleAt[item] ?? -1) >= 0 ? 8 : 0) +
    (scene.takes[item] === 0 ? 0 : 4) +
    (isVerb ? 2 : 0) +
    1
  )
}

function divisionOf(scene: Scene, cue: number, { content, source }: GoldRelation): Division | null {
  const stretch = stretchAround(scene, cue)
  const labels = new Uint8Array(stretch.to - stretch.from)
  put(content, label.content)
  put(source, label.source)
  return labels.includes(label.content) ? { stretch, labels } : null
  function put(spans: Offsets, as: number): void {
    for (const [start, end] of spans) {
      const { from, to } = itemsIn(scene, { start, end })
      for (let i = Math.max(from, stretch.from); i < Math.min(to, stretch.to); i++)
        if (i !== cue) labels[i - stretch.from] = as
    }
  }
}
