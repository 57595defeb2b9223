/** Words in quotation marks, cut at a word where they are longer. The marks that they bring along are left out. */
export function quotedShort(words: string, most = 120): string {
  const bare = words.replace(/^["“„«]+|[,"”“»]+$/gu, '')
  if (bare.length <= most) return `“${bare}”`
  return `“${bare.slice(0, most).replace(/\s+\S*$/u, '')}…”`
}
