import type { Block, Document, Span } from '../../model/model.ts'

/** What copies are found by. Offsets are UTF-16 code units of `text`. */
export interface CopyDocument {
  /** Different for every document, also for two versions of one article. */
  readonly id: string
  readonly text: string
  /** As in `Document`: furniture, credits and datelines are left aside by their roles. */
  readonly blocks: readonly Block[]
  /** BCP 47 tag. */
  readonly language: string
  /** The address, in one form for all links to an article; `null` when there is none. The same address is taken for the same article. */
  readonly url: string | null
  /** Any key that is the same for one outlet; `null` when unknown. */
  readonly outlet: string | null
  /** ISO day (`2031-05-02`) or instant (`2031-05-02T09:40:00+03:00`); `null` when unknown. */
  readonly publishedAt: string | null
  /** What the page says of itself, as in `Document`. */
  readonly labels?: readonly CopyLabel[]
}

/** The part of a `Label` that tells of corrections. */
export interface CopyLabel {
  readonly kind: string
  readonly anchor: Span | null
}

/**
 * How a text stands to another.
 * - `verbatim`: the same words, furniture, credit and dateline aside.
 * - `edited`: retouched, and perhaps cut.
 * - `excerpt`: passages of the other and hardly anything else; the rest is left out.
 * - `version`: at the same address.
 * - `translation`: the whole text in another language.
 */
export type CopyRelation = 'verbatim' | 'edited' | 'excerpt' | 'version' | 'translation'

/** Two documents of which one is a copy of the other. */
export interface CopyPair {
  /** The one that was published first; where that is not known, rather what does not call itself a translation, what has a date, what is longer, in this order. */
  readonly earlier: string
  readonly later: string
  readonly relation: CopyRelation
  /** Within [0, 1]: how much of the shorter text the two have in common. */
  readonly score: number
  /** Why, in a few words for a reader. */
  readonly reason: string
}

/** Documents that stand for one text: copies, versions and translations of one another, directly or through others. */
export interface CopyFamily {
  /** Ids, earliest first. */
  readonly members: readonly string[]
}

/** A document as copies are found by, published on the first day that it may have been; give `publishedAt` anew where the moment is known. */
export function copyDocumentOf(document: Document): CopyDocument {
  const { id, text, blocks, language, url, outlet, publishedAt, labels } = document
  return { id, text, blocks, language, url, outlet, labels, publishedAt: publishedAt?.from ?? null }
}
