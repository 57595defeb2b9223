import type { Capture, Doubt, Id } from 'tutur'
import type {
  Coding,
  Decision,
  DocumentHead,
  DocumentRow,
  Intake,
  Page,
  PageOptions,
  Query,
  StatementRow,
} from '../model.ts'

/**
 * Where the rows of a ledger are kept. SQLite and PostgreSQL give the same answers to the same calls: one suite of tests
 * (`describeStore`) holds for both.
 *
 * Every write is one transaction, on disk when its promise resolves, and may happen twice. Readers never wait for writers.
 * A call rejects only on faults of the store itself ({@link StoreProblem}); what a caller may expect is a value.
 */
export interface Store {
  /** Takes in captures with what `coding` made of them. Resolves when all of them are on disk; what is there is left as it is. */
  add(coding: Id<'coding'>, intakes: readonly Intake[]): Promise<Added>

  /* Codings. New ledgers have none. */
  codings(): Promise<readonly Coding[]>
  /** Makes a coding known, as `current` if there is no other, else as `building`. A known one keeps its state. */
  begin(coding: Pick<Coding, 'id' | 'made'>): Promise<Coding>
  /** Makes a coding the current one, in one transaction; the one before becomes `old`. */
  switchTo(coding: Id<'coding'>): Promise<void>
  /** Takes away a coding that is not current, with all its rows. */
  drop(coding: Id<'coding'>): Promise<void>

  /* Reading. Of the current coding unless another is named. `null`: there is none of that id. */
  statement(id: Id<'statement'>, coding?: Id<'coding'>): Promise<StatementRow | null>
  /** The statements of these ids that are there, in the order of the ids. */
  statementsOf(ids: readonly Id<'statement'>[]): Promise<readonly StatementRow[]>
  document(id: Id<'document'>, coding?: Id<'coding'>): Promise<DocumentRow | null>
  capture(id: Id<'capture'>): Promise<Capture | null>
  /** Statements that the query finds, newest day first, then by id: the day said or, if nobody tells it, that of publication. */
  statements(query: Query, page?: PageOptions): Promise<Page<StatementRow>>
  /** Documents with a statement that the query finds, newest first; all documents for a query without terms. */
  documents(query: Query, page?: PageOptions): Promise<Page<DocumentHead>>
  count(query: Query): Promise<Counts>
  /**
   * How the statements that the query finds are spread over what they hold. Reads each of them whole, once, and beside all else
   * that is asked: of 500,000 statements that takes three to ten seconds, of 35,000 less than one. Whoever asks often keeps the
   * answer with its revision.
   */
  facets(query: Query, options?: FacetOptions): Promise<Facets>
  /** Captures in the order of their ids, for whoever goes through all. */
  captures(page?: PageOptions): Promise<Page<Capture>>
  /** What captures gave no document, and why. */
  unread(
    page?: PageOptions,
  ): Promise<Page<{ readonly capture: Capture; readonly part: string; readonly message: string }>>
  /** Which documents a coding (the current one unless another is named) reads out of which parts of a capture. */
  readings(
    capture: Id<'capture'>,
    coding?: Id<'coding'>,
  ): Promise<readonly { readonly part: string; readonly document: Id<'document'> }[]>
  /** Whether a coding has been over a capture. */
  isCoded(coding: Id<'coding'>, capture: Id<'capture'>): Promise<boolean>

  /**
   * What waits for a person, in the order in which to look at it: open statements on which nobody has decided anything yet, those
   * with a doubt first, then those with a score below .6, the lowest first.
   */
  doubts(page?: PageOptions, filter?: DoubtFilter): Promise<Page<DoubtedRow>>
  /** How many wait. */
  countDoubts(filter?: DoubtFilter): Promise<number>

  /* Corrections. */
  /** Appends a decision and applies it to the current coding, in one transaction. */
  decide(decision: Decision): Promise<Decided>
  /** All decisions, oldest first; of one document if named. */
  decisions(document?: Id<'document'>): Promise<readonly Decision[]>
  /** Decisions that no statement of the coding answers to. */
  unfit(coding?: Id<'coding'>): Promise<readonly Decision[]>

  /* What watching remembers between runs: one JSON value a key. */
  recall(key: string): Promise<string | null>
  remember(key: string, value: string): Promise<void>
  /** Takes a key away, if it is there. */
  forget(key: string): Promise<void>
  /** All that is remembered under keys that begin so, in the order of the keys; `prefix` of 300 code units at most. */
  recalled(prefix: string): Promise<readonly Remembered[]>
  /**
   * Remembers `after` if just `before` is there now (`null`: nothing), in one transaction; whether it was so. Of several that
   * try at once, from whatever process, one alone is told `true`.
   */
  replace(key: string, before: string | null, after: string): Promise<boolean>

