import { type LanguagePack, wordClass } from '../languages/pack.ts'
import type { Span } from '../model/model.ts'
import { fold } from '../text/tokens.ts'

const small =
  wordClass.preposition |
  wordClass.conjunction |
  wordClass.relative |
  wordClass.negation |
  wordClass.determiner |
  wordClass.infinitive |
  wordClass.agent |
  wordClass.as
const opening =
  wordClass.preposition | wordClass.connective | wordClass.subordinator | wordClass.pronoun

// A list of headlines on one line is seldom longer, and the scan must end.
const longestRunUnits = 1200
const shortLineUnits = 140
// Between the word that opens the sentence and its verb; more when it opens with a day (`Pada Kamis (25/9), ...`).
const longestOpeningWords = 8
const longestSubjectWords = 20
const token = /\S+/gu

/**
 * Where the headlines that begin at `span.start` end and running text begins again.
 *
 * In headlines every word but the small ones has a capital, so the first other word in lower case lies in a sentence;
 * that sentence began at the nearest word before it that can open one.
 */
export function endOfHeadlines(text: string, span: Span, pack: LanguagePack): number {
  const limit = Math.min(span.end, span.start + longestRunUnits)
  const words = [...text.slice(span.start, limit).matchAll(token)]
  const low = words.findIndex(({ 0: each }) => isLow(each, pack))
  if (low < 0) return span.end - span.start <= longestRunUnits ? span.end : limit
  // Headlines written like sentences: nothing tells where they end but the full stop.
  if (low < 3) return span.end - span.start <= shortLineUnits ? span.end : span.start
  const first = sentenceStart(words, low, pack)
  return span.start + (words[first]?.index ?? 0)
}

function sentenceStart(words: readonly RegExpExecArray[], low: number, pack: LanguagePack): number {
  for (let index = low; index > Math.max(0, low - longestSubjectWords); index--) {
    const before = words[index - 1]?.[0] ?? ''
    if (/[.!?]["”]?$/u.test(before)) return index
    // After a colon or a comma the headline goes on.
    if (/[:,]$/u.test(before) || !opens(words[index]?.[0] ?? '', pack)) continue
    if (index > low - longestOpeningWords || isTime(words[index + 1]?.[0] ?? '', pack)) return index
  }
  let first = low
  while (first > 1 && !isCapital(words[first]?.[0] ?? '')) first--
  return first
}

function opens(word: string, pack: LanguagePack): boolean {
  return isCapital(word) && (classesOf(word, pack) & opening) !== 0
}

function isTime(word: string, pack: LanguagePack): boolean {
  return (classesOf(word, pack) & wordClass.time) !== 0
}

function isLow(word: string, pack: LanguagePack): boolean {
  return /^\p{Ll}/u.test(word) && word.length > 3 && (classesOf(word, pack) & small) === 0
}

function isCapital(word: string): boolean {
  return /^["“(]?\p{Lu}/u.test(word)
}

function classesOf(word: string, pack: LanguagePack): number {
  return pack.words.get(fold(word).replace(/[^\p{L}\p{M}'-]/gu, '')) ?? 0
}
