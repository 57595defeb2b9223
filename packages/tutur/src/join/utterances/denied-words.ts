import { cueTakes, type LanguagePack } from '../../languages/pack.ts'
import type { Report } from '../report.ts'
import { joinPattern } from './join-pattern.ts'

/**
 * The words that a denial of words denies, without the names in them and without those by which it denies: `sell the harbour`
 * of `Torvel never said that Merane would sell the harbour`. Names are in most of what somebody says and tell nothing apart.
 * `null` where it denies no words.
 */
export function deniedWords({ words, statement }: Report, pack: LanguagePack): string | null {
  const formula = joinPattern('never-said', pack)
  const sentences = words.split(sentenceEnd)
  const denying = sentences.filter((one) => formula?.test(one.toLowerCase()) === true)
  const isDenial = denying.length > 0 || (statement.act === 'deny' && namesSpeech(words, pack))
  if (!isDenial) return null
  const denied = denying.length > 0 ? denying : sentences
  return denied.map((one) => withoutDenial(one, { pack, formula })).join(' ')
}

/** Behind a stop, or where a statement goes on elsewhere. */
const sentenceEnd = /(?<=[.!?])\s+|\s…\s/u

/** Within so many words behind the denial stands what is said not to have been done: `having said`, `that she had threatened`. */
const speechReach = 5

/** Denies that words were said, not that a thing is so. */
function namesSpeech(words: string, pack: LanguagePack): boolean {
  return wordsIn(words)
    .slice(0, speechReach)
    .some((word) => isSpeech(word.toLowerCase(), pack))
}

/** A verb of saying, and not one of doing something with a thing. */
const said = cueTakes.clause | cueTakes.that | cueTakes.infinitive | cueTakes.gerund | cueTakes.as

function isSpeech(word: string, pack: LanguagePack): boolean {
  const cues = pack.cues.get(word) ?? []
  return cues.some(
    ({ words, rows }) =>
      words.length === 1 &&
      rows.some(
        ({ act, takes }) => act !== 'deny' && (takes & said) !== 0 && (takes & cueTakes.wide) === 0,
      ),
  )
}

function withoutDenial(
  sentence: string,
  { pack, formula }: { readonly pack: LanguagePack; readonly formula: RegExp | null },
): string {
  const small = sentence.toLowerCase()
  const found = formula?.exec(small) ?? null
  // Letters that grow when they are made small would move what stands behind them.
  const isSafe = found !== null && small.length === sentence.length
  const rest = isSafe
    ? `${sentence.slice(0, found.index)} ${sentence.slice(found.index + found[0].length)}`
    : sentence
  const isName = (word: string): boolean => !pack.grammar.capitalNouns && /^\p{Lu}/u.test(word)
  return wordsIn(rest)
    .filter((word) => !isName(word) && !isSpeech(word.toLowerCase(), pack))
    .join(' ')
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
