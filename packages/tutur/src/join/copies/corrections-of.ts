import { conceptNamed, conceptsIn } from '../../knowledge/concepts.ts'
import { type CorrectingWords, correctingWords } from '../../knowledge/correcting.ts'
import type { Block, Span } from '../../model/model.ts'
import { pushTo } from '../../text/push-to.ts'
import { stemsOf } from '../../text/stems.ts'
import { diceOf, unionOf } from './align-keys.ts'
import { commonKeysOf } from './common-keys.ts'
import type { CopyDocument } from './copy-document.ts'
import { byTime, daysApart, type Period, periodOf } from './published.ts'

/** A document that corrects an earlier one, or takes it back. */
export interface Correction {
  /** The id of the document that says so, and of the one that it speaks of. */
  readonly correction: string
  readonly corrects: string
  readonly kind: 'correction' | 'retraction'
  /** The words of the correction that say so. */
  readonly words: Span
  /** How it is known which is meant. `address`: an earlier version of the page; `headline`: it gives the headline; `day`: it gives the day, and of the outlet's articles of that day it is the one that speaks of the same. */
  readonly by: 'address' | 'headline' | 'day'
}

/** A correction elsewhere than on the page itself comes within so many days. */
const correctingDays = 120
/** How much of what two texts name is the same (Dice) where one corrects the other. */
const sameMatter = 0.25

interface Article {
  readonly document: CopyDocument
  readonly id: string
  readonly period: Period | null
}

/**
 * Links corrections and retractions to what they correct: an earlier version at the same address, or an earlier article of
 * the same outlet, named by its headline or its day; of another outlet, where it says that this one has withdrawn it. What says
 * only that it corrects is linked to nothing. Time grows with the number of documents.
 */
export function correctionsOf(documents: Iterable<CopyDocument>): readonly Correction[] {
  const articles = [...documents]
    .map((document) => ({ document, id: document.id, period: periodOf(document.publishedAt) }))
    .sort(byTime)
  const shelves = shelvesOf(articles)
  return articles.flatMap((article): readonly Correction[] => {
    const said = saidIn(article.document)
    if (said === null) return []
    const found = correctedBy(article, shelves)
    if (found === null) return withdrawnElsewhere(article, shelves)
    const [target, by] = found
    return [{ correction: article.id, corrects: target.id, ...said, by }]
  })
}

/* ---- What says that it corrects ---- */

type Said = Pick<Correction, 'kind' | 'words'>

function saidIn(document: CopyDocument): Said | null {
  const labels = document.labels ?? []
  for (const kind of ['retraction', 'correction'] as const) {
    const label = labels.find((one) => one.kind === kind && one.anchor !== null)
    if (label?.anchor != null)
      return { kind, words: { start: label.anchor.start, end: label.anchor.end } }
  }
  for (const kind of ['correction', 'retraction'] as const) {
    const words = wordsThat(kind, document)
    if (words !== null) return { kind, words }
  }
  return null
}

function wordsThat(kind: Said['kind'], document: CopyDocument): Span | null {
  for (const words of correctingWords(document.language)) {
    if (words.kind !== kind) continue
    const found = placesFor(words, document).find((span) =>
      words.pattern.test(textIn(document, span)),
    )
    if (found !== undefined) return found
  }
  return null
}

/** Code units at either edge of the story in which it says so of itself. */
const edgeUnits = 400

function placesFor({ where }: CorrectingWords, document: CopyDocument): readonly Span[] {
  const { blocks } = document
  const titles = blocks.filter(({ role }) => role === 'title')
  if (where === 'title') return titles
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph')
  const edges = [paragraphs[0], paragraphs.at(-1)].filter((block) => block !== undefined)
  const lines = blocks.filter(({ role }) => role === 'subtitle' || role === 'disclaimer')
  return [...lines, ...edges.filter(isShort)]
}

function isShort({ start, end }: Block): boolean {
  return end - start <= edgeUnits
}

function textIn({ text }: CopyDocument, { start, end }: Span): string {
  return text.slice(start, end)
}

/* ---- What it corrects ---- */

/** Where earlier articles are found again, in order of time. */
interface Shelves {
  readonly byAddress: ReadonlyMap<string, readonly Article[]>
  readonly byHeadline: ReadonlyMap<string, readonly Article[]>
  readonly byDay: ReadonlyMap<string, readonly Article[]>
  /** The outlets of all, as the articles have them. */
  readonly outlets: ReadonlySet<string>
}

function shelvesOf(articles: readonly Article[]): Shelves {
  const byAddress = new Map<string, Article[]>()
  const byHeadline = new Map<string, Article[]>()
  const byDay = new Map<string, Article[]>()
  const outlets = new Set<string>()
  for (const article of articles) {
    const { document, period } = article
    if (document.url !== null) pushTo(byAddress, document.url, article)
    const outlet = outletOf(document)
    if (outlet === null) continue
    outlets.add(outlet)
    const headline = headlineOf(document)
    if (headline !== '') pushTo(byHeadline, `${outlet}\n${headline}`, article)
    if (period !== null)
      pushTo(byDay, `${outlet}\n${monthAndDay(document.publishedAt ?? '')}`, article)
  }
  return { byAddress, byHeadline, byDay, outlets }
}

