import type { PublisherKind } from '../model/model.ts'

/**
 * What a user knows of actors, offices and outlets beyond the bundled tables: plain data, written by people in a dossier or
 * imported from a public set. Days are ISO dates known to the day, the month or the year.
 */
export interface Knowledge {
  readonly actors: readonly KnowledgeActor[]
  readonly offices: readonly KnowledgeOffice[]
  readonly terms: readonly KnowledgeTerm[]
  readonly outlets: readonly KnowledgeOutlet[]
}

/** Somebody or something that speaks. */
export interface KnowledgeActor {
  /** The key of the rows. That of an actor of the tables says more of the same one. */
  readonly key: string
  readonly type: 'person' | 'organisation' | 'armed-group' | 'state' | 'territory'
  /**
   * `own`: people wrote it for the texts at hand; its names mean it, whoever else bears them. `further`: one of many of a
   * large set; a name means it only where the text supports that, and nobody else can be meant.
   */
  readonly standing: 'own' | 'further'
  /** In every language and script, the one to show first. */
  readonly names: readonly string[]
  /** The one word that stands for a person alone: `Wirasena`. */
  readonly shortNames: readonly string[]
  /** Of a state or territory: `Lantaran`, and where its government sits. */
  readonly adjectives: readonly string[]
  readonly seats: readonly string[]
  /** Keys of the states and bodies that it belongs to or has spoken for, besides those of its terms. */
  readonly sides: readonly string[]
  /** Item of Wikidata, or `null`. */
  readonly wikidata: string | null
}

/** An office of a state or a body. */
export interface KnowledgeOffice {
  readonly key: string
  /** Key of the actor it is an office of. */
  readonly of: string
  /** Without that actor, in any language. One that the tables have brings its names in the others. */
  readonly names: readonly string[]
  /** Several hold it at a time. */
  readonly shared: boolean
}

/** Somebody holding an office. */
export interface KnowledgeTerm {
  /** Key of a person. */
  readonly person: string
  /** Key of an office. */
  readonly office: string
  /** `null` when not known. */
  readonly from: string | null
  /** Last day; `null` when it had not ended by `knownTo`. */
  readonly to: string | null
  /** For a term without end: the last day on which it is known to have run; `null` when not known. */
  readonly knownTo: string | null
  /**
   * `own`: it tells who an office alone means, before the tables do. `further`: it does so only for an office that the tables
   * have, on days of which they tell nothing; large sets seldom have all who held an office.
   */
  readonly standing: 'own' | 'further'
}

/** Somebody who publishes. */
export interface KnowledgeOutlet {
  readonly key: string
  /** By which others cite it. */
  readonly names: readonly string[]
  readonly domains: readonly string[]
  readonly kind: PublisherKind | null
  readonly owner: string | null
  /** Key of a territory. */
  readonly country: string | null
  readonly languages: readonly string[]
}

/** Several as one. What two say of one key is joined; the earlier goes before the later. */
export function joinKnowledge(all: readonly Knowledge[]): Knowledge {
  return {
    actors: all.flatMap(({ actors }) => actors),
    offices: all.flatMap(({ offices }) => offices),
    terms: all.flatMap(({ terms }) => terms),
    outlets: all.flatMap(({ outlets }) => outlets),
  }
}
