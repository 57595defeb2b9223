import type { z } from '@hono/zod-openapi'
import type { Id } from 'tutur'
import { type AskedDecision, keepDecision, prepareDecision } from 'tutur-intake'
import type { Decision } from 'tutur-ledger'
import { whoIs } from '../access/requires.ts'
import { getDecisions, getReview, postDecision } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App } from '../http/server-env.ts'
import { instantOf } from '../instant.ts'
import { countOn } from '../review/decision-book.ts'
import { decisionsShown } from '../review/decisions-shown.ts'
import { knownActor } from '../review/known-actor.ts'
import { reviewPage } from '../review/review-page.ts'
import { statementOf } from '../review/shown-decision.ts'
import { standingsOf, trailPage } from '../review/trail.ts'
import type { Services } from '../services.ts'
import type { rulingBodyShape } from '../shapes/review.ts'
import { sentence } from './sentence.ts'
import { stateOf } from './state-of.ts'
import { usualRows } from './usual-rows.ts'

/** What waits for people, and what they decided. */
export function reviewRoutes(app: App, services: Services): void {
  const { account, ledger } = services
  const { store } = ledger

  app.openapi(getReview, async (context) => {
    const { utterance, kind, cursor, limit = usualRows } = context.req.valid('query')
    const page = await reviewPage(services, { utterance, kind, cursor, limit })
    if (page === null) throw noSuchPage()
    const { of, ...shown } = page
    const [state, book] = await Promise.all([stateOf(services, of), services.decisions()])
    const today = instantOf(services.now()).slice(0, '2026-01-01'.length)
    const decidedToday = countOn(book, today)
    return context.json({ ...shown, decidedToday, state }, 200)
  })

  app.openapi(getDecisions, async (context) => {
    const { document, statement, cursor, limit = usualRows } = context.req.valid('query')
    const { decisions, standings } = await services.decisions()
    const isOfStatement = await ofStatement(services, statement)
    const page = trailPage(decisions, {
      isWanted: (one) =>
        (document === undefined || one.target.document === document) && isOfStatement(one),
      after: cursor,
      limit,
    })
    if (page === null) throw noSuchPage()
    const rows = await decisionsShown(page.rows, services, standings)
    return context.json({ rows, next: page.next, state: await stateOf(services) }, 200)
  })

  app.openapi(postDecision, async (context) => {
    const { why, ...body } = context.req.valid('json')
    const prepared = await prepareDecision(store, await askedOf(services, body))
    if (!prepared.ok) {
      const { code, field, message } = prepared.problem
      const kind = code === 'unknown' ? 'not-found' : 'not-valid'
      throw new Refusal(kind, { detail: sentence(message), at: { field: `json.${field}` } })
    }
    const who = whoIs(context)?.name ?? 'somebody'
    const signature = { who, why: why.trim(), at: services.now() }
    const { decision, fits } = await keepDecision(store, prepared.value, signature)
    account.refresh(await store.revision())
    const [shown] = await decisionsShown(
      [decision],
      services,
      standingsOf(await store.decisions(decision.target.document), await store.unfit()),
    )
    if (shown === undefined) throw new Error(`decision ${decision.id} is not shown`)
    const state = await stateOf(services)
    return context.json({ decision: shown, fits, revision: state.revision, state }, 201)
  })
}

type Ruling = Omit<z.infer<typeof rulingBodyShape>, 'why'>

/** What the body asks, with the actor as the ledger has it. */
async function askedOf(services: Services, body: Ruling): Promise<AskedDecision> {
  const asked = body as AskedDecision
  if (asked.kind === 'shift') checkShift(asked, services)
  if (asked.kind !== 'set-speaker') return asked
  const name = asked.name.replace(/\s+/gu, ' ').trim()
  return { ...asked, name, actor: await knownActor(asked.actor, services) }
}

/** Refuses a shift of nobody who takes part, or on what is not asked. */
function checkShift(
  { actor, issue }: AskedDecision & { readonly kind: 'shift' },
  { ledger: { dossier } }: Services,
): void {
  if (![...dossier.parties, ...dossier.mediators].includes(actor))
    throw new Refusal('not-valid', {
      detail: `“${actor}” is no party and no mediator of the dossier, whose positions alone can shift.`,
      at: { field: 'json.actor' },
    })
  if (!dossier.issues.some(({ key }) => key === issue))
    throw new Refusal('not-valid', {
      detail: `The dossier asks no question with the key “${issue}”.`,
      at: { field: 'json.issue' },
    })
}

/** Whether decisions shaped a statement, or are about its words. */
async function ofStatement(
  { ledger: { store } }: Services,
  statement: string | undefined,
): Promise<(decision: Decision) => boolean> {
  if (statement === undefined) return () => true
  const row = await store.statement(statement as Id<'statement'>)
  const document = row === null ? null : await store.document(row.document.id)
  if (row === null || document === null)
    throw new Refusal('not-found', {
      detail: `There is no statement “${statement}” in the ledger.`,
      at: { field: 'query.statement' },
    })
  const shaped = new Set<string>(row.decisions)
  const isAbout = (decision: Decision): boolean =>
    decision.target.document === document.document.id &&
    (shaped.has(decision.id) || statementOf(decision, document) === statement)
  return isAbout
}

function noSuchPage(): Refusal {
  return new Refusal('not-valid', {
    detail: 'No page gave this cursor; ask for the list from its beginning.',
    at: { field: 'cursor' },
  })
}
