import type { z } from '@hono/zod-openapi'
import type { Utterance } from 'tutur'
import { actorOf, type KnownActor, namesOf, officeOf } from 'tutur/knowledge'
import type { DossierActor } from 'tutur-dossier'
import type { actorRowShape } from '../shapes/dossier.ts'
import { dossierActor } from './actor-directory.ts'
import { isDuring } from './is-during.ts'
import { type ActorRef, actorRef, sideKindOf, utterancesOf } from './sides.ts'
import { dayOf } from './speaks-for.ts'
import type { Material } from './view.ts'
import { asOf } from './window.ts'

export type ActorRow = z.infer<typeof actorRowShape>

/** An actor as lists show it; `null` for a key that nothing has. */
export function actorRow(key: string, material: Material): ActorRow | null {
  const own = dossierActor(key, material)
  const known = actorOf(key)
  const spoken = spokenBy(key, material)
  const identity = identityOf(key, spoken, material)
  const isProvisional = isByNameAlone(key, material)
  if (isProvisional && spoken.length === 0) return null
  const shown = actorRef(key, material)
  const days = spoken.flatMap((one) => dayOf(one, material) ?? []).toSorted()
  return {
    ...shown,
    type: own?.type ?? typeInTables(known) ?? identity?.type ?? 'unknown',
    names: otherNames(shown.name, own, known),
    role: roleOf(own, spoken, material),
    speaksFor: speaksForNow(key, days.at(-1) ?? null, material),
    utterances: spoken.length,
    documents: documentsOf(spoken, material),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    as: sideKindOf(key, material),
    provisional: isProvisional,
  }
}

/**
 * The query that finds in the ledger what an actor said, or of a party or mediator what was said for it. Rows of somebody known
 * by name alone carry no key.
 */
export function queryOfActor(key: string, material: Material): string {
  if (sideKindOf(key, material) !== 'other') return `for:${key}`
  if (!isByNameAlone(key, material)) return `speaker:${key}`
  return `speaker:"${material.index.names.actor(key).replaceAll('"', ' ')}"`
}

/** Whether neither the dossier nor the tables nor a report know who that is. */
function isByNameAlone(key: string, material: Material): boolean {
  const isKnown =
    dossierActor(key, material) !== null || actorOf(key) !== null || officeOf(key) !== null
  return !isKnown && identityOf(key, spokenBy(key, material), material) === null
}

/** What an actor said, or of a party what was said for it, in the order of the account. */
export function spokenBy(key: string, material: Material): readonly Utterance[] {
  return utterancesOf(key, material).flatMap((id) => material.index.utterances.get(id) ?? [])
}

/** Who that is, as some report of its own words tells. */
export function identityOf(
  key: string,
  spoken: readonly Utterance[],
  { index }: Material,
): NonNullable<ReturnType<typeof identityIn>> | null {
  for (const { statements, speaker } of spoken) {
    if (speaker !== key) continue
    for (const statement of statements) {
      const identity = identityIn(index.reports.get(statement))
      if (identity?.id === key) return identity
    }
  }
  return null
}

function identityIn(report: ReturnType<Material['index']['reports']['get']>) {
  return report?.statement.speaker?.identity ?? null
}

function typeInTables(known: KnownActor | null): ActorRow['type'] | null {
  if (known === null) return null
  if (known.sort === 'organisation') return known.type
  if (known.sort === 'person') return 'person'
  return known.kind === 'state' ? 'state' : 'territory'
}

function otherNames(shown: string, own: DossierActor | null, known: KnownActor | null): string[] {
  const all = [...Object.values(own?.names ?? {}).flat(), ...(known === null ? [] : namesOf(known))]
  return [...new Set(all)].filter((name) => name !== shown)
}

/** The office held on the last day of the coverage, by the dossier; else the role that was printed last. */
function roleOf(
  own: DossierActor | null,
  spoken: readonly Utterance[],
  material: Material,
): string | null {
  const day = asOf(material)
  const held = own?.roles.filter((role) => day === null || isDuring(role, day)) ?? []
  const last = held.at(-1) ?? own?.roles.at(-1)
  if (last !== undefined) return last.office
  for (const { statements, speaker } of spoken.toReversed())
    for (const statement of statements) {
      const report = material.index.reports.get(statement)
      const role = report?.statement.speaker?.role ?? null
      if (role !== null && report?.actor === speaker) return role
    }
  return null
}

/** For whom it may speak on the last day of the coverage, else on that of its last words. */
export function speaksForNow(
  key: string,
  last: string | null,
  material: Material,
): ActorRef | null {
  for (const day of [asOf(material), last]) {
    if (day === null) continue
    const { as, party } = material.index.entitlementOn(
      key,
      day as Parameters<Material['index']['entitlementOn']>[1],
    )
    if (party !== null && party !== key && (as === 'speaks' || as === 'aside'))
      return actorRef(party, material)
  }
  return null
}

function documentsOf(spoken: readonly Utterance[], { index }: Material): number {
  const documents = new Set<string>()
  for (const { statements } of spoken)
    for (const statement of statements) {
      const document = index.reports.get(statement)?.statement.document
      if (document !== undefined) documents.add(document)
    }
  return documents.size
}
