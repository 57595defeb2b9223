import type { LanguagePack } from '../languages/pack.ts'
import type { Tokens } from '../text/tokens.ts'

/** A text as words, and the language that tells its endings. */
export interface Worded {
  readonly tokens: Tokens
  readonly pack: LanguagePack
  /** Names that a user knows; absent where there are none. */
  readonly own?: OwnNames
}

/** Names of a user that are looked for before those of the tables: by first folded word, longest first. */
export interface OwnNames {
  readonly places: ReadonlyMap<string, readonly PlaceForm[]>
  readonly outlets: ReadonlyMap<string, readonly OutletForm[]>
  /** Of places of one word that decline, the folded name by its stem. */
  readonly declinedPlaces: ReadonlyMap<string, string>
  /** Outlets whose names decline, by the stem of the first word; their words are stems. */
  readonly declinedOutlets: ReadonlyMap<string, readonly OutletForm[]>
}

/** A state, or a territory that speaks as one. */
export interface State {
  /** Its Wikidata item, `Q159`, or the key that a user gives it. */
  readonly id: string
  /** Every name the press uses for it, fullest or most usual of each language first. */
  readonly names: readonly string[]
}

/** One way of naming a state or a body by a place. */
export interface PlaceForm {
  /** Its folded words. */
  readonly words: readonly string[]
  /** `state`: its name; `seat`: where its government sits; `people`: its adjective; `body`: a building that speaks for a body. */
  readonly kind: 'state' | 'seat' | 'people' | 'body'
  /** `null` for a body. */
  readonly state: State | null
  /** Written in capitals throughout (`AS`, `US`), so that common words do not match. */
  readonly capitals: boolean
}

/** What a name in the table of outlets stands for; a platform is where people post for themselves. */
export type OutletKind = 'agency' | 'outlet' | 'platform'

/** One name of an outlet. */
export interface OutletForm {
  readonly words: readonly string[]
  readonly kind: OutletKind
  /** Index of the first word that has a capital, as it then must have in the text: 0 of `Time`, 1 of `situs Dermaga`; -1 of `kumparan`. */
  readonly capital: number
}
