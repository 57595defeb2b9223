import type { Gender } from '../../languages/declension.ts'
import { nameStem, nominativeName } from '../../languages/nominative.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { anchor } from '../../model/ids.ts'
import type { Mention, Span } from '../../model/model.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { formsOf } from '../phrases/case-words.ts'
import type { SpeakerContext, SpeakerResolution, Speakers } from '../speakers.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { tokensIn } from '../words/relation-tokens.ts'
import {
  allTitleKeys,
  type CasePerson,
  type CaseRoster,
  findCasePeople,
  type PersonMention,
  titleKeys,
} from './case-roster.ts'
import { lineOf, nominativePhraseText } from './nominative-phrase.ts'
import { type SpeakerRule, scoreOf } from './speaker-scores.ts'

/** Somebody who has spoken. */
interface Party {
  readonly name: string
  /** `null` for a body, several people, or somebody only described. */
  readonly person: CasePerson | null
  readonly gender: Gender | null
  readonly kind: 'person' | 'body' | 'group' | 'outlet'
  /** Keys of the words that named it, so that later words can point back. */
  readonly keys: ReadonlySet<string>
  readonly role: string | null
}

interface Found {
  readonly party: Party
  readonly form: Mention['form']
  readonly rule: SpeakerRule
}

interface Past {
  readonly party: Party
  readonly sentence: number
  readonly token: number
}

/** A finder of speakers for one document in a language with cases; the speaker is named in the nominative. */
export function createCaseSpeakers(reading: Reading): Speakers {
  const finder = new CaseSpeakers(reading, findCasePeople(reading))
  return {
    resolve: (source, context) => finder.resolve(source, context),
    identify: (words, sentence) => finder.identify(words, sentence),
  }
}

class CaseSpeakers {
  readonly reading: Reading
  readonly roster: CaseRoster
  readonly #past: Past[] = []
  #bodies: ReadonlyMap<string, string> | null = null

  constructor(reading: Reading, roster: CaseRoster) {
    this.reading = reading
    this.roster = roster
  }

  resolve(source: Span | null, context: SpeakerContext): SpeakerResolution {
    if (source === null) return this.#follow(context)
    const range = tokensIn(this.reading.tokens, source)
    const found = this.#find(range, context.sentence)
    if (found === null) return this.#unresolved(source, range)
    this.#past.push({ party: found.party, sentence: context.sentence, token: range.from })
    return this.#resolved(source, found)
  }

  identify(words: Span, sentence: number): Mention {
    const range = tokensIn(this.reading.tokens, words)
    const found = this.#find(range, sentence)
    if (found !== null) return this.#mention(words, found)
    return this.#unresolved(words, range).mention
  }

  #resolved(source: Span, found: Found): SpeakerResolution {
    const { party, rule } = found
    return { state: 'resolved', mention: this.#mention(source, found), actor: actorOf(party), rule }
  }

