import type { Document, Id, Instant, Result, Statement } from 'tutur'
import {
  contentOf,
  correct,
  type Decided,
  type Decision,
  type DocumentRow,
  decisionOf,
  type Ruling,
  type StatementRow,
  type Store,
  type Target,
  targetOf,
  undoneBy,
  wordsOf,
} from 'tutur-ledger'

/** A stretch of a document, `[start, end)`, UTF-16 code units. */
type Piece = readonly [start: number, end: number]

/** What somebody asks to be decided, about statements of the current coding by their ids. */
export type AskedDecision =
  | ({ readonly statement: string } & AskedRuling)
  | { readonly kind: 'undo'; readonly decision: string }

type AskedRuling =
  | Exclude<Ruling, { readonly kind: 'merge' | 'together' | 'apart' | 'undo' }>
  | { readonly kind: 'merge' | 'together'; readonly with: readonly string[] }
  | { readonly kind: 'apart'; readonly from: readonly string[] }

/** Why something cannot be decided. */
export interface DecisionProblem {
  /** `unknown`: nothing has the id; `not-valid`: it makes no sense of what is there. */
  readonly code: 'unknown' | 'not-valid'
  /** Which part of what was asked is wrong: `statement`, `content`. */
  readonly field: string
  /** What is wrong and what to do, one line without a full stop. */
  readonly message: string
}

/** What a decision is about and what it says, before anybody has signed it. */
export type Prepared = Pick<Decision, 'target' | 'ruling'>

/** Makes a decision of what somebody asks, or says why it cannot be made. Keeps nothing. */
export async function prepareDecision(
  store: Store,
  asked: AskedDecision,
): Promise<Result<Prepared, DecisionProblem>> {
  if (asked.kind === 'undo') return await undoing(store, asked.decision)
  const found = await foundStatement(store, asked.statement, 'statement')
  if (!found.ok) return found
  const ruling = await rulingOf(store, asked, found.value)
  if (!ruling.ok) return ruling
  const prepared = { target: found.value.target, ruling: ruling.value }
  const problem = misfit(found.value.document, prepared)
  return problem === null ? { ok: true, value: prepared } : wrong('statement', problem)
}

/** Who decides, why in their words, and when. */
export interface Signature {
  readonly who: string
  readonly why: string
  readonly at: Date
}

/** Asked for the same again within so many milliseconds, it was asked for once: a double click, an answer that was lost. */
const repeatWithin = 1000

/**
 * Keeps a decision and applies it. It is dated behind all that were decided about its document, by a millisecond where the
 * clock does not tell them apart: decisions are replayed in order of time.
 */
export async function keepDecision(
  store: Store,
  { target, ruling }: Prepared,
  { who, why, at }: Signature,
): Promise<Decided & { readonly decision: Decision }> {
  const last = (await store.decisions(target.document)).at(-1) ?? null
  const lastTime = last === null ? Number.NEGATIVE_INFINITY : timeOf(last)
  const time = at.getTime()
  const isRepeated =
    last !== null && time - lastTime < repeatWithin && signed(last.at).id === last.id
  const decision = isRepeated ? last : signed(new Date(Math.max(time, lastTime + 1)).toISOString())
  return { decision, ...(await store.decide(decision)) }

  function signed(instant: Instant): Decision {
    return decisionOf({ at: instant, who, why, target, ruling })
  }
}

/** In milliseconds. One that is dated to the second, as they once were, comes behind all of its second: so its text is sorted. */
function timeOf({ at }: Decision): number {
  return Date.parse(at) + (at.includes('.') ? 0 : 999)
}

/* ---- What is asked ---- */

async function undoing(store: Store, id: string): Promise<Result<Prepared, DecisionProblem>> {
  const decisions = await store.decisions()
  const decision = decisions.find((one) => one.id === id)
  if (decision === undefined) return unknown('decision', `no decision has the id "${id}"`)
  const by = undoneBy(decisions).get(decision.id)
  if (by !== undefined)
    return wrong('decision', `it is undone already; undo ${by}, which undid it, to have it back`)
  const ruling = { kind: 'undo', decision: decision.id } as const
  return { ok: true, value: { target: decision.target, ruling } }
}

/** A statement with its document and what a decision about it aims at. */
interface FoundStatement {
  readonly statement: Statement
  readonly document: DocumentRow
  readonly target: Target
}

