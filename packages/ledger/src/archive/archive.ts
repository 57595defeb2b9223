import type { Sha256 } from 'tutur'

/**
 * Every byte that came in, once, under its own SHA-256, compressed and never changed. A folder on disk and a store that
 * speaks S3 give the same answers (`describeArchive`).
 */
export interface Archive {
  /** Keeps each of `objects`; resolves with their keys, in the same order, when all are safely kept. What is there whole stays. */
  put(objects: readonly Uint8Array[]): Promise<readonly Sha256[]>
  /** The bytes of an object. Rejects with an {@link ArchiveProblem} when it is missing or its bytes are not those of its key. */
  get(key: Sha256): Promise<Uint8Array>
  has(key: Sha256): Promise<boolean>
  /** All keys, in their order. */
  keys(): AsyncIterable<Sha256>
}

/** What an archive cannot do by no fault of the program. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem'
  readonly code: 'missing' | 'damaged' | 'full' | 'read-only' | 'unreachable' | 'refused'

  /** `message` says what, where and what to do. */
  constructor(code: ArchiveProblem['code'], message: string) {
    super(message)
    this.code = code
  }
}