  #mention(words: Span, { party, form, rule }: Found): Mention {
    return {
      anchor: anchor(this.reading.document, words),
      form,
      name: party.name,
      role: party.role === party.name ? null : party.role,
      score: scoreOf(rule),
    }
  }

  #unresolved(
    source: Span,
    range: TokenRange,
  ): Extract<SpeakerResolution, { state: 'unresolved' }> {
    const form = range.to - range.from === 1 ? 'pronoun' : 'description'
    const mention = {
      anchor: anchor(this.reading.document, source),
      form,
      name: null,
      role: null,
      score: 0,
    } as const
    return { state: 'unresolved', mention, reason: 'nobody before it fits' }
  }

  /** A quotation without a source right after a statement goes on with its speaker. */
  #follow({ sentence, direct }: SpeakerContext): SpeakerResolution {
    const last = this.#past.at(-1)
    if (!direct || last === undefined || sentence - last.sentence > 1) return { state: 'absent' }
    const { tokens } = this.reading
    const start = tokens.start[last.token] ?? 0
    const end = tokens.end[last.token] ?? 0
    return this.#resolved(
      { start, end },
      { party: last.party, form: 'name', rule: 'quote.follows' },
    )
  }

  #find(range: TokenRange, sentence: number): Found | null {
    if (this.#isPronoun(range)) return this.#pronoun(range, sentence)
    return this.#named(range) ?? this.#described(range, sentence)
  }

  /* ---- Names ---- */

  #named(range: TokenRange): Found | null {
    const mentions = mentionsIn(this.roster.mentions, range)
    const [first, second] = mentions
    if (first === undefined) return this.#newName(range)
    if (second !== undefined && this.#isList(range)) return this.#group(range, mentions)
    const last = mentions.at(-1) ?? first
    // `адвокат Асии Биби`, `сообщение МИД Лаврова`: the name belongs to somebody else's office.
    if (!this.#bearsName(range, last)) return null
    return { party: this.#partyOf(last.person), form: 'name', rule: 'name.whole' }
  }

  #partyOf(person: CasePerson): Party {
    const { name, gender, titles, title } = person
    const role = title === null ? null : this.#titleText(title)
    return { name, person, gender, kind: 'person', keys: titles, role }
  }

  #titleText(title: TokenRange): string | null {
    const text = nominativePhraseText(this.reading, title)
    return text === '' ? null : text
  }

  /** The name ends the phrase, and before it stands an office in the nominative or in the same case: not only an owner. */
  #bearsName(range: TokenRange, mention: PersonMention): boolean {
    const { reading } = this
    if (mention.from === range.from) return true
    const document = wordClass.occasion
    if (has(reading, range.from, document) || has(reading, range.from + 1, document)) return true
    if (mention.to < range.to - 2) return mention.nominative
    if (mention.nominative) return true
    const relational = this.#isRelational(range, mention)
    return !relational
  }

  /** `муж Биби`, `адвокат Асии Биби`: an office in the nominative before a name that is in none. */
  #isRelational({ from }: TokenRange, mention: PersonMention): boolean {
    const { reading } = this
    for (let token = from; token < mention.from; token++) {
      if (!has(reading, token, wordClass.role | wordClass.people | wordClass.organisation)) continue
      const forms = formsOf(reading.pack.declension, reading.tokens.folded[token] ?? '') ?? []
      return (
        forms.some(({ cases }) => (cases & 1) !== 0) || has(reading, token, wordClass.organisation)
      )
    }
    return false
  }

  #isList({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if (has(this.reading, token, wordClass.conjunction)) return true
    return false
  }

  #group({ from, to }: TokenRange, mentions: readonly PersonMention[]): Found {
    const names = mentions.map(({ person }) => person.name)
    const name = names.length === 2 ? names.join(' и ') : this.#printed({ from, to })
    const party = {
      name,
      person: null,
      gender: null,
      kind: 'group',
      keys: new Set<string>(),
      role: null,
    } as const
    return { party, form: 'name', rule: 'group' }
  }

  #printed(range: TokenRange): string {
    return lineOf(this.reading, range)
  }

  /** A name with a capital that stands nowhere else. */
  #newName({ from, to }: TokenRange): Found | null {
    const { reading } = this
    const { tokens, pack } = reading
    for (let token = from; token < to; token++) {
      const isName =
        tokens.kind[token] === tokenKind.word &&
        isCapital(reading, token) &&
        (reading.classes[token] ?? 0) === 0 &&
        formsOf(pack.declension, tokens.folded[token] ?? '') === null
      if (!isName || /[a-z]/u.test(tokens.folded[token] ?? '')) return null
    }
    const gender = /(?:ова|ева|ина|ская|овой|евой|иной|ской)$/u.test(tokens.folded[to - 1] ?? '')
      ? 'f'
      : 'm'
    const words = Array.from({ length: to - from }, (_, i) => {
      const word = reading.document.text.slice(tokens.start[from + i], tokens.end[from + i])
      return this.#isOblique(from) ? nominativeName(pack.declension, word, gender) : word
    })
    const name = words.join(' ')
    const party = {
      name,
      person: null,
      gender,
      kind: 'person',
      keys: new Set<string>(),
      role: null,
    } as const
    return { party, form: 'name', rule: 'name.new' }
  }

  #isOblique(token: number): boolean {
    return (
      token > 0 &&
      (has(this.reading, token - 1, wordClass.preposition) ||
        /^(?:словам|мнению|слов)$/u.test(this.reading.tokens.folded[token - 1] ?? ''))
    )
  }

  /* ---- Descriptions ---- */

  #described(range: TokenRange, sentence: number): Found | null {
    const { reading } = this
    const head = this.#head(range)
    const keys = titleKeys(reading, range)
    if (head >= 0 && has(reading, head, wordClass.occasion))
      return this.#issuer(range, head, sentence)
    if (head >= 0 && has(reading, head, wordClass.role) && !this.#isSeveral(head))
      return this.#office(range, keys, sentence)
    if (head >= 0 && has(reading, head, wordClass.organisation))
      return this.#body(range, head, keys)
    const place = this.#isPlace(range)
    return this.#asPrinted(range, allTitleKeys(reading, range), place ? 'body' : 'group')
  }

  #head({ from, to }: TokenRange): number {
    const nouns = wordClass.role | wordClass.organisation | wordClass.people | wordClass.occasion
    for (let token = from; token < to; token++) {
      if (has(this.reading, token, nouns)) return token
      if (this.reading.tokens.kind[token] === tokenKind.quote) return -1
    }
    return -1
  }

  #isPlace({ from }: TokenRange): boolean {
    const { declension } = this.reading.pack
    const forms = formsOf(declension, this.reading.tokens.folded[from] ?? '') ?? []
    return forms.some(({ lemma }) => declension.places.has(lemma))
  }

  #isSeveral(head: number): boolean {
    const forms =
      formsOf(this.reading.pack.declension, this.reading.tokens.folded[head] ?? '') ?? []
    return forms.length > 0 && forms.every(({ cases }) => cases >= 1 << 6)
  }

  /** `украинский президент`, `министр`: who has that office, else who spoke last, else nobody but those words. */
  #office(range: TokenRange, keys: ReadonlySet<string>, sentence: number): Found | null {
    const { people } = this.roster
    const fitting = people.filter((person) => isWithin(keys, person.titles))
    const loosely =
      fitting.length > 0 ? fitting : people.filter((each) => fitsLoosely(keys, each.titles))
    const person = this.#nearest(loosely, range.from)
    if (person !== null)
      return { party: this.#partyOf(person), form: 'description', rule: 'description.role' }
    const before = this.#past.findLast(
      ({ party }) => party.kind === 'person' && isWithin(keys, party.keys),
    )
    if (before !== undefined)
      return { party: before.party, form: 'description', rule: 'description.role' }
    const last = this.#lastPerson(sentence, null)
    if (last !== null && this.#pointsBack(range) && isGeneric(keys, last.keys))
      return { party: last, form: 'description', rule: 'description.last' }
    return this.#asPrinted(range, allTitleKeys(this.reading, range), 'person')
  }

  /** One word, not for people whose names are not told. */
  #pointsBack({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++) {
      const traits = this.reading.pack.traits.get(this.reading.tokens.folded[token] ?? '') ?? 0
      if ((traits & (trait.unnamed | trait.relational)) !== 0) return false
    }
    return true
  }

  /** Of several, the one named last before the words. */
  #nearest(people: readonly CasePerson[], token: number): CasePerson | null {
    if (people.length <= 1) return people[0] ?? null
    const wanted = new Set(people)
    const before = this.roster.mentions.findLast(
      (mention) => mention.from < token && wanted.has(mention.person),
    )
    return before?.person ?? people[0] ?? null
  }

  /** The last who spoke, of that gender. */
  #lastPerson(sentence: number, gender: Gender | null): Party | null {
    for (let i = this.#past.length - 1; i >= 0; i--) {
      const past = this.#past[i]
      if (past === undefined || sentence - past.sentence > speakerReach) return null
      if (past.party.kind !== 'person') continue
      if (gender === null || past.party.gender === null || past.party.gender === gender)
        return past.party
    }
    return null
  }

  /** `МИД` is the МИД that the text names more fully; `ведомство` is the body that spoke last. */
  #body(range: TokenRange, head: number, keys: ReadonlySet<string>): Found {
    const last = this.#past.findLast(
      ({ party }) => party.kind === 'body' && party.keys.size > 1 && isWithin(keys, party.keys),
    )
    if (last !== undefined && range.to - range.from <= 2)
      return { party: last.party, form: 'name', rule: 'body' }
    const generic = /^(?:ведомств|агентств|издани|газет|компани|телеканал|организаци)/u.test(
      this.reading.tokens.folded[head] ?? '',
    )
    const before = this.#past.findLast(({ party }) => party.kind === 'body')
    if (generic && range.to - range.from === 1 && before !== undefined)
      return { party: before.party, form: 'description', rule: 'description.last' }
    const fuller = range.to - range.from === 1 ? this.#fullerBody(range) : null
    const name = fuller ?? nominativePhraseText(this.reading, range)
    return {
      party: {
        name,
        person: null,
        gender: null,
        kind: 'body',
        keys: allTitleKeys(this.reading, range),
        role: null,
      },
      form: 'name',
      rule: 'body',
    }
  }

  /** `МИД` with its state, where the text names one anywhere. */
  #fullerBody({ from }: TokenRange): string | null {
    this.#bodies ??= fullerBodies(this.reading)
    const [form] =
      formsOf(this.reading.pack.declension, this.reading.tokens.folded[from] ?? '') ?? []
    return form === undefined ? null : (this.#bodies.get(form.lemma) ?? null)
  }

  /** The words of a text are those of whom it names behind it, or of the last speaker. */
  #issuer(range: TokenRange, head: number, sentence: number): Found | null {
    const owner = { from: head + 1, to: range.to }
    if (owner.to > owner.from) {
      const nested = this.#find(owner, sentence)
      if (nested !== null && nested.party.kind !== 'group')
        return { ...nested, rule: 'issuer.named' }
    }
    const last = this.#past.at(-1)
    if (last !== undefined && owner.to <= owner.from)
      return { party: last.party, form: 'description', rule: 'issuer.last' }
    return this.#asPrinted(range, new Set(), 'body')
  }

  #asPrinted(range: TokenRange, keys: ReadonlySet<string>, kind: Party['kind']): Found {
    const name = nominativePhraseText(this.reading, range)
    const party = { name, person: null, gender: this.#genderOf(range), kind, keys, role: null }
    const rule = kind === 'body' ? 'state' : 'description.new'
    return { party, form: kind === 'body' ? 'name' : 'description', rule }
  }

  #genderOf(range: TokenRange): Gender | null {
    const head = this.#head(range)
    const [form] =
      formsOf(this.reading.pack.declension, this.reading.tokens.folded[head] ?? '') ?? []
    return form?.gender ?? null
  }

  /* ---- Pronouns ---- */

  #isPronoun({ from, to }: TokenRange): boolean {
    return to - from === 1 && has(this.reading, from, wordClass.pronoun)
  }

  #pronoun(range: TokenRange, sentence: number): Found | null {
    const { reading } = this
    const traits = reading.pack.traits.get(reading.tokens.folded[range.from] ?? '') ?? 0
    if ((traits & trait.group) !== 0) return this.#several(sentence)
    if (reading.tokens.folded[range.from] === 'там') return this.#there(sentence)
    const gender: Gender | null =
      (traits & trait.male) !== 0 ? 'm' : (traits & trait.female) !== 0 ? 'f' : null
    const subject = this.#subjectSince(range.from, gender)
    if (subject !== null)
      return { party: this.#partyOf(subject), form: 'pronoun', rule: 'pronoun.subject' }
    const before = this.#subjectBefore(range.from, gender)
    const last = this.#lastPerson(sentence, gender)
    if (before !== null && (last === null || last.person === null))
      return { party: this.#partyOf(before), form: 'pronoun', rule: 'pronoun.subject' }
    if (last !== null) return { party: last, form: 'pronoun', rule: 'pronoun.speaker' }
    const mention = this.#lastMention(range.from, gender)
    if (mention !== null)
      return { party: this.#partyOf(mention), form: 'pronoun', rule: 'pronoun.subject' }
    const body = this.#past.at(-1)
    return body === undefined || body.party.kind === 'person'
      ? null
      : { party: body.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  /** Somebody named as a subject after the last statement. */
  #subjectSince(token: number, gender: Gender | null): CasePerson | null {
    const after = this.#past.at(-1)?.token ?? -1
    const { mentions } = this.roster
    const found = mentions.findLast(({ from }) => from < token)
    if (found === undefined || found.from <= after || !found.nominative) return null
    const tooFar = sentenceOf(this.reading, token) - sentenceOf(this.reading, found.from) > 1
    if (tooFar || (gender !== null && found.person.gender !== gender)) return null
    return (this.reading.quotationOf[found.from] ?? -1) >= 0 ? null : found.person
  }

  /** Whom the sentence before is about: named in the nominative before its first comma, outside quotations. */
  #subjectBefore(token: number, gender: Gender | null): CasePerson | null {
    const { sentences, tokens, quotationOf } = this.reading
    const before = sentences[sentenceOf(this.reading, token) - 1]
    if (before === undefined) return null
    let to = before.from
    while (to < before.to && tokens.kind[to] !== tokenKind.comma && (quotationOf[to] ?? -1) < 0)
      to++
    const subject = mentionsIn(this.roster.mentions, { from: before.from, to }).find(
      ({ nominative, person }) => nominative && (gender === null || person.gender === gender),
    )
    return subject?.person ?? null
  }

  #lastMention(token: number, gender: Gender | null): CasePerson | null {
    const fits = ({ from, person }: PersonMention) =>
      from < token && (gender === null || person.gender === gender)
    const { mentions } = this.roster
    const found =
      mentions.findLast(
        (mention) => fits(mention) && mention.nominative && this.#isNear(mention, token),
      ) ?? mentions.findLast(fits)
    return found !== undefined && this.#isNear(found, token) ? found.person : null
  }

  #isNear({ from }: PersonMention, token: number): boolean {
    return sentenceOf(this.reading, token) - sentenceOf(this.reading, from) <= 3
  }

  #several(sentence: number): Found | null {
    const last = this.#past.findLast(({ party }) => party.kind !== 'person')
    if (last === undefined || sentence - last.sentence > speakerReach) return null
    return { party: last.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  #there(sentence: number): Found | null {
    const last = this.#past.findLast(({ party }) => party.kind === 'body')
    if (last === undefined || sentence - last.sentence > speakerReach) return null
    return { party: last.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }
}

