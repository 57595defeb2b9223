import type { LanguageTag, Result, StatementForm } from '../model/model.ts'
import { acceptanceSize } from './acceptance-features.ts'
import { steps } from './chain.ts'
import { linkSize } from './links.ts'
import { type Calibration, type Model, type Scheme, type SchemeWeights, schemes } from './model.ts'
import { tableSize, unitOf } from './slots.ts'
import { speakerSize } from './speaker-features.ts'

/*
 * The file: the eight characters of `magic`, the length of the head (32 bits, little-endian), the head (JSON, UTF-8),
 * then the tables that the head names, one after the other. Of a table only the entries that are not zero are kept:
 * how many entries lie between it and the one before (one byte for each seven bits, the last below 128), then the weight
 * (16 bits, little-endian) in units of the table's `unit`.
 */

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

interface TableHead {
  readonly name: TableName
  /** Entries that are not zero. */
  readonly count: number
  readonly unit: number
  /** All entries. */
  readonly size: number
}

/** Why a file holds no weights that can be used. */
export interface ModelProblem {
  readonly code: 'not-a-model' | 'other-version' | 'broken'
  /** In words, for the user. */
  readonly message: string
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
  const head = new TextEncoder().encode(JSON.stringify(found))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.length, true)
  return joined([new TextEncoder().encode(magic), length, head, body])
  function put(name: TableName, table: Float32Array, smallest: number): TableHead {
    const { bytes, count, unit } = packed(table, smallest)
    parts.push(bytes)
    return { name, count, unit, size: sizes[name] }
  }
}

function packed(
  table: Float32Array,
  least: number,
): { bytes: Uint8Array; count: number; unit: number } {
  const unit = unitOf(table)
  const bytes: number[] = []
  let count = 0
  let last = 0
  table.forEach((weight, index) => {
    const units = Math.round(weight / unit)
    if (Math.abs(weight) < least || units === 0) return
    for (let gap = index - last; ; gap >>>= 7) {
      bytes.push(gap < 128 ? gap : (gap & 127) | 128)
      if (gap < 128) break
    }
    bytes.push(units & 255, (units >> 8) & 255)
    last = index
    count++
  })
  return { bytes: Uint8Array.from(bytes), count, unit }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Reads what {@link writeModel} wrote. */
export function readModel(bytes: Uint8Array): Result<Model, ModelProblem> {
  const start = new TextDecoder().decode(bytes.subarray(0, magic.length))
  if (!start.startsWith(magic.slice(0, -2)))
    return problem('not-a-model', 'this is no file of weights that npm run train wrote')
  if (start !== magic) return otherVersion()
  try {
    return modelOf(bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(
      'broken',
      `the file of weights is cut or damaged (${reason}); train or fetch it again`,
    )
  }
}

function problem(code: ModelProblem['code'], message: string): Result<Model, ModelProblem> {
  return { ok: false, problem: { code, message } }
}

function otherVersion(): Result<Model, ModelProblem> {
  return problem('other-version', 'these weights were trained by another version; train them again')
}

function modelOf(bytes: Uint8Array): Result<Model, ModelProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headAt = magic.length + 4
  const headEnd = headAt + view.getUint32(magic.length, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headAt, headEnd))) as Head
  requireSound(head)
  const tables = checksum(bytes.subarray(headEnd))
  if (tables !== head.checksum) throw new Error('its tables are not those that were written')
  const heads = head.schemes.flatMap((scheme) => scheme.tables)
  if ([...heads, ...ownTables(head)].some(({ name, size }) => size !== sizes[name]))
    return otherVersion()
  let at = headEnd
  const found: Partial<Record<Scheme, SchemeWeights>> = {}
  for (const { scheme, threshold, calibration, tables } of head.schemes) {
    const read = new Map<TableName, Float32Array>()
    for (const table of tables) {
      const { weights, end } = unpacked(view, at, table)
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
    const { weights, end } = unpacked(view, at, table)
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

/** FNV-1a of bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  // By index: an iterator over a million bytes takes longer than the rest of reading them.
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash >>> 0
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

function unpacked(
  view: DataView,
  from: number,
  { name, count, unit }: TableHead,
): { weights: Float32Array; end: number } {
  const weights = new Float32Array(sizes[name])
  let at = from
  let index = 0
  for (let entry = 0; entry < count; entry++) {
    let byte = view.getUint8(at++)
    let gap = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = view.getUint8(at++)
      gap |= (byte & 127) << shift
    }
    index += gap
    if (index >= weights.length) throw new Error(`an entry beyond table ${name}`)
    weights[index] = unit * view.getInt16(at, true)
    at += 2
  }
  return { weights, end: at }
}
