/** Largest document, and largest record of a file of records, in bytes. */
export const maxDocumentBytes = 64_000_000

/** Largest feed, without items that are left out: what the reader of feeds takes. */
export const maxFeedBytes = 33_000_000

/** The message for something larger than `maxBytes`. */
export function tooLarge(maxBytes: number): string {
  return `larger than ${Math.floor(maxBytes / 1_000_000)} MB; cut it into documents first, one JSON record a line in a .jsonl file`
}
