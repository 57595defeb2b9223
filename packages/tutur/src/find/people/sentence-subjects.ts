import { wordClass } from '../../languages/pack.ts'
import { withAppositionAfter } from '../phrases/head-first-speaker.ts'
import { leadingPhrase } from '../phrases/speaker-phrases.ts'
import { leadingSubject } from '../verb-second/subjects.ts'
import { endsWithMark, type ItemRange, type Items, isQuote, itemsOf } from '../words/items.ts'
import type { Reading, TokenRange } from '../words/reading.ts'

/** How much of a sentence is looked at for its subject, in items. */
const subjectReach = 40

/** The noun phrases that the sentences of a reading are about, each found when it is first asked for. */
export class SentenceSubjects {
  readonly reading: Reading
  readonly #phrases = new Map<number, TokenRange | null>()
  #items: Items | null = null

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** The phrase that the sentence with this index is about, in tokens; `null` when none could be a speaker's. */
  phraseOf(sentence: number): TokenRange | null {
    const known = this.#phrases.get(sentence)
    if (known !== undefined) return known
    const phrase = this.#find(sentence)
    this.#phrases.set(sentence, phrase)
    return phrase
  }

  /** The sentence begins with a quotation that is over, and goes on with one of its own: `“It will fall.” Varga disagreed.` */
  followsQuotation(sentence: number): boolean {
    this.#items ??= itemsOf(this.reading)
    const from = this.#items.sentences[sentence] ?? 0
    return behindQuotation(this.#items, from) > from
  }

  #find(sentence: number): TokenRange | null {
    // Most documents have no pronoun that asks for one.
    this.#items ??= itemsOf(this.reading)
    const items = this.#items
    const from = behindQuotation(items, items.sentences[sentence] ?? 0)
    const to = Math.min(items.sentences[sentence + 1] ?? from, from + subjectReach)
    if (to <= from) return null
    const { verbSecond } = this.reading.pack.grammar
    const phrase = verbSecond
      ? leadingSubject(items, { from, to })
      : leadingPhrase(items, { from, to })
    if (phrase === null) return null
    const whole = this.reading.pack.grammar.headFirst
      ? withAppositionAfter(items, phrase, to)
      : phrase
    return this.#tokensOf(items, whole)
  }

  /** The tokens of a phrase, unless it is one of several (`X dan Y`) or in a quotation. */
  #tokensOf(items: Items, { from, to }: ItemRange): TokenRange | null {
    const first = items.token[from] ?? 0
    const last = items.token[to - 1] ?? first
    const { classes, quotationOf } = this.reading
    const joins = ((classes[last + 1] ?? 0) & wordClass.conjunction) !== 0
    return joins || (quotationOf[first] ?? -1) >= 0 ? null : { from: first, to: last + 1 }
  }
}

/** `“It will fall.” Varga disagreed.`: behind a quotation that is over a sentence of its own begins. */
function behindQuotation(items: Items, from: number): number {
  const isOver = isQuote(items, from) && endsWithMark(items, from, '.')
  return isOver && items.capital[from + 1] === 1 && items.first[from + 1] === 0 ? from + 1 : from
}
