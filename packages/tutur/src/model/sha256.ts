/*
 * SHA-256 after FIPS 180-4, for many short texts: the library has to hash at once, which a browser's own function does
 * not, and most of the time of a general one goes into making arrays for a few bytes.
 */

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
// biome-ignore format: a table
const roundConstants = Int32Array.of(0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2)

/** The same of the square roots of the first 8. */
const firstState = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
)

const blockBytes = 64
/** Bytes at the end of the last block that hold the length. */
const lengthBytes = 8
/** As much as the scratch memory holds; longer texts go through it piece by piece. */
const scratchBytes = 65_536

const encoder = new TextEncoder()
const scratch = new Uint8Array(scratchBytes)
const schedule = new Int32Array(64)
const state = new Int32Array(8)

/** First 16 hex digits of the SHA-256 of `text` as UTF-8. */
export function sha256Start(text: string): string {
  state.set(firstState)
  let held = 0
  let total = 0
  for (let at = 0; at < text.length; ) {
    const { read, written } = encoder.encodeInto(
      at === 0 ? text : text.slice(at),
      held === 0 ? scratch : scratch.subarray(held),
    )
    at += read
    total += written
    held = takeBlocks(held + written)
  }
  finish(held, total)
  return hex(at(state, 0)) + hex(at(state, 1))
}

/** Takes the whole blocks of the first `bytes` of the scratch memory in; how many bytes are left, now at its beginning. */
function takeBlocks(bytes: number): number {
  const left = bytes % blockBytes
  for (let at = 0; at < bytes - left; at += blockBytes) takeBlock(at)
  scratch.copyWithin(0, bytes - left, bytes)
  return left
}

/** The rest of `held` bytes, a bit that ends it, and the length of all in bits. */
function finish(held: number, total: number): void {
  const blocks = held + 1 + lengthBytes > blockBytes ? 2 : 1
  const end = blocks * blockBytes
  scratch.fill(0, held, end)
  scratch[held] = 0x80
  // The bytes of the number of bits, which may exceed 32 of them.
  let rest = total * 8
  for (let i = end - 1; rest > 0; i--) {
    scratch[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  takeBlocks(end)
}

/** One step of the standard over the 64 bytes from `byte` on; names as there. */
function takeBlock(byte: number): void {
  fillSchedule(byte)
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let t = 0; t < 64; t++) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + at(roundConstants, t) + at(schedule, t)) | 0
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
}

function fillSchedule(from: number): void {
  for (let t = 0; t < 16; t++) {
    const byte = from + 4 * t
    schedule[t] =
      (at(scratch, byte) << 24) |
      (at(scratch, byte + 1) << 16) |
      (at(scratch, byte + 2) << 8) |
      at(scratch, byte + 3)
  }
  for (let t = 16; t < 64; t++) {
    const x = at(schedule, t - 15)
    const y = at(schedule, t - 2)
    const sigma0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const sigma1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    schedule[t] = at(schedule, t - 16) + sigma0 + at(schedule, t - 7) + sigma1
  }
}

const byteHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(word: number): string {
  const byte = (shift: number) => byteHex[(word >>> shift) & 0xff] ?? ''
  return byte(24) + byte(16) + byte(8) + byte(0)
}

function at(numbers: Int32Array | Uint8Array, index: number): number {
  return numbers[index] ?? 0
}
