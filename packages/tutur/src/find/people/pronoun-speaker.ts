import { outletAt } from '../../knowledge/outlets.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import type { Actor } from './actors.ts'
import { type Antecedent, type Pointer, pronounReach } from './antecedents.ts'
import { type FoundSpeaker, isHeadline, type Scene } from './found-speaker.ts'
import { SentenceSubjects } from './sentence-subjects.ts'
import { readPhrase, type SourcePhrase } from './source-phrase.ts'

/** Who the noun phrase `range` of a sentence stands for; `null` when that is not settled. */
export type Identify = (range: TokenRange, sentence: number) => FoundSpeaker | null

/** The subject of a sentence that came between the last speaker and a pronoun. */
interface Introduced {
  readonly actor: Actor
  readonly sentence: number
  /** Plainly a person: by title, by given name or by speaking; other names may be of things. */
  readonly plain: boolean
  /** The text has not named or described this one before. */
  readonly fresh: boolean
  /** Something made this one angry or glad, so that what is said next is theirs. */
  readonly reacts: boolean
}

/** A pronoun for somebody spoken to. */
type Told = Pick<Pointer, 'wanted' | 'sentence' | 'token'>

/** How many sentences back somebody spoken to may have been named. */
const toldReach = 4

/** A phrase that a sentence is about, and who it stands for. */
interface Subject {
  readonly actor: Actor
  readonly at: TokenRange
  /** A name that the text has nowhere else. */
  readonly isNew: boolean
}

/**
 * Finds whom pronouns stand for: the last speaker, or somebody whom a sentence since then is about. Where these
 * compete and neither the paragraph nor the place of the pronoun decides, nobody: a wrong speaker is worse.
 */
export class PronounSpeaker {
  readonly scene: Scene
  readonly #subjects: SentenceSubjects
  readonly #identify: Identify
  /** The last sentence in which it was left open who spoke, or -1. */
  #open = -1

  constructor(scene: Scene, identify: Identify) {
    this.scene = scene
    this.#subjects = new SentenceSubjects(scene.reading)
    this.#identify = identify
  }

  /** Whom the pronoun stands for; `null` when nobody fits or two compete. */
  find(pointer: Pointer): Antecedent | null {
    const found = this.peek(pointer)
    if (found !== null) this.scene.past.learn(found.actor, pointer.wanted.gender)
    return found
  }

