import { isOutletName, namesOutlet } from '../../knowledge/outlets.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { firstIndex } from '../../text/first-index.ts'
import { pushTo } from '../../text/push-to.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Roster } from '../people.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'
import { type Actor, type ActorMention, genderOfWords } from './actors.ts'
import { SentenceSubjects } from './sentence-subjects.ts'

/** Somebody who spoke, in the order of the text. */
export interface Spoken {
  readonly actor: Actor
  readonly source: TokenRange
  readonly sentence: number
  readonly headline: boolean
}

/** What a pronoun can stand for. */
export interface Wanted {
  readonly kinds: ReadonlySet<Actor['kind']>
  readonly gender: Actor['gender']
  readonly number: Actor['number']
  /** What it can stand for when it is only named, and has not spoken. */
  readonly subjects: ReadonlySet<Actor['kind']>
}

/** A pronoun where it stands. */
export interface Pointer {
  readonly wanted: Wanted
  readonly sentence: number
  readonly token: number
  /** It names the speaker of a quotation, so that people named in the narration are further off than speakers. */
  readonly quoted: boolean
  /** What stands before it in its sentence is narration or quoted, not reported speech. */
  readonly leads: boolean
  /** Its verb goes on with what somebody said before: `he added`, `tambahnya`. */
  readonly goesOn: boolean
}

/** Whom a pronoun stands for: who spoke before, or the subject of a sentence before. */
export interface Antecedent {
  readonly actor: Actor
  readonly by: 'speaker' | 'subject'
  /** Where that stands; -1 for somebody so far back that it does not matter. */
  readonly sentence: number
}

/** How many statements back a description may point; bounds the work on very long texts. */
const speakerReach = 60

/** How many sentences back a pronoun may point. */
export const pronounReach = 8

/** How many sentences back the issuer of a text may have spoken that is not called one there. */
const issuerReach = 4

/** How far into a sentence its subject may begin, in tokens. */
const subjectReach = 12

const persons: Wanted['kinds'] = new Set(['person', 'unnamed', 'other'])
const bodies: Wanted['kinds'] = new Set(['body', 'state', 'other'])
const several: Wanted['kinds'] = new Set(['body', 'state', 'unnamed', 'other'])
const nobody: Wanted['kinds'] = new Set()
const anybody: Wanted['kinds'] = new Set(['person', 'body', 'state', 'unnamed', 'other'])

/** What the folded pronoun `word` asks for. */
export function wantedBy(word: string, pack: LanguagePack): Wanted {
  const traits = pack.traits.get(word) ?? 0
  const gender = genderOfWords([word], pack)
  if ((traits & trait.group) !== 0)
    return { kinds: several, subjects: nobody, gender: null, number: 'several' }
  if ((traits & trait.body) !== 0)
    return { kinds: bodies, subjects: bodies, gender: null, number: null }
  if ((traits & trait.person) !== 0)
    return { kinds: persons, subjects: persons, gender, number: 'one' }
  return { kinds: anybody, subjects: persons, gender: null, number: null }
}

/** True when `actor` is of the kind and number that a pronoun asks for. A body or a state is one and speaks as several. */
function fits(actor: Actor, { kinds, number }: Wanted): boolean {
  if (!kinds.has(actor.kind)) return false
  const isPeople = actor.kind === 'unnamed' || actor.kind === 'person'
  const isOther = number !== null && actor.number !== null && number !== actor.number
  return !(isPeople && isOther)
}

/** Who spoke so far and who is named where: what pronouns and descriptions point back at. */
export class Antecedents {
  readonly reading: Reading
  readonly roster: Roster
  /** Speakers by sentence; headlines are not among them, since hardly any text points back at one. */
  readonly #bySentence = new Map<number, Spoken[]>()
  readonly #spoken: Spoken[] = []
  #headline: Actor | null = null
  #subjects: SentenceSubjects | null = null
  /** What pronouns showed of those whose titles show nothing. */
  readonly #genders = new Map<Actor, Actor['gender']>()
  /** First mention of each sentence, an index into `Roster.mentions`. */
  readonly #firstMention: Int32Array

  constructor(reading: Reading, roster: Roster) {
    this.reading = reading
    this.roster = roster
    this.#firstMention = firstMentions(reading.sentences.length, roster.mentions)
  }

