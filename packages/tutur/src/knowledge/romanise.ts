import { rowsOf } from '../languages/pack.ts'
import { Remembered } from '../text/remembered.ts'
import { tables } from './tables.ts'

/** The letters of one language with what stands for them. */
interface Letters {
  readonly latin: ReadonlyMap<string, string>
  /** Code units of the longest key. */
  readonly longest: number
}

const made = new Map<string, Letters>()

/**
 * A word of a name in small Latin letters, near to how the English-language press writes it: `Пашинян`, `Փաշինյան` and
 * `Paşinyan` become `pashinyan`. Letters that no table has stay, without their marks.
 *
 * @param language BCP 47 tag of the language that the word is written in: a Turkish `c` is no English one. Any other, or none, gives the usual reading.
 */
export function romanise(word: string, language = ''): string {
  const given = word.toLowerCase()
  if (plain.test(given) && !hasOwn(language)) return given
  const low = given.normalize('NFC')
  const { latin, longest } = lettersOf(language)
  let written = ''
  for (let at = 0; at < low.length; ) {
    const found = longestAt(latin, low, { at, longest })
    const unit = String.fromCodePoint(low.codePointAt(at) ?? 0)
    written += found === null ? unit.normalize('NFD').replace(marks, '') : (latin.get(found) ?? '')
    at += found === null ? unit.length : found.length
  }
  return written
}

const plain = /^[a-z]*$/u
const marks = /\p{M}/gu

function longestAt(
  latin: ReadonlyMap<string, string>,
  word: string,
  { at, longest }: { readonly at: number; readonly longest: number },
): string | null {
  for (let length = Math.min(longest, word.length - at); length > 0; length--) {
    const letters = word.slice(at, at + length)
    if (latin.has(letters)) return letters
  }
  return null
}

let languages: ReadonlySet<string> | null = null

function hasOwn(language: string): boolean {
  languages ??= new Set(rowsOf(tables['letters']).map(([tag = '']) => tag))
  return language !== '' && languages.has(language)
}

function lettersOf(language: string): Letters {
  const tag = hasOwn(language) ? language : ''
  const known = made.get(tag)
  if (known !== undefined) return known
  const latin = new Map<string, string>()
  for (const wanted of new Set(['', tag]))
    for (const [own = '', letters = '', written = ''] of rowsOf(tables['letters']))
      if (own === wanted) latin.set(letters, written)
  const longest = Math.max(...[...latin.keys()].map(({ length }) => length))
  const found = { latin, longest }
  made.set(tag, found)
  return found
}

/*
 * Spellings of one sound in the languages that press names come from. A capital stands for a sound that takes two letters;
 * vowels, and the h that is often left out, tell nothing.
 */
const sounds: Readonly<Record<string, string>> = {
  ...{ tsch: 'C', tch: 'C', tsh: 'C', ch: 'C', cz: 'C', shch: 'S', sch: 'S', sh: 'S' },
  ...{ dzh: 'J', dj: 'J', zh: 'J', j: 'J', tz: 'T', ts: 'T', cs: 'T', ph: 'f', th: 't' },
  ...{ kh: 'k', ck: 'k', qu: 'k', q: 'k', x: 'ks', c: 'k', w: 'v' },
}
const spellings =
  /tsch|tch|tsh|ch|cz|shch|sch|sh|dzh|dj|zh|j|tz|ts|cs|ph|th|kh|ck|qu|q|x|c(?<soft>(?=[eiy]))?|w|[haeiouy]/gu
const twice = /(?<letter>.)\k<letter>+/gu

/** What the spellings of a name have in common: its consonants, each sound written one way. Of a romanised word; `''` when it has none. */
export function soundKey(romanised: string): string {
  return soundKeys.of(romanised, () =>
    romanised
      .replace(spellings, (found, soft) => (soft === '' ? 's' : (sounds[found] ?? '')))
      .replace(twice, '$1'),
  )
}

const soundKeys = new Remembered<string>(20_000)

/** Two romanised words more alike than this are spellings of one. */
const alike = 0.85

/** Whether two romanised words can be spellings of one name: their sounds are the same, or nearly all their letters. */
export function sameSpelling(one: string, other: string): boolean {
  if (one === other) return true
  if (one === '' || other === '') return false
  const key = soundKey(one)
  return (key !== '' && key === soundKey(other)) || similarity(one, other) >= alike
}

/** How many letters at the beginning weigh more, and how much. */
const beginning = 4
const beginningWeight = 0.1

/** From 0 to 1: how alike two words are (Jaro 1989, with the weight of the beginning after Winkler 1990). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const [mine, theirs] = matched(one, other, reach)
  const count = mine.length
  if (count === 0) return 0
  let moved = 0
  for (let i = 0; i < count; i++) if (mine[i] !== theirs[i]) moved++
  const jaro = (count / one.length + count / other.length + (count - moved / 2) / count) / 3
  let same = 0
  while (same < beginning && same < one.length && one[same] === other[same]) same++
  return jaro + same * beginningWeight * (1 - jaro)
}

/** The letters that both words have at about the same place, in the order of each. */
function matched(one: string, other: string, reach: number): [mine: string, theirs: string] {
  const taken = new Uint8Array(other.length)
  let mine = ''
  for (let i = 0; i < one.length; i++) {
    const last = Math.min(other.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || one[i] !== other[j]) continue
      taken[j] = 1
      mine += one[i]
      break
    }
  }
  return [mine, [...other].filter((_, j) => taken[j] === 1).join('')]
}