  /** The same without learning anything from it. */
  peek(pointer: Pointer): Antecedent | null {
    if (this.#mayMeanMatter(pointer)) return null
    if (this.#isInAnswer(pointer)) return this.#onlyNamed(pointer)
    const last = this.scene.past.find(pointer)
    if (last?.sentence === pointer.sentence) return last
    const since = Math.max(this.#reached(last), pointer.sentence - pronounReach - 1)
    return this.#decide(pointer, last, this.#introduced(pointer, since))
  }

  /** `Saya bertemu beliau kemarin. Beliau mengatakan C`: in somebody's own words nobody speaks of himself with respect. */
  #isInAnswer({ sentence, token }: Pointer): boolean {
    const { reading } = this.scene
    if (reading.pack.grammar.respectful?.test(reading.tokens.folded[token] ?? '') !== true)
      return false
    for (let s = sentence; s >= 0 && s > sentence - answerReach; s--) {
      if (this.#blockOf(s) !== this.#blockOf(sentence)) return false
      const { from, to } = reading.sentences[s] ?? { from: 0, to: 0 }
      for (let i = from; i < to; i++)
        if ((reading.quotationOf[i] ?? -1) < 0 && has(reading, i, wordClass['first-person']))
          return true
    }
    return false
  }

  /** The one person whom the sentences right before name in the paragraph; `null` when none or several. */
  #onlyNamed({ sentence, token, wanted }: Pointer): Antecedent | null {
    const { reading, roster, past } = this.scene
    const first = reading.sentences[Math.max(0, sentence - answerReach + 1)]?.from ?? token
    const found = new Set<Actor>()
    for (let i = past.mentionAfter(first - 1); i < roster.mentions.length; i++) {
      const mention = roster.mentions[i]
      if (mention === undefined || mention.from >= token) break
      const isHere = this.#blockOf(mention.sentence) === this.#blockOf(sentence)
      if (isHere && mention.actor.kind === 'person' && past.fits(mention.actor, wanted))
        found.add(mention.actor)
    }
    const [actor] = found
    return found.size === 1 && actor !== undefined ? { actor, by: 'subject', sentence } : null
  }

  /** The sentence up to which the last speaker is the last one named; behind a quotation of theirs in it somebody may follow. */
  #reached(last: Antecedent | null): number {
    if (last === null) return -1
    return this.#subjects.followsQuotation(last.sentence) ? last.sentence - 1 : last.sentence
  }

  /** The one besides `speaker` who spoke or was the subject shortly before; `null` when there are several. */
  told(pointer: Told, speaker: Actor | null): Actor | null {
    const { past } = this.scene
    const found = new Set<Actor>()
    for (let s = pointer.sentence; s >= 0 && s > pointer.sentence - toldReach; s--) {
      const subject = this.#subjectOf(s, pointer)?.actor
      const near = [...past.speakersIn(s), ...(subject === undefined ? [] : [subject])]
      for (const actor of near) if (past.fits(actor, pointer.wanted)) found.add(actor)
    }
    if (speaker !== null) found.delete(speaker)
    const [only] = found
    return found.size === 1 && only !== undefined ? only : null
  }

  /** Somebody spoke in this sentence, and it is not settled who: later pronouns may mean them. */
  leaveOpen(sentence: number): void {
    this.#open = sentence
  }

  #decide(pointer: Pointer, last: Antecedent | null, next: Introduced | null): Antecedent | null {
    const subject: Antecedent | null =
      next?.plain === true ? { actor: next.actor, by: 'subject', sentence: next.sentence } : null
    if (last === null) return subject
    const latest = Math.max(last.sentence, next?.actor === last.actor ? next.sentence : -1)
    const isOpen = latest < this.#open || (next === null && this.#isOtherNamed(pointer, last))
    const known = isOpen ? null : last
    if (next === null || next.actor === last.actor) return known
    const preferred = this.#preferred(pointer, last, next)
    if (preferred === 'next') return subject
    return preferred === 'last' || (!next.plain && !next.fresh) ? known : null
  }

  /** A paragraph between the last speaker and the pronoun, which does not go on with what was said, names somebody else who may be meant. */
  #isOtherNamed({ wanted, sentence, token, goesOn }: Pointer, last: Antecedent): boolean {
    const { reading, roster, past } = this.scene
    const [old, here] = [this.#blockOf(last.sentence), this.#blockOf(sentence)]
    if (goesOn || wanted.gender === null || old === here) return false
    const from = reading.sentences[last.sentence]?.to ?? token
    for (let i = past.mentionAfter(from - 1); i < roster.mentions.length; i++) {
      const mention = roster.mentions[i]
      if (mention === undefined || mention.from >= token) return false
      const { actor } = mention
      const isFurther = this.#blockOf(mention.sentence) > old && actor !== last.actor
      const isSaid = (reading.quotationOf[mention.from] ?? -1) >= 0
      const isPerson = actor.kind === 'person' || this.#hasFirstName(mention.from, actor)
      if (!isFurther || isSaid || !isPerson || !past.fits(actor, wanted)) continue
      const rival = { actor, sentence: mention.sentence, plain: true, fresh: true, reacts: false }
      if (this.#shownByGender({ wanted }, last, rival) !== last) return true
    }
    return false
  }

  /** A name of several words of which the first is one that people are given. */
  #hasFirstName(token: number, { kind, nameWords }: Actor): boolean {
    const { reading, roster } = this.scene
    if (kind !== 'other' || nameWords.size < 2) return false
    return roster.marks.isFirstName(reading.tokens.folded[token] ?? '')
  }

