/**
 * The central types of Tutur.
 *
 * Offsets. Every `start` and `end` is a UTF-16 code unit index into `Document.text`
 * (what `String.prototype.slice` takes), zero-based and half-open: `[start, end)`.
 * `Document.text` is stored exactly as read and is never normalised afterwards, so an
 * offset stays true for ever. Exports for Python or R convert to code points at the edge.
 *
 * Times. Days are ISO calendar dates (`2026-08-14`) with no zone. Languages are BCP 47 tags.
 * Scores are within [0, 1].
 *
 * @module
 */

declare const kind: unique symbol

/** A string that names one kind of record; ids of different kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** A calendar day without a zone: `2026-08-14`. */
export type Day = Id<'day'>
/** A BCP 47 language tag: `id`, `en`, `az-Latn`; `und` when unknown. */
export type LanguageTag = Id<'language'>
/**
 * A score within [0, 1], measured on marked texts: the precision of that rule, or, of what trained weights have weighed,
 * the share right among all that have at least this score.
 */
export type Score = number

/* ---- Text ---- */

/** Characters `[start, end)` of one text, in UTF-16 code units. */
export interface Span {
  /** First code unit; 0 ≤ start ≤ end. */
  readonly start: number
  /** One past the last code unit; end ≤ text.length. */
  readonly end: number
}

/** A span of a named document, fit to be stored: it can be checked against the archive. */
export interface Anchor extends Span {
  readonly document: Id<'document'>
  /** First 16 hex digits of the SHA-256 of the covered characters (as UTF-8); detects a wrong text. */
  readonly check: string
}

/** What one stretch of a document's text is. */
export type BlockRole =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'caption'
  | 'related'
  | 'disclaimer'
  | 'chrome'

/** One structural piece of a document. */
export interface Block extends Span {
  readonly role: BlockRole
}

/** The page's own word on what it carries: "written by a contributor", "translated automatically". */
export interface Label {
  readonly kind:
    | 'contributed'
    | 'syndicated'
    | 'machine-translated'
    | 'press-release'
    | 'opinion'
    | 'correction'
    | 'retraction'
  /** `null` when it comes from metadata. */
  readonly anchor: Anchor | null
}

/** The readable text of one article. */
export interface Document {
  /** Derived from the text and its metadata, so reading the same bytes again gives the same id. */
  readonly id: Id<'document'>
  /** The outlet as the page or the caller names it; `null` when neither does. */
  readonly outlet: string | null
  /** Where it was read from; `null` for a text given by hand. */
  readonly url: string | null
  readonly language: LanguageTag
  /** What was read, unchanged. All offsets point in here. */
  readonly text: string
  /** What each stretch of `text` is; in order, without overlap; white space between blocks is in none. */
  readonly blocks: readonly Block[]
  /** When the outlet says it was published; `null` when the page does not say. */
  readonly publishedAt: When | null
  /** What kind of text the page itself says it is, each with the words that say so. */
  readonly labels: readonly Label[]
  /** What reading left open: an uncertain language, repaired bytes. */
  readonly doubts: readonly Doubt[]
}

/** A day or a stretch of days and how we know it. */
export interface When {
  /** First day included. */
  readonly from: Day
  /** Last day included; equal to `from` for a single day. */
  readonly to: Day
  /** `stated`: "on 14 August 2024". `relative`: "on Friday", resolved. `publication`: assumed. */
  readonly basis: 'stated' | 'relative' | 'publication' | 'metadata'
  /** The words that say so; `null` for `publication` and `metadata`. */
  readonly anchor: Anchor | null
}

/* ---- Days and stretches of time that a text names ---- */

/** A date, or a stretch of time, that a text names. */
export interface DateRead {
  /** The words, with what opens a stretch (`since 2020`) and without what only puts them beside a verb (`on`). */
  readonly anchor: Anchor
  /**
   * The value in the Extended Date/Time Format (ISO 8601-2): `2025-09-12`, `2025-09`, `2025-34` (second quarter), `2025-40`
   * (first half), `199X`, `2025-09-08/2025-09-14`, `2020/..`. A year that nobody names stays open: `XXXX-08-17`. A day that
   * its own weekday contradicts is in question: `2025-09-12?`. `null` when nothing can be said.
   */
  readonly edtf: string | null
  /** First day meant, included; `null` when the stretch has no beginning or the date is not settled. */
  readonly from: Day | null
  /** Last day meant, included; `null` when the stretch has no end or the date is not settled. */
  readonly to: Day | null
  /** What the words name; of `the last two weeks` the unit that they count. */
  readonly precision: DatePrecision
  /**
   * `written`: with all its parts. `weekday`: a weekday alone, counted from the day of publication. `published`: counted from it
   * in another way, or its year taken from it. `text`: from a date that the same text gives in full. `null` when not settled.
   */
  readonly basis: 'written' | 'weekday' | 'published' | 'text' | null
  /** Why it is not settled; `null` when it is. */
  readonly problem: DateProblem | null
}

