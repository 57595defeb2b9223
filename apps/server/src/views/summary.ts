import type { Material } from './view.ts'

/** What an account comes to, counted. */
export interface Summary {
  readonly documents: number
  readonly outlets: number
  readonly utterances: number
  readonly statements: number
  /** Documents by BCP 47 tag, the most first. */
  readonly languages: readonly (readonly [tag: string, documents: number])[]
  /** First and last ISO day on which something was said, as far as anybody tells; `null` if nobody does. */
  readonly from: string | null
  readonly to: string | null
}

/** Counts what an account holds. */
export function summary({ account, index }: Material, _input: null): Summary {
  const { reads, reports, utterances } = account
  const languages = new Map<string, number>()
  for (const { document } of reads)
    languages.set(document.language, (languages.get(document.language) ?? 0) + 1)
  const [from, to] = ends(utterances.flatMap(({ saidAt }) => saidAt?.from ?? []))
  return {
    documents: reads.length,
    outlets: index.documentsOf.size,
    utterances: utterances.length,
    statements: reports.length,
    languages: [...languages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    from,
    to,
  }
}

/** The least and the greatest of days. */
function ends(days: readonly string[]): readonly [string | null, string | null] {
  let from: string | null = null
  let to: string | null = null
  for (const day of days) {
    if (from === null || day < from) from = day
    if (to === null || day > to) to = day
  }
  return [from, to]
}
