import type { z } from '@hono/zod-openapi'
import type { Speaking, UtteranceStance } from 'tutur'
import type { actorRefShape } from '../shapes/common.ts'
import type { Material } from './view.ts'

export type ActorRef = z.infer<typeof actorRefShape>
/** Of somebody with a key. */
type KnownActorRef = ActorRef & { readonly key: string }

/** What an actor is in a dossier. */
export type SideKind = 'party' | 'mediator' | 'other'

/** Who takes part: parties, then mediators, in the order of the dossier. */
export function sidesOf({ dossier: { parties, mediators } }: Material): readonly string[] {
  return [...parties, ...mediators]
}

export function sideKindOf(key: string, { dossier }: Material): SideKind {
  if (dossier.parties.includes(key)) return 'party'
  return dossier.mediators.includes(key) ? 'mediator' : 'other'
}

export function actorRef(key: string, { index }: Pick<Material, 'index'>): KnownActorRef {
  const called = index.names.called(key)
  return { key, name: index.names.actor(key), ...(called === null ? {} : { called }) }
}

/** What was said for whom, looked up by whoever it was said for. */
interface Voicing {
  /** Ids of utterances, by the key of the party or mediator spoken for, in the order of the account. */
  readonly utterancesFor: ReadonlyMap<string, readonly string[]>
  /** Stances that can be told, by actor and issue: of parties and mediators, and of everybody for themselves. */
  readonly taken: ReadonlyMap<string, readonly UtteranceStance[]>
  /** Ids of utterances that touch an issue, whether or not they tell a stance: by party and issue, and by speaker and issue. */
  readonly touchingFor: ReadonlyMap<string, ReadonlySet<string>>
  readonly touchingBy: ReadonlyMap<string, ReadonlySet<string>>
}

const made = new WeakMap<Material['account'], Voicing>()

function voicingOf(material: Material): Voicing {
  const known = made.get(material.account) ?? voicing(material)
  made.set(material.account, known)
  return known
}

function voicing({ account, index }: Material): Voicing {
  const utterancesFor = new Map<string, string[]>()
  const partyOf = new Map(account.speaking.map((one: Speaking) => [one.utterance, one.party]))
  for (const [utterance, party] of partyOf) put(utterancesFor, party, utterance)
  const taken = new Map<string, UtteranceStance[]>()
  const touchingFor = new Map<string, Set<string>>()
  const touchingBy = new Map<string, Set<string>>()
  for (const stance of account.stances) {
    const party = partyOf.get(stance.utterance)
    const speaker = index.utterances.get(stance.utterance)?.speaker ?? null
    if (party !== undefined) note(touchingFor, placeOf(party, stance.issue), stance.utterance)
    if (speaker !== null) note(touchingBy, placeOf(speaker, stance.issue), stance.utterance)
    if (stance.stance === null) continue
    if (party !== undefined) put(taken, placeOf(party, stance.issue), stance)
    if (speaker !== null && speaker !== party) put(taken, placeOf(speaker, stance.issue), stance)
  }
  return { utterancesFor, taken, touchingFor, touchingBy }
}

function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

function note(sets: Map<string, Set<string>>, key: string, one: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([one]))
  else set.add(one)
}

function placeOf(actor: string, issue: string): string {
  return `${actor} ${issue}`
}

/** The stances on an issue that were taken by an actor itself or by whoever may speak for it. */
export function stancesTaken(
  actor: string,
  issue: string,
  material: Material,
): readonly UtteranceStance[] {
  return voicingOf(material).taken.get(placeOf(actor, issue)) ?? []
}

/** How many utterances on an issue the ledger has of an actor: of a party or a mediator, what was said for it. */
export function countOn(actor: string, issue: string, material: Material): number {
  const { touchingFor, touchingBy } = voicingOf(material)
  const touching = sideKindOf(actor, material) === 'other' ? touchingBy : touchingFor
  return touching.get(placeOf(actor, issue))?.size ?? 0
}

/** Ids of what an actor said itself, or, of a party or a mediator, of what was said for it. */
export function utterancesOf(actor: string, material: Material): readonly string[] {
  const own = material.index.utterancesBy.get(actor) ?? []
  const others = voicingOf(material).utterancesFor.get(actor) ?? []
  return [...new Set([...others, ...own.map(({ id }) => id)])]
}
