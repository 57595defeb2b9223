import { dayMs } from '../../find/days/calendar.ts'
import type { CopyDocument } from './copy-document.ts'
import { type CopyProfile, copyProfileOf } from './copy-profile.ts'
import { mixed } from './copy-text.ts'
import { Postings } from './postings.ts'
import { daysApart } from './published.ts'

/** A document that another may be a copy of, and what it has in common with it. */
export interface CopyCandidate {
  readonly id: string
  /** `address`: the same URL; `words`: passages; `concepts`: names, numbers and concepts, in another language. */
  readonly by: 'address' | 'words' | 'concepts'
}

/** A translation appears within so many days of its original. */
export const translationDays = 14
const periodMs = translationDays * dayMs

/** So many documents with one shingle, or band, are looked at, the newest: what more have is a phrase, or a family that these stand for. */
const mostSharing = 64
/** So many candidates are given, those with most in common. */
const mostCandidates = 16
/** One shingle in common is a phrase, one band an accident. */
const fewestShingles = 2
const fewestBands = 2

/**
 * Finds what a document may be a copy of without comparing it with every other: an inverted index of sketches. Documents are
 * added one by one, for years; asking costs the same however many there are, up to the limits above. It keeps some 2 kB of
 * a short article and never its text.
 */
export class CopyIndex {
  readonly #documents: Pick<CopyProfile, 'id' | 'language' | 'period'>[] = []
  readonly #addresses = new Map<string, number[]>()
  readonly #shingles = new Postings()
  readonly #bands = new Postings()
  /** Fortnights that documents were published in; `null` for those without a date. */
  readonly #fortnights = new Set<number | null>()

  /** How many documents it holds. */
  get size(): number {
    return this.#documents.length
  }

  /** Adds a document, which is no candidate of itself before. */
  add(document: CopyDocument | CopyProfile): void {
    const profile = profiled(document)
    const number = this.#documents.length
    const { id, language, period, url } = profile
    this.#documents.push({ id, language, period })
    if (url !== null)
      this.#addresses.set(url, [...(this.#addresses.get(url) ?? []), number].slice(-mostSharing))
    for (const shingle of profile.sketch) this.#shingles.add(shingle, number)
    const fortnight = fortnightOf(profile)
    this.#fortnights.add(fortnight)
    for (const band of profile.bands) this.#bands.add(within(band, fortnight), number)
  }

  /** The documents of the index that this one may be a copy, version or translation of, or they of it; the likeliest of each kind first. */
  candidatesOf(document: CopyDocument | CopyProfile): readonly CopyCandidate[] {
    const profile = profiled(document)
    const same = this.#addresses.get(profile.url ?? '') ?? []
    const numbers = new Set(same)
    const found: CopyCandidate[] = same.map((number) => this.#candidate(number, 'address'))
    const groups = [
      ['words', this.#bySharedWords(profile)],
      ['concepts', this.#byConcepts(profile)],
    ] as const
    for (const [by, ranked] of groups)
      for (const number of ranked) {
        if (!numbers.has(number)) found.push(this.#candidate(number, by))
        numbers.add(number)
      }
    return found.filter(({ id }) => id !== profile.id)
  }

  #candidate(number: number, by: CopyCandidate['by']): CopyCandidate {
    return { id: this.#documents[number]?.id ?? '', by }
  }

  #bySharedWords({ sketch }: CopyProfile): readonly number[] {
    const hits = new Map<number, number>()
    for (const shingle of sketch) this.#shingles.visit(shingle, mostSharing, countIn(hits))
    return ranked(hits, Math.min(fewestShingles, sketch.length))
  }

  #byConcepts(profile: CopyProfile): readonly number[] {
    const hits = new Map<number, number>()
    const count = countIn(hits)
    const fortnights = this.#fortnightsNear(profile)
    const visit = (number: number): void => {
      if (this.#mayBeTranslation(profile, number)) count(number)
    }
    for (const band of profile.bands)
      for (const fortnight of fortnights)
        this.#bands.visit(within(band, fortnight), mostSharing, visit)
    return ranked(hits, fewestBands)
  }

  #mayBeTranslation({ language, period }: CopyProfile, number: number): boolean {
    const other = this.#documents[number]
    if (other === undefined || other.language === language) return false
    return (
      period === null || other.period === null || daysApart(period, other.period) <= translationDays
    )
  }

  /** Where what may be its translation is: the fortnights around its own and what has no date; all when it has none itself. */
  #fortnightsNear(profile: CopyProfile): readonly (number | null)[] {
    const own = fortnightOf(profile)
    if (own === null) return [...this.#fortnights]
    return [null, own - 1, own, own + 1].filter((fortnight) => this.#fortnights.has(fortnight))
  }
}

function profiled(document: CopyDocument | CopyProfile): CopyProfile {
  return 'keys' in document ? document : copyProfileOf(document)
}

function fortnightOf({ period }: CopyProfile): number | null {
  return period === null ? null : Math.floor(period.firstMs / periodMs)
}

function within(band: number, fortnight: number | null): number {
  return mixed(band ^ mixed(fortnight === null ? 0x5eed : fortnight + 1_000_000))
}

function countIn(hits: Map<number, number>): (number: number) => void {
  return (number) => {
    hits.set(number, (hits.get(number) ?? 0) + 1)
  }
}

/** Those with at least so many hits, most first; of equals the newest. */
function ranked(hits: ReadonlyMap<number, number>, fewest: number): readonly number[] {
  return [...hits]
    .filter(([, count]) => count >= fewest)
    .sort((one, other) => other[1] - one[1] || other[0] - one[0])
    .slice(0, mostCandidates)
    .map(([number]) => number)
}
