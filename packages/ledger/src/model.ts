/**
 * What a ledger holds.
 *
 * Ids derive from content, so that reading the same bytes twice writes them once. Offsets are UTF-16 code units of
 * `Document.text`. Days are ISO calendar dates; instants are ISO 8601 in UTC with seconds: `2026-08-14T09:30:00Z`. The only
 * thing that comes from a clock is what happened at that moment: an answer of a server, a decision of a person.
 *
 * @module
 */
import type {
  Act,
  Capture,
  Document,
  Doubt,
  Id,
  Instant,
  Modality,
  Stance,
  Statement,
  StatementForm,
} from 'tutur'

/* ---- What one coding made of it ---- */

/** One pass of one version of Tutur, with its tables and weights, over the archive. */
export interface Coding {
  /** Derived from what makes its rows what they are: version, weights, what the dossier says of actors and outlets. */
  readonly id: Id<'coding'>
  /** In words, for people: `tutur 0.1.0, weights id 48ca4bee6fe6 en 1c…`. */
  readonly made: string
  readonly state: 'building' | 'current' | 'old'
}

/** What stands behind an actor of a statement, in one of its roles. */
export interface ActorOf {
  readonly role: 'speaker' | 'addressee' | 'about'
  /** Key of the tables or of the dossier (`vladimir-putin`); `null` when only a name is known. */
  readonly actor: string | null
  /** As shown: the name of the identity, else the fullest name in the document. */
  readonly name: string
}

/** A statement made ready for the store: all that is searched, counted and shown stands beside the record. */
export interface Entry {
  readonly statement: Statement
  /** The characters of `content`, pieces joined by ` … `. */
  readonly words: string
  readonly actors: readonly ActorOf[]
  /** Stems of `words`, in order, for search. */
  readonly stems: readonly string[]
}

/** What one coding reads out of one part of a capture. */
export interface Reading {
  readonly capture: Id<'capture'>
  /** Which part: the id of an item of a feed; empty for a capture that is one document. */
  readonly part: string
  /** Which article this is a version of: derived from its canonical address, else from the document. */
  readonly article: Id<'article'>
  readonly document: Document
  readonly entries: readonly Entry[]
  readonly doubts: readonly Doubt[]
}

/** Why a capture, or a part of it, gave no document. */
export interface Unread {
  readonly capture: Id<'capture'>
  readonly part: string
  /** What is wrong and what to do, one line without a full stop. */
  readonly message: string
}

/** A capture with all that one coding made of it. Added as a whole or not at all. */
export interface Intake {
  readonly capture: Capture
  readonly readings: readonly Reading[]
  readonly unread: readonly Unread[]
}

/* ---- What people say about it ---- */

/** What a decision is about: characters of a document, so that it outlives the ids of a coding. */
export interface Target {
  readonly document: Id<'document'>
  /** Pieces of content `[start, end)`, UTF-16 code units. */
  readonly content: readonly (readonly [start: number, end: number])[]
  /** SHA-256 (first 16 hex digits) of the words aimed at, as `plainWords` has them, to know them again: `targetOf`. */
  readonly check: string
}

/** What a person decided. */
export type Ruling =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  /** The words were taken back by whoever published them. */
  | { readonly kind: 'retract' }
  /** A blank name: the text does not say who. */
  | { readonly kind: 'set-speaker'; readonly name: string; readonly actor: string | null }
  | { readonly kind: 'edit-span'; readonly content: readonly (readonly [number, number])[] }
  /** The target and these are one statement; the target keeps its speaker and cue. */
  | { readonly kind: 'merge'; readonly with: readonly Target[] }
  /** One statement is several. */
  | { readonly kind: 'split'; readonly into: readonly (readonly (readonly [number, number])[])[] }
  /** The target and these, of whatever documents, report one utterance; or they report others. Nothing changes in the rows. */
  | { readonly kind: 'together'; readonly with: readonly Target[] }
  | { readonly kind: 'apart'; readonly from: readonly Target[] }
  /**
   * The words of the target change the position of a party (`actor`) on an issue to this stance, or do not, whatever it looks like.
   * Nothing changes in the rows.
   */
  | {
      readonly kind: 'shift'
      readonly actor: string
      readonly issue: string
      readonly to: Stance
      readonly holds: boolean
    }
  /** An earlier decision does not hold any more. */
  | { readonly kind: 'undo'; readonly decision: Id<'decision'> }

/** An append-only record of a person's decision; replayed over every coding in order of time. */
export interface Decision {
  /** Derived from all the rest. */
  readonly id: Id<'decision'>
  readonly at: Instant
  readonly who: string
  /** In the person's words; may be empty. */
  readonly why: string
  readonly target: Target
  readonly ruling: Ruling
}

