import type { State } from '../knowledge/places.ts'
import { trait } from '../languages/trait.ts'
import { ActorIndex } from './people/actor-index.ts'
import { type Actor, type ActorMention, actorOfState, nameOf } from './people/actors.ts'
import { collectBodies } from './people/bodies.ts'
import { type NamedActor, NameLookup } from './people/name-lookup.ts'
import { markNames, type NameMarks } from './people/name-marks.ts'
import { findSightings, type Sighting } from './people/sightings.ts'
import type { Reading, TokenRange } from './words/reading.ts'

/** Everybody and everything a document names that can speak. */
export interface Roster {
  readonly actors: readonly Actor[]
  /** Where they are named, in text order. */
  readonly mentions: readonly ActorMention[]
  readonly marks: NameMarks
  /** The person or thing with all `words` (folded) in its name, as seen from `token`; `null` when there is none. */
  readonly named: (words: readonly string[], token: number) => NamedActor | null
  /** The person that a misspelt or blended name stands for: Zulkifli Hasan for `zulhas`. */
  readonly like: (word: string) => Actor | null
  /** The body that the tokens of `range` name; `null` when none. */
  readonly body: (range: TokenRange) => Actor | null
  /** The state of this name, seat or people as the document names it. */
  readonly state: (state: State) => Actor
  /** The first token at which the document names the state with that item of Wikidata, its seat or its people; infinite when nowhere. */
  readonly stateFirstNamed: (item: string) => number
  /** The actors by the words of their titles and names. */
  readonly index: ActorIndex
  /** True of a folded word for a role that is held towards somebody: `penasihat`, `lawyer`. */
  readonly isRelational: (word: string) => boolean
}

/**
 * Finds the people, bodies and states that a document names, with their titles, and puts the spellings of each
 * together. One pass over the tokens; ranges are token indexes of `reading`.
 */
export function findPeople(reading: Reading): Roster {
  const marks = markNames(reading)
  const sightings = findSightings(reading, marks)
  const names = new NameLookup(reading, sightings)
  const bodies = collectBodies(reading, sightings)
  const states = statesOf(reading, marks)
  const mentions = mentionsOf(sightings, (sighting) => {
    const { run, own } = sighting
    if (own !== null) return names.of(sighting)
    const state = run.kind === 'place' ? (marks.places.get(run.from)?.state ?? null) : null
    if (state !== null) return states.get(state) ?? null
    return run.kind === 'role' ? null : bodies.of(run)
  })
  // Few documents ask.
  let first: ReadonlyMap<string, number> | null = null
  const firstNamed = (): ReadonlyMap<string, number> => {
    first ??= firstTokensOfStates(marks)
    return first
  }
  return {
    actors: [...new Set(mentions.map((mention) => mention.actor))],
    mentions,
    marks,
    named: (words, token) => names.find(words, token),
    like: (word) => names.like(word),
    body: (range) => bodies.of(range),
    state: (state) => states.get(state) ?? actorOfState(state, new Set()),
    stateFirstNamed: (item) => firstNamed().get(item) ?? Number.POSITIVE_INFINITY,
    index: new ActorIndex(mentions),
    isRelational: (word) => ((reading.pack.traits.get(word) ?? 0) & trait.relational) !== 0,
  }
}

function mentionsOf(
  sightings: readonly Sighting[],
  actorOf: (sighting: Sighting) => Actor | null,
): ActorMention[] {
  const mentions: ActorMention[] = []
  for (const sighting of sightings) {
    const { run, sentence, headline, caption } = sighting
    const actor = caption ? null : actorOf(sighting)
    if (actor !== null) mentions.push({ from: run.from, to: run.to, actor, sentence, headline })
  }
  return mentions
}

/** By item of Wikidata. */
function firstTokensOfStates({ places }: NameMarks): Map<string, number> {
  const first = new Map<string, number>()
  for (const [token, { state }] of places)
    if (state !== null) first.set(state.id, Math.min(token, first.get(state.id) ?? token))
  return first
}

/** Each state with the names that the document prints for it. */
function statesOf(reading: Reading, marks: NameMarks): Map<State, Actor> {
  const printed = new Map<State, Set<string>>()
  for (const [token, place] of marks.places) {
    if (place.state === null) continue
    const names = printed.get(place.state) ?? new Set()
    if (place.kind === 'state')
      names.add(nameOf(reading, { from: token, to: token + place.words.length }))
    printed.set(place.state, names)
  }
  return new Map([...printed].map(([state, names]) => [state, actorOfState(state, names)]))
}
