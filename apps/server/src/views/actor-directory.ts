import { allOrganisations, allPeople, allTerritories, namesOf } from 'tutur/knowledge'
import type { DossierActor } from 'tutur-dossier'
import { foldName } from 'tutur-ledger'
import { type SideKind, sideKindOf, utterancesOf } from './sides.ts'
import type { Material } from './view.ts'

/** An actor as it is searched. */
export interface Listed {
  readonly key: string
  /** Utterances of it, or for it. */
  readonly utterances: number
  readonly as: SideKind
  /** Neither the dossier nor the tables have it: joined by name. */
  readonly isProvisional: boolean
  /** Words of its names, folded: `foldName`. */
  readonly words: readonly string[]
}

interface Directory {
  readonly listed: readonly Listed[]
  readonly dossier: ReadonlyMap<string, DossierActor>
}

const made = new WeakMap<Material['account'], Directory>()

/** The actors of the dossier and everybody who speaks in the ledger, those with the most words first. */
export function actorsListed(material: Material): readonly Listed[] {
  return directoryOf(material).listed
}

/** The actor as the dossier has it. */
export function dossierActor(key: string, material: Material): DossierActor | null {
  return directoryOf(material).dossier.get(key) ?? null
}

function directoryOf(material: Material): Directory {
  let known = made.get(material.account)
  if (known === undefined) {
    known = directory(material)
    made.set(material.account, known)
  }
  return known
}

function directory(material: Material): Directory {
  const { dossier, index } = material
  const ofDossier = new Map(dossier.actors.map((actor) => [actor.key, actor]))
  const keys = new Set([
    ...ofDossier.keys(),
    ...dossier.parties,
    ...dossier.mediators,
    ...index.utterancesBy.keys(),
  ])
  const listed = [...keys].map((key): Listed => {
    const names = namesHeard(key, material)
    const own = Object.values(ofDossier.get(key)?.names ?? {}).flat()
    return {
      key,
      utterances: utterancesOf(key, material).length,
      as: sideKindOf(key, material),
      isProvisional: !ofDossier.has(key) && !isIdentified(key, material),
      words: wordsOf([index.names.actor(key), ...own, ...names]),
    }
  })
  return { listed: listed.toSorted(mostFirst), dossier: ofDossier }
}

/** The names that its utterances give it. */
function namesHeard(key: string, { index }: Material): readonly string[] {
  const heard = new Set<string>()
  for (const { name } of index.utterancesBy.get(key) ?? []) if (name !== null) heard.add(name)
  return [...heard]
}

/** Whether some report says who of the tables, or of the dossier, that is. */
function isIdentified(key: string, { index }: Material): boolean {
  if (namesInTables().has(key)) return true
  return (index.utterancesBy.get(key) ?? []).some(({ statements }) =>
    statements.some((one) => index.reports.get(one)?.statement.speaker?.identity?.id === key),
  )
}

function mostFirst(one: Listed, other: Listed): number {
  return other.utterances - one.utterances || (one.key < other.key ? -1 : 1)
}

/* ---- By name ---- */

/** Those one of whose names has a word that begins so, for each word; of the tables, too. */
export function listedNamed(name: string, material: Material): readonly Listed[] {
  const asked = foldName(name)
  if (asked.length === 0) return []
  const listed = actorsListed(material).filter(({ words }) => hasAll(words, asked))
  const known = new Set(actorsListed(material).map(({ key }) => key))
  const others = [...namesInTables()]
    .filter(([key, words]) => !known.has(key) && hasAll(words, asked))
    .map(
      ([key, words]): Listed => ({
        key,
        utterances: 0,
        as: sideKindOf(key, material),
        isProvisional: false,
        words,
      }),
    )
  return [...listed, ...others].toSorted(mostFirst)
}

function hasAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((start) => words.some((word) => word.startsWith(start)))
}

let tables: ReadonlyMap<string, readonly string[]> | null = null

/** Folded words of the names of everybody in the tables, by key; made when first asked. */
function namesInTables(): ReadonlyMap<string, readonly string[]> {
  tables ??= new Map(
    [...allPeople(), ...allOrganisations(), ...allTerritories()].map((actor) => [
      actor.key,
      wordsOf(namesOf(actor)),
    ]),
  )
  return tables
}

function wordsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => foldName(name)))]
}