/** How many sentences back the speaker may have spoken whom a pronoun or a bare office means. */
const speakerReach = 6

function isWithin(keys: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false
  for (const key of keys) if (!all.has(key)) return false
  return true
}

/** The office is right, and no state is given for its holder that the words could contradict. */
function fitsLoosely(keys: ReadonlySet<string>, titles: ReadonlySet<string>): boolean {
  if (hasPlace(titles)) return false
  const office = [...keys].filter((key) => !key.startsWith('@'))
  return office.length > 0 && office.every((key) => titles.has(key))
}

function hasPlace(keys: ReadonlySet<string>): boolean {
  for (const key of keys) if (key.startsWith('@')) return true
  return false
}

/** One word for an office, with a state at most that fits: `политик`, `польский политик`. */
function isGeneric(keys: ReadonlySet<string>, titles: ReadonlySet<string>): boolean {
  const places = [...keys].filter((key) => key.startsWith('@'))
  if (keys.size - places.length !== 1) return false
  return !hasPlace(titles) || places.every((place) => titles.has(place))
}

function mentionsIn(mentions: readonly PersonMention[], { from, to }: TokenRange): PersonMention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: PersonMention[] = []
  for (let i = low; (mentions[i]?.from ?? to) < to; i++) {
    const mention = mentions[i]
    if (mention !== undefined) found.push(mention)
  }
  return found
}

