import { actorsNamed } from '../../knowledge/known-actors.ts'
import type { PlaceForm } from '../../knowledge/places.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { nameMark } from './name-mark.ts'

/** What is known of a text's words when its places are looked for. */
export interface PlaceEvidence {
  readonly reading: Reading
  /** Bits of {@link nameMark} of each token. */
  readonly bits: Int32Array
  /** Bits of {@link trait} of each token. */
  readonly traits: Int32Array
  /** The place of the tables that begins at a token. */
  readonly places: ReadonlyMap<number, PlaceForm>
  /** The tokens that a place follows, in order: see {@link leadsToPlace}. */
  readonly beforePlaces: readonly number[]
  /** Folded words that the text has as a whole name anywhere in a sentence. */
  readonly alone: ReadonlySet<string>
}

const beforePlace = trait.locative | trait.region | trait.towards

/** A small word or a noun behind which the name of a place stands: `di`, `Kabupaten`. */
export function leadsToPlace(traits: number, classes: number, bits: number): boolean {
  if ((traits & beforePlace) === 0) return false
  const joins = wordClass.preposition | wordClass.genitive
  return (classes & joins) !== 0 || (bits & nameMark.portfolio) !== 0
}

/** The names, folded, that the text itself shows to be places, which no table has. */
export interface SaidPlaces {
  readonly all: ReadonlySet<string>
  /** Those that more than a locative shows: people are trusted in, too. */
  readonly sure: ReadonlySet<string>
}

/** Looks for the places of a text. A subject alone shows nothing: `Prabowo mengatakan`. */
export function saidPlaces(evidence: PlaceEvidence): SaidPlaces {
  const sure = new Set([...saidStates(evidence), ...statesOfTitles(evidence)])
  const all = new Set([...sure, ...saidRegions(evidence)])
  for (const name of neighbours(evidence, all)) {
    sure.add(name)
    all.add(name)
  }
  return { all, sure }
}

/** The names behind a locative (`di Boven Digoel`), a way (`terbang ke Vostra`) or a noun for a region (`Kabupaten Bogor`). */
function saidRegions({ reading, bits, traits, beforePlaces }: PlaceEvidence): Set<string> {
  const { tokens, pack } = reading
  const said = new Set<string>()
  for (const token of beforePlaces) {
    if (((traits[token] ?? 0) & trait.towards) !== 0 && !isOnTheWay(traits, token)) continue
    const end = nameEnd(bits, token + 1)
    const isNoun = ((bits[token] ?? 0) & nameMark.capital) !== 0
    // Behind a noun a person's name may follow the place's: `Kota Depok Dadang Wihana`.
    const isTooLong = end - token - 1 > (isNoun ? 1 : 3)
    if (end === token + 1 || isTooLong || isOwner(tokens.folded[end - 1] ?? '', pack)) continue
    said.add(tokens.folded.slice(token + 1, end).join(' '))
  }
  return said
}

/** One past the last word of the name that begins at `token`, if one does. */
function nameEnd(bits: Int32Array, token: number): number {
  let end = token
  while (isOwn(bits[end] ?? 0)) end++
  return end
}

/** How far before `ke` the word for moving may stand, in tokens: `ekspor gas alam ke Vostra`. */
const wayReach = 3

/** `terbang ke`, `kunjungan kerja ke`: people write and report to persons, and do not fly to them. */
function isOnTheWay(traits: Int32Array, token: number): boolean {
  for (let before = token - 1; before >= token - wayReach; before--)
    if (((traits[before] ?? 0) & trait.motion) !== 0) return true
  return false
}

/** How long the name of a body may be before that of its state: `Kementerian Luar Negeri`, in tokens. */
const longestBody = 8

const closedCapital = nameMark.closed | nameMark.capital

