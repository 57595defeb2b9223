import { trait, traitsOf } from '../knowledge/word-traits.ts'
import { wordClass } from '../languages/pack.ts'
import { anchor } from '../model/ids.ts'
import type { Mention, Span } from '../model/model.ts'
import { type Actor, contentWords, genderOfWords, lineOf, nameOf } from './people/actors.ts'
import { Antecedents, wantedBy } from './people/antecedents.ts'
import { wordsOf } from './people/group-names.ts'
import { misspeltName } from './people/misspelt.ts'
import { pointingOf, readPhrase, type SourcePhrase } from './people/source-phrase.ts'
import { type SpeakerRule, scoreOf } from './people/speaker-scores.ts'
import type { Roster } from './people.ts'
import type { Reading, TokenRange } from './reading.ts'

/** Where a statement stands, for finding who its source words stand for. */
export interface SpeakerContext {
  /** Index into `Reading.sentences` of the sentence with the cue. */
  readonly sentence: number
  /** Where the cue begins, in UTF-16 code units; the content's start when there is no cue. */
  readonly cueStart: number
  /** The statement is a quotation. */
  readonly direct: boolean
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
}

/** A speaker as found, before it becomes a mention. */
interface Found {
  readonly actor: Actor
  readonly form: Mention['form']
  readonly role: string | null
  readonly rule: SpeakerRule
}

/** How many sentences a bare quotation may follow the last statement and still be its speaker's. */
const quoteReach = 1

/** A finder of speakers for one document. */
export function createSpeakers(reading: Reading, roster: Roster): Speakers {
  const finder = new SpeakerFinder(reading, roster)
  return { resolve: (source, context) => finder.resolve(source, context) }
}

class SpeakerFinder {
  readonly reading: Reading
  readonly roster: Roster
  readonly past: Antecedents

  constructor(reading: Reading, roster: Roster) {
    this.reading = reading
    this.roster = roster
    this.past = new Antecedents(reading, roster)
  }

