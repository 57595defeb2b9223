import type { Account, Stance, Utterance, UtteranceStance } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { Query, Term } from 'tutur-ledger'
import { accountOfLedger } from './account-of-ledger.ts'
import type { Ledger } from './open-ledger.ts'

type AccountTerm = Extract<Term, { kind: 'account' }>
type NumberTerm = Extract<AccountTerm, { readonly field: 'origins' }>
type NamedTerm = Exclude<AccountTerm, NumberTerm>

/**
 * Turns the parts of a query that only all documents taken together tell (`issue:`, `stance:`, `origins:`, `for:`,
 * `utterance:`) into one term that names statements, which the store can answer. A query without such parts stays as it is.
 *
 * `stance:` looks at the issues that the query names, or else at any. Takes time in proportion to the utterances.
 */
export function settleQuery(query: Query, account: Account): Query {
  const asked = query.terms.filter(isOfAccount)
  if (asked.length === 0) return query
  const rest = query.terms.filter((term) => !isOfAccount(term))
  return { terms: [...rest, namedBy(asked, account)] }
}

/** Whether an account is needed to answer a query. */
export function needsAccount({ terms }: Query): boolean {
  return terms.some(isOfAccount)
}

/** {@link settleQuery} over a ledger, whose documents are taken together only when the query needs it. */
export async function settledOver(
  ledger: Pick<Ledger, 'store' | 'dossier'>,
  query: Query,
): Promise<Query> {
  return needsAccount(query) ? settleQuery(query, await accountOfLedger(ledger)) : query
}

/** What is wrong with the key of an issue, as {@link unknownInQuery} tells it. */
export function unknownIssue(
  dossier: Pick<Dossier, 'issues' | 'parties' | 'mediators'>,
  issue: string,
): string | null {
  const term = { kind: 'account', field: 'issue', values: [issue], not: false } as const
  return unknownInQuery({ terms: [term] }, dossier)
}

/**
 * What is wrong with a query about a dossier: an issue or a party that the dossier does not have, with those that it has. One
 * line without a full stop; `null` when all is well.
 */
export function unknownInQuery(
  { terms }: Query,
  { issues, parties, mediators }: Pick<Dossier, 'issues' | 'parties' | 'mediators'>,
): string | null {
  const known = {
    issue: issues.map(({ key }) => key),
    for: [...parties, ...mediators],
  }
  for (const term of terms) {
    if (term.kind !== 'account' || !(term.field === 'issue' || term.field === 'for')) continue
    const keys = known[term.field]
    const unknown = term.values.find((value) => !keys.includes(value))
    if (unknown === undefined) continue
    const what = term.field === 'issue' ? 'issue' : 'party or mediator'
    const there = keys.length === 0 ? 'it names none' : `it has ${keys.join(', ')}`
    return `the dossier has no ${what} “${unknown}”; ${there}`
  }
  return null
}

function isOfAccount(term: Term): term is AccountTerm {
  return term.kind === 'account'
}

/** Statements that stand in no utterance, since somebody rejected them, hold nothing: only what is asked not to hold finds them. */
function namedBy(asked: readonly AccountTerm[], account: Account): Term {
  const holds = holdingOver(asked, account)
  const not = asked.every((term) => term.not)
  const ids = account.utterances
    .filter((utterance) => asked.every((term) => holds(term, utterance) !== term.not) !== not)
    .flatMap(({ statements }) => statements)
  return { kind: 'statements', ids, not }
}

type Holding = (term: AccountTerm, utterance: Utterance) => boolean

/** Whether a part of a query holds for an utterance, its `not` aside. */
function holdingOver(asked: readonly AccountTerm[], account: Account): Holding {
  const stances = stancesByUtterance(account)
  const parties = new Map(account.speaking.map(({ utterance, party }) => [utterance, party]))
  const issues = asked.flatMap((term) => (term.field === 'issue' && !term.not ? [term.values] : []))
  return (term, { id, standing }) => {
    const own = stances.get(id) ?? []
    switch (term.field) {
      case 'issue':
        return own.some(({ issue }) => term.values.includes(issue))
      case 'stance':
        return takes(own, term, issues)
      case 'for':
        return term.values.includes(parties.get(id) ?? '')
      case 'utterance':
        return term.values.some((start) => id.startsWith(start.toLowerCase()))
      case 'origins':
        return isWithin(standing.independent, term)
    }
  }
}

type StancesByUtterance = ReadonlyMap<string, readonly UtteranceStance[]>

const stancesMade = new WeakMap<Account, StancesByUtterance>()

function stancesByUtterance(account: Account): StancesByUtterance {
  const made = stancesMade.get(account) ?? byUtteranceOf(account)
  stancesMade.set(account, made)
  return made
}

function byUtteranceOf({ stances }: Account): StancesByUtterance {
  const byUtterance = new Map<string, UtteranceStance[]>()
  for (const stance of stances) {
    const known = byUtterance.get(stance.utterance)
    if (known === undefined) byUtterance.set(stance.utterance, [stance])
    else known.push(stance)
  }
  return byUtterance
}

/** Whether one of the stances is taken: on an issue of each part that names some, or on any. */
function takes(
  own: readonly UtteranceStance[],
  { values, not }: NamedTerm,
  issues: readonly (readonly string[])[],
): boolean {
  const taken = own.filter(({ stance }) => isAmong(stance, values))
  if (issues.length === 0) return taken.length > 0
  const onIssues = issues.map((some) => taken.some(({ issue }) => some.includes(issue)))
  return not ? onIssues.includes(true) : !onIssues.includes(false)
}

function isAmong(stance: Stance | null, values: readonly string[]): boolean {
  return stance !== null && values.includes(stance)
}

function isWithin(number: number, { from, to }: NumberTerm): boolean {
  return (from === null || number >= from) && (to === null || number <= to)
}
