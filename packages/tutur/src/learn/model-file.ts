import type { LanguageTag, Result, StatementForm } from '../model/model.ts'
import { acceptanceSize } from './acceptance-features.ts'
import { steps } from './chain.ts'
import { linkSize } from './links.ts'
import { type Calibration, type Model, type Scheme, type SchemeWeights, schemes } from './model.ts'
import { tableSize } from './slots.ts'
import { speakerSize } from './speaker-features.ts'
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
} from './weight-file.ts'

const magic = 'TUTURW01'

const sizes = {
  cues: tableSize,
  spans: 2 * tableSize,
  steps: steps * 9,
  acceptance: acceptanceSize,
  shares: acceptanceSize,
  links: linkSize,
  speakers: speakerSize,
} as const

type TableName = keyof typeof sizes

/** The tables of a scheme, in their order. */
const tableNames = ['cues', 'spans', 'steps', 'acceptance', 'shares', 'links'] as const

/** Tables that are left out where nothing stands in them. */
const optional: ReadonlySet<TableName> = new Set(['shares'])

interface Head {
  readonly language: string
  readonly id: string
  /** Of all bytes behind the head. */
  readonly checksum: number
  readonly schemes: readonly SchemeHead[]
  /** The table behind those of the schemes; absent where there is none. */
  readonly speakers?: TableHead
}

interface SchemeHead {
  readonly scheme: Scheme
  readonly threshold: number
  readonly calibration: Readonly<Record<StatementForm, Calibration>>
  readonly tables: readonly TableHead[]
}

interface TableHead extends PackedTable {
  readonly name: TableName
}

/** The bytes of a model; weights smaller than `least` are left out, save those of speakers, which are small and few. */
export function writeModel(model: Model, least = 0): Uint8Array {
  const { language, id, speakers } = model
  const parts: Uint8Array[] = []
  const heads: SchemeHead[] = []
  for (const [scheme, weights] of Object.entries(model.schemes) as [Scheme, SchemeWeights][]) {
    const tables = tableNames
      .map((name) => put(name, weights[name], least))
      .filter(({ name, count }) => count > 0 || !optional.has(name))
    heads.push({ scheme, threshold: weights.threshold, calibration: weights.calibration, tables })
  }
  const own = speakers === null ? {} : { speakers: put('speakers', speakers, 0) }
  const body = joined(parts)
  const found: Head = { language, id, checksum: checksum(body), schemes: heads, ...own }
  return fileOf(magic, found, body)
  function put(name: TableName, table: Float32Array, smallest: number): TableHead {
    const { bytes, ...head } = packTable(table, smallest)
    parts.push(bytes)
    return { name, ...head }
  }
}

/** Reads what {@link writeModel} wrote. */
export function readModel(bytes: Uint8Array): Result<Model, ModelProblem> {
  return readFileOf(magic, bytes, modelOf)
}

function modelOf(bytes: Uint8Array): Result<Model, ModelProblem> {
  const { head, headEnd, view } = openFile<Head>(bytes, magic)
  requireSound(head)
  const heads = head.schemes.flatMap((scheme) => scheme.tables)
  if ([...heads, ...ownTables(head)].some(({ name, size }) => size !== sizes[name]))
    return otherVersion()
  let at = headEnd
  const found: Partial<Record<Scheme, SchemeWeights>> = {}
  for (const { scheme, threshold, calibration, tables } of head.schemes) {
    const read = new Map<TableName, Float32Array>()
    for (const table of tables) {
      const { weights, end } = unpackTable(view, at, table)
      read.set(table.name, weights)
      at = end
    }
    const tableNamed = (name: TableName): Float32Array => {
      const table = read.get(name)
      if (table === undefined && optional.has(name)) return new Float32Array(sizes[name])
      if (table === undefined) throw new Error(`no table ${name}`)
      return table
    }
    found[scheme] = {
      cues: tableNamed('cues'),
      spans: tableNamed('spans'),
      steps: tableNamed('steps'),
      acceptance: tableNamed('acceptance'),
      shares: tableNamed('shares'),
      links: tableNamed('links'),
      threshold,
      calibration,
    }
  }
  let speakers: Float32Array | null = null
  for (const table of ownTables(head)) {
    const { weights, end } = unpackTable(view, at, table)
    speakers = weights
    at = end
  }
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes too many`)
  return {
    ok: true,
    value: { language: head.language as LanguageTag, id: head.id, schemes: found, speakers },
  }
}

/** The tables that belong to no scheme. */
function ownTables({ speakers }: Head): TableHead[] {
  return speakers === undefined ? [] : [speakers]
}

/** @throws Error naming what the head lacks: later code relies on it. */
function requireSound({ language, id, schemes: found, speakers }: Head): void {
  if (typeof language !== 'string' || typeof id !== 'string') throw new Error('no language')
  if (!Array.isArray(found)) throw new Error('no schemes')
  for (const one of found) requireSoundScheme(one)
  if (speakers !== undefined && !Number.isFinite(speakers.unit))
    throw new Error('no unit of speakers')
}

function requireSoundScheme({ scheme, threshold, calibration, tables }: SchemeHead): void {
  if (!schemes.includes(scheme)) throw new Error(`an unknown scheme ${scheme}`)
  if (!Number.isFinite(threshold)) throw new Error('no threshold')
  for (const form of ['direct', 'indirect', 'mixed'] as const) {
    const { probabilities, scores } = calibration[form]
    if (probabilities.length !== scores.length) throw new Error(`no scores of ${form}`)
  }
  for (const { name, unit } of tables)
    if (!Number.isFinite(unit)) throw new Error(`no unit of ${name}`)
}