/** The one name behind a body, the people or the land of a place: `pemerintah Lantara`, `Kementerian Luar Negeri Lantara`. */
function saidStates({ reading, bits, traits }: PlaceEvidence): string[] {
  const { tokens, classes } = reading
  const states: string[] = []
  for (let body = 0; body < tokens.count; body++) {
    if (((traits[body] ?? 0) & trait.state) === 0) continue
    // `seorang warga Sutrisno`: of one of them the name is his own.
    if (((classes[body - 1] ?? 0) & wordClass.determiner) !== 0) continue
    const token = behindBody(bits, body)
    if (nameEnd(bits, token) !== token + 1) continue
    // `warga Kebayoran Baru`: a small word with a capital is of the name.
    const to = (bits[token + 1] ?? 0) === closedCapital ? token + 2 : token + 1
    states.push(tokens.folded.slice(token, to).join(' '))
  }
  return states
}

/** The token behind the name of a body. */
function behindBody(bits: Int32Array, body: number): number {
  let token = body + 1
  while (token < body + longestBody && isField(bits[token] ?? 0)) token++
  return token
}

const titled =
  nameMark.role | nameMark.portfolio | nameMark.body | nameMark.acronym | nameMark.honorific
/** A state's name and the two or more of a person behind a title: `Presiden Belmora Karel Dovan`. */
const longName = 3

/**
 * `Presiden Belmora Karel Dovan`, `Menteri Energi Belmora Ana Rusk`: two officers share a state, which the text has alone too;
 * or one of an office that only states have begins with a word that looks like one.
 */
function statesOfTitles(evidence: PlaceEvidence): string[] {
  const { reading, bits } = evidence
  const { folded } = reading.tokens
  if (!reading.pack.grammar.headFirst) return []
  const behind = new Map<string, string>()
  const states = new Set<string>()
  const seen = new NamesSeen(evidence)
  for (let token = 1; token < bits.length; token++) {
    if (looksLikeState(evidence, token) || isOfficesState(evidence, token, seen))
      states.add(folded[token] ?? '')
    for (const length of sharedBy(evidence, token)) {
      const shared = folded.slice(token, token + length).join(' ')
      const next = folded[token + length] ?? ''
      const other = behind.get(shared)
      if (other === undefined) behind.set(shared, next)
      else if (other !== next) states.add(shared)
    }
  }
  return [...states]
}

/** How many first words behind a title may be its state: one that stands alone elsewhere, or two (`Gubernur Sumba Raya Elias Ngadu`). */
function sharedBy({ reading, bits, alone }: PlaceEvidence, token: number): readonly number[] {
  const words = nameEnd(bits, token) - token
  if (!mayBeOfState({ reading, bits }, token)) return []
  const isAlone = alone.has(reading.tokens.folded[token] ?? '')
  return [...(isAlone ? [1] : []), ...(words > longName ? [2] : [])]
}

/** `Menteri Perikanan Osterland Henrik Dahl`: names of states end so, and first names of people hardly ever. */
function looksLikeState(evidence: PlaceEvidence, token: number): boolean {
  return (
    endsLikeState(evidence, token) &&
    mayBeOfState(evidence, token) &&
    isBehindOffice(evidence, token)
  )
}

function endsLikeState({ reading }: PlaceEvidence, token: number): boolean {
  const { stateName } = reading.pack.grammar
  return stateName?.test(reading.tokens.folded[token] ?? '') === true
}

/** Behind the title of an office that only states have. */
function isBehindOffice({ bits, traits }: PlaceEvidence, token: number): boolean {
  for (let before = token - 1; ((bits[before] ?? 0) & titled) !== 0; before--)
    if (((traits[before] ?? 0) & (trait.national | trait.state)) !== 0) return true
  return false
}

/**
 * `Perdana Menteri Tolland`: one word that ends like a state's name is a state, unless it is somebody's family name in
 * the text. `Perdana Menteri Brenwick Oskar Lind`: so is one that stood alone before, and nobody is called by a first
 * name before the whole name.
 */
function isOfficesState(evidence: PlaceEvidence, token: number, seen: NamesSeen): boolean {
  const { reading, bits } = evidence
  if (((bits[token - 1] ?? 0) & titled) === 0 || !isOwn(bits[token] ?? 0)) return false
  if (!isBehindOffice(evidence, token)) return false
  const word = reading.tokens.folded[token] ?? ''
  const end = nameEnd(bits, token)
  if (end === token + 1)
    return endsLikeState(evidence, token) && !seen.isFamilyName(word) && !isPerson(word)
  return (
    mayBeOfState(evidence, token) &&
    seen.firstAlone(word) < token &&
    !isPerson(reading.tokens.folded.slice(token, end).join(' '))
  )
}

