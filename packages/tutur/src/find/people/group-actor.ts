import { placeAt } from '../../knowledge/places.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { wordClass } from '../../languages/pack.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'
import { type Actor, contentWords, genderOfWords, lesserWords, lineOf, nameOf } from './actors.ts'
import { type NameGroup, wordsOf } from './group-names.ts'
import type { Alias, NameRun } from './name-runs.ts'
import type { Sighting } from './sightings.ts'

/** The person or thing that a group of names stands for. */
export class GroupActor implements Actor {
  readonly name: string
  readonly kind: Actor['kind']
  readonly number = 'one'
  readonly speaks: boolean
  // Most of those named never speak: what only a speaker's words need is read when asked.
  readonly #reading: Reading
  readonly #group: NameGroup
  #role: Actor['role'] | undefined
  #gender: Actor['gender'] | undefined
  #roleWords: Actor['roleWords'] | undefined
  #lesserWords: Actor['lesserWords'] | undefined
  #nameWords: Actor['nameWords'] | undefined

  constructor(reading: Reading, group: NameGroup) {
    this.#reading = reading
    this.#group = group
    this.name = fullName(reading, group)
    this.kind = group.fullest.person ? 'person' : 'other'
    this.speaks = group.forms.some((form) => form.speaks)
  }

  get role(): Actor['role'] {
    if (this.#role === undefined) this.#role = roleOf(this.#reading, this.#sightings())
    return this.#role
  }

  get gender(): Actor['gender'] {
    if (this.#gender === undefined) this.#gender = genderOf(this.#reading, this.#sightings())
    return this.#gender
  }

  get roleWords(): Actor['roleWords'] {
    this.#roleWords ??= new Set(
      this.#sightings().flatMap((sighting) => titleWordsOf(this.#reading, sighting)),
    )
    return this.#roleWords
  }

  get lesserWords(): Actor['lesserWords'] {
    this.#lesserWords ??= lesserWords(this.roleWords, this.#reading.pack)
    return this.#lesserWords
  }

  get nameWords(): Actor['nameWords'] {
    this.#nameWords ??= new Set(this.#group.forms.flatMap((form) => form.words))
    return this.#nameWords
  }

  #sightings(): Sighting[] {
    return this.#group.forms.flatMap((form) => form.sightings)
  }
}

/** The name as the text first gives it, with the short one in brackets behind it. */
function fullName(reading: Reading, { fullest }: NameGroup): string {
  const first = fullest.sightings.find((s) => !s.headline) ?? fullest.sightings[0]
  const own = first?.own ?? null
  const name = own === null ? '' : nameOf(reading, own)
  const aliased = fullest.sightings.find(({ run }) => nameAlias(reading, run) !== undefined)
  const alias = aliased === undefined ? undefined : nameAlias(reading, aliased.run)
  return alias === undefined ? name : `${name} (${lineOf(reading, alias)})`
}

/** `Zulkifli Hasan (Zulhas)`: a short name right behind the name; a body there is the one that somebody belongs to. */
function nameAlias(reading: Reading, { own, aliases }: NameRun): TokenRange | undefined {
  return aliases.find(
    (alias) => alias.ofEnd === own?.to && !isBody(reading, alias) && isShort(reading, alias),
  )
}

/** `Dana Holt (Lab)`, `Lev Orban (R-Texas)`: where heads come last, what stands in brackets is a party, unless its letters are those of the name. */
function isShort({ tokens, pack }: Reading, { from, to, of, ofEnd }: Alias): boolean {
  if (pack.grammar.headFirst) return true
  const name = tokens.folded.slice(of, ofEnd).join('')
  let at = 0
  for (const letter of tokens.folded.slice(from, to).join('')) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function isBody({ classes, pack }: Reading, { from, to }: TokenRange): boolean {
  // Where every noun has a capital, several words in brackets are what somebody belongs to.
  if (pack.grammar.capitalNouns && to > from + 1) return true
  const bits = classes[from] ?? 0
  return to === from + 1 && (bits & (wordClass.organisation | wordClass.people)) !== 0
}

// The first title in the text is the one the article introduces its actor with.
function roleOf(reading: Reading, sightings: readonly Sighting[]): string | null {
  const titled = sightings.filter((sighting) => sighting.role !== null)
  const earliest = titled.sort(
    (a, b) => Number(isAside(a)) - Number(isAside(b)) || a.run.from - b.run.from,
  )[0]
  return earliest === undefined || earliest.role === null ? null : lineOf(reading, earliest.role)
}

function isAside({ headline, caption }: Sighting): boolean {
  return headline || caption
}

function genderOf(reading: Reading, sightings: readonly Sighting[]): Actor['gender'] {
  for (const { title, role } of sightings) {
    for (const range of [title, role]) {
      if (range === null) continue
      const gender = genderOfWords(wordsOf(reading, ownTitle(reading, range)), reading.pack)
      if (gender !== null) return gender
    }
  }
  return null
}

function titleWordsOf(reading: Reading, { title, role }: Sighting): string[] {
  return [title, role].flatMap((range) =>
    range === null ? [] : contentWords(reading, ownTitle(reading, range)),
  )
}

/** A title without the one it is held under: `President Trump's envoy` makes nobody president. */
function ownTitle(reading: Reading, { from, to }: TokenRange): TokenRange {
  for (let token = to - 1; token > from; token--) {
    const word = reading.tokens.folded[token] ?? ''
    const isPerson = isOwner(word, reading.pack) && placeAt(reading, token) === null
    if (isPerson && hasRole(reading, { from, to: token })) return { from: token, to }
  }
  return { from, to }
}

function hasRole(reading: Reading, { from, to }: TokenRange): boolean {
  for (let token = from; token < to; token++)
    if (has(reading, token, wordClass.role | wordClass.honorific)) return true
  return false
}