  /** Remembers that somebody spoke. */
  add(spoken: Spoken): void {
    if (spoken.headline) {
      this.#headline = spoken.actor
      return
    }
    this.#spoken.push(spoken)
    pushTo(this.#bySentence, spoken.sentence, spoken)
  }

  /** Remembers which gender a pronoun or a word for oneself showed. */
  learn(actor: Actor, gender: Actor['gender']): void {
    if (gender !== null && !this.#genders.has(actor)) this.#genders.set(actor, gender)
  }

  /** The gender that titles or pronouns show; `null` when nothing does. */
  genderOf(actor: Actor): Actor['gender'] {
    return actor.gender ?? this.#genders.get(actor) ?? null
  }

  /** True when a pronoun that asks for `wanted` can stand for `actor`. */
  fits(actor: Actor, wanted: Wanted): boolean {
    if (!fits(actor, wanted)) return false
    if (wanted.gender === null) return true
    if (actor.kind === 'other' && isOutlet(actor, this.reading.pack)) return false
    const gender = this.genderOf(actor)
    return gender === null || gender === wanted.gender
  }

  /** Who a pronoun stands for by the speakers before it; `null` when nobody fits. */
  find(pointer: Pointer): Antecedent | null {
    const { wanted, sentence, token } = pointer
    const here = this.#bySentence.get(sentence)?.findLast(({ actor }) => this.fits(actor, wanted))
    if (here !== undefined) return { actor: here.actor, by: 'speaker', sentence }
    if (this.#inSubordinate(token)) {
      const subject = this.#subjectOf(sentence, pointer)
      if (subject !== null) return subject
    }
    return (
      (pointer.quoted ? this.#lastSpeaker(pointer) : this.#lastOfEither(pointer)) ??
      this.#subjectBack(pointer) ??
      this.#subjectOf(sentence, pointer) ??
      this.#headlineSpeaker(wanted) ??
      this.#onlyPerson(pointer)
    )
  }

  /** Whom the headline lets speak, for a text that begins with a pronoun. */
  #headlineSpeaker(wanted: Wanted): Antecedent | null {
    const actor = this.#spoken.length === 0 ? this.#headline : null
    return actor !== null && this.fits(actor, wanted)
      ? { actor, by: 'speaker', sentence: -1 }
      : null
  }

  /** `The job went to Minister X. Asked about it, he said`: the one person whom the sentence before names, whatever X does in it. */
  #onlyPerson({ wanted, sentence }: Pointer): Antecedent | null {
    if (wanted.gender === null || wanted.number !== 'one') return null
    const { mentions } = this.roster
    const first = this.#firstMention[sentence - 1] ?? mentions.length
    const people = mentions
      .slice(first, this.#firstMention[sentence] ?? first)
      .filter(({ actor, from }) => actor.kind === 'person' && !this.#isQuoted(from))
    const actor = people[0]?.actor
    const isOnly = actor !== undefined && people.every((one) => one.actor === actor)
    return isOnly && this.fits(actor, wanted)
      ? { actor, by: 'subject', sentence: sentence - 1 }
      : null
  }

  #isQuoted(token: number): boolean {
    return (this.reading.quotationOf[token] ?? -1) >= 0
  }

  /** The last speaker that `accept` takes, however far back. */
  lastSpoken(accept: (actor: Actor) => boolean): Actor | null {
    const last = Math.max(0, this.#spoken.length - speakerReach)
    for (let i = this.#spoken.length - 1; i >= last; i--) {
      const actor = this.#spoken[i]?.actor
      if (actor !== undefined && accept(actor)) return actor
    }
    return null
  }

  /** Index of the first mention after `token`. */
  mentionAfter(token: number): number {
    const { mentions } = this.roster
    return firstIndex(mentions.length, (i) => (mentions[i]?.from ?? 0) > token)
  }

  /** Those who spoke in a sentence. */
  speakersIn(sentence: number): Actor[] {
    return (this.#bySentence.get(sentence) ?? []).map(({ actor }) => actor)
  }

  /** The last speaker of all. */
  last(): Actor | null {
    return this.lastEntry()?.actor ?? null
  }

  /** The last speaker of all with where they spoke. */
  lastEntry(): Spoken | null {
    return this.#spoken.at(-1) ?? null
  }

  /**
   * Whose text a document word in `sentence` points back at: the issuer of the last one so called, else a body that
   * spoke shortly before, else whoever spoke before in the same paragraph.
   */
  lastIssuer(words: readonly string[], sentence: number): Actor | null {
    const recent = this.#spoken.slice(-speakerReach)
    const same =
      recent.findLast(({ source }) => this.#namesText(source, words)) ??
      recent.findLast((spoken) => this.#spokeIn(spoken, words))
    if (same !== undefined) return same.actor
    const near = recent.filter((spoken) => sentence - spoken.sentence <= issuerReach)
    const body = near.findLast(({ actor }) => isBody(actor))
    const last = near.at(-1)
    const { sentences } = this.reading
    const isHere = sentences[last?.sentence ?? -1]?.block === sentences[sentence]?.block
    return (body ?? (isHere ? last : undefined))?.actor ?? null
  }

  /** `In a written statement, Minister X ruled out talks`: the text that its only speaker put it in stands in the sentence. */
  #spokeIn({ sentence }: Spoken, words: readonly string[]): boolean {
    const range = this.reading.sentences[sentence]
    return (
      range !== undefined &&
      new Set(this.speakersIn(sentence)).size === 1 &&
      this.#namesText(range, words)
    )
  }

  /** `which he said`, `di mana dia menanyakan`: the pronoun belongs to a clause of its own sentence's subject. */
  #inSubordinate(token: number): boolean {
    const openers =
      wordClass.relative | wordClass.subordinator | wordClass.complementiser | wordClass.question
    return has(this.reading, token - 1, openers)
  }

  /** The last speaker that fits, also from further back than a pronoun reaches: a quotation must have one. */
  #lastSpeaker({ wanted, sentence }: Pointer): Antecedent | null {
    for (let s = sentence - 1; s >= 0 && s >= sentence - pronounReach; s--) {
      const speaker = this.#mainSpeaker(s, wanted)
      if (speaker !== null) return speaker
    }
    const far = this.lastSpoken((actor) => this.fits(actor, wanted))
    return far === null ? null : { actor: far, by: 'speaker', sentence: -1 }
  }

  #lastOfEither(pointer: Pointer): Antecedent | null {
    const { wanted, sentence } = pointer
    for (let s = sentence - 1; s >= 0 && s >= sentence - pronounReach; s--) {
      const found = this.#mainSpeaker(s, wanted) ?? this.#subjectOf(s, pointer)
      if (found !== null) return found
    }
    return null
  }

  #subjectBack(pointer: Pointer): Antecedent | null {
    for (let s = pointer.sentence - 1; s >= 0 && s >= pointer.sentence - pronounReach; s--) {
      const subject = this.#subjectOf(s, pointer)
      if (subject !== null) return subject
    }
    return null
  }

  /** Of several speakers in a sentence the first is that of its main clause, unless the sentence opens with another. */
  #mainSpeaker(sentence: number, wanted: Wanted): Antecedent | null {
    const spoken = this.#bySentence.get(sentence)
    if (spoken === undefined) return null
    const first = this.reading.sentences[sentence]?.from ?? 0
    const opens = has(this.reading, first, wordClass.subordinator)
    const fitting = (one: Spoken) => this.fits(one.actor, wanted)
    const main = opens ? spoken.findLast(fitting) : spoken.find(fitting)
    if (main === undefined) return null
    const above = this.#isHeld(main) ? this.#subjectAbove(main, wanted) : null
    return above ?? { actor: main.actor, by: 'speaker', sentence }
  }

