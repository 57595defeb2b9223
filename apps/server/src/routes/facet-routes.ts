import type { z } from '@hono/zod-openapi'
import type { Stance } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import {
  allPages,
  type FacetField,
  type Facets,
  formatQuery,
  parseQuery,
  type Query,
  type Store,
  type Term,
} from 'tutur-ledger'
import { askIfThere } from '../account/ask-if-there.ts'
import { getFacets } from '../contract/contract.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import type { facetsShape } from '../shapes/sources.ts'
import type { AccountFacets } from '../views/account-facets.ts'
import { asksFor, chipsOf, toggled } from '../views/query-parts.ts'
import { readQuery, settled, withoutRejected } from './asked-query.ts'
import { LastingAnswers } from './lasting-answers.ts'
import { type State, stateOf } from './state-of.ts'

type Shown = z.infer<typeof facetsShape>
type Facet = Shown['facets'][number]

/** What is counted of a query. */
interface Counted {
  readonly facets: Facets
  readonly documents: number
  /** Statements that are left out since somebody rejected them. */
  readonly rejected: number
  /** `null`: there is no account yet, or too much is found. */
  readonly account: AccountFacets | null
  /** Of the rows as they were when counting began. */
  readonly state: State
}

/** Counting reads everything that a query finds, and many look at the same. */
const keptCounts = { most: 200, lasts: 5 }

/** A query as parts, and how its hits divide. */
export function facetRoutes(app: App, services: Services): void {
  const kept = new LastingAnswers<Counted>(keptCounts)
  const { ledger, account, written } = services

  app.openapi(getFacets, async (context) => {
    const { q } = context.req.valid('query')
    const query = readQuery(services, q)
    const text = formatQuery(query)
    const now = `${await ledger.store.revision()} ${account.state().revision}`
    // What somebody decided here shows at once.
    const question = `${written()} ${text}`
    const counted = await kept.answerTo(question, now, () => countedBy(services, query))
    return context.json(
      {
        query: text,
        chips: chipsOf(query),
        statements: counted.facets.statements,
        documents: counted.documents,
        utterances: counted.account?.utterances ?? null,
        facets: facetsShown(query, counted, ledger.dossier),
        state: counted.state,
      },
      200,
    )
  })
}

async function countedBy(services: Services, asked: Query): Promise<Counted> {
  const { store } = services.ledger
  const state = await stateOf(services)
  const all = await settled(services, asked)
  const query = withoutRejected(all)
  const [facets, { documents }, rejected] = await Promise.all([
    store.facets(query),
    store.count(query),
    rejectedOf(store, all, query),
  ])
  const statements =
    asked.terms.length === 0 ? null : await idsOf(services, query, facets.statements)
  const answer =
    statements === 'too many'
      ? null
      : await askIfThere(services.account, 'accountFacets', { statements })
  return { facets, documents, rejected, account: answer?.output ?? null, state }
}

/** How many statements of a query its list leaves out. */
async function rejectedOf(store: Store, all: Query, listed: Query): Promise<number> {
  if (all === listed) return 0
  return (await store.count({ terms: [...all.terms, rejectedPart] })).statements
}

const rejectedPart: Term = { kind: 'field', field: 'status', values: ['rejected'], not: false }

/** Of more statements it is not told how many utterances they report. */
const mostStatements = 5000

/** The ids of what a query finds. */
async function idsOf(
  { ledger: { store } }: Services,
  query: Query,
  number: number,
): Promise<readonly string[] | 'too many'> {
  if (number > mostStatements) return 'too many'
  const ids: string[] = []
  for await (const rows of allPages((page) => store.statements(query, page), pageSize))
    ids.push(...rows.map(({ statement }) => statement.id))
  return ids
}

const pageSize = 1000

/* ---- What is shown ---- */

const storeFields: readonly FacetField[] = [
  'speaker',
  'outlet',
  'lang',
  'said',
  'act',
  'form',
  'origin',
  'status',
]

function facetsShown(query: Query, counted: Counted, dossier: Dossier): Facet[] {
  const { facets, account, rejected } = counted
  const ofAccount = account === null ? [] : accountFacetsShown(query, account, dossier)
  const ofStore = storeFields.map((field): Facet => {
    const left = field === 'status' && rejected > 0 ? [leftOut(rejected)] : []
    const values = [...facets.by[field].values, ...left].map(({ value, name, statements }) =>
      shownValue(query, { value, label: name, count: statements, part: storePart(field, value) }),
    )
    return { field, values }
  })
  return [...ofAccount, ...ofStore].filter(({ values }) => values.length > 0)
}

function leftOut(statements: number) {
  return { value: 'rejected', name: 'rejected', statements }
}

function accountFacetsShown(query: Query, account: AccountFacets, dossier: Dossier): Facet[] {
  const { issue, stance, origins } = account
  const questions = new Map(dossier.issues.map(({ key, question }) => [key, question]))
  const labelOf = (key: string): string => {
    const question = questions.get(key) ?? {}
    return question['en'] ?? Object.values(question)[0] ?? key
  }
  const shown = (
    field: string,
    counted: AccountFacets['issue'],
    partOf: (value: string) => Term | null,
  ): Facet => ({
    field,
    values: counted.map(([value, count]) =>
      shownValue(query, {
        value,
        label: field === 'issue' ? labelOf(value) : value,
        count,
        part: partOf(value),
      }),
    ),
  })
  return [
    shown('issue', issue, (value) => ({
      kind: 'account',
      field: 'issue',
      values: [value],
      not: false,
    })),
    shown('stance', stance, (value) => ({
      kind: 'account',
      field: 'stance',
      values: [value as Stance],
      not: false,
    })),
    shown('origins', origins, (value) => partRead(`origins:${value}`)),
  ]
}

function storePart(field: FacetField, value: string): Term | null {
  if (field === 'said') return partRead(`said:${value}`)
  return { kind: 'field', field, values: [value], not: false }
}

function partRead(text: string): Term | null {
  const read = parseQuery(text)
  return read.ok ? (read.value.terms[0] ?? null) : null
}

interface Value {
  readonly value: string
  readonly label: string
  readonly count: number
  /** That asks for it; `null` for what no query can ask for. */
  readonly part: Term | null
}

function shownValue(query: Query, { value, label, count, part }: Value): Facet['values'][number] {
  const active = part !== null && asksFor(query, part)
  return {
    value,
    label,
    count,
    active,
    query: part === null ? formatQuery(query) : toggled(query, part),
  }
}
