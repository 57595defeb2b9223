import {
  type Account,
  type AccountOptions,
  accountOf,
  type Document,
  type Doubt,
  type Id,
  type Read,
  type ShiftOfStatement,
  type StatementPair,
} from 'tutur'
import { caseOf, knowledgeOf } from 'tutur-dossier'
import {
  allRows,
  type Decision,
  type DocumentHead,
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
export function accountOfLedger(ledger: Pick<Ledger, 'store' | 'dossier'>): Promise<Account> {
  return new Accountant(ledger).account()
}

/** What the ledger tells of a document beside what it says. */
export interface DocumentHolding {
  readonly head: DocumentHead
  readonly doubts: readonly Doubt[]
  /** Of all its statements, those that somebody rejected among them, by their ids. */
  readonly statements: ReadonlyMap<string, StatementHolding>
}

/** What the ledger tells of a statement beside the record. */
export type StatementHolding = Pick<StatementRow, 'actors' | 'status' | 'decisions'>

/** A document as it was read out of the ledger. */
interface KeptRead extends DocumentHolding {
  readonly read: Read
}

/**
 * Makes the account of a ledger again and again. Between, it keeps what it has read: documents that are new and those that
 * people decided something about are read, and copies are looked for only where documents were added. One call at a time.
 */
export class Accountant {
  readonly #store: Ledger['store']
  // Made once: the tables of what is known are looked up by it.
  readonly #asked: Pick<AccountOptions, 'packs' | 'knowledge' | 'asked'>
  #coding: string | null = null
  /** Never changed, but replaced: whoever asks about the last account looks into it while the next is made. */
  #reads: ReadonlyMap<Id<'document'>, KeptRead> = new Map()
  /** Documents of which something was read before that does not hold any more. */
  #outdated = new Map<Id<'document'>, Document>()
  #seen = new Set<Id<'decision'>>()
  #account: Account | null = null

  constructor({ store, dossier }: Pick<Ledger, 'store' | 'dossier'>) {
    this.#store = store
    this.#asked = { packs, knowledge: knowledgeOf(dossier), asked: caseOf(dossier) }
  }

  /** The account as of now, the same as that of {@link accountOfLedger}. */
  async account(): Promise<Account> {
    await this.#beginCoding()
    const all = await this.#store.decisions()
    this.#outdate(all)
    const kept = await this.#readAll()
    const reads = kept.map(({ read }) => read)
    const retracted = new Set(kept.flatMap(retractedIn))
    const decisions = joinsDecided(all, reads)
    const shiftsDecided = shiftsIn(all, reads)
    const options = { ...this.#asked, retracted, decisions, shiftsDecided }
    const before = this.#account
    this.#account = accountOf(reads, before === null ? options : { ...options, before })
    return this.#account
  }

  /** What the ledger tells of the documents of the last account, by their ids. */
  get holdings(): ReadonlyMap<string, DocumentHolding> {
    return this.#reads
  }

  /** Another coding found other things in all documents. */
  async #beginCoding(): Promise<void> {
    const codings = await this.#store.codings()
    const current = codings.find(({ state }) => state === 'current')?.id ?? null
    if (current === this.#coding) return
    this.#coding = current
    this.#reads = new Map()
    this.#outdated.clear()
    this.#account = null
  }

  /** A decision that comes while documents are read is there next time, too. */
  #outdate(decisions: readonly Decision[]): void {
    for (const { id, target } of decisions) {
      if (this.#seen.has(id)) continue
      this.#seen.add(id)
      const known = this.#reads.get(target.document)
      if (known !== undefined) this.#outdated.set(target.document, known.read.document)
    }
  }

  async #readAll(): Promise<readonly KeptRead[]> {
    const reads = new Map<Id<'document'>, KeptRead>()
    for await (const { id } of allRows((page) => this.#store.documents({ terms: [] }, page))) {
      const known = this.#outdated.has(id) ? undefined : this.#reads.get(id)
      const kept = known ?? (await this.#read(id))
      if (kept !== null) reads.set(id, kept)
    }
    this.#reads = reads
    this.#outdated.clear()
    // Lists come newest first, and of what was published on one day in an order of their own.
    return [...reads.values()].reverse()
  }

  async #read(id: Id<'document'>): Promise<KeptRead | null> {
    const row = await this.#store.document(id)
    if (row === null) return null
    const { head, doubts, statements } = row
    return {
      read: readOf(row, this.#outdated.get(id) ?? row.document),
      head,
      doubts,
      statements: new Map(
        statements.map(({ statement, actors, status, decisions }) => [
          statement.id,
          { actors, status, decisions },
        ]),
      ),
    }
  }
}

function retractedIn({ read, statements }: KeptRead): readonly Id<'statement'>[] {
  const ids = read.statements.map(({ id }) => id)
  return ids.filter((id) => statements.get(id)?.status === 'retracted')
}

/** What a document says; itself it is the same as before, whatever people decide about its statements. */
function readOf({ statements }: DocumentRow, document: Document): Read {
  const standing = statements.filter(({ status }) => status !== 'rejected')
  return { document, statements: standing.map(({ statement }) => statement) }
}

/* ---- What people joined and parted ---- */

interface JoinsDecided {
  readonly together: readonly StatementPair[]
  readonly apart: readonly StatementPair[]
}

/**
 * The decisions on joins as pairs of statements; of a pair that was joined and parted the last holds. One whose words no coding
 * finds any more joins nothing.
 */
function joinsDecided(decisions: readonly Decision[], reads: readonly Read[]): JoinsDecided {
  const byId = new Map<Id<'document'>, Read>(reads.map((read) => [read.document.id, read]))
  const last = new Map<
    string,
    { readonly kind: 'together' | 'apart'; readonly pair: StatementPair }
  >()
  for (const { target, ruling } of standingDecisions(decisions)) {
    if (ruling.kind !== 'together' && ruling.kind !== 'apart') continue
    const { kind } = ruling
    const others = kind === 'together' ? ruling.with : ruling.from
    for (const pair of pairsOf(byId, target, others))
      last.set(pair.toSorted().join(' '), { kind, pair })
  }
  const pairs = [...last.values()]
  const those = (wanted: 'together' | 'apart'): StatementPair[] =>
    pairs.flatMap(({ kind, pair }) => (kind === wanted ? [pair] : []))
  return { together: those('together'), apart: those('apart') }
}

/** The decisions on shifts, in order of time, of statements that are there. */
function shiftsIn(
  decisions: readonly Decision[],
  reads: readonly Read[],
): readonly ShiftOfStatement[] {
  const byId = new Map<Id<'document'>, Read>(reads.map((read) => [read.document.id, read]))
  return standingDecisions(decisions).flatMap(({ target, ruling }) => {
    if (ruling.kind !== 'shift') return []
    const statement = statementMeant(byId, target)
    const { actor, issue, to, holds } = ruling
    return statement === null ? [] : [{ statement, actor, issue, to, holds }]
  })
}

function statementMeant(
  reads: ReadonlyMap<Id<'document'>, Read>,
  target: Target,
): Id<'statement'> | null {
  const read = reads.get(target.document)
  if (read === undefined) return null
  return statementAimedAt(read.document, read.statements, target)?.id ?? null
}

function pairsOf(
  reads: ReadonlyMap<Id<'document'>, Read>,
  target: Target,
  others: readonly Target[],
): StatementPair[] {
  const first = statementMeant(reads, target)
  if (first === null) return []
  return others.flatMap((other): StatementPair[] => {
    const second = statementMeant(reads, other)
    return second === null ? [] : [[first, second]]
  })
}