  /** `X menanggapi ucapan Y yang mengatakan C`, `X bercerita Y berpesan C`: Y speaks within what X does; behind a comma or `dan` in a clause of its own. */
  #isHeld({ source }: Spoken): boolean {
    const { classes, tokens } = this.reading
    if (((classes[source.to] ?? 0) & wordClass.relative) !== 0) return true
    const before = source.from - 1
    const joins = wordClass.conjunction | wordClass.subordinator | wordClass.connective
    return tokens.kind[before] === tokenKind.word && ((classes[before] ?? 0) & joins) === 0
  }

  /** Whom the sentence is about in which somebody else speaks. */
  #subjectAbove({ source, sentence, actor }: Spoken, wanted: Wanted): Antecedent | null {
    const subject = this.#subjectOf(sentence, { wanted, token: source.from })
    return subject?.actor === actor ? null : subject
  }

  /** The first fitting one named near the beginning of a sentence, outside quotations and not behind a preposition. */
  #subjectOf(
    sentence: number,
    { wanted, token }: Pick<Pointer, 'wanted' | 'token'>,
  ): Antecedent | null {
    const { mentions } = this.roster
    const first = this.reading.sentences[sentence]?.from ?? 0
    const last = this.#firstMention[sentence + 1] ?? mentions.length
    for (let i = this.#firstMention[sentence] ?? last; i < last; i++) {
      const mention = mentions[i]
      if (mention === undefined || mention.headline || mention.from >= token) return null
      if (mention.from - first > subjectReach) return null
      if (wanted.gender === null && this.#hasPronoun(first, mention.from)) return null
      if (
        this.#canBeSubject(mention) &&
        this.#isInSubject(mention, sentence) &&
        wanted.subjects.has(mention.actor.kind) &&
        this.fits(mention.actor, wanted)
      )
        return { actor: mention.actor, by: 'subject', sentence }
    }
    return null
  }

  /** `Ia didampingi X`: the subject is whom the pronoun means; `Berbeda dengan dia, X` is about X. */
  #hasPronoun(from: number, to: number): boolean {
    for (let token = from; token < to; token++) {
      const isPerson = ((this.roster.marks.traits[token] ?? 0) & trait.person) !== 0
      const isObject = has(this.reading, token - 1, wordClass.preposition)
      if (isPerson && !isObject && has(this.reading, token, wordClass.pronoun)) return true
    }
    return false
  }

  /** Where the verb comes second, what stands before it may be anything: `Im Nachbarland Sarvia bot Felt Hilfe an`. */
  #isInSubject({ from, to }: ActorMention, sentence: number): boolean {
    if (!this.reading.pack.grammar.verbSecond) return true
    this.#subjects ??= new SentenceSubjects(this.reading)
    const subject = this.#subjects.phraseOf(sentence)
    return subject !== null && from >= subject.from && to <= subject.to
  }

  #canBeSubject({ from, to, actor }: ActorMention): boolean {
    if (this.#isQuoted(from)) return false
    if (actor.kind === 'other' && !actor.speaks) return false
    if (this.#isPossessive(to - 1)) return false
    const { classes } = this.reading
    const isArticle = ((classes[from - 1] ?? 0) & wordClass.determiner) !== 0
    const before = classes[isArticle ? from - 2 : from - 1] ?? 0
    return (before & (wordClass.preposition | wordClass.genitive)) === 0
  }

  #isPossessive(token: number): boolean {
    return isOwner(this.reading.tokens.folded[token] ?? '', this.reading.pack)
  }

  #namesText({ from, to }: TokenRange, words: readonly string[]): boolean {
    const { folded } = this.reading.tokens
    const { traits } = this.roster.marks
    for (let token = from; token < to; token++) {
      const isDocument = ((traits[token] ?? 0) & trait.document) !== 0
      if (isDocument && words.includes(folded[token] ?? '')) return true
    }
    return false
  }
}

/** `the Star`, `Merane Post`, but not `Emily Post`: the name of a paper, which is never `he`. */
function isOutlet({ nameWords }: Actor, { words }: LanguagePack): boolean {
  const all = [...nameWords]
  const isFirstName = (word: string) => ((words.get(word) ?? 0) & wordClass['given-name']) !== 0
  return (all.some(namesOutlet) || isOutletName(all)) && !all.some(isFirstName)
}

/** A body or a state; a name of one word that shows no kind is hardly ever a person's full name: `Hamas`. */
function isBody({ kind, nameWords }: Actor): boolean {
  return kind === 'body' || kind === 'state' || (kind === 'other' && nameWords.size === 1)
}

/** For each sentence the index of its first mention or of the next one's; one entry more than there are sentences. */
function firstMentions(sentences: number, mentions: readonly ActorMention[]): Int32Array {
  const first = new Int32Array(sentences + 1).fill(mentions.length)
  for (let i = mentions.length - 1; i >= 0; i--) first[mentions[i]?.sentence ?? 0] = i
  for (let s = sentences - 1; s >= 0; s--) first[s] = Math.min(first[s] ?? 0, first[s + 1] ?? 0)
  return first
}
