import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EntityModel, findEntities, readEntityModel } from 'tutur'
import type { Measured } from './baseline.ts'
import { bootstrap } from './intervals.ts'
import { decimals, type Measure } from './measures.ts'
import { type Counted, f1Of, mean } from './name-score.ts'
import { documentOf, markOf, type NameMark, type NameSet, readNameSet } from './name-sets.ts'
import { packs } from './packs.ts'
import { root } from './sets.ts'

const types = ['person', 'place', 'organisation'] as const
const typeNames: readonly string[] = types

/** A set of names outside the project: where it stands in the folder of sets, and its measure. */
interface MeasuredNames {
  readonly path: string
  /** @param path Of the file itself. */
  readonly measure: (path: string) => Measured & { readonly documents: number }
}

/** The sets of names outside the project. */
export const nameSets: readonly MeasuredNames[] = [
  namesIn('ner/idner-news-2k.dev.jsonl', 'id', 'idner-news-2k'),
  namesIn('ner/nergrit.dev.jsonl', 'id', 'nergrit'),
  namesIn('ner/uner-ewt-en.dev.jsonl', 'en', 'wikigold-en'),
]

/** A set in one language, marked by the guidelines of a set that weights were trained on. */
function namesIn(path: string, language: string, guidelines: string): MeasuredNames {
  return {
    path,
    measure: (file) => {
      const set = readNameSet(file)
      const { name, hash, sentences } = set
      const models = process.env['TUTUR_MODELS'] === 'none' ? [] : entityModels()
      const measures = measuresOf(set, { models, language, guidelines })
      return { name, hash, documents: sentences.length, measures }
    },
  }
}

function entityModels(): EntityModel[] {
  return packs.flatMap(({ tag }) => {
    const path = join(root, 'models', tag, 'entities.bin')
    if (!existsSync(path)) return []
    const read = readEntityModel(readFileSync(path))
    if (!read.ok) throw new Error(`${path}: ${read.problem.message}`)
    return [read.value]
  })
}

interface Choice {
  readonly models: readonly EntityModel[]
  readonly language: string
  readonly guidelines: string
}

function measuresOf({ sentences }: NameSet, { models, language, guidelines }: Choice): Measure[] {
  const counts = sentences.map((sentence) => {
    const document = documentOf(sentence, language)
    const entities = findEntities(document, packs, { models, guidelines }) ?? []
    const found = entities.map(({ anchor, type }) => markOf(sentence, { ...anchor, type }))
    return countsOf(sentence.names, found)
  })
  const all = measureOf('entity F1', counts, ([, ...rest]) => f1Of(rest))
  const macro = measureOf('mean of types', counts, ([, ...rest]) =>
    mean(rest.map((one) => f1Of([one]))),
  )
  const single = types.map((type, t) =>
    measureOf(type, counts, (sums) => f1Of([sums[t + 1] ?? nothing])),
  )
  return [all, macro, ...single]
}

const nothing: Counted = { right: 0, found: 0, marked: 0 }

/** Of one sentence the counts of all names, then those of each type. */
function countsOf(marked: readonly NameMark[], found: readonly NameMark[]): Counted[] {
  const keyOf = ({ from, to, type }: NameMark): string => `${from} ${to} ${type}`
  const keys = new Set(marked.map(keyOf))
  const of = (type: string): Counted => {
    const own = found.filter((one) => one.type === type)
    return {
      right: own.filter((one) => keys.has(keyOf(one))).length,
      found: own.length,
      marked: marked.filter((one) => one.type === type).length,
    }
  }
  const each = types.map(of)
  return [summed(each), ...each]
}

function summed(counts: readonly Counted[]): Counted {
  return counts.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      found: sum.found + one.found,
      marked: sum.marked + one.marked,
    }),
    nothing,
  )
}

function measureOf(
  name: string,
  counts: readonly (readonly Counted[])[],
  score: (sums: readonly Counted[]) => number,
): Measure {
  const scoreOf = (chosen: readonly (readonly Counted[])[]): number =>
    score([nothing, ...types].map((_, k) => summed(chosen.map((one) => one[k] ?? nothing))))
  const sums = [nothing, ...types].map((_, k) => summed(counts.map((one) => one[k] ?? nothing)))
  const own = sums[typeNames.indexOf(name) + 1] ?? nothing
  const { right, found, marked } = own
  return {
    name,
    value: scoreOf(counts),
    interval: bootstrap(counts, scoreOf),
    marked,
    detail: `P ${decimals(right / Math.max(1, found))} R ${decimals(right / Math.max(1, marked))}, ${right} right of ${found} found and ${marked} marked`,
  }
}
