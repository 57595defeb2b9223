import { placeAt, type State } from '../knowledge/places.ts'
import {
  type Actor,
  type ActorMention,
  actorOfGroup,
  actorOfState,
  covers,
  nameOf,
} from './people/actors.ts'
import { type Bodies, collectBodies } from './people/bodies.ts'
import { GroupedNames, type NameGroup, nameForms, wordsOf } from './people/group-names.ts'
import { markNames, type NameMarks } from './people/name-marks.ts'
import { findSightings, type Sighting } from './people/sightings.ts'
import type { Reading, TokenRange } from './reading.ts'

/** Who a name stands for, and how sure that is. */
export interface NamedActor {
  readonly actor: Actor
  /** `whole`: the fullest name; `part`: a part that only one actor has; `shared`: several have it, the one named last was taken. */
  readonly match: 'whole' | 'part' | 'shared'
}

/** Everybody and everything a document names that can speak. */
export interface Roster {
  readonly actors: readonly Actor[]
  /** Where they are named, in text order. */
  readonly mentions: readonly ActorMention[]
  readonly marks: NameMarks
  /** The person or thing with all `words` (folded) in its name, as seen from `token`; `null` when there is none. */
  readonly named: (words: readonly string[], token: number) => NamedActor | null
  /** The body that the tokens of `range` name; `null` when none. */
  readonly body: (range: TokenRange) => Actor | null
  /** The state of this name, seat or people as the document names it. */
  readonly state: (state: State) => Actor
  /** People whose titles have all `words`, at each place where they are named, in text order. */
  readonly holders: (words: readonly string[]) => readonly ActorMention[]
  /** The person that a misspelt or blended name stands for: Zulkifli Hasan for `zulhas`. */
  readonly like: (word: string) => Actor | null
}

/**
 * Finds the people, bodies and states that a document names, with their titles, and puts the spellings of each
 * together. One pass over the tokens; spans are token indexes of `reading`.
 */
export function findPeople(reading: Reading): Roster {
  const marks = markNames(reading)
  const sightings = findSightings(reading, marks)
  const names = new GroupedNames(nameForms(reading, sightings))
  const bodies = collectBodies(reading, sightings)
  const states = statesOf(reading, marks)
  const people = new Map(names.groups.map((group) => [group, actorOfGroup(reading, group)]))
  const seen = new Map(names.groups.map((group) => [group, tokensOf(group)]))
  const named = (words: readonly string[], token: number): NamedActor | null =>
    choose({ names, people, seen }, words, token)
  const body = (range: TokenRange): Actor | null => bodies.of(range)
  const state = (wanted: State): Actor => states.get(wanted) ?? actorOfState(wanted, new Set())
  const mentions = mentionsOf(sightings, (sighting) =>
    actorSeen(reading, sighting, { names, people, seen, bodies, states }),
  )
  return {
    actors: [...new Set(mentions.map((mention) => mention.actor))],
    mentions,
    marks,
    named,
    body,
    state,
    holders: (words) =>
      mentions.filter(
        ({ actor, headline }) => actor.kind === 'person' && !headline && covers(actor, words),
      ),
    like: (word) => {
      const group = names.like(word)
      return group === null ? null : (people.get(group) ?? null)
    },
  }
}

interface Named {
  readonly names: GroupedNames
  readonly people: ReadonlyMap<NameGroup, Actor>
  /** Tokens at which each group is named without doubt, ascending. */
  readonly seen: ReadonlyMap<NameGroup, readonly number[]>
}

interface Known extends Named {
  readonly bodies: Bodies
  readonly states: ReadonlyMap<State, Actor>
}

function choose(known: Named, words: readonly string[], token: number): NamedActor | null {
  const { names, people } = known
  const groups = names.find(words)
  const [first] = groups
  if (first === undefined || words.length === 0) return null
  const group = groups.length === 1 ? first : lastSeen(groups, known.seen, token)
  const actor = people.get(group)
  if (actor === undefined) return null
  const whole = group.fullest.words.length === words.length
  return { actor, match: groups.length > 1 ? 'shared' : whole ? 'whole' : 'part' }
}

/** The group named last before `token`; the first of all when none was. */
function lastSeen(groups: readonly NameGroup[], seen: Named['seen'], token: number): NameGroup {
  let best = groups[0] as NameGroup
  let bestToken = -1
  for (const group of groups) {
    const last = lastBefore(seen.get(group) ?? [], token)
    if (last > bestToken) {
      best = group
      bestToken = last
    }
  }
  return best
}

/** The greatest of ascending `tokens` that is less than or equal to `token`, or -1. */
function lastBefore(tokens: readonly number[], token: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return tokens[low - 1] ?? -1
}

function tokensOf(group: NameGroup): number[] {
  return group.forms
    .flatMap((form) => form.sightings.map((sighting) => sighting.run.from))
    .sort((a, b) => a - b)
}

function actorSeen(reading: Reading, { run, own }: Sighting, known: Known): Actor | null {
  if (own !== null) {
    const words = wordsOf(reading, own)
    return choose(known, words, run.to)?.actor ?? null
  }
  if (run.kind === 'place') {
    const place = placeAt(reading.tokens, run.from)
    if (place !== null && place.state !== null) return known.states.get(place.state) ?? null
  }
  return run.kind === 'role' ? null : known.bodies.of(run)
}

function mentionsOf(
  sightings: readonly Sighting[],
  actorOf: (sighting: Sighting) => Actor | null,
): ActorMention[] {
  const mentions: ActorMention[] = []
  for (const sighting of sightings) {
    const { run, sentence, headline, caption } = sighting
    const actor = caption ? null : actorOf(sighting)
    if (actor === null) continue
    mentions.push({ from: run.from, to: run.to, actor, sentence, headline })
  }
  return mentions
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
