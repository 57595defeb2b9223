/** Pieces of this size are made fastest: larger ones come from the system, smaller ones too often. */
const pieceBytes = 1 << 16

/** So many pieces are kept for the next text: several times what a long article needs. */
const mostLent = 64

/** Memory that arrays are cut from. */
interface Stock {
  piece: ArrayBuffer
  taken: number
}

/** What is cut from it is nobody else's for good. */
const kept: Stock = { piece: new ArrayBuffer(pieceBytes), taken: 0 }
/** What is cut from it is the next text's. */
const lent: Stock = { piece: kept.piece, taken: pieceBytes }
/** The pieces that one text after another has, and how many of them the text in work has. */
const pieces: ArrayBuffer[] = []
let inUse = 0

/** With what lent memory is filled when it is given back; 0 where nothing is: it is made zeros when it is lent again. */
let spoiling = 0

/** Where arrays are cut from now. */
let stock = kept

/**
 * `count` zeros, which within {@link lendingArrays} hold until that is done. They are cut from a larger piece of memory: a text
 * needs some fifty such arrays, and to make each by itself takes ten times as long.
 */
export function int32s(count: number): Int32Array {
  const from = place(stock, count * Int32Array.BYTES_PER_ELEMENT)
  return new Int32Array(stock.piece, from, count)
}

/** `count` zeros of one byte, cut like {@link int32s}. */
export function uint8s(count: number): Uint8Array {
  const from = place(stock, count)
  return new Uint8Array(stock.piece, from, count)
}

/** `count` zeros that may be kept for good, as words of names are. */
export function keptInt32s(count: number): Int32Array {
  const from = place(kept, count * Int32Array.BYTES_PER_ELEMENT)
  return new Int32Array(kept.piece, from, count)
}

/** `count` zeros of one byte that may be kept for good. */
export function keptUint8s(count: number): Uint8Array {
  const from = place(kept, count)
  return new Uint8Array(kept.piece, from, count)
}

/**
 * What `work` gives, which may hold none of the arrays that were made for it: the next text has their memory. With new memory
 * for each text a program holds tens of megabytes that nobody needs any more.
 */
export function lendingArrays<Value>(work: () => Value): Value {
  if (stock === lent) return work()
  stock = lent
  try {
    return work()
  } finally {
    if (spoiling !== 0) for (const piece of pieces.slice(0, inUse)) fill(piece, spoiling)
    pieces.length = Math.min(pieces.length, mostLent)
    inUse = 0
    lent.taken = lent.piece.byteLength
    stock = kept
  }
}

/**
 * For tests: fills lent memory with `byte` when it is given back, so that whoever kept an array of it, in a cache or in what a
 * text came to, reads nonsense at once, and not only when another text has written there. 0 leaves it as it is.
 */
export function spoilReturnedArrays(byte: number): void {
  spoiling = byte
}

/** Where `bytes` begin that nobody has, in the piece at hand or in another. */
function place(from: Stock, bytes: number): number {
  if (from.taken + bytes > from.piece.byteLength) {
    from.piece = from === lent ? lentPiece(bytes) : new ArrayBuffer(Math.max(pieceBytes, bytes))
    from.taken = 0
  }
  const at = from.taken
  from.taken = aligned(at + bytes)
  return at
}

/** The next piece to lend. One that is larger than usual is for this text alone. */
function lentPiece(bytes: number): ArrayBuffer {
  if (bytes > pieceBytes) return new ArrayBuffer(bytes)
  const used = pieces[inUse]
  const piece = used ?? new ArrayBuffer(pieceBytes)
  if (used !== undefined) fill(used, 0)
  pieces[inUse] = piece
  inUse++
  return piece
}

function fill(piece: ArrayBuffer, byte: number): void {
  new Uint8Array(piece).fill(byte)
}

/** The next place at which a number of four bytes may begin. */
function aligned(place: number): number {
  return (place + 3) & ~3
}