/** The unit in which a date is named. */
export type DatePrecision =
  | 'day'
  | 'weekend'
  | 'week'
  | 'part-of-week'
  | 'month'
  | 'part-of-month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'part-of-year'
  | 'decade'

/** Why a date is not settled. */
export type DateProblem =
  /** The weekday is not that of the day beside it: `Friday (13/9/2025)`. */
  | 'weekday-contradicts'
  /** The calendar has no such day. */
  | 'no-such-day'
  /** It takes the day of publication, which nobody says. */
  | 'unpublished'
  /** The words leave a choice: `6/7` in English, `next Friday`. */
  | 'ambiguous'

/* ---- Who ---- */

/** A place in a text where an actor is named, described or pointed at by a pronoun. */
export interface Mention {
  /** The words in the text; a clitic (`nya`) is anchored without its stem. */
  readonly anchor: Anchor
  readonly form: 'name' | 'description' | 'pronoun'
  /** Fullest name of the actor in this document; `null` while unresolved. Unresolved is a result, not an error. */
  readonly name: string | null
  /** Title or function as the document gives it: `Menteri Luar Negeri Azerbaijan`. */
  readonly role: string | null
  /** Who that is beyond this document; absent where the tables have nobody, or more than one can be meant. */
  readonly identity?: Identity
  readonly score: Score
}

/** Somebody or something known to the tables of actors, whatever a text calls it. */
export interface Identity {
  /** Key of the tables: `ilham-aliyev`, `az`, `osce`, `az.head-of-state`. */
  readonly id: string
  readonly type: 'person' | 'organisation' | 'armed-group' | 'state' | 'territory' | 'office'
  /** In English. */
  readonly name: string
  /** Item of Wikidata; `null` while the tables have none. */
  readonly wikidata: string | null
  /**
   * How it is known. `name`: by its name. `place`: by a place that stands for it, as Baku for a government. `office`: by
   * the office, and who held it on the day if that is known. `last-holder`: who held it when the tables were last known to hold.
   */
  readonly by: 'name' | 'place' | 'office' | 'last-holder'
  /** Key of the office in which it speaks, such as `az.head-of-state`; `null` where the text gives none that the tables have. */
  readonly office: string | null
}

/**
 * Where a text names a state, a seat of government or a building that can stand for whoever acts there, and which of the
 * two it means: place, party and the reason are kept apart.
 */
export interface PlaceUse {
  /** Its name in the text. */
  readonly anchor: Anchor
  /** Key of the tables: the territory, also of its seat (`az` for Baku), or the office or body that a building houses. */
  readonly of: string
  /** `party`: whoever acts there. `place`: where something is or happens. `open`: the text does not tell. */
  readonly use: 'party' | 'place' | 'open'
  /** What tells so; `null` where it is open. */
  readonly why: PlaceReason | null
  /** Who acts under that name; `null` unless it is used for a party. */
  readonly party: Identity | null
}

/**
 * Why a place is taken for a party or for a place. Of a party:
 * - `speaks`, `acts`: it is the subject of a verb of speaking, or of another.
 * - `addressed`: it is asked, told, accused, pressed; `dealings`: something is done with it, for it or against it.
 * - `stance`: a position, decision or demand is its own.
 * - `office`, `body`, `people`, `owner`: an office, a body, people or something else belongs to it.
 *
 * Of a place: `where`, it lies behind a preposition of place; `way`, something moves there or through; `land`, its soil
 * or a part of it is named; `dateline`, the report was sent from there; `aside`, it stands in brackets beside another place.
 */
export type PlaceReason =
  | 'speaks'
  | 'acts'
  | 'addressed'
  | 'dealings'
  | 'stance'
  | 'office'
  | 'body'
  | 'people'
  | 'owner'
  | 'where'
  | 'way'
  | 'land'
  | 'dateline'
  | 'aside'

/* ---- Where the words came from ---- */

/** One step away from the document towards the speaker. */
export interface Hop {
  /** The outlet as printed. */
  readonly outlet: string
  readonly relation:
    | 'published'
    | 'cites'
    | 'translates'
    | 'syndicates'
    | 'interviewed'
    | 'quotes-post'
  /** The words that show this hop; `null` only for the outlet of the document itself. */
  readonly anchor: Anchor | null
  /** Who publishes under that name; absent where no table knows it, or it means several. */
  readonly publisher?: PublisherIdentity
}

