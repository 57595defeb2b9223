import type { FoundParty, Parties } from '../find/parties.ts'
import type { Actor } from '../find/people/actors.ts'
import type { SpeakerRule } from '../find/people/speaker-scores.ts'
import { scoreOfRule } from '../find/rule-scores.ts'
import type { Reading, Relation, TokenRange } from '../find/words/reading.ts'
import { tokensIn } from '../find/words/relation-tokens.ts'
import { wordClass } from '../languages/pack.ts'
import type { Mention } from '../model/model.ts'
import { FewWords } from '../text/few-words.ts'
import { fold, shape, tokenKind } from '../text/tokens.ts'
import { hashOf, mix } from './hash.ts'
import { Slots } from './slots.ts'

const speakerBits = 11

/** Entries of the table of speakers. */
export const speakerSize: number = 1 << speakerBits

/** Room for the features of one speaker. */
export function speakerSlots(): Slots {
  return new Slots(speakerBits, 40)
}

/** A relation with who speaks in it. */
export interface Row {
  readonly relation: Relation
  readonly parties: Parties
}

/** How somebody is referred to. */
const kind = {
  fullName: 1,
  partOfName: 2,
  newName: 3,
  body: 4,
  state: 5,
  group: 6,
  title: 7,
  before: 8,
  description: 9,
  pronoun: 10,
  clitic: 11,
  silence: 12,
  issuer: 13,
  headline: 14,
} as const

const kinds: Readonly<Record<SpeakerRule, number>> = {
  'name.whole': kind.fullName,
  'name.part': kind.partOfName,
  'name.shared': kind.partOfName,
  'name.like': kind.partOfName,
  'name.new': kind.newName,
  body: kind.body,
  state: kind.state,
  seat: kind.state,
  group: kind.group,
  'issuer.named': kind.issuer,
  'issuer.last': kind.issuer,
  'description.role': kind.title,
  'description.near': kind.title,
  'description.announced': kind.title,
  'description.head': kind.title,
  'description.last': kind.before,
  'description.people': kind.before,
  'description.body': kind.before,
  'description.new': kind.description,
  'pronoun.speaker': kind.pronoun,
  'pronoun.subject': kind.pronoun,
  'pronoun.told': kind.pronoun,
  'clitic.speaker': kind.clitic,
  'clitic.subject': kind.clitic,
  'quote.follows': kind.silence,
  'page.speaker': kind.fullName,
  'headline.below': kind.headline,
}

/** A speaker who was found, in the order of the text, with what the rows before tell. */
interface Placed {
  readonly relation: Relation
  readonly mention: Mention
  readonly found: FoundParty
  readonly words: TokenRange
  /** The last relation before with the same speaker; `null` when there is none. */
  readonly last: Relation | null
  /** Rows since then. */
  readonly rowsSince: number
  /** Others who spoke shortly before. */
  readonly rivals: readonly Actor[]
  /** Somebody spoke shortly before of whom it is not settled who it is. */
  readonly open: boolean
}

/** How many rows, and how many sentences, before a row others count as rivals of its speaker. */
const rivalRows = 6
const rivalSentences = 8

/** What tells whether the speakers of a document are those whom its words mean; ask for one row after the other. */
export class SpeakerFeatures {
  readonly reading: Reading
  readonly #placed: readonly (Placed | null)[]
  /** How many rows each name has. */
  readonly #rows = new Map<string, number>()
  /** How often the last word of each name stands in the text, folded. */
  readonly #named = new Map<string, number>()

  constructor(reading: Reading, rows: readonly Row[]) {
    this.reading = reading
    this.#placed = placedIn(reading, rows)
    for (const placed of this.#placed) if (placed !== null) this.#count(placed.mention.name ?? '')
    const few = new FewWords(this.#named.keys())
    for (const word of reading.tokens.folded) {
      const before = few.mayHold(word) ? this.#named.get(word) : undefined
      if (before !== undefined) this.#named.set(word, before + 1)
    }
  }

  #count(name: string): void {
    this.#rows.set(name, (this.#rows.get(name) ?? 0) + 1)
    this.#named.set(lastWord(name), 0)
  }

  /** Fills the slots with what speaks for and against the speaker of row `index`; false when it has none who is named. */
  fill(index: number, slots: Slots): boolean {
    const placed = this.#placed[index] ?? null
    slots.clear()
    if (placed === null) return false
    const reference = kinds[placed.found.rule]
    slots.add(1, 0)
    slots.add(2, reference)
    slots.add(3, hashOf(placed.found.rule))
    this.#addStatement(placed, reference, slots)
    this.#addPast(placed, reference, slots)
    this.#addName(placed, reference, slots)
    this.#addWords(placed, reference, slots)
    return true
  }

  /** What is known of the statement. */
  #addStatement({ relation, words }: Placed, reference: number, slots: Slots): void {
    const { form, rule, score = scoreOfRule(rule), headline } = relation
    const formCode = form === 'direct' ? 1 : form === 'indirect' ? 2 : 3
    const sure = steps(score, [0.8, 0.9, 0.95, 0.98])
    slots.add(10, formCode)
    slots.add(11, mix(reference, formCode))
    slots.add(12, sure)
    slots.add(13, mix(reference, sure))
    slots.add(14, headline ? 1 : 0)
    slots.add(15, mix(reference, headline ? 1 : 0))
    slots.add(16, mix(this.#sideOf(relation, words), formCode))
  }

  /** Where the words for the speaker stand from the cue. */
  #sideOf({ cue, source }: Relation, { from, to }: TokenRange): number {
    if (source === null) return 0
    const [first] = cue
    if (first === undefined) return 1
    const verb = tokensIn(this.reading.tokens, first).from
    const gap = verb >= to ? verb - to : Math.max(0, from - verb - 1)
    return (verb < from ? 8 : 16) + steps(gap, [1, 3, 7])
  }

  /** Who spoke before. */
  #addPast(placed: Placed, reference: number, slots: Slots): void {
    const { last, relation, rowsSince, rivals, open, found } = placed
    const since = last === null ? 7 : steps(relation.sentence - last.sentence, [1, 2, 3, 5, 9])
    const rows = last === null ? 4 : steps(rowsSince, [2, 3])
    const fitting = rivals.filter((rival) => fits(rival, found.actor)).length
    const others = Math.min(3, rivals.length)
    slots.add(20, mix(reference, since))
    slots.add(21, mix(reference, rows))
    slots.add(22, mix(reference, others))
    slots.add(23, mix(reference, Math.min(3, fitting)))
    slots.add(24, mix(reference, rows * 4 + Math.min(3, fitting)))
    slots.add(25, mix(reference, open ? 1 : 0))
    slots.add(26, mix(since, others))
  }

  /** What is known of the one meant. */
  #addName({ mention, found, words }: Placed, reference: number, slots: Slots): void {
    const { actor } = found
    const name = mention.name ?? ''
    const length = Math.min(6, name.split(' ').length)
    const rows = steps(this.#rows.get(name) ?? 0, [2, 3, 5])
    const named = steps(this.#named.get(lastWord(name)) ?? 0, [2, 3, 4, 7])
    const isPrinted = fold(name) === this.#textOf(words) ? 1 : 0
    slots.add(30, mix(reference, length))
    slots.add(31, mix(reference, rows))
    slots.add(32, mix(reference, named))
    slots.add(33, mix(reference, isPrinted))
    slots.add(34, mix(reference, actorCode(actor)))
    slots.add(35, mix(reference, mention.role === null ? 0 : 1))
    slots.add(36, mix(reference, actor.gender === null ? 0 : 1))
  }

  #textOf({ from, to }: TokenRange): string {
    return this.reading.tokens.folded.slice(from, Math.min(to, from + longestName)).join(' ')
  }

  /** The words for the speaker themselves. */
  #addWords({ words }: Placed, reference: number, slots: Slots): void {
    const { tokens, classes } = this.reading
    const length = steps(words.to - words.from, [2, 3, 4, 6, 10])
    let capitals = 0
    let marks = 0
    let bits = 0
    for (let token = words.from; token < Math.min(words.to, words.from + longestWords); token++) {
      if (((tokens.shape[token] ?? 0) & shape.capital) !== 0) capitals++
      if (tokens.kind[token] !== tokenKind.word) marks++
      bits |= classes[token] ?? 0
    }
    slots.add(41, mix(reference, length))
    slots.add(42, mix(reference, Math.min(3, capitals)))
    slots.add(43, mix(reference, Math.min(2, marks)))
    slots.add(44, mix(reference, bits & nouns))
    slots.add(45, mix(reference, bits & pointers))
  }
}

/** No name is longer, in tokens. */
const longestName = 40

/** Of longer words for a speaker only the first are looked at. */
const longestWords = 5

const nouns = wordClass.role | wordClass.organisation | wordClass.people | wordClass.nationality
const pointers =
  wordClass.demonstrative | wordClass.determiner | wordClass.pronoun | wordClass.conjunction

/** The speakers of rows in their order; `null` for one who is not settled. */
function placedIn(reading: Reading, rows: readonly Row[]): (Placed | null)[] {
  const placed: (Placed | null)[] = []
  const latest = new Map<string, number>()
  rows.forEach(({ relation, parties: { speaker, found } }, i) => {
    const name = speaker?.name ?? null
    if (speaker === null || name === null || found === null) {
      placed.push(null)
      return
    }
    const before = latest.get(name) ?? -1
    const recent = placed.slice(Math.max(0, i - rivalRows))
    placed.push({
      relation,
      mention: speaker,
      found,
      words: tokensIn(reading.tokens, speaker.anchor),
      last: before < 0 ? null : (placed[before]?.relation ?? null),
      rowsSince: i - before,
      rivals: rivalsIn(recent, name, relation),
      open: recent.slice(-2).includes(null),
    })
    latest.set(name, i)
  })
  return placed
}

function rivalsIn(recent: readonly (Placed | null)[], name: string, at: Relation): Actor[] {
  const rivals = new Map<string | null, Actor>()
  for (const other of recent) {
    const isNear = other !== null && at.sentence - other.relation.sentence <= rivalSentences
    if (isNear && other.mention.name !== name) rivals.set(other.mention.name, other.found.actor)
  }
  return [...rivals.values()]
}

/** Nothing that is known of two tells them apart. */
function fits(one: Actor, other: Actor): boolean {
  const isSame = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b
  const isPerson = ({ kind }: Actor): boolean => kind === 'person' || kind === 'unnamed'
  return (
    isSame(one.gender, other.gender) &&
    isSame(one.number, other.number) &&
    isPerson(one) === isPerson(other)
  )
}

function actorCode({ kind, number }: Actor): number {
  const kinds = ['person', 'body', 'state', 'unnamed', 'other'] as const
  return kinds.indexOf(kind) * 4 + (number === null ? 0 : number === 'one' ? 1 : 2)
}

function lastWord(name: string): string {
  return fold(name.slice(name.lastIndexOf(' ') + 1))
}

/** How many of the rising `borders` a value has reached. */
function steps(value: number, borders: readonly number[]): number {
  let step = 0
  while (step < borders.length && value >= (borders[step] ?? 0)) step++
  return step
}