function sentenceOf({ sentences }: Reading, token: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.to ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** Bodies that the text names with a state behind them, by their lemma: `МИД России`. */
function fullerBodies(reading: Reading): Map<string, string> {
  const { tokens, pack } = reading
  const found = new Map<string, string>()
  for (let token = 0; token < tokens.count - 1; token++) {
    if (!has(reading, token, wordClass.organisation)) continue
    const [body] = formsOf(pack.declension, tokens.folded[token] ?? '') ?? []
    const [place] = formsOf(pack.declension, tokens.folded[token + 1] ?? '') ?? []
    if (body === undefined || place === undefined || found.has(body.lemma)) continue
    if (!pack.declension.places.has(place.lemma) || !isCapital(reading, token + 1)) continue
    found.set(body.lemma, nominativePhraseText(reading, { from: token, to: token + 2 }))
  }
  return found
}

/** The party as the chains and the other finders know actors. */
function actorOf(party: Party): Extract<SpeakerResolution, { state: 'resolved' }>['actor'] {
  return {
    name: party.name,
    kind: party.kind === 'person' ? 'person' : 'body',
    number: party.kind === 'group' ? 'several' : 'one',
    speaks: true,
    role: party.role,
    gender: party.gender === 'f' ? 'female' : party.gender === 'm' ? 'male' : null,
    roleWords: new Set(),
    lesserWords: [],
    nameWords: new Set([nameStem(party.name)]),
  }
}

function has({ classes }: Reading, token: number, bits: number): boolean {
  return ((classes[token] ?? 0) & bits) !== 0
}

function isCapital({ tokens }: Reading, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
}