  /* What has changed. See `docs/decisions/0040-revision-and-marks.md`. */
  /** Another text whenever anything that readers see may have changed, by whatever process; not for what is remembered. */
  revision(): Promise<string>
  /**
   * Another text whenever what {@link document} tells of the current coding may have changed, whatever else did; `null`: there is
   * none of that id.
   */
  documentRevision(id: Id<'document'>): Promise<string | null>
  /** A mark of all that is there now: a query asks by it for what came in since (`{ kind: 'since', mark }`). Outlives recoding and backups. */
  mark(): Promise<string>

  /* Care. */
  /** Checks the store in itself: its pages, its indexes against its tables, what points at what. Empty: all is well. */
  check(): Promise<readonly Fault[]>
  /** Builds anew what `check` can find broken and what is derived from the rest: search and indexes. */
  repair(): Promise<void>
  /** All rows, in an order that {@link restore} takes; consistent, as of one moment. */
  dump(): AsyncIterable<DumpedRow>
  /** Fills an empty store. Rejects when it is not empty. */
  restore(rows: AsyncIterable<DumpedRow>): Promise<void>
  /** After much was added: brings search and statistics up to date. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Which of the statements that wait are asked for. */
export interface DoubtFilter {
  /** With a doubt of one of these. */
  readonly codes?: readonly Doubt['code'][]
  /** In articles of a language (BCP 47 tag), narrower ones too: `az` finds `az-Latn`. */
  readonly language?: string
}

/** A statement that waits for a person, and why. */
export interface DoubtedRow {
  readonly row: StatementRow
  /** Empty where only the score is low. */
  readonly doubts: readonly Doubt[]
}

/** A value that is remembered, under its key. */
export interface Remembered {
  readonly key: string
  readonly value: string
}

/** What statements are counted by; named as in a query, so that each value can be asked for. `said`: by months, `2024-08`. */
export type FacetField =
  | 'outlet'
  | 'lang'
  | 'act'
  | 'form'
  | 'origin'
  | 'status'
  | 'speaker'
  | 'said'

export interface FacetOptions {
  /** So many values of each, 1 to 1000; default 12. */
  readonly limit?: number
}

/** How statements are spread over what they hold. */
export interface Facets {
  readonly statements: number
  readonly by: Readonly<Record<FacetField, Facet>>
}

/** How statements are spread over one field. All numbers together are all statements. */
export interface Facet {
  /** The most frequent, most first, then in the order of their values. */
  readonly values: readonly FacetValue[]
  /** Statements with any other value, and how many other values there are. */
  readonly others: number
  readonly otherValues: number
  /** Statements of which nobody tells. */
  readonly none: number
}

export interface FacetValue {
  /** To ask for: of a speaker the key, or the name where there is none. */
  readonly value: string
  /** To show. */
  readonly name: string
  readonly statements: number
}

/** How a store is opened. */
export interface StoreOptions {
  /** Whether to make a ledger where there is none. Default true. */
  readonly create?: boolean
  /** Of SQLite: statements that may wait to be written before `add` makes its caller wait. Default 20,000. */
  readonly queueLimit?: number
}

/** How much of what was given was new. */
export interface Added {
  readonly captures: number
  readonly documents: number
  readonly statements: number
}

/** How many there are. */
export interface Counts {
  readonly statements: number
  readonly documents: number
}

/** What became of a decision. */
export interface Decided {
  /** Whether a statement of the current coding answers to it. */
  readonly fits: boolean
}

/** Something broken, and what mends it. */
export interface Fault {
  /** The object: `archive 3f…`, `statement 0d2e…`, `search`. */
  readonly where: string
  /** What is wrong, one line without a full stop. */
  readonly what: string
  /** What to do, one line without a full stop. */
  readonly remedy: string
}

/** One row of a table, as JSON can hold it. */
export interface DumpedRow {
  readonly table: string
  readonly row: Readonly<Record<string, string | number | null>>
}

/** What a store cannot do by no fault of the program: the disk is full, the server is away, the file is no ledger. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly code: 'full' | 'read-only' | 'unreachable' | 'busy' | 'not-a-ledger' | 'newer' | 'broken'

  /** `message` says what, where and what to do. */
  constructor(code: StoreProblem['code'], message: string) {
    super(message)
    this.code = code
  }
}