function isPerson(words: string): boolean {
  return actorsNamed(words).some(({ sort }) => sort === 'person')
}

/** Which words of names the paragraphs of a text have alone, and which end a longer name; looked for when first asked. */
class NamesSeen {
  readonly #evidence: PlaceEvidence
  readonly #alone = new Map<string, number>()
  readonly #family = new Set<string>()
  #isFilled = false

  constructor(evidence: PlaceEvidence) {
    this.#evidence = evidence
  }

  /** The first token at which the word is a whole name; infinite when nowhere. */
  firstAlone(word: string): number {
    this.#fill()
    return this.#alone.get(word) ?? Number.POSITIVE_INFINITY
  }

  /** The word ends a name of several words, or stands behind `Pak`, `Nyonya`. */
  isFamilyName(word: string): boolean {
    this.#fill()
    return this.#family.has(word)
  }

  #fill(): void {
    if (this.#isFilled) return
    this.#isFilled = true
    const { document, sentences } = this.#evidence.reading
    for (const { from, to, block } of sentences)
      if (document.blocks[block]?.role === 'paragraph')
        for (let token = from; token < to; token++) this.#note(token, { from, to })
  }

  #note(token: number, { from, to }: TokenRange): void {
    const { reading, bits } = this.#evidence
    const after = token + 1 < to ? (bits[token + 1] ?? 0) : 0
    if (!isOwn(bits[token] ?? 0) || isOwn(after)) return
    const word = reading.tokens.folded[token] ?? ''
    const before = token > from ? (bits[token - 1] ?? 0) : 0
    if (isOwn(before) || (before & nameMark.honorific) !== 0) this.#family.add(word)
    else if ((before & nameMark.capital) === 0 && !this.#alone.has(word))
      this.#alone.set(word, token)
  }
}

/** Behind a title the first of so many names that a person and a state have room in them. */
function mayBeOfState(
  { reading, bits }: Pick<PlaceEvidence, 'reading' | 'bits'>,
  token: number,
): boolean {
  if (!isOwn(bits[token] ?? 0) || ((bits[token - 1] ?? 0) & titled) === 0) return false
  return nameEnd(bits, token) - token >= longName && !isFirstName(reading, token)
}

function isFirstName({ classes }: Reading, token: number): boolean {
  const names = wordClass['given-name'] | wordClass['name-part']
  return ((classes[token] ?? 0) & names) !== 0
}

/** `antara Vostra dan Belmora`: one name joined to a place behind a word for two sides is a place. */
function neighbours(
  { reading, bits, traits, places }: PlaceEvidence,
  said: ReadonlySet<string>,
): string[] {
  const { tokens, classes } = reading
  const found: string[] = []
  const isPlace = (token: number): boolean =>
    places.get(token)?.kind === 'state' || said.has(tokens.folded[token] ?? '')
  const addBeside = (place: number, token: number): void => {
    if (isPlace(place) && isOneName(bits, token)) found.push(tokens.folded[token] ?? '')
  }
  for (let token = 0; token < tokens.count; token++) {
    if (((traits[token] ?? 0) & trait.between) === 0) continue
    if (((classes[token + 2] ?? 0) & wordClass.conjunction) === 0) continue
    addBeside(token + 1, token + 3)
    addBeside(token + 3, token + 1)
  }
  return found
}

/** A name of one word. */
function isOneName(bits: Int32Array, token: number): boolean {
  return isOwn(bits[token] ?? 0) && !isOwn(bits[token - 1] ?? 0) && !isOwn(bits[token + 1] ?? 0)
}

function isOwn(bits: number): boolean {
  return (bits & nameMark.own) !== 0
}

/** A word inside the name of a body. */
function isField(bits: number): boolean {
  return (bits & (nameMark.portfolio | nameMark.body)) !== 0
}