/** The outlet, or the host of the address where it is not told. */
function outletOf({ outlet, url }: CopyDocument): string | null {
  return (
    outlet ?? /^https?:\/\/(?:www\.)?(?<host>[^/?#]+)/u.exec(url ?? '')?.groups?.['host'] ?? null
  )
}

function headlineOf({ text, blocks, language }: CopyDocument): string {
  const title = blocks.find(({ role }) => role === 'title')
  return title === undefined ? '' : stemsOf(text.slice(title.start, title.end), language).join(' ')
}

function monthAndDay(published: string): string {
  return published.slice(5, 10)
}

function correctedBy(
  article: Article,
  shelves: Shelves,
): readonly [Article, Correction['by']] | null {
  const { document } = article
  const { byAddress } = shelves
  const version = lastBefore(article, byAddress.get(document.url ?? '') ?? [])
  if (version !== null) return [version, 'address']
  const outlet = outletOf(document)
  return outlet === null ? null : amongThoseOf(outlet, article, shelves)
}

/**
 * `The Herald has withdrawn its report of 10 March`: told by another outlet, which names the one, whatever the label of its
 * page. Only the words themselves show it.
 */
function withdrawnElsewhere(article: Article, shelves: Shelves): readonly Correction[] {
  const { document } = article
  const own = outletOf(document)
  const words = wordsThat('retraction', document)
  if (words === null) return []
  const line = lineAround(document.text, words).toLowerCase()
  const [named, ...others] = [...shelves.outlets].filter(
    (outlet) => outlet !== own && line.includes(outlet.toLowerCase()),
  )
  if (named === undefined || others.length > 0) return []
  const found = amongThoseOf(named, article, shelves)
  if (found === null) return []
  const [target, by] = found
  return [{ correction: article.id, corrects: target.id, kind: 'retraction', words, by }]
}

/** The line around some words, which is short where it says that something was withdrawn. */
function lineAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  return text.slice(from, to < 0 ? text.length : to)
}

/** The earlier article of an outlet that a text names by its headline or by its day. */
function amongThoseOf(
  outlet: string,
  article: Article,
  { byHeadline, byDay }: Shelves,
): readonly [Article, Correction['by']] | null {
  const { document } = article
  for (const headline of quotedIn(document)) {
    const named = lastBefore(article, byHeadline.get(`${outlet}\n${headline}`) ?? [])
    if (named !== null) return [named, 'headline']
  }
  const ofDays = daysNamedIn(document).flatMap((day) => byDay.get(`${outlet}\n${day}`) ?? [])
  const likeliest = sameMatterAs(article, ofDays)
  return likeliest === null ? null : [likeliest, 'day']
}

/** Of articles in order of time the last that is older, and not much older. */
function lastBefore(article: Article, others: readonly Article[]): Article | null {
  return others.findLast((other) => isBefore(other, article)) ?? null
}

function isBefore(other: Article, article: Article): boolean {
  if (other.id === article.id || byTime(other, article) >= 0) return false
  if (other.period === null || article.period === null) return true
  return daysApart(other.period, article.period) <= correctingDays
}

const quoted = /["“„«](?<words>[^"“”„«»]{12,200})["”“»]/gu

/** What stands between quotation marks, as headlines are kept. */
function quotedIn({ text, language }: CopyDocument): readonly string[] {
  const found = text.slice(0, mostUnits).matchAll(quoted)
  return [...found].map(({ groups }) => stemsOf(groups?.['words'] ?? '', language).join(' '))
}

/** A correction is short. */
const mostUnits = 5000

const months = [
  ...['january', 'february', 'march', 'april', 'may month', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
const dayBesideMonth =
  /(?<before>\p{L}+\.?)? ?(?<day>\d{1,2})(?:st|nd|rd|th|\.)? ?(?<behind>\p{L}+)?/gu

/** Month and day (`07-04`) of the dates that a text names by the name of the month. */
function daysNamedIn({ text, language }: CopyDocument): readonly string[] {
  const found: string[] = []
  for (const { groups } of text.slice(0, mostUnits).matchAll(dayBesideMonth))
    for (const word of [groups?.['before'], groups?.['behind']]) {
      const month = word === undefined ? -1 : monthOf(word, language)
      if (month >= 0) found.push(`${two(month + 1)}-${two(Number(groups?.['day']))}`)
    }
  return [...new Set(found)]
}

function monthOf(word: string, language: string): number {
  const concepts = conceptsIn(word, language)
  return months.findIndex((month) => concepts.includes(conceptNamed(month) ?? -1))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The one earlier article that speaks of the same, and much more so than any other. */
function sameMatterAs(article: Article, others: readonly Article[]): Article | null {
  const own = unionOf([commonKeysOf(article.document).keys])
  const ranked = others
    .filter((other) => isBefore(other, article))
    .map((other) => ({ other, same: diceOf(own, unionOf([commonKeysOf(other.document).keys])) }))
    .sort((one, two) => two.same - one.same)
  const [first, second] = ranked
  if (first === undefined || first.same < sameMatter) return null
  return second !== undefined && second.same > clearly * first.same ? null : first.other
}

/** The next may have at most so much of what the first has. */
const clearly = 0.8
