import type { Result } from '../model/model.ts'
import { unitOf } from './slots.ts'

/*
 * A file of weights: the eight characters of its magic, of which the last two are its version, the length of the head
 * (32 bits, little-endian), the head (JSON, UTF-8), then the tables that the head names, one after the other. Of a table
 * only the entries that are not zero are kept: how many entries lie between it and the one before (one byte for each
 * seven bits, the last below 128), then the weight (16 bits, little-endian) in units of the table's `unit`.
 */

/** Why a file holds no weights that can be used. */
export interface ModelProblem {
  readonly code: 'not-a-model' | 'other-version' | 'broken'
  /** In words, for the user. */
  readonly message: string
}

/** What the head says of a table. */
export interface PackedTable {
  /** Entries that are not zero. */
  readonly count: number
  readonly unit: number
  /** All entries. */
  readonly size: number
}

/** A table of weights as bytes; those smaller than `least` are left out. */
export function packTable(
  table: Float32Array,
  least: number,
): PackedTable & { readonly bytes: Uint8Array } {
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
  return { bytes: Uint8Array.from(bytes), count, unit, size: table.length }
}

/**
 * Reads a table that {@link packTable} wrote, from byte `from` on.
 *
 * @throws Error when an entry lies beyond the table, or the bytes end before it does.
 */
export function unpackTable(
  view: DataView,
  from: number,
  { name, count, unit, size }: PackedTable & { readonly name: string },
): { weights: Float32Array; end: number } {
  const weights = new Float32Array(size)
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

/** All parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** FNV-1a of bytes. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  // By index: an iterator over a million bytes takes longer than the rest of reading them.
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash >>> 0
}

/** What every head tells. */
interface AnyHead {
  /** Of all bytes behind the head. */
  readonly checksum: number
}

/** A whole file. */
export function fileOf(magic: string, head: AnyHead, body: Uint8Array): Uint8Array {
  const told = new TextEncoder().encode(JSON.stringify(head))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, told.length, true)
  return joined([new TextEncoder().encode(magic), length, told, body])
}

/**
 * The head of a file, and where its tables begin.
 *
 * @throws Error when the file is cut or its tables are not those that were written.
 */
export function openFile<Head extends AnyHead>(
  bytes: Uint8Array,
  magic: string,
): { readonly head: Head; readonly headEnd: number; readonly view: DataView } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headAt = magic.length + 4
  const headEnd = headAt + view.getUint32(magic.length, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headAt, headEnd))) as Head
  if (checksum(bytes.subarray(headEnd)) !== head.checksum)
    throw new Error('its tables are not those that were written')
  return { head, headEnd, view }
}

/** Reads a file by `read`, which may throw: whatever is wrong with it is told as a value. */
export function readFileOf<Read>(
  magic: string,
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Result<Read, ModelProblem>,
): Result<Read, ModelProblem> {
  const start = new TextDecoder().decode(bytes.subarray(0, magic.length))
  if (!start.startsWith(magic.slice(0, -2)))
    return problem('not-a-model', 'this is no file of weights that npm run train wrote')
  if (start !== magic) return otherVersion()
  try {
    return read(bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(
      'broken',
      `the file of weights is cut or damaged (${reason}); train or fetch it again`,
    )
  }
}

/** The weights are sound, but not made for this version. */
export function otherVersion(): { readonly ok: false; readonly problem: ModelProblem } {
  return problem('other-version', 'these weights were trained by another version; train them again')
}

function problem(
  code: ModelProblem['code'],
  message: string,
): { readonly ok: false; readonly problem: ModelProblem } {
  return { ok: false, problem: { code, message } }
}