  resolve(source: Span | null, context: SpeakerContext): SpeakerResolution {
    if (source === null) return this.#follow(context)
    const range = tokensOf(this.reading, source)
    const found = this.#find(source, range, context)
    if (found === null) {
      const mention = this.#mention(source, {
        form: this.#formOf(range),
        actor: null,
        role: null,
        rule: null,
      })
      return { state: 'unresolved', mention, reason: 'nobody before it fits' }
    }
    this.#note(found.actor, range, context.sentence)
    return {
      state: 'resolved',
      mention: this.#mention(source, found),
      actor: found.actor,
      rule: found.rule,
    }
  }

  #note(actor: Actor, source: TokenRange, sentence: number): void {
    this.past.spoken.push({ actor, source, sentence, headline: this.#isHeadline(sentence) })
  }

  #mention(
    span: Span,
    found: {
      form: Mention['form']
      actor: Actor | null
      role: string | null
      rule: SpeakerRule | null
    },
  ): Mention {
    return {
      anchor: anchor(this.reading.document, span),
      form: found.form,
      name: found.actor?.name ?? null,
      role: found.role ?? found.actor?.role ?? null,
      score: found.rule === null ? 0 : scoreOf(found.rule),
    }
  }

  /** A quotation without a source right after a statement goes on with its speaker. */
  #follow({ sentence, direct }: SpeakerContext): SpeakerResolution {
    const last = this.past.spoken.at(-1)
    if (!direct || last === undefined || last.headline || sentence - last.sentence > quoteReach)
      return { state: 'absent' }
    const { tokens } = this.reading
    const span = {
      start: tokens.start[last.source.from] ?? 0,
      end: tokens.end[last.source.to - 1] ?? 0,
    }
    const found: Found = { actor: last.actor, form: 'name', role: null, rule: 'quote.follows' }
    this.#note(last.actor, last.source, sentence)
    return {
      state: 'resolved',
      mention: this.#mention(span, found),
      actor: last.actor,
      rule: found.rule,
    }
  }

  #find(source: Span, range: TokenRange, context: SpeakerContext): Found | null {
    const start = this.reading.tokens.start[range.from] ?? 0
    if (range.to - range.from === 1 && source.start > start) return this.#clitic(range, context)
    return this.#phrase(range, context)
  }

  #clitic(range: TokenRange, { sentence }: SpeakerContext): Found | null {
    const found = this.past.speakerOrSubject(wantedBy(''), sentence, range.from)
    if (found === null) return null
    return { actor: found.actor, form: 'pronoun', role: null, rule: `clitic.${found.by}` }
  }

  #phrase(range: TokenRange, context: SpeakerContext): Found | null {
    const phrase = readPhrase(this.reading, this.roster.marks, range)
    switch (phrase.kind) {
      case 'pronoun':
        return this.#pronoun(phrase.word, range, context)
      case 'name':
        return this.#name(phrase, range)
      case 'body':
        return this.#body(phrase.run)
      case 'place':
        return this.#place(phrase)
      case 'group':
        return this.#group(range)
      case 'document':
        return this.#issuer(phrase.issuer, range, context)
      case 'description':
        return this.#description(range, context)
    }
  }

  #pronoun(word: string, range: TokenRange, { sentence }: SpeakerContext): Found | null {
    const found = this.past.speakerOrSubject(wantedBy(word), sentence, range.from)
    if (found === null) return null
    return { actor: found.actor, form: 'pronoun', role: null, rule: `pronoun.${found.by}` }
  }

  #name(phrase: SourcePhrase & { kind: 'name' }, range: TokenRange): Found | null {
    const { reading, roster } = this
    const held = this.#holderOf(range)
    if (held !== null) return held
    const words = wordsOf(reading, phrase.own)
    const role = phrase.role === null ? null : lineOf(reading, phrase.role)
    const known = roster.named(words, phrase.own.from)
    if (known !== null)
      return {
        actor: known.actor,
        form: 'name',
        role: known.actor.role ?? role,
        rule: `name.${known.match}`,
      }
    return this.#likeName(words, phrase.own.from, role) ?? this.#newName(phrase.own, role)
  }

  /** `Jubir Anies` is not Anies: somebody whose title has these words, when the text names one. */
  #holderOf(range: TokenRange): Found | null {
    if (!this.#isHeadline(this.#sentenceOf(range.from))) return null
    const words = contentWords(this.reading, range)
    if (words.length < 2) return null
    const holder = this.roster.actors.find(
      (actor) => actor.kind === 'person' && words.every((word) => actor.roleWords.has(word)),
    )
    return holder === undefined
      ? null
      : { actor: holder, form: 'description', role: null, rule: 'description.role' }
  }

  /** A name with one letter wrong, or put together from a name that the text has in full. */
  #likeName(words: readonly string[], token: number, role: string | null): Found | null {
    const [word] = words
    if (word === undefined || words.length > 1) return null
    const intended = misspeltName(word, this.roster.nameWords())
    const meant = intended === null ? null : this.roster.named([intended], token)
    if (meant !== null) return { actor: meant.actor, form: 'name', role, rule: 'name.misspelt' }
    const blended = this.roster.blend(word)
    return blended === null ? null : { actor: blended, form: 'name', role, rule: 'name.blend' }
  }

  #newName(own: TokenRange, role: string | null): Found {
    const words = wordsOf(this.reading, own)
    const actor: Actor = {
      name: nameOf(this.reading, own),
      kind: 'other',
      role,
      gender: null,
      roleWords: new Set(),
      nameWords: new Set(words),
    }
    return { actor, form: 'name', role, rule: 'name.new' }
  }

  #body(run: TokenRange): Found {
    const known = this.roster.body(run)
    const actor = known ?? unnamed(this.reading, run, 'body')
    return { actor, form: 'name', role: null, rule: 'body' }
  }

  #place({ place, range }: SourcePhrase & { kind: 'place' }): Found {
    const printed = nameOf(this.reading, range)
    if (place.state === null)
      return { actor: unnamed(this.reading, range, 'body'), form: 'name', role: null, rule: 'seat' }
    const state = this.roster.state(place.state)
    if (place.kind === 'state') return { actor: state, form: 'name', role: null, rule: 'state' }
    const named = [...state.nameWords].length > 0
    const actor = {
      ...state,
      name: named ? `${printed} (${state.name.replace(/ \(.*\)$/u, '')})` : printed,
    }
    return { actor, form: 'name', role: null, rule: 'seat' }
  }

  #group(range: TokenRange): Found {
    return {
      actor: unnamed(this.reading, range, 'unnamed'),
      form: 'description',
      role: null,
      rule: 'group',
    }
  }

  #issuer(issuer: TokenRange | null, range: TokenRange, context: SpeakerContext): Found | null {
    if (issuer !== null) {
      const found = this.#phrase(issuer, context)
      return found === null ? null : { ...found, rule: 'issuer.named' }
    }
    const last = this.past.spoken.at(-1)
    const { back, possessive } = pointingOf(this.reading, range)
    if (last === undefined || last.headline || !(back || possessive))
      return this.#description(range, context)
    return { actor: last.actor, form: 'description', role: null, rule: 'issuer.last' }
  }

  #description(range: TokenRange, context: SpeakerContext): Found | null {
    const { reading } = this
    const pointing = pointingOf(reading, range)
    const words = contentWords(reading, pointing.core)
    const known =
      pointing.fresh && !this.#isHeadline(context.sentence)
        ? this.#comingHolder(words, range.from)
        : this.#pointedAt(words, range, pointing.back)
    if (known !== null) return known
    return {
      actor: unnamed(reading, range, this.#isPerson(pointing.core) ? 'unnamed' : 'body'),
      form: 'description',
      role: null,
      rule: 'description.new',
    }
  }

  /** `a spokesperson for the army`, whom the text names further on. */
  #comingHolder(words: readonly string[], token: number): Found | null {
    if (words.length < 3) return null
    const coming = this.roster.mentions.find(
      (m) => m.from > token && m.actor.kind === 'person' && covers(m.actor, words),
    )
    return coming === undefined
      ? null
      : { actor: coming.actor, form: 'description', role: null, rule: 'description.role' }
  }

  #pointedAt(words: readonly string[], range: TokenRange, back: boolean): Found | null {
    if (words.length === 0) return null
    const person = this.#isPerson(range)
    const spoken = this.past.lastSpoken((actor) => covers(actor, words))
    if (spoken !== null)
      return {
        actor: spoken,
        form: 'description',
        role: null,
        rule: person ? 'description.role' : 'description.body',
      }
    if (!person) return null
    const named = this.#nearestHolder(words, range.from)
    if (named !== null)
      return { actor: named, form: 'description', role: null, rule: 'description.role' }
    const last = this.past.spoken.at(-1)
    if (!back || last === undefined || last.headline || last.actor.kind !== 'person') return null
    return { actor: last.actor, form: 'description', role: null, rule: 'description.last' }
  }

  #nearestHolder(words: readonly string[], token: number): Actor | null {
    const holders = this.roster.mentions.filter(
      (m) => m.actor.kind === 'person' && covers(m.actor, words),
    )
    const before = holders.findLast((m) => m.from < token)
    return (before ?? holders[0])?.actor ?? null
  }

  #isPerson({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++) {
      const bits = this.reading.classes[token] ?? 0
      if ((bits & (wordClass.role | wordClass.people)) !== 0) return true
      if ((traitsOf(this.reading.tokens.folded[token] ?? '') & trait.person) !== 0) return true
    }
    return false
  }

  #formOf(range: TokenRange): Mention['form'] {
    const alone = range.to - range.from === 1
    return alone ? 'pronoun' : 'description'
  }

  #sentenceOf(token: number): number {
    const { sentences } = this.reading
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sentences[middle]?.to ?? 0) <= token) low = middle + 1
      else high = middle
    }
    return low
  }

  #isHeadline(sentence: number): boolean {
    const block = this.reading.sentences[sentence]?.block
    const role = block === undefined ? undefined : this.reading.document.blocks[block]?.role
    return role === 'title' || role === 'heading'
  }
}

function covers(actor: Actor, words: readonly string[]): boolean {
  return (
    actor.roleWords.size > 0 &&
    words.every((word) => actor.roleWords.has(word) || actor.nameWords.has(word))
  )
}

/** An actor known by a description alone, so that later words can point back at it. */
function unnamed(reading: Reading, range: TokenRange, kind: Actor['kind']): Actor {
  const words = new Set(contentWords(reading, range))
  return {
    name: lineOf(reading, range),
    kind,
    role: null,
    gender: genderOfWords([...words]),
    roleWords: words,
    nameWords: new Set(),
  }
}

/** The tokens that a span covers, wholly or in part. */
function tokensOf(reading: Reading, span: Span): TokenRange {
  const { tokens } = reading
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.end[middle] ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  let to = low + 1
  while (to < tokens.count && (tokens.start[to] ?? 0) < span.end) to++
  return { from: low, to }
}
