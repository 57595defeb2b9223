import { trait, traitsOf } from '../../knowledge/word-traits.ts'
import { wordClass } from '../../languages/pack.ts'
import type { Roster } from '../people.ts'
import type { Reading, TokenRange } from '../reading.ts'
import type { Actor, ActorMention } from './actors.ts'
import { genderOfWords } from './actors.ts'

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
}

/** How many sentences back a pronoun may point. */
const pronounReach = 8

/** How far into a sentence its subject may begin, in tokens. */
const subjectReach = 12

const persons: Wanted['kinds'] = new Set(['person', 'unnamed', 'other'])
const bodies: Wanted['kinds'] = new Set(['body', 'state', 'other'])
const several: Wanted['kinds'] = new Set(['body', 'state', 'unnamed', 'other'])
const anybody: Wanted['kinds'] = new Set(['person', 'body', 'state', 'unnamed', 'other'])

/** What the folded pronoun `word` asks for. */
export function wantedBy(word: string): Wanted {
  const traits = traitsOf(word)
  const gender = genderOfWords([word])
  if ((traits & trait.group) !== 0) return { kinds: several, gender: null, number: 'several' }
  if ((traits & trait.body) !== 0) return { kinds: bodies, gender: null, number: null }
  if ((traits & trait.person) !== 0) return { kinds: persons, gender, number: 'one' }
  return { kinds: anybody, gender: null, number: null }
}

/** Who spoke so far and who is named where: what pronouns and descriptions point back at. */
export class Antecedents {
  readonly reading: Reading
  readonly roster: Roster
  readonly spoken: Spoken[] = []
  /** First mention of each sentence, an index into `Roster.mentions`. */
  readonly #firstMention: Int32Array

  constructor(reading: Reading, roster: Roster) {
    this.reading = reading
    this.roster = roster
    this.#firstMention = new Int32Array(reading.sentences.length + 1).fill(roster.mentions.length)
    for (let i = roster.mentions.length - 1; i >= 0; i--)
      this.#firstMention[roster.mentions[i]?.sentence ?? 0] = i
    for (let s = reading.sentences.length - 1; s >= 0; s--)
      this.#firstMention[s] = Math.min(this.#firstMention[s] ?? 0, this.#firstMention[s + 1] ?? 0)
  }

  /** The last speaker that fits, no further back than a pronoun reaches, and before any fitting subject in between. */
  speakerOrSubject(
    wanted: Wanted,
    sentence: number,
    token: number,
  ): { readonly actor: Actor; readonly by: 'speaker' | 'subject' } | null {
    let next = this.spoken.length - 1
    for (let s = sentence; s >= 0 && s >= sentence - pronounReach; s--) {
      while (next >= 0 && (this.spoken[next]?.sentence ?? 0) > s) next--
      for (let i = next; i >= 0 && this.spoken[i]?.sentence === s; i--) {
        const spoken = this.spoken[i]
        if (spoken !== undefined && !spoken.headline && fits(spoken.actor, wanted))
          return { actor: spoken.actor, by: 'speaker' }
      }
      const subject = s < sentence ? this.subjectOf(s, wanted, token) : null
      if (subject !== null) return { actor: subject, by: 'subject' }
    }
    return null
  }

  /** The first fitting one named near the beginning of a sentence, outside quotations and not behind a preposition. */
  subjectOf(sentence: number, wanted: Wanted, before: number): Actor | null {
    const { mentions } = this.roster
    const first = this.reading.sentences[sentence]?.from ?? 0
    const last = this.#firstMention[sentence + 1] ?? mentions.length
    for (let i = this.#firstMention[sentence] ?? last; i < last; i++) {
      const mention = mentions[i]
      if (mention === undefined || mention.headline || mention.from >= before) return null
      if (mention.from - first > subjectReach) return null
      if (this.#canBeSubject(mention) && fits(mention.actor, wanted)) return mention.actor
    }
    return null
  }

  /** The last speaker that `accept` takes, however far back. */
  lastSpoken(accept: (actor: Actor) => boolean): Actor | null {
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const actor = this.spoken[i]?.actor
      if (actor !== undefined && accept(actor)) return actor
    }
    return null
  }

  /** Whose text the document word points back at: the issuer of the last text so called, else the last body, else anybody. */
  lastIssuer(words: readonly string[]): Actor | null {
    const same = this.spoken.findLast(({ source }) => this.#namesText(source, words))
    const body = this.spoken.findLast(
      ({ actor }) => actor.kind === 'body' || actor.kind === 'state',
    )
    return (same ?? body ?? this.spoken.at(-1))?.actor ?? null
  }

  #namesText({ from, to }: TokenRange, words: readonly string[]): boolean {
    const { folded } = this.reading.tokens
    for (let token = from; token < to; token++) {
      const word = folded[token] ?? ''
      if ((traitsOf(word) & trait.document) !== 0 && words.includes(word)) return true
    }
    return false
  }

  #canBeSubject({ from, actor }: ActorMention): boolean {
    if ((this.reading.quotationOf[from] ?? -1) >= 0) return false
    if (actor.kind === 'other' && !actor.speaks) return false
    const before = this.reading.classes[from - 1] ?? 0
    return (before & (wordClass.preposition | wordClass.genitive)) === 0
  }
}

/** True when `actor` can be what a pronoun asks for. */
export function fits(actor: Actor, wanted: Wanted): boolean {
  if (!wanted.kinds.has(actor.kind)) return false
  const agree = wanted.number === null || actor.number === null || wanted.number === actor.number
  // A body or a state is one and speaks as several.
  if (!agree && (actor.kind === 'unnamed' || actor.kind === 'person')) return false
  if (wanted.gender !== null && actor.gender !== null) return actor.gender === wanted.gender
  return true
}
