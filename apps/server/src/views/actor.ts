import type { z } from '@hono/zod-openapi'
import type { Utterance, Voice } from 'tutur'
import { actorOf, officeOf, termsOfPerson } from 'tutur/knowledge'
import { caseOf } from 'tutur-dossier'
import type { actorShape, roleShape } from '../shapes/dossier.ts'
import { dossierActor } from './actor-directory.ts'
import { actorRow, identityOf, queryOfActor, spokenBy } from './actor-row.ts'
import { cellOf } from './cell.ts'
import { freshUtterances } from './dossier.ts'
import { newestFirst } from './issue.ts'
import { type ActorRef, actorRef, sideKindOf } from './sides.ts'
import { dayOf } from './speaks-for.ts'
import { utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'
import { windowOf } from './window.ts'

type ShownActor = Omit<z.infer<typeof actorShape>, 'state'>

/** Which actor, and what is new to the reader. */
export interface ActorInput {
  readonly key: string
  /** Ids of the documents that came in since the reader was there. */
  readonly freshDocuments: readonly string[]
}

/** As many of its words are shown. */
const latestShown = 20

/** One actor with all that the dossier, the tables and the ledger tell of it; `null` for a key that nothing has. */
export function actor(material: Material, { key, freshDocuments }: ActorInput): ShownActor | null {
  const row = actorRow(key, material)
  if (row === null) return null
  const spoken = spokenBy(key, material).toSorted((a, b) =>
    newestFirst(dayOf(a, material), dayOf(b, material)),
  )
  const party = sideKindOf(key, material) === 'other' ? (row.speaksFor?.key ?? null) : key
  const fresh = freshUtterances(freshDocuments, material)
  return {
    actor: row,
    wikidata: wikidataOf(key, spoken, material),
    roles: rolesOf(key, material),
    window: windowOf(material),
    positions: positionsOf({ key, party, fresh }, spoken, material),
    latest: spoken
      .slice(0, latestShown)
      .map((one) => ({ ...utteranceRow(one, material), fresh: fresh.has(one.id) })),
    voices: party === null ? [] : voicesOf(party, key, material),
    of: party === null ? null : actorRef(party, material),
    query: queryOfActor(key, material),
  }
}

function wikidataOf(key: string, spoken: readonly Utterance[], material: Material): string | null {
  return (
    dossierActor(key, material)?.wikidata ??
    actorOf(key)?.wikidata ??
    identityOf(key, spoken, material)?.wikidata ??
    null
  )
}

/* ---- Roles ---- */

type ShownRole = z.infer<typeof roleShape>

/** What it was and is, the oldest first: by the dossier; by the tables where the dossier does not name that office. */
function rolesOf(key: string, material: Material): ShownRole[] {
  const own = dossierActor(key, material)
  const parties = new Set([...material.dossier.parties, ...material.dossier.mediators])
  const ofDossier = (own?.roles ?? []).map(
    ({ office, of, from, to, speaksFor }): ShownRole => ({
      office,
      of: refOf(of, material),
      from,
      to,
      speaksFor: refOf(speaksFor, material),
      by: 'dossier',
    }),
  )
  const named = new Set(own?.roles.map((role) => role.key))
  const ofTables = termsOfPerson(key)
    .filter(({ office }) => !named.has(office))
    .map(({ office, from, to }): ShownRole => {
      const known = officeOf(office)
      const of = known?.of ?? null
      const speaksFor = of !== null && parties.has(of) ? of : null
      return {
        office: known?.names[0] ?? office,
        of: refOf(of, material),
        from,
        to,
        speaksFor: refOf(speaksFor, material),
        by: 'tables',
      }
    })
  const always = (own?.speaksFor ?? []).map(
    (party): ShownRole => ({
      office: '',
      of: null,
      from: null,
      to: null,
      speaksFor: refOf(party, material),
      by: 'dossier',
    }),
  )
  return [...always, ...[...ofDossier, ...ofTables].toSorted(oldestFirst)]
}

function refOf(key: string | null, material: Material): ActorRef | null {
  return key === null ? null : actorRef(key, material)
}

function oldestFirst(one: ShownRole, other: ShownRole): number {
  return (one.from ?? '') < (other.from ?? '') ? -1 : Number((one.from ?? '') > (other.from ?? ''))
}

/* ---- Positions ---- */

interface Positioned {
  readonly key: string
  /** Whose line it is; `null`: its own alone. */
  readonly party: string | null
  readonly fresh: ReadonlySet<string>
}

/** On each issue the line of its party, else its own, and what it said itself. */
function positionsOf(
  { key, party, fresh }: Positioned,
  spoken: readonly Utterance[],
  material: Material,
): ShownActor['positions'] {
  return material.dossier.issues.flatMap(({ key: issue, question }) => {
    const own = ownStances(key, issue, { spoken, material })
    if (party === null && own.length === 0) return []
    return [
      {
        issue: { key: issue, question },
        cell: cellOf({ actor: party ?? key, issue }, material, fresh),
        of: refOf(party, material),
        own,
      },
    ]
  })
}

interface Said {
  readonly spoken: readonly Utterance[]
  readonly material: Material
}

/** The stances that its own words take on an issue, oldest first. */
function ownStances(
  key: string,
  issue: string,
  { spoken, material }: Said,
): ShownActor['positions'][number]['own'] {
  const { stancesOf } = material.index
  return spoken.toReversed().flatMap((utterance) => {
    if (utterance.speaker !== key) return []
    const taken = stancesOf.get(utterance.id)?.find((one) => one.issue === issue)
    const day = dayOf(utterance, material)
    if (taken?.stance == null || day === null) return []
    const { saidAt, id } = utterance
    const when =
      saidAt === null
        ? { from: day, to: day, basis: 'publication' as const, anchor: null }
        : { from: saidAt.from, to: saidAt.to, basis: saidAt.basis, anchor: null }
    return [{ utterance: id, when, stance: taken.stance }]
  })
}

/* ---- Voices ---- */

type ShownVoice = ShownActor['voices'][number]

const voicesMade = new WeakMap<Material['dossier'], readonly Voice[]>()

function allVoices({ dossier }: Material): readonly Voice[] {
  const known = voicesMade.get(dossier) ?? caseOf(dossier).voices
  voicesMade.set(dossier, known)
  return known
}

/** Who else may speak for a party at some time: by the dossier and the tables, and whoever did; those with the most words first. */
function voicesOf(party: string, except: string, material: Material): ShownVoice[] {
  const counts = spokenFor(party, material)
  const voices = allVoices(material).filter((one) => one.party === party)
  const named = new Set(voices.map((voice) => voice.actor))
  const others = [...counts.keys()]
    .filter((key) => !named.has(key) && key !== party)
    .map((key) => ({ actor: key, office: null, from: null, to: null }))
  return [...voices, ...others]
    .filter((voice) => voice.actor !== except)
    .filter((voice) => counts.has(voice.actor) || dossierActor(voice.actor, material) !== null)
    .map(({ actor: key, office, from, to }) => ({
      actor: actorRef(key, material),
      role: office,
      from,
      to,
      utterances: counts.get(key) ?? 0,
    }))
    .toSorted((a, b) => b.utterances - a.utterances || (a.actor.name < b.actor.name ? -1 : 1))
}

/** How many utterances were said for a party, by who said them. */
function spokenFor(party: string, material: Material): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { speaker } of spokenBy(party, material))
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}
