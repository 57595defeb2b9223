import type { Given } from 'tutur'
import { openStream } from './open-stream.ts'
import type { Found } from './source.ts'

/** Bytes in hand, with what is known of them. */
export interface BytesGiven {
  /** How messages name them: the name of the file that they were in. */
  readonly name: string
  readonly bytes: Uint8Array
  /** As the sender declares it: `text/html; charset=windows-1251`. */
  readonly mediaType?: string
  /** What the user says of all that is found. */
  readonly given?: Given
}

/**
 * The captures in bytes that somebody hands over, such as a file sent by a browser: what `openSources` gives for a file of
 * them. Nothing is fetched: a sitemap is refused. Never throws but for a fault of the program.
 */
export async function* openBytes({
  name,
  bytes,
  mediaType,
  given = {},
}: BytesGiven): AsyncGenerator<Found> {
  const origin = { name, given, ...(mediaType === undefined ? {} : { mediaType }) }
  yield* openStream(origin, inPieces(bytes))
}

/** As many bytes come at once, as from a file: whoever reads a large archive looks up in between. */
const pieceBytes = 65_536

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // Of nothing there is one piece, too.
  for (let start = 0; start === 0 || start < bytes.length; start += pieceBytes)
    yield bytes.subarray(start, start + pieceBytes)
}
