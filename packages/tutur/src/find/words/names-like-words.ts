import { cueTakes, type LanguagePack, wordClass } from '../../languages/pack.ts'
import type { BlockTokens } from '../../text/quotations.ts'
import { shape, type Tokens, tokenKind } from '../../text/tokens.ts'

/** Small words that are people's names too: `Hari`, `Oleh`, `Dan`, `Agar`. */
const small = wordClass.agent | wordClass.conjunction | wordClass.subordinator | wordClass.time

/** What a name stands behind. */
const beforeName = wordClass.role | wordClass.honorific | wordClass.organisation | wordClass.people

/**
 * The small words of a text that are somebody's name there (`kata Hari Wibowo`, `Anggota DPR Oleh Soleh`), in order, and
 * further on the same word alone beside a verb of saying (`ujar Hari`). Only in running text: in a headline every word
 * may have a capital.
 */
export function namesLikeWords(
  tokens: Tokens,
  classes: Int32Array,
  {
    paragraphs,
    pack,
  }: { readonly paragraphs: readonly BlockTokens[]; readonly pack: LanguagePack },
): number[] {
  if (!pack.grammar.headFirst) return []
  const text = { tokens, classes, pack }
  const names = new Set<string>()
  return paragraphs.flatMap((range) => namesIn(text, range, names))
}

/** @param names The words taken for names so far, to which those found are added. */
function namesIn(text: Text, { from, to }: BlockTokens, names: Set<string>): number[] {
  const { tokens, classes } = text
  const found: number[] = []
  for (let token = from; token < to; token++) {
    if (((classes[token] ?? 0) & small) === 0 || !isCapital(tokens, token)) continue
    const word = tokens.folded[token] ?? ''
    const isWhole = token > from && isCapital(tokens, token + 1) && standsAsName(text, token)
    if (isWhole) names.add(word)
    if (isWhole || (names.has(word) && besideCue(text, token))) found.push(token)
  }
  return found
}

interface Text {
  readonly tokens: Tokens
  readonly classes: Int32Array
  readonly pack: LanguagePack
}

function isCapital({ kind, shape: shapes }: Tokens, token: number): boolean {
  return kind[token] === tokenKind.word && ((shapes[token] ?? 0) & shape.capital) !== 0
}

/** Behind an office, a body, a verb of saying, or a comma behind one of the first two. */
function standsAsName(text: Text, token: number): boolean {
  const { tokens, classes } = text
  if (takesSpeaker(text, token - 1, cueTakes.after)) return true
  const before = tokens.kind[token - 1] === tokenKind.comma ? token - 2 : token - 1
  if (((classes[before] ?? 0) & beforeName) !== 0) return true
  return (
    ((tokens.shape[before] ?? 0) & shape.allCaps) !== 0 && tokens.kind[before] === tokenKind.word
  )
}

function besideCue(text: Text, token: number): boolean {
  const before = cueTakes.after | cueTakes.preposition
  return takesSpeaker(text, token - 1, before) || takesSpeaker(text, token + 1, cueTakes.before)
}

/** A verb of saying in small letters whose speaker stands on that side. */
function takesSpeaker({ tokens, pack }: Text, token: number, side: number): boolean {
  if (isCapital(tokens, token) && side !== (cueTakes.after | cueTakes.preposition)) return false
  const cues = pack.cues.get(tokens.folded[token] ?? '') ?? []
  return cues.some(({ takes, words }) => words.length === 1 && (takes & side) !== 0)
}
