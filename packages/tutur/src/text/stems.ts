import { stemmer as armenian } from '@orama/stemmers/armenian'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as indonesian } from '@orama/stemmers/indonesian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { nasalKin } from './nasal-kin.ts'

/** How the words of one language are brought to what they have in common. */
interface Stemming {
  readonly stem: (word: string) => string
  /** Whose rules hold for capitals; `''` for the usual ones. */
  readonly capitals: '' | 'tr'
  /** Whether letters with marks are only variants, as in `café`: they are folded before stemming, not after. */
  readonly markless: boolean
  /** Other words of the same root, which a query asks for, too, since the stemmer takes them for strangers. */
  readonly kin: (word: string, stem: string) => readonly string[]
  /** Stems of words seen, so that each is worked out once. */
  readonly known: Map<string, string>
}

function stemming(stem: Stemming['stem'], options: Partial<Stemming> = {}): Stemming {
  return { stem, capitals: '', markless: false, kin: noKin, known: new Map(), ...options }
}

const noKin: Stemming['kin'] = () => []

const unstemmed = stemming((word) => word)

const stemmings: ReadonlyMap<string, Stemming> = new Map([
  ['id', stemming(indonesian, { markless: true, kin: nasalKin })],
  // Malay has the same affixes and clitics.
  ['ms', stemming(indonesian, { markless: true, kin: nasalKin })],
  ['en', stemming(english, { markless: true })],
  ['de', stemming(german)],
  ['ru', stemming(russian)],
  ['tr', stemming(turkish, { capitals: 'tr' })],
  ['az', stemming((word) => word, { capitals: 'tr' })],
  ['hy', stemming(armenian)],
])

/** Words kept for each language; more are forgotten all at once, which costs less than telling which was used last. */
const mostKnown = 50_000

/** Code units of the longest stem: what is longer is no word, and a store may limit what it indexes. */
const longestStem = 64

/**
 * The stems of a text, in order, one for each word: letters and digits only, without marks where the script lets them go.
 * Of scripts written without blanks each character is one. The same text gives the same number of them in any language.
 *
 * @param language BCP 47 tag; only its first part counts. Words of a language without a stemmer are folded, not stemmed.
 */
export function stemsOf(text: string, language: string): readonly string[] {
  const [tag = ''] = language.toLowerCase().split('-')
  const chosen = stemmings.get(tag) ?? unstemmed
  return wordsOf(text, chosen.capitals).map((word) => stemOf(word, chosen))
}

/**
 * What to look for where the language is not known: for each word of a query, in order, the stems that it has in the
 * languages of the ledger, each once. None when `text` has no word.
 */
export function queryStems(text: string): readonly (readonly string[])[] {
  const usual = wordsOf(text, '')
  const turkic = wordsOf(text, 'tr')
  return usual.map((word, i) => {
    const found = new Set([stemOf(word, unstemmed)])
    for (const one of stemmings.values())
      for (const stem of stemsIn(one, one.capitals === '' ? word : (turkic[i] ?? word)))
        found.add(stem)
    return [...found]
  })
}

/** What a word of a query can be stemmed to in one language. */
function stemsIn(stemming: Stemming, word: string): readonly string[] {
  const stem = stemOf(word, stemming)
  return [stem, ...stemming.kin(word, stem).map((kin) => stemOf(kin, stemming))]
}

/** What stands within words and is no letter of them: soft hyphens, joiners, the long stroke of Arabic, Armenian marks of tone. */
const within = /[\u00AD\u0640\u2060\uFEFF\u055B-\u055F]|\u200C|\u200D/gu
const runs = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{Nd}]+/gu

/** Scripts that put no blanks between words: each character with its marks is searched as a word. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/gu

/** The words of a text in small letters. Where one ends does not depend on the language. */
function wordsOf(text: string, capitals: Stemming['capitals']): readonly string[] {
  const even = text.normalize('NFKC').replace(within, '')
  const low = capitals === '' ? even.toLowerCase() : even.toLocaleLowerCase(capitals)
  return low.replace(unspaced, ' $& ').match(runs) ?? []
}

function stemOf(word: string, stemming: Stemming): string {
  const { known } = stemming
  const short = cut(word)
  const before = known.get(short)
  if (before !== undefined) return before
  // A part of a string keeps all of it in memory; put together anew, the word keeps nothing but itself.
  const own = Array.from(short).join('')
  const stem = newStem(own, stemming)
  if (known.size >= mostKnown) known.clear()
  known.set(own, stem)
  return stem
}

function newStem(word: string, { stem, markless }: Stemming): string {
  const even = (markless ? withoutMarks(word) : word).replaceAll('ё', 'е')
  // Never nothing: a word that is all affix (`nya`), or marks only, still has its place in the row.
  return cut(withoutMarks(stem(even)).toLowerCase()) || even || word
}

function cut(word: string): string {
  if (word.length <= longestStem) return word
  return word.slice(0, longestStem).replace(/[\uD800-\uDBFF]$/u, '')
}

const marked = /(?<letter>[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu
const plainLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' }),
])
const ascii = /^[a-z0-9]*$/u

/** Without the marks that whoever searches may leave out: `é`, `ş`, vowels of Arabic; `й` is a letter of its own. */
function withoutMarks(word: string): string {
  if (ascii.test(word)) return word
  const bare = word.normalize('NFD').replace(marked, '$<letter>').normalize('NFC')
  return bare.replace(/[ıßøłđæœ]/gu, (letter) => plainLetters.get(letter) ?? letter)
}
