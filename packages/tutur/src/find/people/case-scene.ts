import type { Gender } from '../../languages/declension.ts'
import type { Mention } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { formsAt, stemAt } from '../phrases/case-words.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { type CaseBodies, type CaseBody, findCaseBodies } from './case-bodies.ts'
import {
  type CasePerson,
  type CaseRoster,
  findCasePeople,
  type PersonMention,
} from './case-roster.ts'
import { nominativePhraseText } from './nominative-phrase.ts'
import type { SpeakerRule } from './speaker-scores.ts'

/** Somebody who has spoken. */
export interface Party {
  readonly name: string
  /** `null` for a body, several people, or somebody only described. */
  readonly person: CasePerson | null
  readonly gender: Gender | null
  readonly kind: 'person' | 'body' | 'group' | 'outlet'
  /** Keys of the words that named it, so that later words can point back. */
  readonly keys: ReadonlySet<string>
  /** Of somebody described, the words for the person among them; absent where they are not told apart. */
  readonly heads?: ReadonlySet<string>
  /** Of a body, those of its noun alone: `ведомство` is no press office of one. */
  readonly kinds?: ReadonlySet<string>
  readonly role: string | null
  /** Somebody known only for what he tells: `источник`. */
  readonly unnamed?: boolean
}

/** Whom words stand for, and by what rule. */
export interface Found {
  readonly party: Party
  readonly form: Mention['form']
  readonly rule: SpeakerRule
}

/** A speaker and where his words were told. */
export interface Past {
  readonly party: Party
  readonly sentence: number
  readonly token: number
}

/** How many sentences back the speaker may have spoken whom a pronoun or a bare office means. */
export const speakerReach = 6

/** How many statements back somebody may have spoken whom words without a name mean: more than any article has. */
const longestMemory = 500

/** How many mentions of somebody else may stand between a name and an office that means its bearer. */
const longestMentions = 1000

/** What is known of those in a document with cases while its statements are gone through in order. */
export class CaseScene {
  readonly reading: Reading
  readonly roster: CaseRoster
  readonly #past: Past[] = []
  /** By name, the first party that has spoken under it. */
  readonly #byName = new Map<string, Party>()
  #bodies: CaseBodies | null = null

  constructor(reading: Reading) {
    this.reading = reading
    this.roster = findCasePeople(reading)
  }

  /** Notes somebody who speaks. */
  spoke(past: Past): void {
    this.#past.push(past)
    if (!this.#byName.has(past.party.name)) this.#byName.set(past.party.name, past.party)
  }

  /** The last who spoke and fits, among the {@link longestMemory} statements so far. */
  lastSpoken(fits: (party: Party) => boolean = () => true): Past | undefined {
    const first = Math.max(0, this.#past.length - longestMemory)
    for (let i = this.#past.length - 1; i >= first; i--) {
      const past = this.#past[i]
      if (past !== undefined && fits(past.party)) return past
    }
    return undefined
  }

  /** The first who spoke under that name. */
  partyNamed(name: string | null): Party | undefined {
    return name === null ? undefined : this.#byName.get(name)
  }

  /** The bodies that the text names, found when first asked for. */
  get bodies(): CaseBodies {
    this.#bodies ??= findCaseBodies(this.reading)
    return this.#bodies
  }

  /** Somebody of the roster as a party, with the title that stands beside the fullest name. */
  partyOf(person: CasePerson): Party {
    const { name, titles, title } = person
    const role = title === null ? null : this.#titleText(title)
    const gender = person.genderShown ? person.gender : null
    return { name, person, gender, kind: 'person', keys: titles, role }
  }

  #titleText(title: TokenRange): string | null {
    const text = nominativePhraseText(this.reading, title)
    return text === '' ? null : text
  }

  /** The phrase begins with a place, of the tables or of this text. */
  isPlace({ from }: TokenRange): boolean {
    const { places } = this.reading.pack.declension
    if (this.roster.places.has(stemAt(this.reading, from))) return true
    return formsAt(this.reading, from).some(({ lemma }) => places.has(lemma))
  }

  /** The last who spoke, of that gender. */
  lastPerson(sentence: number, gender: Gender | null): Party | null {
    const last = this.lastSpoken(
      (party) =>
        party.kind === 'person' &&
        (gender === null || party.gender === null || party.gender === gender),
    )
    return last === undefined || sentence - last.sentence > speakerReach ? null : last.party
  }
}

/** Several people under one name. */
export function groupParty(name: string, keys: ReadonlySet<string>): Party {
  return { name, person: null, gender: null, kind: 'group', keys, role: null }
}

/** A body as a party. */
export function bodyParty({ name, keys, kinds }: Pick<CaseBody, 'name' | 'keys' | 'kinds'>): Party {
  return { name, person: null, gender: null, kind: 'body', keys, kinds, role: null }
}

/** Index of the first mention that does not begin before the token. */
function firstMention(mentions: readonly PersonMention[], token: number): number {
  return firstIndex(mentions.length, (i) => (mentions[i]?.from ?? 0) >= token)
}

/** The last mention before the token that fits, of the {@link longestMentions} before it. */
export function lastMention(
  mentions: readonly PersonMention[],
  token: number,
  fits: (mention: PersonMention) => boolean,
): PersonMention | undefined {
  const next = firstMention(mentions, token)
  for (let i = next - 1; i >= Math.max(0, next - longestMentions); i--) {
    const mention = mentions[i]
    if (mention !== undefined && fits(mention)) return mention
  }
  return undefined
}

/** The mentions that begin within the range. */
export function mentionsIn(
  mentions: readonly PersonMention[],
  { from, to }: TokenRange,
): PersonMention[] {
  return mentions.slice(firstMention(mentions, from), firstMention(mentions, to))
}
