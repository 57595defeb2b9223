import { type Chunks, collect, type Peeked, peek } from './bytes/collect.ts'
import { gunzip } from './bytes/gunzip.ts'
import { sniff } from './bytes/sniff.ts'
import { isRecords, recordsOf } from './formats/records.ts'
import { maxDocumentBytes, tooLarge } from './limits.ts'
import { type Found, refused } from './source.ts'
import { type Origin, takeWhole } from './take-whole.ts'

// A first line that is longer holds no record.
const maxPeekBytes = 8_000_000
const fewestPeekBytes = 4096

/** The captures in a stream of bytes, one by one; what they are is told by the first of them. */
export async function* openStream(origin: Origin, chunks: Chunks): AsyncGenerator<Found> {
  const peeked = await peekAt(chunks)
  if (sniff(peeked.head).kind !== 'gzip') yield* openPeeked(origin, peeked)
  else yield* openPeeked(unpackedOrigin(origin), await peekAt(gunzip(peeked.all)))
}

/** The media type speaks of the packed bytes. */
function unpackedOrigin({ mediaType: _packed, ...origin }: Origin): Origin {
  return origin
}

async function* openPeeked(origin: Origin, { head, all }: Peeked): AsyncGenerator<Found> {
  const { name, given } = origin
  const { kind } = sniff(head, origin.mediaType)
  if (kind !== 'feed' && isRecords(name.replace(/\.gz$/iu, ''), head)) {
    yield* recordsOf(all, { name, given, limit: maxDocumentBytes })
    return
  }
  const whole = await collect(all, maxDocumentBytes)
  yield whole === null ? refused(name, tooLarge(maxDocumentBytes)) : takeWhole(whole, origin)
}

/** The beginning, up to where it shows what it is: a line, unless that is short; all of them again. */
async function peekAt(chunks: Chunks): Promise<Peeked> {
  let bytes = 0
  let hasLine = false
  return await peek(chunks, (chunk) => {
    bytes += chunk.length
    hasLine ||= chunk.includes(0x0a)
    return bytes > maxPeekBytes || (hasLine && bytes >= fewestPeekBytes) || isRecords('', chunk)
  })
}
