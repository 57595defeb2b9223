import pg from 'pg'

type Element = string | number | null

interface ElementType {
  readonly oid: number
  /** So many bytes an element takes at most. */
  longest(value: Element): number
  /** Writes an element; how many bytes it took. */
  write(buffer: Buffer, value: Element, at: number): number
}

const elements: Readonly<Record<'text' | 'real' | 'integer', ElementType>> = {
  text: {
    oid: pg.types.builtins.TEXT,
    // A code unit takes three bytes at most.
    longest: (value) => 3 * String(value).length,
    write: (buffer, value, at) => buffer.write(String(value), at),
  },
  real: {
    oid: pg.types.builtins.FLOAT8,
    longest: () => 8,
    write: (buffer, value, at) => buffer.writeDoubleBE(Number(value), at) - at,
  },
  integer: {
    oid: pg.types.builtins.INT8,
    longest: () => 8,
    write: (buffer, value, at) => buffer.writeBigInt64BE(BigInt(Number(value)), at) - at,
  },
}

/** Of one dimension: how many there are, whether there are nulls, the type, how many elements, the number of the first. */
const headBytes = 20
const lengthBytes = 4

/**
 * An array as PostgreSQL takes it in binary. In an array that is written as text every quotation mark of a record would be escaped
 * here and read back there, which takes both sides longer than all else about it.
 */
export function binaryArray(type: keyof typeof elements, values: readonly Element[]): Buffer {
  const { oid, longest, write } = elements[type]
  const most = values.reduce<number>((sum, value) => sum + lengthBytes + longest(value), headBytes)
  const buffer = Buffer.allocUnsafe(most)
  let at = 0
  for (const number of [1, 1, oid, values.length, 1]) at = buffer.writeInt32BE(number, at)
  for (const value of values) {
    const length = value === null ? -1 : write(buffer, value, at + lengthBytes)
    at = buffer.writeInt32BE(length, at) + Math.max(length, 0)
  }
  return buffer.subarray(0, at)
}
