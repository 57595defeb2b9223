import { outletAt, outletInNominative } from '../../knowledge/outlets.ts'
import { eitherNumber, grammaticalCase } from '../../languages/declension.ts'
import { cueTakes, type LanguagePack, wordClass } from '../../languages/pack.ts'
import { readingsOfName } from '../../languages/person-name.ts'
import { trait } from '../../languages/trait.ts'
import { anchor } from '../../model/ids.ts'
import type { Mention, Span } from '../../model/model.ts'
import { fold, tokenise, tokenKind } from '../../text/tokens.ts'
import { casesAt } from '../phrases/case-words.ts'
import type { SpeakerContext, SpeakerResolution, Speakers } from '../speakers.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { tokensIn } from '../words/relation-tokens.ts'
import { isAskerLabel } from './asker-label.ts'
import { CaseDescriptions } from './case-descriptions.ts'
import { CasePronouns } from './case-pronouns.ts'
import type { PersonMention } from './case-roster.ts'
import { CaseScene, type Found, groupParty, mentionsIn, type Party } from './case-scene.ts'
import { nameStands, nominativeOf, printedName } from './case-standing.ts'
import { isWithin, placesIn, titleKeys } from './case-titles.ts'
import { lineOf, markedNominative } from './nominative-phrase.ts'
import { scoreOf } from './speaker-scores.ts'

/** A finder of speakers for one document in a language with cases; the speaker is named in the nominative. */
export function createCaseSpeakers(reading: Reading): Speakers {
  const finder = new CaseSpeakers(reading)
  return {
    resolve: (source, context) => finder.resolve(source, context),
    identify: (words, sentence) => finder.identify(words, sentence),
    speaksFor: (body, person) => finder.speaksFor(body, person),
  }
}

class CaseSpeakers {
  readonly scene: CaseScene
  readonly #pronouns: CasePronouns
  readonly #descriptions: CaseDescriptions

