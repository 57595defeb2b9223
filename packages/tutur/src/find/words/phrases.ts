import { pushTo } from '../../text/push-to.ts'
import { standAt } from '../../text/stand-at.ts'

/** A phrase of a table and what it stands for. */
export interface Phrase<Value> {
  /** Folded words. */
  readonly words: readonly string[]
  readonly value: Value
}

/** Phrases by their first word, longest first. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>

/** A phrase found in a text: its value and one past its last token. */
export interface PhraseFound<Value> {
  readonly value: Value
  readonly to: number
}

/** Indexes phrases whose words are joined by one blank. */
export function indexPhrases<Value>(
  phrases: Iterable<readonly [form: string, value: Value]>,
): PhraseIndex<Value> {
  const index = new Map<string, Phrase<Value>[]>()
  for (const [form, value] of phrases) {
    const words = form.split(' ')
    pushTo(index, words[0] ?? '', { words, value })
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The longest phrase that begins at `token` and whose value is wanted; `null` when there is none. */
export function phraseAt<Value>(
  index: PhraseIndex<Value>,
  folded: readonly string[],
  { token, wanted }: { readonly token: number; readonly wanted?: (value: Value) => boolean },
): PhraseFound<Value> | null {
  const list = index.get(folded[token] ?? '')
  if (list === undefined) return null
  for (const { words, value } of list) {
    if (wanted !== undefined && !wanted(value)) continue
    if (standAt(folded, token, words)) return { value, to: token + words.length }
  }
  return null
}
