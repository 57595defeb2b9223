import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { trait } from '../languages/trait.ts'
import { anchor, textOf } from '../model/ids.ts'
import type { Mention, Span } from '../model/model.ts'
import { fold, shape, tokenKind } from '../text/tokens.ts'
import { outletNamedBy } from './chains/citations.ts'
import { type MeantOutlet, outletMeant } from './chains/outlet-meant.ts'
import { type Actor, contentWords, covers, nameOf } from './people/actors.ts'
import { Antecedents, wantedBy } from './people/antecedents.ts'
import { isAskerLabel } from './people/asker-label.ts'
import { describedSpeaker } from './people/described-speaker.ts'
import {
  byDescription,
  byName,
  type FoundSpeaker,
  isHeadline,
  type Scene,
} from './people/found-speaker.ts'
import { wordsOf } from './people/group-names.ts'
import {
  bodySpeaker,
  groupSpeaker,
  namedSpeaker,
  pairSpeaker,
  placeSpeaker,
  printedActor,
} from './people/named-speaker.ts'
import { pointingOf } from './people/pointing.ts'
import { PronounSpeaker } from './people/pronoun-speaker.ts'
import { readPhrase } from './people/source-phrase.ts'
import { type SpeakerRule, scoreOf } from './people/speaker-scores.ts'
import { type SpokenThrough, spokenThrough } from './people/spoken-through.ts'
import type { Roster } from './people.ts'
import { has, isCapital, type Reading, type Relation, type TokenRange } from './words/reading.ts'
import { tokensIn } from './words/relation-tokens.ts'

/** Where a statement stands, for finding who its source words stand for. */
export interface SpeakerContext {
  /** Index into `Reading.sentences` of the sentence with the cue. */
  readonly sentence: number
  /** Where the cue begins, in UTF-16 code units; the content's start when there is no cue. */
  readonly cueStart: number
  /** Where what is said begins, where known: before it stands the narration. */
  readonly contentStart?: number
  /** The statement is a quotation. */
  readonly direct: boolean
  /** No words introduce it, so that it may go on with the one before. Default true. */
  readonly follows?: boolean
  /** The words for whoever speaks for a body that is the source: `through its spokesman X`. Default `null`. */
  readonly through?: SpokenThrough | null
  /** The words for the outlet that reports of it, which is not who spoke. Default `null`. */
  readonly passedOnBy?: Span | null
}

/** Who said it, or why nobody could be named. */
export type SpeakerResolution =
  | {
      readonly state: 'resolved'
      readonly mention: Mention
      readonly actor: Actor
      readonly rule: SpeakerRule
    }
  /** The text has words for the speaker, and they could not be resolved: `mention.name` is `null`. */
  | { readonly state: 'unresolved'; readonly mention: Mention; readonly reason: string }
  /** The text has no words for the speaker. */
  | { readonly state: 'absent' }

/** Finds speakers; must be asked in the order of the text, since pronouns depend on who spoke before. */
export interface Speakers {
  readonly resolve: (source: Span | null, context: SpeakerContext) => SpeakerResolution
  /**
   * Who the words for somebody spoken to stand for, in a sentence whose speaker was asked for last: under the fullest
   * name where that is settled, else as printed; `name` is `null` for a pronoun that could be several. Nobody becomes
   * a speaker by it.
   */
  readonly identify: (words: Span, sentence: number) => Mention
  /** The words for whoever speaks for the source of a relation; `null` when there are none. */
  readonly through?: (relation: Relation) => SpokenThrough | null
  /**
   * The person may have said what a headline gives to the body or the state: both have been resolved before, the person
   * holds an office of it or none that is known. Absent where headlines keep whom they name.
   */
  readonly speaksFor?: (body: Mention, person: Mention) => boolean
}

/** How many sentences a bare quotation may follow the last statement and still be its speaker's. */
const quoteReach = 1

/** A finder of speakers for one document. */
export function createSpeakers(reading: Reading, roster: Roster): Speakers {
  const finder = new SpeakerFinder({ reading, roster, past: new Antecedents(reading, roster) })
  return {
    resolve: (source, context) => finder.resolve(source, context),
    identify: (words, sentence) => finder.identify(words, sentence),
    through: (relation) => spokenThrough(reading, roster.marks, relation),
  }
}

class SpeakerFinder {
  readonly scene: Scene
  /** Titles that only the words of a source gave. */
  readonly #roles = new Map<Actor, string>()

  readonly #pronouns: PronounSpeaker

