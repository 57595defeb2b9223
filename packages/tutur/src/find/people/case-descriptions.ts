import { type Declension, type Gender, grammaticalCase } from '../../languages/declension.ts'
import { withCapitals } from '../../languages/nominative.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import { formsAt, isPlural, stemAt } from '../phrases/case-words.ts'
import { has, isCapital, type Reading, sentenceOf, type TokenRange } from '../words/reading.ts'
import { ByKeys } from './by-keys.ts'
import type { CaseBody } from './case-bodies.ts'
import { type CaseGroup, type CasePerson, noteTitle, type PersonMention } from './case-roster.ts'
import {
  bodyParty,
  type CaseScene,
  type Found,
  groupParty,
  lastMention,
  mentionsIn,
  type Party,
  type Past,
} from './case-scene.ts'
import {
  allTitleKeys,
  fitsLoosely,
  isGeneric,
  isWiderWord,
  isWithin,
  placesIn,
  titleHeads,
  titleKeys,
} from './case-titles.ts'
import { nominativePhraseText } from './nominative-phrase.ts'

/** Finds whom words without a name mean: an office, a body, a text with an issuer, several people. */
export class CaseDescriptions {
  readonly scene: CaseScene
  /** Finds whom any words mean: for what stands behind `сообщение`. */
  readonly #whole: (range: TokenRange, sentence: number) => Found | null
  readonly #holders = new ByKeys<ReadonlySet<CasePerson>>()
  readonly #titled = new ByKeys<readonly CasePerson[]>()
  readonly #groups = new ByKeys<readonly CaseGroup[]>()
  readonly #bodies = new ByKeys<readonly CaseBody[]>()

  constructor(scene: CaseScene, whole: (range: TokenRange, sentence: number) => Found | null) {
    this.scene = scene
    this.#whole = whole
  }

  find(range: TokenRange, sentence: number): Found | null {
    const { reading } = this.scene
    const head = this.#head(range)
    const keys = titleKeys(reading, range)
    if (has(reading, head, wordClass.occasion)) return this.#issuer(range, head, sentence)
    if (has(reading, head, wordClass.role) && !isPlural(reading, head))
      return this.#office(range, keys, sentence)
    if (has(reading, head, wordClass.organisation)) return this.#body(range, keys)
    const place = this.scene.isPlace(range)
    if (!place) {
      const several = this.#severalNamed(range, keys)
      if (several !== null) return several
    }
    return this.#asPrinted(range, allTitleKeys(reading, range), place ? 'body' : 'group')
  }