/** How a statement stands after the decisions of people. */
export type Status = 'open' | 'accepted' | 'rejected' | 'retracted'

/* ---- What is asked of it ---- */

/** A document as lists show it. */
export interface DocumentHead {
  readonly id: Id<'document'>
  readonly article: Id<'article'>
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string
  /** First day of publication; `null` when nobody says. */
  readonly published: string | null
}

/** A statement of the ledger as it stands now, corrections in. */
export interface StatementRow {
  readonly statement: Statement
  readonly words: string
  readonly actors: readonly ActorOf[]
  readonly document: DocumentHead
  readonly status: Status
  /** Decisions that shaped it, oldest first. */
  readonly decisions: readonly Id<'decision'>[]
}

/** A document with everything the current coding found in it. */
export interface DocumentRow {
  readonly head: DocumentHead
  readonly document: Document
  readonly captures: readonly Capture[]
  readonly statements: readonly StatementRow[]
  readonly doubts: readonly Doubt[]
  /** All versions of the article, oldest first, this one among them. */
  readonly versions: readonly DocumentHead[]
}

/** The fields a query may name, and what they hold. */
export interface FieldValues {
  /** Name or key of the actor; so are `to` and `about`. */
  readonly speaker: string
  readonly to: string
  readonly about: string
  /** Name of the outlet of the document, or the host of its address: `kompas.com`. */
  readonly outlet: string
  /** Name of an outlet in the chain that is not the document's own. */
  readonly via: string
  /** BCP 47 tag; finds narrower ones, too: `az` finds `az-Latn`. */
  readonly lang: string
  readonly act: Act
  readonly form: StatementForm
  readonly modality: Modality
  readonly origin: 'firsthand' | 'secondhand' | 'anonymous' | 'unclear'
  readonly status: Status
  /** Id of a document or of an article. */
  readonly document: string
}

/** The fields of a query that only all documents taken together tell, and what they hold. */
export interface AccountValues {
  /** Key of an issue of the dossier that the utterance touches. */
  readonly issue: string
  /** Where it stands on the issues that the query names, or else on any. */
  readonly stance: Stance
  /** Key of the party or mediator that its speaker may speak for on that day. */
  readonly for: string
  /** Id of the utterance, or its beginning. */
  readonly utterance: string
}

/** One part of a query. All parts must hold. */
export type Term =
  /**
   * Stems in a row, or one stem: at each position the alternatives (`queryStems`), since a query has no language and a
   * statement was stemmed by its own. Positions are those of {@link Entry.stems}. `exact` also asks that the words stand there as
   * written, whatever the capitals: `plainWords(words).includes(plainWords(text))`.
   */
  | {
      readonly kind: 'words'
      /** As typed, without quotation marks. */
      readonly text: string
      readonly stems: readonly (readonly string[])[]
      readonly exact: boolean
      readonly not: boolean
    }
  /** The field holds one of the values; a name holds another when its words (`foldName`) hold all of the other's. */
  | {
      readonly kind: 'field'
      readonly field: keyof FieldValues
      readonly values: readonly string[]
      readonly not: boolean
    }
  /** Days or a score from and to, both included; `null` is open. */
  | {
      readonly kind: 'range'
      readonly field: 'said' | 'published' | 'score'
      readonly from: string | number | null
      readonly to: string | number | null
      readonly not: boolean
    }

  /**
   * What only all documents taken together tell: `settleQuery` of `tutur-intake` turns it into a term of kind `statements`. The
   * store itself takes none.
   */
  | {
      readonly kind: 'account'
      readonly field: keyof AccountValues
      readonly values: readonly string[]
      readonly not: boolean
    }
  /** Independent origins behind the utterance, from and to, both included; `null` is open. */
  | {
      readonly kind: 'account'
      readonly field: 'origins'
      readonly from: number | null
      readonly to: number | null
      readonly not: boolean
    }
  /** In documents that came in after the mark (`Store.mark`). Only programs ask so: `formatQuery` leaves it out. */
  | { readonly kind: 'since'; readonly mark: string; readonly not?: boolean }
  /** These statements and no others, 100,000 and more. Only programs ask so: `formatQuery` leaves it out. */
  | {
      readonly kind: 'statements'
      readonly ids: readonly Id<'statement'>[]
      readonly not?: boolean
    }

/** A query as the store takes it. No terms: everything. */
export interface Query {
  readonly terms: readonly Term[]
}

/** Where a page of a list begins. */
export interface PageOptions {
  /** What the page before gave as `next`. */
  readonly after?: string
  /** Rows on the page, 1 to 1000. Default 50. */
  readonly limit?: number
}

/** A page of a list, newest first; `next` is `null` on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}
