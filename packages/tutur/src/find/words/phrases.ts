import { pushTo } from '../../text/push-to.ts'
import { standAt } from '../../text/stand-at.ts'
import { type ByNextWord, byNextWord, thoseBefore } from './by-next-word.ts'

/** A phrase of a table and what it stands for. */
export interface Phrase<Value> {
  /** Folded words. */
  readonly words: readonly string[]
  readonly value: Value
}

/** Phrases by their first word and the next, longest first. */
export type PhraseIndex<Value> = ReadonlyMap<string, ByNextWord<Phrase<Value>>>

/** A phrase found in a text: its value and one past its last token. */
export interface PhraseFound<Value> {
  readonly value: Value
  readonly to: number
}

/** Indexes phrases whose words are joined by one blank. */
export function indexPhrases<Value>(
  phrases: Iterable<readonly [form: string, value: Value]>,
): PhraseIndex<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>()
  for (const [form, value] of phrases) {
    const words = form.split(' ')
    pushTo(byFirst, words[0] ?? '', { words, value })
  }
  const index = new Map<string, ByNextWord<Phrase<Value>>>()
  for (const [first, list] of byFirst) {
    list.sort((a, b) => b.words.length - a.words.length)
    index.set(
      first,
      byNextWord(list, ({ words }) => words[1]),
    )
  }
  return index
}

/** The phrases that can begin at `token`, longest first: their first two words stand there. */
export function phrasesFrom<Value>(
  index: PhraseIndex<Value>,
  folded: readonly string[],
  token: number,
): readonly Phrase<Value>[] {
  return thoseBefore(index, folded[token] ?? '', folded[token + 1] ?? '')
}

/** The longest phrase that begins at `token` and whose value is wanted; `null` when there is none. */
export function phraseAt<Value>(
  index: PhraseIndex<Value>,
  folded: readonly string[],
  { token, wanted }: { readonly token: number; readonly wanted?: (value: Value) => boolean },
): PhraseFound<Value> | null {
  for (const { words, value } of phrasesFrom(index, folded, token)) {
    if (wanted !== undefined && !wanted(value)) continue
    if (standAt(folded, token, words)) return { value, to: token + words.length }
  }
  return null
}
