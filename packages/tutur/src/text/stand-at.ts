/** Whether `words` stand one after the other among `text`, the first of them at `from`. */
export function standAt(text: readonly string[], from: number, words: readonly string[]): boolean {
  // A plain loop: asked of many words, and a closure for each asking would cost more than the answer.
  for (let i = 0; i < words.length; i++) if (text[from + i] !== words[i]) return false
  return true
}
