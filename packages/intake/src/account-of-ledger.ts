import {
  type Account,
  accountOf,
  type Id,
  type Identity,
  type Read,
  type Statement,
  type StatementPair,
} from 'tutur'
import { caseOf, knowledgeOf } from 'tutur-dossier'
import {
  allRows,
  type DocumentRow,
  type StatementRow,
  standingDecisions,
  statementAimedAt,
  type Target,
} from 'tutur-ledger'
import type { Ledger } from './open-ledger.ts'
import { packs } from './packs.ts'

/**
 * Takes all documents of a ledger together, as they stand with the decisions of people: a statement that somebody rejected
 * counts for nothing, one that was retracted for no position; what they joined or parted stays so. Takes time and memory in
 * proportion to what the ledger holds.
 */
export async function accountOfLedger({
  store,
  dossier,
}: Pick<Ledger, 'store' | 'dossier'>): Promise<Account> {
  const reads: Read[] = []
  const retracted = new Set<Id<'statement'>>()
  for await (const head of allRows((page) => store.documents({ terms: [] }, page))) {
    const row = await store.document(head.id)
    if (row === null) continue
    reads.push(readOf(row))
    for (const { statement, status } of row.statements)
      if (status === 'retracted') retracted.add(statement.id)
  }
  // Lists come newest first, and of what was published on one day in an order of their own.
  reads.reverse()
  const knowledge = knowledgeOf(dossier)
  const decisions = await joinsDecided(store, reads)
  return accountOf(reads, { packs, knowledge, asked: caseOf(dossier), retracted, decisions })
}

function readOf({ document, statements }: DocumentRow): Read {
  const standing = statements.filter(({ status }) => status !== 'rejected')
  return { document, statements: standing.map(withGivenActor) }
}

/** The actor that a person gave, where the tables do not have it: a key of the dossier. */
function withGivenActor({ statement, actors, decisions }: StatementRow): Statement {
  const { speaker } = statement
  const given = actors.find(({ role }) => role === 'speaker')
  if (decisions.length === 0 || speaker === null || given?.actor == null) return statement
  if (speaker.identity?.id === given.actor) return statement
  const identity: Identity = {
    id: given.actor,
    type: 'person',
    name: given.name,
    wikidata: null,
    by: 'name',
    office: null,
  }
  return { ...statement, speaker: { ...speaker, identity } }
}

/* ---- What people joined and parted ---- */

interface JoinsDecided {
  readonly together: readonly StatementPair[]
  readonly apart: readonly StatementPair[]
}

/** The decisions on joins as pairs of statements. One whose words no coding finds any more joins nothing. */
async function joinsDecided(store: Ledger['store'], reads: readonly Read[]): Promise<JoinsDecided> {
  const standing = standingDecisions(await store.decisions())
  const byId = new Map<Id<'document'>, Read>(reads.map((read) => [read.document.id, read]))
  const together: StatementPair[] = []
  const apart: StatementPair[] = []
  for (const { target, ruling } of standing) {
    if (ruling.kind === 'together') together.push(...pairsOf(byId, target, ruling.with))
    if (ruling.kind === 'apart') apart.push(...pairsOf(byId, target, ruling.from))
  }
  return { together, apart }
}

function pairsOf(
  reads: ReadonlyMap<Id<'document'>, Read>,
  target: Target,
  others: readonly Target[],
): StatementPair[] {
  const meant = (one: Target): Id<'statement'> | null => {
    const read = reads.get(one.document)
    if (read === undefined) return null
    return statementAimedAt(read.document, read.statements, one)?.id ?? null
  }
  const first = meant(target)
  if (first === null) return []
  return others.flatMap((other): StatementPair[] => {
    const second = meant(other)
    return second === null ? [] : [[first, second]]
  })
}