/** An outlet known to the tables, whatever a text calls it. What is not known is `null`. */
export interface PublisherIdentity {
  /** Its first domain, such as `tempo.co`, or the key that the user gives it. */
  readonly id: string
  readonly kind: PublisherKind | null
  /** The group or the state that owns it: `Kompas Gramedia`, `state: Azerbaijan`. */
  readonly owner: string | null
  /** Key of a territory: `id`. */
  readonly country: string | null
}

/** What kind of publisher it is; `weekly` also appears more rarely, `ministry` is any office of a state. */
export type PublisherKind =
  | 'wire'
  | 'state-agency'
  | 'daily'
  | 'weekly'
  | 'broadcaster'
  | 'online'
  | 'ministry'
  | 'community'
  | 'fact-checker'

/**
 * The way words took to reach us, nearest first: the first hop is the outlet of the document when it is known,
 * the last is closest to the speaker. "IDN Times citing The Moscow Times" has two hops.
 */
export interface SourceChain {
  readonly hops: readonly Hop[]
  /** `stated`: the words stand beside this statement. `inherited`: from an earlier statement of the same speaker, or from the credit of the whole report. */
  readonly basis: 'stated' | 'inherited'
  readonly origin: 'firsthand' | 'secondhand' | 'anonymous' | 'unclear'
  readonly score: Score
}

/* ---- What one document says ---- */

/** How a record came to be; enough to run the same step again and get the same record. */
export interface Provenance {
  /** Version of the `tutur` package. */
  readonly version: string
  /** The rule that found it, such as `quote.inverted`; `learned` when only trained weights did. */
  readonly rule: string
  /** Which trained weights weighed it; `null` where the rules decided alone. */
  readonly model: string | null
  readonly score: Score
}

/** What saying it does; each maps to a PLOVER verbal category or a CAMEO 01x/02x code. */
export type Act =
  | 'say'
  | 'assert'
  | 'deny'
  | 'accuse'
  | 'demand'
  | 'offer'
  | 'promise'
  | 'threaten'
  | 'ask'
  | 'agree'
  | 'refuse'
  | 'praise'
  | 'hope'
  | 'decline-comment'

/** How the words stand to the facts. */
export type Modality = 'negated' | 'future' | 'conditional' | 'hypothetical'

/** Whether the words are given in quotation marks, reported, or both. */
export type StatementForm = 'direct' | 'indirect' | 'mixed'

/** One document reporting that someone said something. Never edited after it is written. */
export interface Statement {
  readonly id: Id<'statement'>
  readonly document: Id<'document'>
  readonly form: StatementForm
  readonly act: Act
  readonly modality: readonly Modality[]
  /** The words said, in order, with their quotation marks; several when the quote is broken up. */
  readonly content: readonly [Anchor, ...Anchor[]]
  /** The word that introduces it (`ujar`, `said`); `null` for a bare quotation. */
  readonly cue: Anchor | null
  /** All parts of a cue that is broken up (`teilte ... mit`), the one in `cue` among them; absent for others. */
  readonly cueParts?: readonly Anchor[]
  /** The words that attribute: cue, speaker and what stands around them outside the content; absent where it is not told. */
  readonly frame?: readonly Anchor[]
  /** `null` when the text gives no speaker. */
  readonly speaker: Mention | null
  readonly addressees: readonly Mention[]
  /** `null` when the page does not settle it. */
  readonly saidAt: When | null
  readonly chain: SourceChain
  readonly madeBy: Provenance
}

/** What Tutur finds in one document. Plain data: `JSON.stringify` loses nothing. */
export interface Analysis {
  readonly document: Document
  readonly statements: readonly Statement[]
  /** Every place of the tables that sentences name, in order, and whether it acts. */
  readonly places: readonly PlaceUse[]
  /** What was seen but not understood; shown to the user, never thrown. */
  readonly doubts: readonly Doubt[]
}

/** Something a reader should look at. */
export interface Doubt {
  readonly code: /** The text has words for the speaker, and it is not settled whom they mean. */
    | 'speaker-unresolved'
    /** The text has no words for the speaker: `ditekankan bahwa`, `it is expected that`. */
    | 'speaker-unnamed'
    | 'quote-unclosed'
    | 'quote-unattributed'
    | 'date-ambiguous'
    | 'language-uncertain'
    | 'language-unsupported'
    | 'encoding-repaired'
    | 'text-cut'
  readonly anchor: Anchor | null
  /** The id of the statement it is about; `null` when it is about the document. */
  readonly statement: Id<'statement'> | null
  /** What was seen, in the words of the document where there are any: `Rabu`, `id or ms`. */
  readonly detail: string
}

/** An outcome the caller is expected to meet. Faults in our own code are thrown instead. */
export type Result<Value, Problem extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }
