import { trait, traitsOf } from '../knowledge/word-traits.ts'
import { wordClass } from '../languages/pack.ts'
import { anchor } from '../model/ids.ts'
import type { Mention, Span } from '../model/model.ts'
import {
  type Actor,
  contentWords,
  covers,
  coversBeyondState,
  genderOfWords,
  lineOf,
  nameOf,
} from './people/actors.ts'
import { Antecedents, wantedBy } from './people/antecedents.ts'
import { wordsOf } from './people/group-names.ts'
import { type Pointing, pointingOf, readPhrase, type SourcePhrase } from './people/source-phrase.ts'
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

const oneBody = { kind: 'body', number: 'one' } as const
const severalPeople = { kind: 'unnamed', number: 'several' } as const

/** A description and how it points. */
interface Described extends Pointing {
  readonly words: readonly string[]
  readonly kind: Actor['kind']
  readonly number: Actor['number']
  readonly token: number
  readonly headline: boolean
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
      name: found.actor?.name.replace(/^the /iu, '') ?? null,
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
        return this.#name(phrase, range, context)
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

  #name(
    phrase: SourcePhrase & { kind: 'name' },
    range: TokenRange,
    context: SpeakerContext,
  ): Found | null {
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
    const like = this.#likeName(words, role)
    if (like !== null) return like
    return this.#isStray(phrase.own, range)
      ? this.#description(range, context)
      : this.#newName(phrase.own, role)
  }

  /** One capitalised word that begins a sentence and a longer phrase: `Mayoritas warga Rakhine`. */
  #isStray(own: TokenRange, range: TokenRange): boolean {
    const first = this.reading.sentences[this.#sentenceOf(own.from)]?.from
    return (
      own.from === first && own.from === range.from && own.to - own.from === 1 && range.to > own.to
    )
  }

  /** `Jubir Anies` is not Anies: somebody whose title has these words, when the text names one. */
  #holderOf(range: TokenRange): Found | null {
    if (!this.#isHeadline(this.#sentenceOf(range.from))) return null
    const words = contentWords(this.reading, range)
    const [holder] = words.length < 2 ? [] : this.roster.holders(words)
    return this.#found(holder?.actor ?? null, 'description.role')
  }

  /** A name with one letter wrong, or put together from a name that the text has in full. */
  #likeName(words: readonly string[], role: string | null): Found | null {
    const [word] = words
    if (word === undefined || words.length > 1) return null
    const actor = this.roster.like(word)
    return actor === null ? null : { actor, form: 'name', role, rule: 'name.like' }
  }

  #newName(own: TokenRange, role: string | null): Found {
    const words = wordsOf(this.reading, own)
    const actor: Actor = {
      name: nameOf(this.reading, own),
      kind: 'other',
      number: 'one',
      speaks: true,
      role,
      gender: null,
      roleWords: new Set(),
      nameWords: new Set(words),
    }
    return { actor, form: 'name', role, rule: 'name.new' }
  }

  #body(run: TokenRange): Found {
    const known = this.roster.body(run)
    const actor = known ?? unnamed(this.reading, run, oneBody)
    return { actor, form: 'name', role: null, rule: 'body' }
  }

  #place({ place, range }: SourcePhrase & { kind: 'place' }): Found {
    const printed = nameOf(this.reading, range)
    if (place.state === null)
      return {
        actor: unnamed(this.reading, range, oneBody),
        form: 'name',
        role: null,
        rule: 'seat',
      }
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
      actor: unnamed(this.reading, range, severalPeople),
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
    const { back, possessive, core } = pointingOf(this.reading, range)
    if (!back && !possessive) return this.#description(range, context)
    return (
      this.#found(this.past.lastIssuer(wordsOf(this.reading, core)), 'issuer.last') ??
      this.#description(range, context)
    )
  }

  #description(range: TokenRange, context: SpeakerContext): Found | null {
    const described = this.#described(range, context)
    const known = described === null ? null : this.#pointedAt(described)
    return (
      known ?? {
        actor: this.#unnamedIn(range),
        form: 'description',
        role: null,
        rule: 'description.new',
      }
    )
  }

  #described(range: TokenRange, { sentence }: SpeakerContext): Described | null {
    const pointing = pointingOf(this.reading, range)
    const words = contentWords(this.reading, pointing.core)
    const kind = this.#kindOf(range, pointing)
    return words.length === 0
      ? null
      : {
          ...pointing,
          words,
          ...kind,
          token: range.from,
          headline: this.#isHeadline(sentence),
        }
  }

  #pointedAt(described: Described): Found | null {
    if (described.headline) return this.#found(this.#holder(described), 'description.role')
    if (isIndefinite(described)) return this.#peopleBefore(described)
    if (described.fresh) return this.#comingHolder(described)
    return described.kind === 'unnamed'
      ? this.#personBefore(described)
      : this.#bodyBefore(described)
  }

  #found(actor: Actor | null, rule: SpeakerRule): Found | null {
    return actor === null ? null : { actor, form: 'description', role: null, rule }
  }

  /** `para pakar`, said again of people described before. */
  #peopleBefore({ words, back, fresh }: Described): Found | null {
    if (fresh && !back) return null
    const before = this.past.lastSpoken(
      (actor) => actor.kind === 'unnamed' && actor.number !== 'one' && covers(actor, words),
    )
    return this.#found(before, 'description.people')
  }

  /** `a spokesperson for the army`, whom the text names further on. */
  #comingHolder({ words, token }: Described): Found | null {
    if (words.length < 3) return null
    const coming = this.roster.holders(words).find((mention) => mention.from > token)
    return this.#found(coming?.actor ?? null, 'description.role')
  }

  #personBefore(described: Described): Found | null {
    const { words, back, demonstrative } = described
    const spoken = this.past.lastSpoken((actor) => isOnePerson(actor) && covers(actor, words))
    const known = spoken ?? this.#holder(described) ?? this.#onlyHolder(words)
    if (known !== null) return this.#found(known, 'description.role')
    if (!back) return null
    const head = this.#sameHead(words)
    if (head !== null) return this.#found(head, 'description.head')
    const last = this.past.spoken.at(-1)
    if (!demonstrative || last === undefined || last.headline || !isOnePerson(last.actor))
      return null
    return this.#found(last.actor, 'description.last')
  }

  /** Who holds the role that the words describe: the one named last before, else the first named after. */
  #holder({ words, token }: Described): Actor | null {
    const holders = this.roster.holders(words)
    return (holders.findLast((mention) => mention.from < token) ?? holders[0])?.actor ?? null
  }

  /** The one person whose title fits when the text names no state beside it: `President Zelenskyy`. */
  #onlyHolder(words: readonly string[]): Actor | null {
    const holders = this.roster.actors.filter(
      (actor) => actor.kind === 'person' && coversBeyondState(actor, words),
    )
    return holders.length === 1 ? (holders[0] ?? null) : null
  }

  /** The last speaker whose role has the same noun: `the unnamed spokesman`. */
  #sameHead(words: readonly string[]): Actor | null {
    const roles = words.filter((word) => this.#isRole(word))
    if (roles.length === 0) return null
    return this.past.lastSpoken((actor) => isOnePerson(actor) && covers(actor, roles))
  }

  #isRole(word: string): boolean {
    return ((this.reading.pack.words.get(word) ?? 0) & wordClass.role) !== 0
  }

  #bodyBefore(described: Described): Found | null {
    const { words, back, demonstrative, possessive, token } = described
    const spoken = this.past.lastSpoken((actor) => actor.kind === 'body' && covers(actor, words))
    if (spoken !== null) return this.#found(spoken, 'description.body')
    if (!back || possessive) return null
    const named = this.roster.mentions.findLast(
      (mention) =>
        mention.from < token && mention.actor.kind === 'body' && covers(mention.actor, words),
    )
    if (named !== undefined) return this.#found(named.actor, 'description.body')
    const last = this.past.spoken.at(-1)
    if (!demonstrative || last === undefined || last.actor.kind !== 'body') return null
    return this.#found(last.actor, 'description.last')
  }

  #unnamedIn(range: TokenRange): Actor {
    return unnamed(this.reading, range, this.#kindOf(range, pointingOf(this.reading, range)))
  }

  #kindOf(range: TokenRange, pointing: Pointing): Pick<Actor, 'kind' | 'number'> {
    const bits = this.#classesOf(pointing.core)
    const person =
      (bits & (wordClass.role | wordClass.people)) !== 0 || this.#isPerson(pointing.core)
    return person ? { kind: 'unnamed', number: this.#numberOf(range, bits) } : oneBody
  }

  /** `seorang pejabat`, `pejabat ini`: one; `para pejabat`, `warga`: several; `pejabat AS`: open. */
  #numberOf(range: TokenRange, bits: number): Actor['number'] {
    const { from, to } = range
    const traits = traitsOf(this.reading.tokens.folded[from] ?? '')
    if ((traits & trait.single) !== 0) return 'one'
    if ((traits & trait.indefinite) !== 0) return 'several'
    if ((bits & wordClass.people) === 0) return 'one'
    if (((this.reading.classes[to - 1] ?? 0) & wordClass.demonstrative) !== 0) return 'one'
    return (bits & wordClass.role) === 0 ? 'several' : null
  }

  #classesOf({ from, to }: TokenRange): number {
    let bits = 0
    for (let token = from; token < to; token++) bits |= this.reading.classes[token] ?? 0
    return bits
  }

  #isPerson({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if ((traitsOf(this.reading.tokens.folded[token] ?? '') & trait.person) !== 0) return true
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

/** Several, or a bare noun that may be several: `analis`, but not `Jaksa Agung`. */
function isIndefinite({ number, back, capital, words }: Described): boolean {
  return number === 'several' || (number === null && !back && !(capital && words.length > 1))
}

function isOnePerson({ kind, number }: Actor): boolean {
  return (kind === 'person' || kind === 'unnamed' || kind === 'other') && number !== 'several'
}

/** An actor known by a description alone, so that later words can point back at it. */
function unnamed(
  reading: Reading,
  range: TokenRange,
  { kind, number }: Pick<Actor, 'kind' | 'number'>,
): Actor {
  const words = new Set(contentWords(reading, range))
  return {
    name: lineOf(reading, range),
    kind,
    number,
    speaks: true,
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