  /** Which of two the text prefers, by the gender that it shows, else by their places. */
  #preferred(pointer: Pointer, last: Antecedent, next: Introduced): 'last' | 'next' | 'neither' {
    const shown = this.#shownByGender(pointer, last, next)
    if (shown === next) return 'next'
    const place = this.#placeOf(pointer, last, next)
    if (place === 'beside') return 'next'
    return place === 'elsewhere' && (pointer.goesOn || shown === last) ? 'last' : 'neither'
  }

  /** The one of two of whom the text shows the gender that the pronoun has, when it shows none of the other. */
  #shownByGender<A extends Antecedent, B extends Introduced>(
    { wanted }: Pick<Pointer, 'wanted'>,
    last: A,
    next: B,
  ): A | B | null {
    const { past } = this.scene
    const [old, fresh] = [past.genderOf(last.actor), past.genderOf(next.actor)]
    if (wanted.gender === null || (old === null) === (fresh === null)) return null
    return old === null ? next : last
  }

  /**
   * `beside`: the pronoun follows the new subject closely and the last speaker does not; `both`: all three stand
   * together; `elsewhere`: a paragraph begins between the new subject and the pronoun.
   */
  #placeOf(pointer: Pointer, last: Antecedent, next: Introduced): 'beside' | 'both' | 'elsewhere' {
    const [old, fresh, here] = [last.sentence, next.sentence, pointer.sentence].map((s) =>
      this.#blockOf(s),
    )
    if (next.reacts && pointer.leads && next.sentence >= pointer.sentence - 1)
      return next.actor.kind === 'person' ? 'beside' : 'both'
    if (fresh === here) {
      if (old !== fresh || next.sentence === pointer.sentence) return 'beside'
      return next.fresh || this.#followsAsSubject(pointer, next) ? 'beside' : 'both'
    }
    return this.#followsAsSubject(pointer, next) ? 'beside' : 'elsewhere'
  }

  /** `N did this. He said ...`: the pronoun opens the next sentence, whose subject it is. */
  #followsAsSubject({ sentence, token, goesOn }: Pointer, next: Introduced): boolean {
    const from = this.scene.reading.sentences[sentence]?.from ?? 0
    return token === from && next.sentence === sentence - 1 && !goesOn
  }

  #blockOf(sentence: number): number {
    return this.scene.reading.sentences[sentence]?.block ?? -1
  }

  /** The subject nearest before the pronoun, in sentences after `since`. */
  #introduced(pointer: Pointer, since: number): Introduced | null {
    const first = pointer.leads ? pointer.sentence : pointer.sentence - 1
    for (let sentence = first; sentence > since && sentence >= 0; sentence--) {
      const found = this.#subjectOf(sentence, pointer)
      if (found !== null) return found
    }
    return null
  }

  #subjectOf(sentence: number, { wanted, token }: Told): Introduced | null {
    const { reading, roster, past } = this.scene
    if (wanted.subjects.size === 0 || isHeadline(reading, sentence)) return null
    const range = this.#subjects.phraseOf(sentence)
    if (range !== null && range.to > token) return null
    const led = range === null ? null : this.#ledBy(range, sentence)
    const moved = this.#moved(sentence)
    const isLed = led !== null && wanted.subjects.has(led.actor.kind)
    const isActive = isLed && (moved === null || led.actor.kind === 'person')
    const subject = isActive ? led : (moved ?? this.#setOff(sentence))
    if (subject === null || subject.at.to > token) return null
    const { actor, at, isNew } = subject
    this.#learnFromSelf(actor, sentence)
    if (!wanted.subjects.has(actor.kind) || !past.fits(actor, wanted)) return null
    const fresh = roster.index.tokenBefore(actor, at.from) < 0
    const plain =
      isPlain(reading, actor, { at, isNew }) || this.#showsPerson(subject, sentence, wanted)
    return { actor, sentence, plain, fresh, reacts: subject === moved }
  }

  /** `Torvald shook her head`, `Torvald, 61, ...`, or Elin Torvald who elsewhere is Torvald alone: a name that no table has is a person's. */
  #showsPerson({ actor, at }: Subject, sentence: number, { gender }: Told['wanted']): boolean {
    const { reading, roster } = this.scene
    const { headFirst, capitalNouns } = reading.pack.grammar
    if (headFirst || capitalNouns || gender === null || outletAt(reading, at.from) !== null)
      return false
    const isTold = this.#hasWho(at) || this.#asideBehind(at)?.ofPerson === true
    if (isTold || this.#hasOwn(at, sentence, gender)) return true
    const family = [...actor.nameWords].at(-1) ?? ''
    return actor.nameWords.size > 1 && roster.marks.alone.has(family)
  }

  /** `Torvald, who chairs the board`: only somebody is `who`. */
  #hasWho({ to }: TokenRange): boolean {
    const { tokens, pack } = this.scene.reading
    const isWho = pack.grammar.subject?.test(tokens.folded[to + 1] ?? '') === true
    return isWho && this.#hasRelative({ from: to, to })
  }

  /** A word for an owner of that gender stands further on in the sentence: `her head`. */
  #hasOwn({ to }: TokenRange, sentence: number, gender: Actor['gender']): boolean {
    const { reading, roster } = this.scene
    const shown = gender === 'female' ? trait.female : trait.male
    const end = Math.min(reading.sentences[sentence]?.to ?? 0, to + selfReach)
    for (let token = to; token < end; token++) {
      const bits = roster.marks.traits[token] ?? 0
      const isOwn = (bits & trait.possessive) !== 0 && (bits & shown) !== 0
      if (isOwn && (reading.quotationOf[token] ?? -1) < 0) return true
    }
    return false
  }

  /** `Torvald, a potter from the village, wept`: what is told of somebody between commas, with the verb behind it; `null` when nothing is. */
  #asideBehind({ to }: TokenRange): { readonly ofPerson: boolean } | null {
    const { tokens, classes } = this.scene.reading
    if (tokens.kind[to] !== tokenKind.comma || !this.#opensAside(to + 1)) return null
    let ofPerson = tokens.kind[to + 1] === tokenKind.number
    for (let token = to + 1; token < to + setOffReach; token++) {
      if (tokens.kind[token] === tokenKind.comma)
        return this.#hasPredicate({ from: to, to: token + 1 }) ? { ofPerson } : null
      ofPerson ||= ((classes[token] ?? 0) & (wordClass.role | wordClass.people)) !== 0
    }
    return null
  }

  /** A number, an article or an owner: what follows is no other name. */
  #opensAside(token: number): boolean {
    const { tokens, classes } = this.scene.reading
    const isNoun = ((classes[token] ?? 0) & wordClass.determiner) !== 0
    return isNoun || tokens.kind[token] === tokenKind.number
  }

  /** Who the phrase stands for that a sentence is about; `null` for a pronoun, several people and things. */
  #ledBy(whole: TokenRange, sentence: number): Subject | null {
    const phrase = readPhrase(this.scene.reading, this.scene.roster.marks, whole)
    if (noSubject.has(phrase.kind)) return null
    const own = ownAtHead(phrase, whole)
    const told = this.#isTold(own) ? own : null
    const at = told ?? whole
    const found = this.#identify(at, sentence)
    if (found === null) return null
    const { actor, rule } = found
    const subject = { actor, at, isNew: rule === 'name.new' }
    if (actor.kind === 'unnamed')
      return actor.number === 'one' && !this.#isMatter(at) ? subject : null
    if (actor.kind !== 'other') return subject
    // `Dana Otonomi Khusus`, `Oslo Fjord`: a name that is only a part is that of a thing.
    if (subject.isNew && this.#isStray(at, sentence)) return null
    return own?.to === at.to && this.#goesOn(at, told) ? subject : null
  }

  #isTold(own: TokenRange | null): boolean {
    return own !== null && this.#asideBehind(own) !== null
  }

  /** No thing, and its clause goes on with a verb or with what is told of it. */
  #goesOn(at: TokenRange, told: TokenRange | null): boolean {
    if (this.#isThing(at)) return false
    const { to } = at
    const behind = this.#behindOrigin(to)
    return (
      told !== null || this.#hasPredicate({ from: at.from, to: behind }) || this.#hasRelative(at)
    )
  }

  /** `Ana Lund dari Partai Harapan melihat`: behind the names that say where somebody is from; `token` itself where none do. */
  #behindOrigin(token: number): number {
    const { reading } = this.scene
    if (!has(reading, token, wordClass.genitive)) return token
    let end = token + 1
    while (end < token + originReach && isCapital(reading, end)) end++
    return end > token + 1 && end < token + originReach ? end : token
  }

  /** `die Vereinbarung`: where every noun has a capital, one that no table has and that has the look of an abstract one. */
  #isMatter({ to }: TokenRange): boolean {
    const { tokens, classes, pack } = this.scene.reading
    const { capitalNouns, abstractNoun } = pack.grammar
    if (!capitalNouns || abstractNoun === null) return false
    const speaks = wordClass.role | wordClass.people | wordClass.organisation
    const isKnown = ((classes[to - 1] ?? 0) & speaks) !== 0
    return !isKnown && abstractNoun.test(tokens.folded[to - 1] ?? '')
  }

  /** `Die Vereinbarung gilt. Sie ...`: the pronoun opens a sentence and may mean the thing that the one before is about. */
  #mayMeanMatter({ sentence, token, wanted }: Pointer): boolean {
    const from = this.scene.reading.sentences[sentence]?.from ?? 0
    if (wanted.gender !== 'female' || token !== from || sentence === 0) return false
    const before = this.#subjects.phraseOf(sentence - 1)
    return before !== null && this.#isMatter(before)
  }

  /** `Disisi lain,`: one unknown word that begins a sentence, where verbs show their form and none follows. */
  #isStray({ from, to }: TokenRange, sentence: number): boolean {
    const { tokens, sentences, pack } = this.scene.reading
    const { verb } = pack.grammar
    if (verb === null || to - from > 1 || from !== sentences[sentence]?.from) return false
    return !verb.test(tokens.folded[to] ?? '')
  }

  /** `Ana Lund, whose son is held, ...`: a comma and a relative pronoun stand behind the name. */
  #hasRelative({ to }: TokenRange): boolean {
    const { tokens, classes } = this.scene.reading
    const relative = ((classes[to + 1] ?? 0) & wordClass.relative) !== 0
    return tokens.kind[to] === tokenKind.comma && relative
  }

  /** `Pernyataan itu membuat Siregar meradang`: whom a thing moves to do or feel something. */
  #moved(sentence: number): Subject | null {
    const { reading } = this.scene
    const { causative } = reading.pack.grammar
    const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 }
    if (causative === null) return null
    const last = Math.min(to, from + causativeReach)
    let verb = from + 1
    while (verb < last && !causative.test(reading.tokens.folded[verb] ?? '')) verb++
    return verb < last && (reading.quotationOf[verb] ?? -1) < 0
      ? this.#movedAt(verb, sentence)
      : null
  }

  /** Who stands right behind the verb that moves them. */
  #movedAt(verb: number, sentence: number): Subject | null {
    const { reading, roster, past } = this.scene
    if (has(reading, verb + 1, wordClass.people))
      return this.#people({ from: verb + 1, to: verb + 2 }, sentence)
    const mention = roster.mentions[past.mentionAfter(verb)]
    const isObject = mention?.from === verb + 1 && mention.actor.kind === 'person'
    return isObject && this.#hasPredicate(mention)
      ? { actor: mention.actor, at: mention, isNew: false }
      : null
  }

  #people(at: TokenRange, sentence: number): Subject | null {
    const actor = this.#identify(at, sentence)?.actor
    return actor === undefined ? null : { actor, at, isNew: false }
  }

  /** `Ibu negara Sarvia, Ana Lund, menangis`: a person set off by commas near the beginning of a sentence. */
  #setOff(sentence: number): Subject | null {
    const { reading, roster, past } = this.scene
    const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 }
    const { kind } = reading.tokens
    for (let i = past.mentionAfter(from); i < roster.mentions.length; i++) {
      const mention = roster.mentions[i]
      if (mention === undefined || mention.to >= to || mention.from - from > setOffReach)
        return null
      const isPerson = mention.actor.kind === 'person' || mention.actor.kind === 'other'
      const isSet =
        kind[mention.from - 1] === tokenKind.comma && kind[mention.to] === tokenKind.comma
      const goesOn =
        this.#hasPredicate({ from: mention.from, to: mention.to + 1 }) ||
        // `A farmer, Hela Brun, 61, listened`
        this.#asideBehind(mention) !== null
      if (isPerson && isSet && goesOn)
        return (reading.quotationOf[mention.from] ?? -1) >= 0
          ? null
          : { actor: mention.actor, at: mention, isNew: false }
    }
    return null
  }

  /** A word that may open a predicate follows: `Dahl laughed`, but not `Satisfied with it`. */
  #hasPredicate({ to }: TokenRange): boolean {
    const { tokens, classes } = this.scene.reading
    const others = noPredicate & (classes[to] ?? 0)
    const isSmall = ((tokens.shape[to] ?? 0) & shape.capital) === 0
    return tokens.kind[to] === tokenKind.word && isSmall && others === 0
  }

  /** A place, or a name with a numeral in it. */
  #isThing({ from, to }: TokenRange): boolean {
    const { folded } = this.scene.reading.tokens
    const words = folded.slice(from, to)
    return (
      this.scene.roster.marks.isRegion(words.join(' ')) || words.some((word) => /\p{N}/u.test(word))
    )
  }

  /** `X posted a photo of herself`: which gender the subject has. */
  #learnFromSelf(actor: Actor, sentence: number): void {
    const { reading, past } = this.scene
    const { traits } = reading
    const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 }
    for (let token = from; token < Math.min(to, from + selfReach); token++) {
      const bits = traits[token] ?? 0
      if ((bits & trait.self) === 0) continue
      if ((bits & trait.male) !== 0) past.learn(actor, 'male')
      if ((bits & trait.female) !== 0) past.learn(actor, 'female')
    }
  }
}

