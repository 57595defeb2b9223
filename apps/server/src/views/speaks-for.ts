import type { Utterance } from 'tutur'
import type { Material } from './view.ts'

/** The day on which an utterance was said, else the first on which somebody published it; `null` when nobody says either. */
export function dayOf({ saidAt, statements }: Utterance, { index }: Material): string | null {
  if (saidAt !== null) return saidAt.from
  let first: string | null = null
  for (const statement of statements) {
    const published = index.reports.get(statement)?.source.published ?? null
    if (published !== null && (first === null || published < first)) first = published
  }
  return first
}

/** Key of the party for which whoever says it may speak on that day; `null` for none. */
export function partyOf({ id }: Utterance, { index }: Material): string | null {
  return index.speakingOf.get(id)?.party ?? null
}