  constructor(reading: Reading) {
    this.scene = new CaseScene(reading)
    this.#pronouns = new CasePronouns(this.scene)
    this.#descriptions = new CaseDescriptions(this.scene, (range, sentence) =>
      this.#find(range, sentence),
    )
  }

  resolve(source: Span | null, context: SpeakerContext): SpeakerResolution {
    if (source === null) return this.#follow(context)
    const range = tokensIn(this.scene.reading.tokens, source)
    if (this.#isTold(range) || isAskerLabel(this.scene.reading, range)) return { state: 'absent' }
    const found = this.#find(range, context.sentence)
    if (found === null) return this.#unresolved(source, range)
    this.scene.spoke({ party: found.party, sentence: context.sentence, token: range.from })
    return this.#resolved(source, found)
  }

  identify(words: Span, sentence: number): Mention {
    const range = tokensIn(this.scene.reading.tokens, words)
    const found = this.#find(range, sentence)
    if (found === null) return this.#unresolved(words, range).mention
    const { name, ...mention } = this.#mention(words, found)
    const { pack } = this.scene.reading
    const marked = markedNominative(this.scene.reading, range)
    if (marked !== null) return { ...mention, name: marked }
    const told =
      found.party.kind === 'person' && found.form === 'name' ? this.#told(range, name) : name
    return { ...mention, name: told === null ? null : nameOfOutlet(told, pack) }
  }

  /** `сказал Гаю`: the name of somebody told that stands so and nowhere else is in the dative, whatever its ending could be. */
  #told(range: TokenRange, name: string | null): string | null {
    const { reading } = this.scene
    const printed = printedName(reading, range)
    if (name !== printed.words.join(' ')) return name
    const [stands] = readingsOfName(reading.pack, printed, grammaticalCase.dative)
    if (stands === undefined) return name
    const nominative = nominativeOf(reading, range, stands)
    const isClear = reading.pack.patterns.surnameLook.test(fold(nominative))
    return isClear || !this.#isAsked(range) ? nominative : name
  }

  speaksFor(body: Mention, other: Mention): boolean {
    const party = this.scene.partyNamed(body.name)
    const below = this.scene.partyNamed(other.name)
    if (party === undefined || below === undefined || party === below) return false
    if (party.kind === 'person') return false
    // `МИД` over `МИД Лантары`.
    if (below.person === null) return below.kind === 'body' && isWithin(party.keys, below.keys)
    // An office of no state, or of `the country`, contradicts none.
    const { titles } = below.person
    return placesIn(titles).length === 0 || [...party.keys].some((key) => titles.has(key))
  }

  /** `призвал Лантару`: right behind a verb that asks may stand the accusative of a place. */
  #isAsked({ from }: TokenRange): boolean {
    const { tokens, pack } = this.scene.reading
    const cues = pack.cues.get(tokens.folded[from - 1] ?? '') ?? []
    return cues.some(({ takes }) => (takes & cueTakes.request) !== 0)
  }

  #resolved(source: Span, found: Found): SpeakerResolution {
    const { party, rule } = found
    return { state: 'resolved', mention: this.#mention(source, found), actor: actorOf(party), rule }
  }

  #mention(words: Span, { party, form, rule }: Found): Mention {
    return {
      anchor: anchor(this.scene.reading.document, words),
      form,
      name:
        party.kind === 'person' ? party.name : nameOfOutlet(party.name, this.scene.reading.pack),
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
      anchor: anchor(this.scene.reading.document, source),
      form,
      name: null,
      role: null,
      score: 0,
    } as const
    return { state: 'unresolved', mention, reason: 'nobody before it fits' }
  }

  /** `Президенту Лещуку объявили`: a noun in the dative, behind no preposition, is for somebody to whom it is said. */
  #isTold({ from, to }: TokenRange): boolean {
    const { reading } = this.scene
    const before = reading.tokens.folded[from - 1] ?? ''
    if (has(reading, from - 1, wordClass.preposition)) return false
    if (reading.pack.patterns.standsBefore.test(before)) return false
    for (let token = from; token < to; token++) {
      const cases = casesAt(reading, token)
      if (cases !== 0) return (cases & ~onlyTold) === 0
    }
    return false
  }

  /** A quotation without a source right after a statement goes on with its speaker. */
  #follow({ sentence, direct }: SpeakerContext): SpeakerResolution {
    const last = this.scene.lastSpoken()
    if (!direct || last === undefined || sentence - last.sentence > 1) return { state: 'absent' }
    const { tokens } = this.scene.reading
    const start = tokens.start[last.token] ?? 0
    const end = tokens.end[last.token] ?? 0
    return this.#resolved(
      { start, end },
      { party: last.party, form: 'name', rule: 'quote.follows' },
    )
  }

  #find(words: TokenRange, sentence: number): Found | null {
    const range = this.#withoutEmphasis(words)
    if (this.#isPronoun(range)) return this.#pronouns.find(range, sentence)
    return (
      this.#descriptions.shortBody(range) ??
      this.#named(range) ??
      this.#descriptions.find(range, sentence)
    )
  }

  /** `сама Воронец`: without the word that stresses who it is; `соседняя Россия`. */
  #withoutEmphasis({ from, to }: TokenRange): TokenRange {
    const { reading } = this.scene
    const { epithet } = reading.pack.grammar
    const isEpithet = to - from === 2 && epithet?.test(reading.tokens.folded[from] ?? '') === true
    if (isEpithet && isCapital(reading, from + 1)) return { from: from + 1, to }
    const small = wordClass.determiner | wordClass.demonstrative
    const stressed = to - from > 1 && has(reading, from, small) && isCapital(reading, from + 1)
    return stressed ? { from: from + 1, to } : { from, to }
  }

  /* ---- Names ---- */

  #named(range: TokenRange): Found | null {
    const mentions = mentionsIn(this.scene.roster.mentions, range)
    const [first, second] = mentions
    if (first === undefined) return this.scene.isPlace(range) ? null : this.#newName(range)
    if (second !== undefined && this.#isList(range)) return this.#group(range, mentions)
    const last = mentions.at(-1) ?? first
    // `адвокат Асии Биби`, `сообщение МИД Лаврова`: the name belongs to somebody else's office.
    if (!this.#bearsName(range, last)) return this.#officeOf(range, last)
    return { party: this.scene.partyOf(last.person), form: 'name', rule: 'name.whole' }
  }

  /** `адвокат Асии Биби`: who else in the text holds that office; `null` leaves it to what the words say. */
  #officeOf({ from }: TokenRange, owner: PersonMention): Found | null {
    const keys = titleKeys(this.scene.reading, { from, to: owner.from })
    const holder = this.#descriptions.titled(keys).find((person) => person !== owner.person)
    if (holder === undefined) return null
    return { party: this.scene.partyOf(holder), form: 'description', rule: 'description.role' }
  }

  /** The name ends the phrase, and before it stands an office in the nominative or in the same case: not only an owner. */
  #bearsName(range: TokenRange, mention: PersonMention): boolean {
    const { reading } = this.scene
    if (mention.from === range.from) return true
    if (this.#isOwner(range, mention)) return false
    const document = wordClass.occasion
    if (has(reading, range.from, document) || has(reading, range.from + 1, document)) return true
    if (mention.to < range.to - 2) return mention.nominative
    return mention.nominative || !this.#isRelational(range, mention)
  }

  /** `по словам адвоката Асии Биби`: an office held towards somebody whom the text names elsewhere; `помощник Анны Лещук по делам Арктики`. */
  #isOwner({ from, to }: TokenRange, mention: PersonMention): boolean {
    const { tokens, pack } = this.scene.reading
    const traits = pack.traits.get(tokens.folded[from] ?? '') ?? 0
    const goesOn = mention.to < to && pack.patterns.by.test(tokens.folded[mention.to] ?? '')
    if (goesOn && has(this.scene.reading, from, wordClass.role)) return true
    if ((traits & trait.relational) === 0) return false
    return this.scene.roster.repeated.has(mention.person)
  }

  /** `муж Биби`, `адвокат Асии Биби`: an office in the nominative before a name that is in none. */
  #isRelational({ from }: TokenRange, mention: PersonMention): boolean {
    const { reading } = this.scene
    for (let token = from; token < mention.from; token++) {
      if (!has(reading, token, wordClass.role | wordClass.people | wordClass.organisation)) continue
      const isSubject = (casesAt(reading, token) & grammaticalCase.nominative) !== 0
      return isSubject || has(reading, token, wordClass.organisation)
    }
    return false
  }

  /** `Лещук и Белый`; of `министр Лещук ушёл, а посол Белый` only the last is meant. */
  #isList({ from, to }: TokenRange): boolean {
    const { tokens, pack } = this.scene.reading
    for (let token = from; token < to; token++)
      if (pack.patterns.and.test(tokens.folded[token] ?? '')) return true
    return false
  }

  #group({ from, to }: TokenRange, mentions: readonly PersonMention[]): Found {
    const names = mentions.map(({ person }) => person.name)
    const name =
      names.length === 2
        ? names.join(` ${this.scene.reading.pack.grammar.joint} `)
        : lineOf(this.scene.reading, { from, to })
    return { party: groupParty(name, new Set()), form: 'name', rule: 'group' }
  }

  /** A name with a capital that stands nowhere else. */
  #newName({ from, to }: TokenRange): Found | null {
    const { reading } = this.scene
    const { tokens } = reading
    for (let token = from; token < to; token++) {
      const isName =
        tokens.kind[token] === tokenKind.word &&
        isCapital(reading, token) &&
        (reading.classes[token] ?? 0) === 0 &&
        casesAt(reading, token) === 0
      if (!isName || /[a-z]/u.test(tokens.folded[token] ?? '')) return null
    }
    const run = { from, to, title: null, given: -1 }
    const stands = nameStands(reading, run)
    const name = nominativeOf(reading, run, stands)
    const { gender } = stands
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

  #isPronoun({ from, to }: TokenRange): boolean {
    return to - from === 1 && has(this.scene.reading, from, wordClass.pronoun)
  }
}

const onlyTold = eitherNumber(grammaticalCase.dative)

/** `немецкий еженедельник Bild am Sonntag` is Bild am Sonntag, `Интерфаксу` Интерфакс: a noun for an outlet is no part of its name. */
function nameOfOutlet(name: string, pack: LanguagePack): string {
  const tokens = tokenise(name)
  for (let token = 1; token < tokens.count; token++) {
    const before = pack.citing.get(tokens.folded[token - 1] ?? '') ?? []
    if (!before.some(({ relation }) => relation === 'medium')) continue
    if (outletAt({ tokens, pack }, token)?.to === tokens.count)
      return outletInNominative(name.slice(tokens.start[token]))
  }
  return outletInNominative(name)
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
    nameWords: new Set(fold(party.name).split(' ')),
  }
}
