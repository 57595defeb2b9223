/**
 * What a dossier says: plain data, checked, with every reference resolved to a key.
 *
 * Days are ISO dates known to the day, the month or the year: `2024-12-01`, `2024-12`, `2024`. Languages are BCP 47 tags.
 *
 * @module
 */

import type { PublisherKind } from 'tutur'

/** Texts by language; those under {@link anyLanguage} hold in every one. */
export type ByLanguage<Text> = Readonly<Record<string, Text>>

/** The tag of what holds in every language (`und` of BCP 47). */
export const anyLanguage = 'und'

/** One conflict or negotiation: who takes part, what is at issue, who reports. */
export interface Dossier {
  readonly title: ByLanguage<string>
  /** The stretch of time it covers; `null` for an open end. */
  readonly dates: Stretch
  /** In which its coverage is read. */
  readonly languages: readonly string[]
  /** Keys of actors of the dossier or of the bundled tables. */
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  readonly issues: readonly Issue[]
  readonly actors: readonly DossierActor[]
  readonly outlets: readonly DossierOutlet[]
  readonly feeds: readonly DossierFeed[]
  readonly naming: readonly Naming[]
  /** Path of the SQLite file, relative to the folder of the dossier, or an address that begins with `postgres://`. */
  readonly store: string
  /** A folder, relative to that of the dossier, or an address that begins with `s3://`. */
  readonly archive: string
}

/** From a day to a day, both included; `null` where it is not known or has no end. */
export interface Stretch {
  readonly from: string | null
  readonly to: string | null
}

/** A question that can be answered by yes or no. */
export interface Issue {
  readonly key: string
  readonly question: ByLanguage<string>
  /** Words that show that an utterance touches it. */
  readonly keywords: ByLanguage<readonly string[]>
  /** Words that show that it does not, whatever keyword stands there. */
  readonly exclude: ByLanguage<readonly string[]>
}

export const actorTypes = ['person', 'organisation', 'armed-group', 'state', 'territory'] as const

/** What an actor is. */
export type ActorType = (typeof actorTypes)[number]

/** Somebody or something that speaks. */
export interface DossierActor {
  /** The key of the rows. One that the bundled tables have too says more of the same actor, and goes before them. */
  readonly key: string
  readonly type: ActorType
  /** The first one shown first. At least one. */
  readonly names: ByLanguage<readonly string[]>
  /** Which word of a person's name stands for them alone: `Wirasena` for Ratna Wirasena is the `last`. `null`: none does. */
  readonly called: 'first' | 'last' | null
  /** Of a state or a territory: `Lantaran`. */
  readonly adjectives: ByLanguage<readonly string[]>
  /** Of a state or a territory: where its government sits, as the press names it for the government. */
  readonly seats: ByLanguage<readonly string[]>
  readonly roles: readonly Role[]
  /** Keys of the parties that it may speak for at any time, besides those of its roles. */
  readonly speaksFor: readonly string[]
  /** Item of Wikidata, such as `Q42`. */
  readonly wikidata: string | null
}

/** An office that somebody held for a while. */
export interface Role extends Stretch {
  /** As the dossier writes it: `foreign minister`. */
  readonly office: string
  /** Its key: that of the bundled tables where they have it (`am.foreign-minister`), else made of `of` and `office`. */
  readonly key: string
  /** Key of the actor it is an office of; `null` where nobody says. */
  readonly of: string | null
  /** What the press calls it, besides `office`. */
  readonly names: ByLanguage<readonly string[]>
  /** Several hold it at a time, as deputies do. */
  readonly shared: boolean
  /** Key of the party for which its holder may speak; `null` for none. */
  readonly speaksFor: string | null
}

/** Somebody who publishes. */
export interface DossierOutlet {
  /** Its first domain where the dossier gives no other key. */
  readonly key: string
  readonly name: string
  /** By which others cite it, besides `name`. */
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly owner: string | null
  readonly kind: PublisherKind | null
  /** Key of a territory: `id`. */
  readonly country: string | null
  readonly languages: readonly string[]
}

/** An address that is read again and again. */
export interface DossierFeed {
  readonly address: string
  /** Key of an outlet of the dossier, or domain of one of the tables; `null` where nobody says. */
  readonly outlet: string | null
  readonly language: string | null
  /** How far apart two readings are, in minutes. */
  readonly everyMinutes: number
}

/** How the dossier calls a disputed place, whoever calls it otherwise. */
export interface Naming {
  readonly place: string
  readonly called: ByLanguage<string>
  /** Names for the same place that the press uses and the dossier does not. */
  readonly insteadOf: readonly string[]
  /** Why, for readers. */
  readonly note: string | null
}
