import { any } from '../languages/any/pack.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { anchor, idFrom } from '../model/ids.ts'
import type { Block, Day, Document, Doubt, Label, LanguageTag, Span, When } from '../model/model.ts'
import {
  givenLanguage,
  identifyLanguage,
  type LanguageGuess,
  languagesNear,
  primaryTag,
} from './language.ts'
import { joinLines } from './paragraphs.ts'
import { printedDay } from './printed-day.ts'
import { assignRoles, type ReadBlock } from './roles.ts'
import { cutStretches } from './stretches.ts'

/** What the caller knows about a text. */
export interface ReadOptions {
  /** The languages to choose from. */
  readonly packs: readonly LanguagePack[]
  /** BCP 47 tag of the text's language, or what was found out about it; else it is identified here. */
  readonly language?: string | LanguageGuess
  readonly outlet?: string
  /** ISO calendar day (`2024-08-19`) of publication. */
  readonly published?: string
  readonly url?: string
}

/**
 * Reads a text that is nothing but lines: what scrapers, archives and people's clipboards give.
 *
 * `Document.text` is `text` unchanged; the blocks lie over it and cover every character but white space.
 * Never throws, whatever the text; takes time in proportion to its length. Offsets are UTF-16 code units.
 */
export function readText(text: string, options: ReadOptions): Document {
  const guess = languageOf(text, options)
  const pack = packFor(guess.language, options.packs)
  const stretches = joinLines(text, cutStretches(text, pack))
  const blocks = assignRoles(text, stretches, pack)
  return documentOf({ text, blocks, guess, pack, options })
}

/**
 * The pack of `language`; where there is none, that of a language so near that its tables serve (Indonesian for Malay);
 * else the one for every language.
 */
export function packFor(language: string, packs: readonly LanguagePack[]): LanguagePack {
  const primary = primaryTag(language)
  const own = packs.find(({ tag }) => tag === primary)
  if (own !== undefined) return own
  const near = languagesNear(primary)
  return packs.find(({ tag }) => near.includes(tag)) ?? any
}

/** The language whose tables serve a text in `language`; `null` when there are none. */
export function languageRead(language: string, packs: readonly LanguagePack[]): LanguageTag | null {
  const pack = packFor(language, packs)
  return pack === any ? null : pack.tag
}

/** What reading found, before it is a document. */
export interface Findings {
  readonly text: string
  readonly blocks: readonly ReadBlock[]
  readonly guess: LanguageGuess
  readonly pack: LanguagePack
  readonly options: ReadOptions
  /** What was in doubt before the text was read. */
  readonly doubts?: readonly Doubt[]
}

/** Puts together the document of what was found. */
export function documentOf(findings: Findings): Document {
  const { text, blocks, guess, pack, options } = findings
  const outlet = options.outlet ?? blocks.find((block) => block.outlet !== null)?.outlet ?? null
  const url = options.url ?? null
  const id = idFrom<'document'>(
    text,
    outlet ?? '',
    url ?? '',
    options.published ?? '',
    guess.language,
  )
  return {
    id,
    outlet,
    url,
    language: guess.language,
    text,
    blocks: blocks.map(({ start, end, role }): Block => ({ start, end, role })),
    publishedAt: publishedAt({ id, text }, { blocks, pack, published: options.published }),
    labels: labelsOf({ id, text }, blocks, options.outlet ?? null),
    doubts: [...(findings.doubts ?? []), ...languageDoubts(guess, pack)],
  }
}

/** The stretches of `document` that are the page's and not the story's, in order. */
export function furnitureOf(document: Pick<Document, 'blocks'>): Span[] {
  return document.blocks
    .filter(({ role }) => !storyRoles.has(role))
    .map(({ start, end }) => ({ start, end }))
}

const storyRoles: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading', 'paragraph'])

function languageOf(text: string, { language, packs, outlet, url }: ReadOptions): LanguageGuess {
  if (language === undefined)
    return identifyLanguage(text, { packs, outlet: outlet ?? url ?? null })
  return typeof language === 'string' ? givenLanguage(text, language, packs) : language
}

function languageDoubts({ language, doubt }: LanguageGuess, pack: LanguagePack): Doubt[] {
  const doubts: Doubt[] = []
  if (doubt !== null) doubts.push(doubtOf('language-uncertain', doubt))
  if (pack === any) doubts.push(doubtOf('language-unsupported', language))
  else if (primaryTag(language) !== pack.tag)
    doubts.push(doubtOf('language-unsupported', `${language}, read as ${pack.tag}`))
  return doubts
}

function doubtOf(code: Doubt['code'], detail: string): Doubt {
  return { code, anchor: null, statement: null, detail }
}

function publishedAt(
  document: Pick<Document, 'id' | 'text'>,
  known: { blocks: readonly ReadBlock[]; pack: LanguagePack; published: string | undefined },
): When | null {
  if (known.published !== undefined) {
    const day = known.published as Day
    return { from: day, to: day, basis: 'metadata', anchor: null }
  }
  const printed = printedDay(document.text, known.blocks, known.pack)
  if (printed === null) return null
  return {
    from: printed.day,
    to: printed.day,
    basis: 'stated',
    anchor: anchor(document, printed.span),
  }
}

function labelsOf(
  document: Pick<Document, 'id' | 'text'>,
  blocks: readonly ReadBlock[],
  outlet: string | null,
): Label[] {
  return blocks.flatMap((block) => {
    const kind = block.label ?? (isForeign(block, outlet) ? 'syndicated' : null)
    return kind === null ? [] : [{ kind, anchor: anchor(document, block) }]
  })
}

/** A dateline that names another outlet than the one which printed it. */
function isForeign({ role, outlet }: ReadBlock, printedBy: string | null): boolean {
  if (role !== 'dateline' || outlet === null || printedBy === null) return false
  return !areAlike(outlet, printedBy)
}

/** One name begins or holds the other: `Kompas` and `KOMPAS.com`. */
function areAlike(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)]
  return x.includes(y) || y.includes(x)
}

function plainName(outlet: string): string {
  return outlet
    .toLowerCase()
    .replace(/\.(?:com|co|id|net|org|news)(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
