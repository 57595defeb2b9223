import type { z } from '@hono/zod-openapi'
import type { Id } from 'tutur'
import type { DoubtedRow, Store } from 'tutur-ledger'
import { askIfThere } from '../account/ask-if-there.ts'
import { refuseUnknownMark } from '../routes/asked-query.ts'
import type { OfAccount } from '../routes/state-of.ts'
import type { Services } from '../services.ts'
import type { reviewItemShape, reviewShape } from '../shapes/review.ts'
import { excerptOf } from '../views/excerpt.ts'
import { shownStatement } from '../views/shown-statement.ts'
import { statementItem, titleOf, type Waiting } from '../views/waiting.ts'
import { decisionsShown } from './decisions-shown.ts'
import { trailPage } from './trail.ts'

export type Item = z.infer<typeof reviewItemShape>
type Kind = Item['kind']

/** In the order in which to look at them: by what they change. */
const kindsInOrder: readonly Kind[] = ['shift', 'join', 'statement', 'unfit']

/** What is asked for. */
export interface ReviewAsked {
  /** All that waits about it and nothing else, whatever the kind. */
  readonly utterance?: string | undefined
  readonly kind?: Kind | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What waits for a person, without the state that it is of. */
export interface ReviewPage {
  readonly rows: Item[]
  readonly next: string | null
  readonly counts: z.infer<typeof reviewShape>['counts']
  /** Of which account it is; `null` while there is none, and so nothing is told of joins and shifts. */
  readonly of: OfAccount | null
}

/** A page of one kind. */
interface KindPage {
  readonly rows: readonly Item[]
  readonly next: string | null
}

/** Where a page begins: in a kind, behind what the page before gave. */
interface Place {
  readonly kind: Kind
  readonly after: string | undefined
}

/** A page of what waits for a person; `null` for a cursor that no page gave. */
export async function reviewPage(
  services: Services,
  asked: ReviewAsked,
): Promise<ReviewPage | null> {
  const { utterance } = asked
  return utterance === undefined
    ? await pageOfAll(services, asked)
    : await pageAbout(utterance, services)
}

async function pageOfAll(
  services: Services,
  { kind, cursor, limit }: ReviewAsked,
): Promise<ReviewPage | null> {
  const kinds = kind === undefined ? kindsInOrder : [kind]
  const place = cursor === undefined ? null : placeOf(cursor)
  if (place !== null && !kinds.includes(place.kind)) return null
  if (cursor !== undefined && place === null) return null
  const rows: Item[] = []
  let next: string | null = null
  for (const one of kinds.slice(place === null ? 0 : kinds.indexOf(place.kind))) {
    if (rows.length >= limit) {
      next = cursorOf({ kind: one, after: undefined })
      break
    }
    const after = place?.kind === one ? place.after : undefined
    const page = await pageOf(services, one, { after, limit: limit - rows.length })
    rows.push(...page.rows)
    if (page.next === null) continue
    next = cursorOf({ kind: one, after: page.next })
    break
  }
  return { rows, next, ...(await countsOf(services)) }
}

async function pageAbout(utterance: string, services: Services): Promise<ReviewPage> {
  const about = await askIfThere(services.account, 'waitingAbout', { utterance })
  return { rows: [...(about?.output ?? [])], next: null, ...(await countsOf(services)) }
}

function cursorOf({ kind, after }: Place): string {
  return Buffer.from(`${kind} ${after ?? ''}`).toString('base64url')
}

function placeOf(cursor: string): Place | null {
  const [, name, after] = /^(\w+) (.*)$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const kind = kindsInOrder.find((one) => one === name)
  if (kind === undefined) return null
  return { kind, after: after === '' ? undefined : after }
}

interface PageAsked {
  readonly after: string | undefined
  readonly limit: number
}

async function pageOf(services: Services, kind: Kind, asked: PageAsked): Promise<KindPage> {
  const { account } = services
  switch (kind) {
    case 'shift':
      return (await askIfThere(account, 'waitingShifts', asked))?.output ?? none
    case 'join':
      return (await askIfThere(account, 'waitingJoins', asked))?.output ?? none
    case 'statement':
      return await statementsPage(services, asked)
    case 'unfit':
      return await unfitPage(services, asked)
  }
}

const none: Waiting<never> = { rows: [], next: null, total: 0 }

async function countsOf(services: Services): Promise<Pick<ReviewPage, 'counts' | 'of'>> {
  const { account, ledger } = services
  const first = { limit: 0 }
  const [shifts, joins, statement, { unfit }] = await Promise.all([
    askIfThere(account, 'waitingShifts', first),
    askIfThere(account, 'waitingJoins', first),
    ledger.store.countDoubts(),
    services.decisions(),
  ])
  const counts = {
    statement,
    join: joins?.output.total ?? 0,
    shift: shifts?.output.total ?? 0,
    unfit: unfit.length,
  }
  return { counts, of: shifts }
}

/* ---- Statements with doubts ---- */

async function statementsPage(
  { ledger: { store }, account }: Services,
  { after, limit }: PageAsked,
): Promise<KindPage> {
  const page = await store
    .doubts({ limit, ...(after === undefined ? {} : { after }) })
    .catch(refuseUnknownMark('cursor'))
  const ids = page.rows.map(({ row }) => row.statement.id)
  const around = (await askIfThere(account, 'aroundStatements', { statements: ids }))?.output ?? []
  const rows = await Promise.all(
    page.rows.map(async (doubted, i): Promise<Item | null> => {
      const known = around[i] ?? (await aroundAlone(doubted, store))
      return known === null ? null : statementItem(known)
    }),
  )
  return { rows: rows.filter((row) => row !== null), next: page.next }
}

/** What the store alone tells of a statement that is newer than the account. */
async function aroundAlone({ row, doubts }: DoubtedRow, store: Store) {
  const found = await store.document(row.document.id as Id<'document'>)
  if (found === null) return null
  const { document } = found
  return {
    statement: shownStatement(row, { text: document.text, doubts }),
    excerpt: excerptOf(document, row.statement),
    candidates: [],
    utterance: null,
  }
}

/* ---- Decisions that no row answers to ---- */

async function unfitPage(services: Services, { after, limit }: PageAsked): Promise<KindPage> {
  const { unfit, standings } = await services.decisions()
  // One that was made to fit since has gone from the list.
  const known = unfit.some(({ id }) => id === after) ? after : undefined
  const page = trailPage(unfit, { after: known, limit })
  if (page === null) return { rows: [], next: null }
  const shown = await decisionsShown(page.rows, services, standings)
  return {
    rows: shown.map((decision) => ({
      kind: 'unfit' as const,
      id: decision.id,
      title: titleOf(decision.words === '' ? decision.why : decision.words),
      decision,
    })),
    next: page.next,
  }
}
