/** Words in quotation marks, cut at a word where they are longer. Marks that they bring along are left out or become inner ones. */
export function quotedShort(words: string, most = 120): string {
  const bare = withInnerMarks(words)
  if (bare.length <= most) return `“${bare}”`
  return `“${bare.slice(0, most).replace(/\s+\S*$/u, '')}…”`
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