  constructor(scene: Scene) {
    this.scene = scene
    this.#pronouns = new PronounSpeaker(scene, (range, sentence) => {
      const cueStart = scene.reading.tokens.start[range.from] ?? 0
      return this.#phrase(range, { sentence, cueStart, direct: false })
    })
  }

  resolve(source: Span | null, context: SpeakerContext): SpeakerResolution {
    if (source === null) return this.#follow(context)
    const range = withoutMarks(this.scene.reading, tokensIn(this.scene.reading.tokens, source))
    const start = Math.max(source.start, this.scene.reading.tokens.start[range.from] ?? 0)
    const found = this.#find({ start, end: source.end }, range, context)
    const { through = null } = context
    if (through !== null && found !== null && this.#isSpokenFor(found, range, through))
      return this.resolve(through.span, { ...context, through: null })
    if (found === null) {
      this.#pronouns.leaveOpen(context.sentence)
      return this.#unresolved(source, range)
    }
    this.#note(found.actor, range, context.sentence)
    if (found.role !== null && !this.#roles.has(found.actor))
      this.#roles.set(found.actor, found.role)
    return this.#resolved(source, found)
  }

  /** A body, a state or several people, who can speak through one of theirs. */
  #isSpokenFor(
    { actor }: FoundSpeaker,
    source: TokenRange,
    { impersonal }: SpokenThrough,
  ): boolean {
    const { kind, number } = actor
    if (kind === 'person') return false
    if (impersonal || kind === 'body' || kind === 'state' || number === 'several') return true
    const { reading } = this.scene
    const last = source.to - 1
    const isBody = has(reading, last, wordClass.organisation) && !has(reading, last, wordClass.role)
    return kind === 'unnamed' && (isBody || has(reading, last, wordClass.people))
  }

  identify(words: Span, sentence: number): Mention {
    const { reading, past, roster } = this.scene
    const range = tokensIn(reading.tokens, words)
    const isClitic = words.start !== reading.tokens.start[range.from]
    const phrase = readPhrase(reading, roster.marks, range)
    if (isClitic || phrase.kind === 'pronoun') {
      const wanted = wantedBy(phrase.kind === 'pronoun' ? phrase.word : '', reading.pack)
      const found = this.#pronouns.told({ wanted, sentence, token: range.from }, past.last())
      if (found === null) return this.#unresolved(words, range).mention
      const rule = 'pronoun.told'
      return this.#mention(words, { actor: found, form: 'pronoun', role: null, rule })
    }
    const found = this.#find(words, range, { sentence, cueStart: words.start, direct: false })
    return found !== null && namesSurely(found)
      ? this.#mention(words, found)
      : this.#asPrinted(words)
  }

  #asPrinted(words: Span): Mention {
    const { document } = this.scene.reading
    const name = textOf(document, words)
    return { anchor: anchor(document, words), form: 'description', name, role: null, score: 1 }
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

  #resolved(source: Span, found: FoundSpeaker): SpeakerResolution {
    const { actor, rule } = found
    return { state: 'resolved', mention: this.#mention(source, found), actor, rule }
  }

  #mention(words: Span, { actor, form, role, rule }: FoundSpeaker): Mention {
    const name = withoutArticle(actor.name, this.scene.reading.pack)
    const title = role ?? actor.role ?? this.#roles.get(actor) ?? null
    return {
      anchor: anchor(this.scene.reading.document, words),
      form,
      name,
      // A description has no name that its title could stand beside.
      role: title === name ? null : title,
      score: scoreOf(rule),
    }
  }

  #note(actor: Actor, source: TokenRange, sentence: number): void {
    const { reading, past } = this.scene
    past.add({ actor, source, sentence, headline: isHeadline(reading, sentence) })
  }

  /** A quotation without a source right after a statement goes on with its speaker. */
  #follow({ sentence, direct, follows = true }: SpeakerContext): SpeakerResolution {
    const { past, reading } = this.scene
    const last = past.lastEntry()
    if (!direct || !follows || last === null || sentence - last.sentence > quoteReach)
      return { state: 'absent' }
    const { tokens } = reading
    const start = tokens.start[last.source.from] ?? 0
    const end = tokens.end[last.source.to - 1] ?? 0
    this.#note(last.actor, last.source, sentence)
    return this.#resolved({ start, end }, byName(last.actor, 'quote.follows'))
  }

  #find(source: Span, range: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    const { document, tokens, pack } = this.scene.reading
    const isWhole = source.end === tokens.end[range.to - 1] || range.to - range.from > 1
    if (isWhole && isFirstPerson(this.scene.reading, range)) return null
    if (isLetter(this.scene.reading, range) || isAskerLabel(this.scene.reading, range)) return null
    if (isWhole && source.start === tokens.start[range.from]) return this.#phrase(range, context)
    const words = document.text.slice(source.start, source.end)
    if (pack.clitics.includes(fold(words))) return this.#pronoun('', range, context)
    // Words glued to others by the page are a name of their own.
    return byName(printedActor(words, fold(words).split(/\s+/u), null), 'name.new')
  }

  #phrase(range: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    const { scene } = this
    const { reading, roster } = scene
    const meant = outletMeant(reading, range)
    if (meant !== null) return this.#outlet(meant, range, context)
    const headline = isHeadline(reading, context.sentence)
    const phrase = readPhrase(reading, roster.marks, range)
    switch (phrase.kind) {
      case 'pronoun':
        return this.#pronoun(phrase.word, range, context)
      case 'name': {
        const sentenceFrom = reading.sentences[context.sentence]?.from ?? 0
        const source = { range, own: phrase.own, role: phrase.role, headline, sentenceFrom }
        const found = namedSpeaker(scene, source)
        return found === 'open' ? null : (found ?? this.#description(range, context))
      }
      case 'body':
        return bodySpeaker(scene, phrase.run, headline)
      case 'place':
        return placeSpeaker(scene, phrase.place, phrase.range)
      case 'group':
        return groupSpeaker(scene, range)
      case 'part':
        return phrase.pair ? pairSpeaker(scene, context.sentence) : null
      case 'document': {
        const called = outletCalled(reading, range)
        if (called === null) return this.#issuer(phrase.issuer, range, context)
        const name = nameOf(reading, called)
        return byName(printedActor(name, wordsOf(reading, called), null), 'name.new')
      }
      case 'description':
        return this.#description(range, context)
    }
  }

  /** `kantor berita itu`: the outlet named before; without one, whoever spoke last under such a noun. */
  #outlet(
    { outlet }: MeantOutlet,
    range: TokenRange,
    context: SpeakerContext,
  ): FoundSpeaker | null {
    const found = outlet === null ? null : this.#phrase(outlet, context)
    if (found !== null) return { ...found, form: 'description', rule: 'description.body' }
    const { reading, past, roster } = this.scene
    const words = contentWords(reading, pointingOf(reading, roster.marks, range).core)
    const before = past.lastSpoken((actor) => actor.kind === 'body' && covers(actor, words))
    return byDescription(before, 'description.body')
  }

  #pronoun(word: string, range: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    const { sentence, direct, cueStart, contentStart } = context
    const pointer = {
      wanted: wantedBy(word, this.scene.reading.pack),
      sentence,
      token: range.from,
      quoted: direct,
      leads: direct || (contentStart ?? 0) > (this.scene.reading.tokens.end[range.from] ?? 0),
      goesOn: goesOn(this.scene.reading, range.from, cueStart),
    }
    const found = this.#pronouns.find(pointer)
    if (found === null || this.#isReporter(found.actor, context)) return null
    const rule = `${word === '' ? 'clitic' : 'pronoun'}.${found.by}` as const
    return { actor: found.actor, form: 'pronoun', role: null, rule }
  }

  #issuer(
    issuer: TokenRange | null,
    range: TokenRange,
    context: SpeakerContext,
  ): FoundSpeaker | null {
    if (issuer !== null) {
      const found = this.#phrase(issuer, context)
      return found === null ? null : { ...found, rule: 'issuer.named' }
    }
    const { reading, past, roster } = this.scene
    const { back, fresh, possessive, core } = pointingOf(reading, roster.marks, range)
    if (fresh) return this.#speaksItself(range, core, context)
    const owner = possessive ? this.#owner(range, context) : null
    if (owner !== null) return owner
    const called = wordsOf(reading, core)
    const last = back || possessive ? past.lastIssuer(called, context.sentence) : null
    return (
      byDescription(last, 'issuer.last') ??
      this.#speaksItself(range, core, context) ??
      this.#textAlone(range, core, context)
    )
  }

  /** `The report says C`: where heads come last, a text that is none of somebody's words stands for itself; a `statement` is somebody's. */
  #speaksItself(range: TokenRange, core: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    const { reading, roster } = this.scene
    const { voice } = reading.pack.grammar
    if (voice === null) return null
    let { from } = core
    const isText = (token: number) => ((roster.marks.traits[token] ?? 0) & trait.document) !== 0
    while (from < core.to && !isText(from)) from++
    const isVoice = voice.test(reading.tokens.folded[from] ?? '')
    if (from >= core.to || isVoice) return null
    return this.#description({ from: range.from, to: from + 1 }, context)
  }

  /** `seinen Angaben`, `her statement`: a possessive that shows a gender means what the pronoun does. */
  #owner(range: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    const { reading } = this.scene
    const word = reading.tokens.folded[range.from] ?? ''
    const wanted = wantedBy(word, reading.pack)
    if (wanted.number !== 'one' || wanted.gender === null) return null
    const found = this.#pronoun(word, range, context)
    return found === null ? null : { ...found, form: 'description' }
  }

  /** A text of which nothing but its kind is said (`keterangan tertulis`) has no speaker that could be named. */
  #textAlone(range: TokenRange, core: TokenRange, context: SpeakerContext): FoundSpeaker | null {
    return core.to - core.from <= 2 ? null : this.#description(range, context)
  }

  #description(range: TokenRange, context: SpeakerContext): FoundSpeaker {
    const { sentence } = context
    const headline = isHeadline(this.scene.reading, sentence)
    const latest = () => this.#latest(range, context)
    return describedSpeaker(this.scene, { range, sentence, headline, latest })
  }

  /** The last speaker, unless the text has gone on to somebody else. */
  #latest(range: TokenRange, context: SpeakerContext): Actor | null {
    const { sentence, direct, contentStart = 0 } = context
    const { past, reading } = this.scene
    const found = this.#pronouns.peek({
      wanted: wantedBy('', reading.pack),
      sentence,
      token: range.from,
      quoted: direct,
      leads: direct || contentStart > (reading.tokens.end[range.to - 1] ?? 0),
      goesOn: false,
    })
    if (found === null || this.#isReporter(found.actor, context)) return null
    return found.by === 'subject' || found.actor === past.last() ? found.actor : null
  }

  /** `Orvinform reported that the president had praised them`: the outlet is nobody of whom it tells. */
  #isReporter(actor: Actor, { passedOnBy = null }: SpeakerContext): boolean {
    if (passedOnBy === null) return false
    const { past, reading, roster } = this.scene
    const { from, to } = tokensIn(reading.tokens, passedOnBy)
    for (let i = past.mentionAfter(from - 1); i < roster.mentions.length; i++) {
      const mention = roster.mentions[i]
      if (mention === undefined || mention.from >= to) return false
      if (mention.actor === actor) return true
    }
    return false
  }
}

