import { diffArrays } from 'diff'

/** A stretch of one wording beside another. */
export interface WordPiece {
  readonly text: string
  readonly is: 'same' | 'added' | 'gone'
}

/** Wordings of more words are not compared: nobody reads them word by word. */
const mostWords = 2000

/**
 * Where a wording differs from another, word by word: what both have, as the wording has it; what it adds; what is gone, as the
 * other has it. Capitals and marks make no difference. `null` when they are too long. The pieces that are not gone, one behind
 * the other, are the wording.
 */
export function wordPieces(wording: string, other: string): WordPiece[] | null {
  const [own, theirs] = [wordsIn(wording), wordsIn(other)]
  if (own.length + theirs.length > mostWords) return null
  const changes = diffArrays(theirs, own, { comparator: (a, b) => a.folded === b.folded })
  return changes.map(({ value, added, removed }) => ({
    text: value.map(({ text }) => text).join(''),
    is: added ? 'added' : removed ? 'gone' : 'same',
  }))
}

interface Word {
  /** With the marks and blanks behind it, and before the first word those before it. */
  readonly text: string
  readonly folded: string
}

const word =
  /^[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}]+[^\p{L}\p{N}]*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*[^\p{L}\p{N}]*/gu
const marks = /[^\p{L}\p{M}\p{N}]+/gu

function wordsIn(text: string): Word[] {
  const found = text.match(word) ?? (text === '' ? [] : [text])
  return found.map((one) => ({
    text: one,
    folded: one.normalize('NFKC').toLowerCase().replace(marks, ''),
  }))
}
