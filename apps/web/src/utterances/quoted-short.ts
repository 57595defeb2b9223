import type { Shapes } from '../api/shapes.ts'

/**
 * What was said, cut at a word where it is longer: in quotation marks where the source quotes it. What the source puts in words
 * of its own stands as it is there, with no other marks than the source has: nobody said it so.
 */
export function toldShort(words: string, form: Shapes['Form'], most = 120): string {
  return form === 'direct' ? quotedShort(words, most) : cutAtWord(words, most)
}

/** Words in quotation marks, cut at a word where they are longer. Marks that they bring along are left out or become inner ones. */
export function quotedShort(words: string, most = 120): string {
  const bare = withInnerMarks(words)
  return `“${cutAtWord(bare, most)}”`
}

function cutAtWord(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')}…`
}

/** Words in quotation marks, whole. */
export function inQuotes(words: string): string {
  return `“${withInnerMarks(words)}”`
}

/** Words as they stand between quotation marks of others: pieces without marks at their ends, single ones within. */
export function withInnerMarks(words: string): string {
  const pieces = words.split(' … ').map((piece) => {
    const bare = piece.replace(/^["“„«\s]+|[,"”“»\s]+$/gu, '')
    const inner = bare.replace(/["“„«]([^"“”„«»]*)["”“»]/gu, '‘$1’')
    // What is left has lost its other half.
    return inner.replace(/["“”„«»]/gu, '')
  })
  return pieces.join(' … ')
}