/** `tambahnya`, `he added`, `ia juga mengatakan`: the verb, or a word beside the pronoun, goes on with words before. */
function goesOn(reading: Reading, pronoun: number, cueStart: number): boolean {
  const { traits } = reading
  const cue = tokensIn(reading.tokens, { start: cueStart, end: cueStart + 1 }).from
  return [cue, pronoun, pronoun + 1].some((token) => ((traits[token] ?? 0) & trait.additive) !== 0)
}

/** `The Lindale Post`: the whole name of an outlet, in which a word for a text stands and a part alone looks like a name. */
function outletCalled(reading: Reading, range: TokenRange): TokenRange | null {
  const outlet = outletNamedBy(reading, range)
  if (outlet === null || !outlet.named || outlet.kind === 'platform') return null
  const { from, to } = outlet.name
  return to - from > 1 && isCapital(reading, from) && isCapital(reading, to - 1)
    ? { from, to }
    : null
}

/** By a name or a title, not by what merely was mentioned last. */
function namesSurely({ rule, actor }: FoundSpeaker): boolean {
  if (rule === 'description.role' || rule === 'state' || rule === 'seat' || rule === 'body')
    return true
  return rule === 'name.whole' || (rule === 'name.part' && actor.kind === 'person')
}

/** `The Foreign Ministry` as a name is Foreign Ministry. */
function withoutArticle(name: string, { traits }: LanguagePack): string {
  const blank = name.indexOf(' ')
  if (blank < 0) return name
  const first = traits.get(fold(name.slice(0, blank))) ?? 0
  return (first & trait.definite) === 0 ? name : name.slice(blank + 1).replace(onlyMarked, '$1')
}

/** `„Neue Küste“`: a name that stands whole within marks. */
const onlyMarked = /^[„“"«»‚‘]([^„“”"«»‚‘’]+)[“”"«»‘’]$/u

/** `I`: somebody whom only the occasion shows. `US` is none. */
function isFirstPerson({ classes, tokens }: Reading, { from, to }: TokenRange): boolean {
  const isFirst = ((classes[from] ?? 0) & wordClass['first-person']) !== 0
  const isAcronym = ((tokens.shape[from] ?? 0) & shape.allCaps) !== 0
  return isFirst && to - from === 1 && !(isAcronym && (tokens.folded[from] ?? '').length > 1)
}

/** `Q`, `A`: the parts of an interview, which name nobody. */
function isLetter({ tokens }: Reading, { from, to }: TokenRange): boolean {
  const capital = ((tokens.shape[from] ?? 0) & shape.capital) !== 0
  return to - from === 1 && capital && tokens.folded[from]?.length === 1
}

/** Without the pictures and marks that a post may begin with. */
function withoutMarks({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  let first = from
  while (first < to - 1 && tokens.kind[first] === tokenKind.other) first++
  return { from: first, to }
}
