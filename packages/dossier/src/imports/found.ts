/** What one entity of a public set says, whatever its form. */
export interface FoundEntity {
  readonly id: string
  readonly kind: 'person' | 'organisation' | 'armed-group' | 'position'
  /** As they are written there, the one to show first. */
  readonly names: readonly string[]
  /** Keys of territories of the bundled tables. */
  readonly sides: readonly string[]
  readonly wikidata: string | null
  /** ISO day, month or year of death. */
  readonly died: string | null
}

/** Somebody holding a position, both by the ids of the set. */
export interface FoundTerm {
  readonly holder: string
  readonly position: string
  readonly from: string | null
  readonly to: string | null
  /** The last day on which it is known to have run. */
  readonly knownTo: string | null
}

/** What a line gives: entities and terms, or why it is left. */
export type LineRead =
  | {
      readonly entities: readonly FoundEntity[]
      readonly terms: readonly FoundTerm[]
      /** What it is that nobody speaks as: `Company`. */
      readonly left: readonly string[]
    }
  | { readonly trouble: string }
