/** Pieces of this size are made fastest: larger ones come from the system, smaller ones too often. */
const pieceBytes = 1 << 16

let piece = new ArrayBuffer(pieceBytes)
let taken = 0

/**
 * `count` zeros. They are cut from a larger piece of memory: a text needs some fifty such arrays, and to make each by
 * itself takes ten times as long.
 */
export function int32s(count: number): Int32Array {
  const from = place(count * Int32Array.BYTES_PER_ELEMENT)
  return new Int32Array(piece, from, count)
}

/** `count` zeros of one byte, cut like {@link int32s}. */
export function uint8s(count: number): Uint8Array {
  const from = place(count)
  return new Uint8Array(piece, from, count)
}

/** Where `bytes` begin that nobody has, in the piece at hand or a new one. */
function place(bytes: number): number {
  if (taken + bytes > piece.byteLength) {
    piece = new ArrayBuffer(Math.max(pieceBytes, bytes))
    taken = 0
  }
  const from = taken
  taken = aligned(from + bytes)
  return from
}

/** The next place at which a number of four bytes may begin. */
function aligned(place: number): number {
  return (place + 3) & ~3
}