/** The name that a phrase begins with; `null` where it begins with another word. */
function ownAtHead(phrase: SourcePhrase, whole: TokenRange): TokenRange | null {
  return phrase.kind === 'name' && phrase.own.from === whole.from ? phrase.own : null
}

/** Phrases that name nobody whom a pronoun could mean. */
const noSubject: ReadonlySet<SourcePhrase['kind']> = new Set([
  'pronoun',
  'group',
  'document',
  'part',
])

const noPredicate =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.complementiser |
  wordClass.determiner |
  wordClass.genitive |
  wordClass.infinitive |
  wordClass.conditional |
  wordClass.conjunction |
  wordClass.relative

/** How far into a sentence somebody set off by commas may be named, in tokens. */
const setOffReach = 12

/** How many words say where somebody is from, the small one included. */
const originReach = 7

/** How many sentences back the words of somebody else's answer show that they are one. */
const answerReach = 4

/** How far into a sentence the verb may stand by which something moves somebody, in tokens. */
const causativeReach = 16

/** How far into a sentence a word for its subject is looked for, in tokens. */
const selfReach = 60

function isPlain(reading: Reading, actor: Actor, { at, isNew }: Omit<Subject, 'actor'>): boolean {
  const { kind, speaks, nameWords } = actor
  if (kind !== 'other' || (speaks && !isNew)) return true
  const { pack } = reading
  if ([...nameWords].some((word) => isGivenName(pack.words.get(word) ?? 0))) return true
  const isCue = ((reading.starts[at.to] ?? 0) & wordStart.cue) !== 0
  return nameWords.size > 1 && isCue
}

function isGivenName(classes: number): boolean {
  return (classes & wordClass['given-name']) !== 0
}
