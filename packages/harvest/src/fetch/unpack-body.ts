import { promisify } from 'node:util'
import {
  brotliDecompress,
  gunzip,
  inflate,
  inflateRaw,
  type ZlibOptions,
  zstdDecompress,
} from 'node:zlib'

/** A body as it was before it was packed, or what is wrong with it. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'damaged' | 'too-large' | 'unknown' }

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

const inflateAsync = promisify(inflate) as Unpack
const inflateRawAsync = promisify(inflateRaw) as Unpack

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  zstd: promisify(zstdDecompress) as Unpack,
  // Some servers send the bare stream under this name.
  deflate: (bytes, options) =>
    isZlib(bytes) ? inflateAsync(bytes, options) : inflateRawAsync(bytes, options),
}

function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/** What a request says it can take. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

// Nobody packs a page three times but to harm.
const mostLayers = 2

/** Undoes `encoding`, the content-encoding of an answer, in at most `limit` bytes for each layer of it. */
export async function unpackBody(
  bytes: Uint8Array,
  encoding: string,
  limit: number,
): Promise<Unpacked> {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
    .reverse()
  if (layers.length > mostLayers || !layers.every((layer) => Object.hasOwn(unpackers, layer)))
    return { ok: false, why: 'unknown' }
  let unpacked: Unpacked = { ok: true, bytes }
  for (const layer of layers) {
    if (!unpacked.ok) break
    unpacked = await unpackLayer(unpacked.bytes, unpackers[layer], limit)
  }
  return unpacked
}

async function unpackLayer(
  bytes: Uint8Array,
  unpack: Unpack | undefined,
  limit: number,
): Promise<Unpacked> {
  if (unpack === undefined || bytes.length === 0) return { ok: true, bytes }
  try {
    return { ok: true, bytes: await unpack(bytes, { maxOutputLength: limit }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, why: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged' }
  }
}
