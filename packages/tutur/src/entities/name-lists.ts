import { bareWord } from '../identify/bare-words.ts'
import { bodyAt } from '../identify/bodies-in.ts'
import { bundled } from '../knowledge/known.ts'
import { allPeople } from '../knowledge/known-actors.ts'
import { outletAt } from '../knowledge/outlets.ts'
import type { Worded } from '../knowledge/places.ts'
import { isRegionName } from '../knowledge/regions.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { perPack } from '../languages/per-pack.ts'
import { WordBits } from '../languages/word-bits.ts'

/** What the tables of knowledge say of each token of a text. */
export interface KnownNames {
  /** A state, an organisation, a seat or a place that the token belongs to, and where it stands in the name; 0 for none. */
  readonly bodies: Int32Array
  /** The same of provinces and cities. */
  readonly regions: Int32Array
  /** The same of outlets. */
  readonly outlets: Int32Array
  /** 1 for a word of the name of somebody known. */
  readonly people: Int32Array
}

const bodySorts = { name: 1, adjective: 2, seat: 3, place: 4 } as const
const longestRegion = 4

/** Looks up every token of a text; takes time in proportion to its length. */
export function knownNames(text: Worded): KnownNames {
  const { count } = text.tokens
  const bodies = new Int32Array(count)
  const regions = new Int32Array(count)
  const outlets = new Int32Array(count)
  for (let token = 0; token < count; token++) {
    if (bodies[token] === 0) {
      const body = bodyAt(text, token, bundled)
      if (body !== null) mark(bodies, body, bodySorts[body.by] + (body.key.includes('.') ? 4 : 0))
    }
    if (outlets[token] === 0) {
      const outlet = outletAt(text, token)
      if (outlet !== null) mark(outlets, { from: token, to: outlet.to }, 1)
    }
    if (regions[token] === 0) {
      const to = regionEnd(text, token)
      if (to > token) mark(regions, { from: token, to }, 1)
    }
  }
  return { bodies, regions, outlets, people: peopleWords(text.pack).ofTokens(text.tokens) }
}

/** Only, first, further or last word of a name of one sort. */
function mark(
  marks: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  sort: number,
): void {
  for (let token = from; token < to; token++) {
    const where = to - from === 1 ? 0 : token === from ? 1 : token === to - 1 ? 3 : 2
    marks[token] = sort * 4 + where
  }
}

/** One past the longest region that begins at `token`; `token` itself when none does. */
function regionEnd({ tokens }: Worded, token: number): number {
  const last = Math.min(tokens.count, token + longestRegion)
  let words = ''
  let end = token
  for (let i = token; i < last; i++) {
    words = i === token ? (tokens.folded[i] ?? '') : `${words} ${tokens.folded[i] ?? ''}`
    if (isRegionName(words)) end = i + 1
  }
  return end
}

/** Words of the names of people, 1 each, in any case of the language. */
const peopleWords: (pack: LanguagePack) => WordBits = perPack((pack) => {
  const words = new Set<string>()
  for (const { names } of allPeople())
    for (const name of names)
      for (const word of wordsOfName(name)) if (word.length > 1) words.add(bareWord(pack, word))
  return new WordBits(({ folded }) => (words.has(bareWord(pack, folded)) ? 1 : 0))
})