async function foundStatement(
  store: Store,
  id: string,
  field: string,
): Promise<Result<FoundStatement, DecisionProblem>> {
  const row = await store.statement(id as Id<'statement'>)
  if (row === null) return unknown(field, `no statement has the id "${id}"`)
  const { statement } = row
  const document = await store.document(statement.document)
  if (document === null) throw new Error(`statement ${statement.id} without its document`)
  return {
    ok: true,
    value: { statement, document, target: targetOf(statement, document.document) },
  }
}

async function rulingOf(
  store: Store,
  asked: AskedRuling,
  found: FoundStatement,
): Promise<Result<Ruling, DecisionProblem>> {
  const { document } = found.document
  switch (asked.kind) {
    case 'edit-span': {
      const problem = piecesProblem(document, asked.content)
      return problem === null ? ruled(asked, ['content']) : wrong('content', problem)
    }
    case 'split': {
      const problem = splitProblem(document, asked.into)
      return problem === null ? ruled(asked, ['into']) : wrong('into', problem)
    }
    case 'merge':
    case 'together': {
      const others = await othersOf(store, asked.with, { found, field: 'with' })
      if (!others.ok) return others
      return { ok: true, value: { kind: asked.kind, with: others.value } }
    }
    case 'apart': {
      const others = await othersOf(store, asked.from, { found, field: 'from' })
      return others.ok ? { ok: true, value: { kind: 'apart', from: others.value } } : others
    }
    default:
      return ruled(asked, rulingFields[asked.kind])
  }
}

/** What is kept of each ruling, beside its kind. */
const rulingFields = {
  accept: [],
  reject: [],
  retract: [],
  'set-speaker': ['name', 'actor'],
  shift: ['actor', 'issue', 'to', 'holds'],
} as const

/** A ruling with its own fields and no others, since its id derives from all of it. */
function ruled(asked: AskedRuling, fields: readonly string[]): Result<Ruling, DecisionProblem> {
  const own = Object.entries(asked).filter(([key]) => key === 'kind' || fields.includes(key))
  return { ok: true, value: Object.fromEntries(own) as unknown as Ruling }
}

async function othersOf(
  store: Store,
  ids: readonly string[],
  { found, field }: { readonly found: FoundStatement; readonly field: string },
): Promise<Result<readonly Target[], DecisionProblem>> {
  const targets: Target[] = []
  const seen = new Set<string>([found.statement.id])
  for (const id of ids) {
    if (seen.has(id)) return wrong(field, `statement ${id} is named twice`)
    seen.add(id)
    const other = await foundStatement(store, id, field)
    if (!other.ok) return other
    targets.push(other.value.target)
  }
  return { ok: true, value: targets }
}

/* ---- Whether it makes sense ---- */

/** Why pieces are no words that somebody said; `null` when they are. */
function piecesProblem(document: Document, pieces: readonly Piece[]): string | null {
  const { length } = document.text
  for (const [start, end] of pieces)
    if (!(0 <= start && start < end && end <= length))
      return `"${start}-${end}" is no stretch of the document, which has characters 0 to ${length}`
  const content = contentOf(document, pieces)
  if (content === null) return 'the stretches overlap, or cut a character in two'
  const holdsWord = /[\p{L}\p{Nd}]/u.test(wordsOf(document, content))
  return holdsWord ? null : 'there is no word in it'
}

function splitProblem(document: Document, into: readonly (readonly Piece[])[]): string | null {
  for (const pieces of into) {
    const problem = piecesProblem(document, pieces)
    if (problem !== null) return problem
  }
  return contentOf(document, into.flat()) === null ? 'the parts overlap' : null
}

/** Why no row would answer to the decision, told by trying; `null` when one does. */
function misfit(
  { document, statements }: DocumentRow,
  { target, ruling }: Prepared,
): string | null {
  const entries = statements.map(entryOf)
  const decision = decisionOf({ at: '', who: '', why: '', target, ruling })
  if (correct(document, entries, [decision]).unfit.length === 0) return null
  return misfits[ruling.kind] ?? twice
}

const twice =
  'several rows of the document have these words, so that nobody can tell which is meant'
const misfits: Partial<Record<Ruling['kind'], string>> = {
  'edit-span': 'another row has just these words; merge the two instead',
  split: 'another row has just the words of one of the parts',
  merge:
    'only rows of one document can be merged; "together" says that several documents report one utterance',
}

function entryOf({ statement, words, actors }: StatementRow) {
  return { statement, words, actors, stems: [] }
}

function wrong(field: string, message: string): { ok: false; problem: DecisionProblem } {
  return { ok: false, problem: { code: 'not-valid', field, message } }
}

function unknown(field: string, message: string): { ok: false; problem: DecisionProblem } {
  return { ok: false, problem: { code: 'unknown', field, message } }
}