  /** `послы`, `авторы статьи`: the group that the text names by name somewhere. */
  #severalNamed(range: TokenRange, keys: ReadonlySet<string>): Found | null {
    const { groups } = this.scene.roster
    const fitting = this.#groups.get(keys, () =>
      groups.filter(({ titles }) => isWithin(keys, titles)),
    )
    const group = fitting[beginningBefore(fitting, range.from)] ?? fitting[0]
    if (group === undefined) return null
    return { party: groupParty(group.name, group.titles), form: 'description', rule: 'group' }
  }

  /** `ЦТАК` is the body whose full name stands in the text. */
  shortBody({ from, to }: TokenRange): Found | null {
    if (to - from !== 1) return null
    const body = this.scene.bodies.byShort.get(this.scene.reading.tokens.folded[from] ?? '')
    return body === undefined ? null : { party: bodyParty(body), form: 'name', rule: 'body' }
  }

  /** Those beside whose names stands a title with all these keys, in the order of their first mention. */
  titled(keys: ReadonlySet<string>): readonly CasePerson[] {
    const { people } = this.scene.roster
    return this.#titled.get(keys, () => people.filter(({ titles }) => isWithin(keys, titles)))
  }

  /** The first noun for somebody, a body or a text outside marks, -1 where there is none. */
  #head({ from, to }: TokenRange): number {
    const { reading } = this.scene
    const nouns = wordClass.role | wordClass.organisation | wordClass.people | wordClass.occasion
    for (let token = from; token < to; token++) {
      if (has(reading, token, nouns)) return token
      if (reading.tokens.kind[token] === tokenKind.quote) return -1
    }
    return -1
  }

  /** `украинский президент`, `министр`: who has that office, else who spoke last, else nobody but those words. */
  #office(range: TokenRange, keys: ReadonlySet<string>, sentence: number): Found | null {
    const { reading } = this.scene
    const head = this.#head(range)
    const noun = titleKeys(reading, { from: head, to: head + 1 })
    const holders = this.#holdersOf(noun, keys)
    const person = this.#lastOf(holders, keys, sentence) ?? this.#nearest(holders, range.from)
    if (person !== null && !(isWiderWord(reading, head) && this.#isYetToCome(person, range.from)))
      return { party: this.scene.partyOf(person), form: 'description', rule: 'description.role' }
    const source = this.#sameSource(range, sentence)
    if (source !== null) return source
    const holder = this.#holderBehind(range, sentence)
    if (holder !== null) {
      noteTitle(reading, range, holder)
      this.#holders.clear()
      this.#titled.clear()
      return {
        party: this.scene.partyOf(holder),
        form: 'description',
        rule: 'description.announced',
      }
    }
    const before = this.scene.lastSpoken(
      (party) =>
        party.kind === 'person' &&
        isWithin(keys, party.keys) &&
        isWithin(noun, party.heads ?? party.keys),
    )
    if (before !== undefined)
      return { party: before.party, form: 'description', rule: 'description.role' }
    const all = allTitleKeys(reading, range)
    const last = this.scene.lastPerson(sentence, null)
    if (last !== null && isGeneric(keys, last.keys) && this.#mayBe(range, all, last))
      return { party: last, form: 'description', rule: 'description.last' }
    return this.#asPrinted(range, all, 'person')
  }

  /** Those who hold the office, else those whose office no state contradicts, in the order of their first mention. */
  #holdersOf(noun: ReadonlySet<string>, keys: ReadonlySet<string>): ReadonlySet<CasePerson> {
    // The same keys may have their noun at another place: `глава службы`, `служба главы`.
    return this.#holders.get([...noun, '|', ...keys], () => {
      const people = this.scene.roster.people.filter(({ heads }) => isWithin(noun, heads))
      const fitting = people.filter(({ titles }) => isWithin(keys, titles))
      const loosely = people.filter(({ titles }) => fitsLoosely(keys, titles))
      return new Set(fitting.length > 0 ? fitting : loosely)
    })
  }

  /**
   * Who spoke last, where the word is one for anybody (`женщина`), a wider one for those of a trade (`политик`), or shares
   * one with his office: `эксперт`, `политолог`. `Судья` is nobody whose office the text tells otherwise or not at all;
   * `её врач` is not her.
   */
  #mayBe(range: TokenRange, keys: ReadonlySet<string>, last: Party): boolean {
    const { reading } = this.scene
    if (has(reading, range.from, wordClass.pronoun)) return false
    const single = range.to - range.from === 1
    if (single && [...keys].some((key) => last.keys.has(key))) return true
    const head = this.#head(range)
    const isAnybody = this.#hasTrait({ from: head, to: head + 1 }, trait.person)
    if (!this.#pointsBack(range)) return false
    return isAnybody || isWiderWord(reading, head) || this.#isTakenUp(range)
  }

  /** `Экс-президент также считает`, `добавил президент`: it goes on with what was said right before in the same paragraph. */
  #isTakenUp({ from, to }: TokenRange): boolean {
    const { reading } = this.scene
    const last = this.scene.lastSpoken()
    const here = sentenceOf(reading, from)
    if (last === undefined || here - last.sentence > 1) return false
    if (reading.sentences[last.sentence]?.block !== reading.sentences[here]?.block) return false
    return [from - 1, to].some((at) => this.#hasTrait({ from: at, to: at + 1 }, trait.additive))
  }

  /** `собеседник издания`: the one without a name who spoke last, not long before. */
  #sameSource({ from, to }: TokenRange, sentence: number): Found | null {
    const { reading } = this.scene
    const traits = reading.pack.traits.get(reading.tokens.folded[from] ?? '') ?? 0
    if ((traits & trait.unnamed) === 0 || (traits & trait.definite) === 0 || to - from > 2)
      return null
    const last = this.scene.lastSpoken(({ kind }) => kind === 'person')
    if (last?.party.unnamed !== true || sentence - last.sentence > holderReach) return null
    return { party: last.party, form: 'description', rule: 'description.last' }
  }

  /** `сказал министр. ... считает Павел Крючков`: a full name without an office, met for the first time beside a verb of saying right behind an office without a name. */
  #holderBehind(range: TokenRange, sentence: number): CasePerson | null {
    if (!this.#pointsBack(range)) return null
    const { reading, roster } = this.scene
    const to = reading.sentences[sentence + holderReach]?.to ?? reading.tokens.count
    const next = mentionsIn(roster.mentions, { from: range.to, to }).find(
      (mention) => mention.first && this.#says(mention),
    )
    if (next === undefined || next.person.titles.size > 0 || next.to - next.from < 2) return null
    return this.#goesOn(next, sentence) ? next.person : null
  }

  /** `«Q», — сказал X` goes on with what was said; a paragraph that begins with `X сказал` brings somebody new. */
  #goesOn({ from }: PersonMention, sentence: number): boolean {
    const { sentences, tokens, pack } = this.scene.reading
    const here = sentences[sentenceOf(this.scene.reading, from)]?.block
    return here === sentences[sentence]?.block || pack.cues.has(tokens.folded[from - 1] ?? '')
  }

  /** A verb of saying stands beside the name. */
  #says({ from, to, nominative }: PersonMention): boolean {
    const { pack, tokens } = this.scene.reading
    const beside = [tokens.folded[from - 1], tokens.folded[to]]
    return nominative && beside.some((word) => word !== undefined && pack.cues.has(word))
  }

  /** One word, not for people whose names are not told. */
  #pointsBack(range: TokenRange): boolean {
    return !this.#hasTrait(range, trait.unnamed | trait.relational)
  }

  /** Behind one word for an office, of several who hold one the one who spoke last. */
  #lastOf(
    people: ReadonlySet<CasePerson>,
    keys: ReadonlySet<string>,
    sentence: number,
  ): CasePerson | null {
    if (people.size < 2 || keys.size > 1) return null
    const last = this.scene.lastPerson(sentence, null)?.person ?? null
    return last !== null && people.has(last) ? last : null
  }

  /** `сказал дипломат. Завтра прилетит посол X`: a wider word points back, and hardly ever at somebody whom only a later sentence names. */
  #isYetToCome(person: CasePerson, token: number): boolean {
    const { reading, roster } = this.scene
    const to = reading.sentences[sentenceOf(reading, token)]?.to ?? token
    return lastMention(roster.mentions, to, (mention) => mention.person === person) === undefined
  }

  /** Of several, the one named last before the words. */
  #nearest(people: ReadonlySet<CasePerson>, token: number): CasePerson | null {
    const [first = null] = people
    if (people.size <= 1) return first
    const { mentions } = this.scene.roster
    return lastMention(mentions, token, ({ person }) => people.has(person))?.person ?? first
  }

  /** `МИД` is the МИД that the text names more fully, `Минторг` the ministry; `ведомство` is the body named last that is one. */
  #body(range: TokenRange, keys: ReadonlySet<string>): Found {
    const short = this.shortBody(this.#withoutPlaces(range))
    if (short !== null) return short
    const single = range.to - range.from === 1 && !isOnlyPlace(keys)
    const named = single ? this.#pointedBody(range.from, keys) : null
    if (named !== null) return named
    const isShort = range.to - range.from <= 2 && !isOnlyPlace(keys)
    const last = isShort ? this.#spokenBody(keys) : undefined
    if (last !== undefined) return { party: last.party, form: 'name', rule: 'body' }
    const name =
      this.#properName(range) ??
      this.#withOwner(range) ??
      nominativePhraseText(this.scene.reading, range)
    const head = this.#head(range)
    const kinds = allTitleKeys(this.scene.reading, { from: head, to: head + 1 })
    const party = bodyParty({ name, keys: allTitleKeys(this.scene.reading, range), kinds })
    return { party, form: 'name', rule: 'body' }
  }

  /** The body that spoke last and has a fuller name with these words. */
  #spokenBody(keys: ReadonlySet<string>): Past | undefined {
    return this.scene.lastSpoken(
      (party) => party.kind === 'body' && party.keys.size > 1 && isWithin(keys, party.keys),
    )
  }

  /** `компания «Ольмуголь»`, `газета Hürriyet`: the name behind one word for what it is, where the phrase ends with it. */
  #properName({ from, to }: TokenRange): string | null {
    const { tokens, document } = this.scene.reading
    const open = from + 1
    if (open < to && foreign.test(tokens.folded[open] ?? ''))
      return document.text.slice(tokens.start[open], tokens.end[to - 1])
    if (tokens.kind[open] !== tokenKind.quote || tokens.kind[to - 1] !== tokenKind.quote)
      return null
    return open + 1 < to - 1 ? document.text.slice(tokens.end[open], tokens.start[to - 1]) : null
  }

  /** `пресс-служба ведомства`: whose press office it is, where the text names the ministry in full. */
  #withOwner({ from, to }: TokenRange): string | null {
    const { reading } = this.scene
    if (to - from !== 2 || !has(reading, to - 1, wordClass.organisation)) return null
    const keys = titleKeys(reading, { from: to - 1, to })
    const owner = isCapital(reading, to - 1) ? null : this.#pointedBody(to - 1, keys)
    const genitive = owner === null ? null : genitiveBody(reading, owner.party.name)
    if (genitive === null) return null
    return `${nominativePhraseText(reading, { from, to: from + 1 })} ${genitive}`
  }

  /** `Минторг Казахстана` without its state. */
  #withoutPlaces({ from, to }: TokenRange): TokenRange {
    return to - from === 2 && this.scene.isPlace({ from: from + 1, to })
      ? { from, to: from + 1 }
      : { from, to }
  }

  /** One word for a body: that of a fuller name before it, else behind it. */
  #pointedBody(token: number, keys: ReadonlySet<string>): Found | null {
    const body = this.#bodyNear(token, keys)
    const past = this.scene.lastSpoken((party) => party.kind === 'body' && isKind(keys, party))
    if (body === undefined && past === undefined) return null
    if (past !== undefined && (body === undefined || past.token > body.from))
      return { party: past.party, form: 'description', rule: 'description.last' }
    if (body === undefined) return null
    return { party: bodyParty(body), form: 'description', rule: 'body' }
  }

  #bodyNear(token: number, keys: ReadonlySet<string>): CaseBody | undefined {
    const fitting = this.#bodies.get(keys, () =>
      this.scene.bodies.mentions.filter((body) => body.to - body.from > 1 && isKind(keys, body)),
    )
    const isOther = (body: CaseBody | undefined) =>
      body !== undefined && !(body.from <= token && token < body.to)
    const before = beginningBefore(fitting, token)
    const [last, second] = [fitting[before], fitting[before - 1]]
    if (isOther(last)) return last
    return second ?? fitting.find(isOther)
  }

  /** The words of a text are those of whom it names behind it, or of the last speaker. */
  #issuer(range: TokenRange, head: number, sentence: number): Found | null {
    const owner = { from: head + 1, to: range.to }
    if (owner.to > owner.from) {
      const nested = this.#whole(owner, sentence)
      if (nested !== null && nested.party.kind !== 'group')
        return { ...nested, rule: 'issuer.named' }
    }
    if (owner.to <= owner.from) {
      const giver = this.#subjectIn(range.from)
      if (giver !== null)
        return { party: this.scene.partyOf(giver), form: 'description', rule: 'issuer.named' }
      const last = this.scene.lastSpoken()
      if (last !== undefined) return { party: last.party, form: 'description', rule: 'issuer.last' }
    }
    return this.#asPrinted(range, new Set(), 'body')
  }

  /** `Анна Лещук распространила заявление, в котором говорится`: whom the sentence is about so far. */
  #subjectIn(token: number): CasePerson | null {
    const { from } = this.scene.reading.sentences[sentenceOf(this.scene.reading, token)] ?? {
      from: token,
    }
    const named = mentionsIn(this.scene.roster.mentions, { from, to: token })
    const isSubject = (mention: PersonMention) =>
      mention.nominative && (this.scene.reading.quotationOf[mention.from] ?? -1) < 0
    return named.find(isSubject)?.person ?? null
  }

  #asPrinted(range: TokenRange, keys: ReadonlySet<string>, kind: Party['kind']): Found {
    const name = this.#placeName(range) ?? nominativePhraseText(this.scene.reading, range)
    const head = this.#head(range)
    const party = {
      name,
      person: null,
      gender: this.#genderOf(range),
      kind,
      keys,
      heads: head < 0 ? keys : titleHeads(this.scene.reading, head, keys),
      role: null,
      unnamed: this.#hasTrait(range, trait.unnamed),
    }
    const rule = kind === 'body' ? 'state' : 'description.new'
    return { party, form: kind === 'body' ? 'name' : 'description', rule }
  }

  /** The nominative of a place that no table has and that stands alone. */
  #placeName({ from, to }: TokenRange): string | null {
    const { reading, roster } = this.scene
    if (to - from > 1) return null
    const known = roster.places.get(stemAt(reading, from))
    if (known === undefined) return null
    const { document, tokens } = reading
    return withCapitals(known, document.text.slice(tokens.start[from], tokens.end[from]))
  }

  #hasTrait({ from, to }: TokenRange, bits: number): boolean {
    const { tokens, pack } = this.scene.reading
    for (let token = from; token < to; token++)
      if (((pack.traits.get(tokens.folded[token] ?? '') ?? 0) & bits) !== 0) return true
    return false
  }

  #genderOf(range: TokenRange): Gender | null {
    const [form] = formsAt(this.scene.reading, this.#head(range))
    return form?.gender ?? null
  }
}

