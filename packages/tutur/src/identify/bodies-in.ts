import { type Known, perKnown } from '../knowledge/known.ts'
import { allSpeakingPlaces } from '../knowledge/known-actors.ts'
import type { Worded } from '../knowledge/places.ts'
import { scriptOf } from '../knowledge/scripts.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { WordBits } from '../languages/word-bits.ts'
import { pushTo } from '../text/push-to.ts'
import { shape, type Tokens, tokenKind } from '../text/tokens.ts'
import { bareWord } from './bare-words.ts'

/** A territory, an organisation, or a place that stands for a body, where a text names it. */
export interface NamedBody {
  /** Key of a territory, an organisation or, for a place such as the Kremlin, an office. */
  readonly key: string
  /** `seat`: where a government sits; `place`: a building or street that speaks for a body. */
  readonly by: 'name' | 'adjective' | 'seat' | 'place'
  /** Its first token, and one past its last. */
  readonly from: number
  readonly to: number
}

interface Form extends Omit<NamedBody, 'from' | 'to'> {
  readonly words: readonly string[]
  /** Written in capitals throughout (`AS`, `US`), so that common words do not match. */
  readonly capitals: boolean
}

interface Forms {
  /** By first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Form[]>
  /** 1 for the words that names of bodies begin with, in any case: few do, and every word of a text is asked. */
  readonly beginnings: WordBits
}

/** The longest name of a body that begins at `token`, in any case of the language; `null` when none does. It begins with a capital, save for adjectives. */
export function bodyAt(text: Worded, token: number, known: Known): NamedBody | null {
  const { tokens, pack } = text
  const { byFirst, beginnings } = formsOf(pack, known)
  if (beginnings.of(tokens.vocabulary, tokens.word[token] ?? 0) === 0) return null
  // Plain loops: a closure would be made for each word of a text, before it is known whether any name begins there.
  for (const form of byFirst.get(bareWord(pack, tokens.folded[token] ?? '')) ?? none)
    if (standsAt(text, token, form))
      return { key: form.key, by: form.by, from: token, to: token + form.words.length }
  return null
}

const none: readonly Form[] = []

function standsAt({ tokens, pack }: Worded, token: number, form: Form): boolean {
  const isCapital = ((tokens.shape[token] ?? 0) & shape.capital) !== 0
  if (!isCapital && form.by !== 'adjective') return false
  for (let i = 0; i < form.words.length; i++) {
    if (bareWord(pack, tokens.folded[token + i] ?? '') !== form.words[i]) return false
    if (form.capitals && !isInCapitals(tokens, token + i)) return false
  }
  return true
}

/** A mark has no capitals, and is none against them. */
function isInCapitals({ kind, shape: shapes }: Tokens, token: number): boolean {
  return kind[token] !== tokenKind.word || ((shapes[token] ?? 0) & shape.allCaps) !== 0
}

/** Every body that a text names, in order and without overlap. */
export function bodiesIn(text: Worded, known: Known): NamedBody[] {
  const found: NamedBody[] = []
  for (let token = 0; token < text.tokens.count; token++) {
    const body = bodyAt(text, token, known)
    if (body === null) continue
    found.push(body)
    token = body.to - 1
  }
  return found
}

const formsOf = perKnown((pack: LanguagePack, known): Forms => {
  const byFirst = new Map<string, Form[]>()
  const add = (names: readonly string[], key: string, by: Form['by']): void => {
    for (const name of names) {
      if (!isWrittenIn(name, pack)) continue
      const words = wordsOfName(name).map((word) => bareWord(pack, word))
      pushTo(byFirst, words[0] ?? '', { words, key, by, capitals: isShort(name) })
    }
  }
  for (const { key, names } of known.allOrganisations()) add(names, key, 'name')
  for (const [name, key] of allSpeakingPlaces()) add([name], key, 'place')
  for (const { key, names, adjectives, seats } of known.allTerritories()) {
    add(names, key, 'name')
    add(adjectives, key, 'adjective')
    add(seats, key, 'seat')
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const beginnings = new WordBits(({ folded }) => (byFirst.has(bareWord(pack, folded)) ? 1 : 0))
  return { byFirst, beginnings }
})

/** The scripts of names that no pack reads are left out: Latin letters stand in every text, Cyrillic ones where words have cases. */
function isWrittenIn(name: string, { grammar }: LanguagePack): boolean {
  const script = scriptOf(name)
  return script === 'latin' || (grammar.cased && script === 'cyrillic')
}

/** `AS`, `US`, `РФ`: in small letters another word. */
function isShort(name: string): boolean {
  return name.length <= 4 && name === name.toUpperCase()
}
