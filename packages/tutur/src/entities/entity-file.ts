import {
  checksum,
  fileOf,
  joined,
  type ModelProblem,
  openFile,
  otherVersion,
  type PackedTable,
  packTable,
  readFileOf,
  unpackTable,
} from '../learn/weight-file.ts'
import type { LanguageTag, Result } from '../model/model.ts'
import { type EntityModel, entityTableBits, type Tagger } from './entity-model.ts'
import { labelsFor } from './labels.ts'

const magic = 'TUTURE01'

interface Head {
  readonly language: string
  readonly id: string
  /** Of all bytes behind the head. */
  readonly checksum: number
  readonly taggers: readonly TaggerHead[]
}

/** A tagger, its tables told by their sizes. */
interface TaggerHead extends Omit<Tagger, 'words' | 'steps'> {
  readonly words: PackedTable
  readonly steps: PackedTable
}

/** More types than a label has room for in the sums of a chain. */
const mostTypes = 7

/** The bytes of weights; those of words that are smaller than `least` are left out, twice that where they only help. */
export function writeEntityModel({ language, id, taggers }: EntityModel, least = 0): Uint8Array {
  const parts: Uint8Array[] = []
  const put = (table: Float32Array, smallest: number): PackedTable => {
    const { bytes, ...head } = packTable(table, smallest)
    parts.push(bytes)
    return head
  }
  const heads = taggers.map(({ words, steps, ...rest }) => ({
    ...rest,
    words: put(words, rest.helps ? 2 * least : least),
    steps: put(steps, 0),
  }))
  const body = joined(parts)
  const head: Head = { language, id, checksum: checksum(body), taggers: heads }
  return fileOf(magic, head, body)
}

/** Reads what {@link writeEntityModel} wrote. */
export function readEntityModel(bytes: Uint8Array): Result<EntityModel, ModelProblem> {
  return readFileOf(magic, bytes, modelOf)
}

function modelOf(bytes: Uint8Array): Result<EntityModel, ModelProblem> {
  const { head, headEnd, view } = openFile<Head>(bytes, magic)
  requireSound(head)
  if (!head.taggers.every(hasSizes)) return otherVersion()
  let at = headEnd
  const next = (table: PackedTable, name: string): Float32Array => {
    const { weights, end } = unpackTable(view, at, { ...table, name })
    at = end
    return weights
  }
  const taggers = head.taggers.map((tagger): Tagger => {
    const { name, types, caseless, helps } = tagger
    const words = next(tagger.words, `${name} words`)
    return { name, types, caseless, helps, words, steps: next(tagger.steps, `${name} steps`) }
  })
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes too many`)
  return { ok: true, value: { language: head.language as LanguageTag, id: head.id, taggers } }
}

function hasSizes({ types, words, steps }: TaggerHead): boolean {
  const labels = labelsFor(types.length)
  return words.size === labels << entityTableBits && steps.size === (labels + 1) ** 2
}

/** @throws Error naming what the head lacks: later code relies on it. */
function requireSound({ language, id, taggers }: Head): void {
  if (typeof language !== 'string' || typeof id !== 'string') throw new Error('no language')
  if (!Array.isArray(taggers)) throw new Error('no taggers')
  for (const { name, types, words, steps } of taggers as readonly TaggerHead[]) {
    if (typeof name !== 'string' || types.length > mostTypes) throw new Error('no types')
    if (!Number.isFinite(words.unit) || !Number.isFinite(steps.unit))
      throw new Error(`no unit of ${name}`)
  }
}