/** Index of the last of the ranges, which stand in text order, that begins before the token; -1 where none does. */
function beginningBefore(ranges: readonly TokenRange[], token: number): number {
  return firstIndex(ranges.length, (i) => (ranges[i]?.from ?? 0) >= token) - 1
}

/** A word in Latin letters. */
const foreign = /^\p{Script=Latin}/u

/** How many sentences behind an office its holder may be named. */
const holderReach = 4

/** The name of a body that begins with its noun, in the genitive; `null` where it begins otherwise. */
function genitiveBody({ pack: { declension } }: Reading, name: string): string | null {
  const [head = '', ...rest] = name.split(' ')
  const form = genitivesOf(declension).get(head.toLowerCase())
  return form === undefined ? null : [withCapitals(form, head), ...rest].join(' ')
}

const genitives = new WeakMap<Declension, ReadonlyMap<string, string>>()

/** The genitive singular of every noun of the tables, by its lemma. */
function genitivesOf(declension: Declension): ReadonlyMap<string, string> {
  const known = genitives.get(declension)
  if (known !== undefined) return known
  const found = new Map<string, string>()
  for (const [form, readings] of declension.forms)
    for (const { lemma, cases } of readings)
      if ((cases & grammaticalCase.genitive) !== 0) found.set(lemma, form)
  genitives.set(declension, found)
  return found
}

/** `Кремль`: it stands for a state and nothing else. */
function isOnlyPlace(keys: ReadonlySet<string>): boolean {
  for (const key of keys) if (!key.startsWith('@')) return false
  return true
}

/** The noun of the body is of that kind, and nothing contradicts the state. */
function isKind(
  keys: ReadonlySet<string>,
  body: { readonly keys: ReadonlySet<string>; readonly kinds?: ReadonlySet<string> },
): boolean {
  const nouns = new Set([...keys].filter((key) => !key.startsWith('@')))
  return (
    isWithin(nouns, body.kinds ?? body.keys) &&
    placesIn(keys).every((place) => body.keys.has(place))
  )
}
