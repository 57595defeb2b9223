import { z } from '@hono/zod-openapi'
import { idFrom } from 'tutur'
import type { Query, Store } from 'tutur-ledger'
import { keyOfUser } from './keys.ts'

/** A search that somebody saved. */
export interface KeptSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly madeAt: string
  /** Of what was there when it was last opened. */
  readonly mark: string
}

const keptShape = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  madeAt: z.string(),
  mark: z.string(),
})

/** As many of one user are kept. */
export const mostSearches = 200

/** The searches of a user, the oldest first. */
export async function searchesOf(store: Store, user: string): Promise<readonly KeptSearch[]> {
  const kept = await store.recalled(`${keyOfUser(user, 'search')}/`)
  return kept
    .flatMap(({ value }) => parsedSearch(value))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ madeAt, name }: KeptSearch): string {
  return `${madeAt} ${name}`
}

/** What cannot be understood is as good as nothing. */
function parsedSearch(value: string): KeptSearch[] {
  try {
    const { data } = keptShape.safeParse(JSON.parse(value))
    return data === undefined ? [] : [data]
  } catch {
    return []
  }
}

/** What a search asks for, and what it is called. */
export interface SearchAsked {
  readonly name: string
  readonly query: string
  /** An instant. */
  readonly at: string
}

/**
 * Keeps a search, as opened now: what comes in from now on is new in it. One of the same name and query is the same search.
 * `null` when there are too many.
 */
export async function keepSearch(
  store: Store,
  user: string,
  { name, query, at }: SearchAsked,
): Promise<KeptSearch | null> {
  const id = idFrom('search', name, query)
  const others = await searchesOf(store, user)
  const known = others.find((one) => one.id === id)
  if (known === undefined && others.length >= mostSearches) return null
  const kept = { id, name, query, madeAt: known?.madeAt ?? at, mark: await store.mark() }
  await store.remember(keyOfSearch(user, id), JSON.stringify(kept))
  return kept
}

/** Forgets a search; whether there was one. */
export async function forgetSearch(store: Store, user: string, id: string): Promise<boolean> {
  const key = keyOfSearch(user, id)
  if ((await store.recall(key)) === null) return false
  await store.forget(key)
  return true
}

function keyOfSearch(user: string, id: string): string {
  return keyOfUser(user, 'search', id)
}

/** How many statements that a query finds came in since a mark; `null` for a mark of another ledger. */
export async function countSince(store: Store, query: Query, mark: string): Promise<number | null> {
  try {
    const since = { kind: 'since', mark } as const
    return (await store.count({ terms: [...query.terms, since] })).statements
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
