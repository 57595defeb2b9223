import { needsAccount, unknownInQuery } from 'tutur-intake'
import { parseQuery, type Query } from 'tutur-ledger'
import type { AccountKeeper } from '../account/account-keeper.ts'
import { Refusal } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { LastingAnswers } from './lasting-answers.ts'
import { sentence } from './sentence.ts'

/** The query of a request, ready for the store; refuses one that cannot be read or asks for what the dossier does not have. */
export async function askedQuery(services: Services, text = ''): Promise<Query> {
  return settled(services, readQuery(services, text))
}

/** The query of a request as it is written. */
export function readQuery({ ledger }: Services, text = ''): Query {
  const parsed = parseQuery(text)
  if (!parsed.ok) {
    const { code, message, start, end } = parsed.problem
    const at = { field: 'q', start, end }
    throw new Refusal('not-valid', { detail: sentence(message), code, at })
  }
  const unknown = unknownInQuery(parsed.value, ledger.dossier)
  if (unknown === null) return parsed.value
  throw new Refusal('not-valid', {
    detail: sentence(unknown),
    code: 'not-in-dossier',
    at: { field: 'q' },
  })
}

/** A query whose parts that all documents together tell are answered by the account, as the statements that they find. */
export async function settled({ account }: Services, query: Query): Promise<Query> {
  if (!needsAccount(query)) return query
  const settle = async (): Promise<Query> => (await account.ask('settledQuery', query)).output
  const { revision } = account.state()
  // Without an account, what is asked fails or is of one that is made just now.
  if (revision === null) return settle()
  return settledBy(account).answerTo(JSON.stringify(query), revision, settle)
}

/** Page after page, and whoever reads the same list, asks for the same statements, which may be a hundred thousand. */
const mostSettled = 16

const settledQueries = new WeakMap<AccountKeeper, LastingAnswers<Query>>()

function settledBy(account: AccountKeeper): LastingAnswers<Query> {
  const known = settledQueries.get(account) ?? new LastingAnswers<Query>({ most: mostSettled })
  settledQueries.set(account, known)
  return known
}

/**
 * A query of a list, without what somebody rejected: that is no statement, so lists show it only where they are asked what people
 * decided (`status:rejected`).
 */
export function withoutRejected(query: Query): Query {
  const { terms } = query
  if (terms.some((term) => 'field' in term && term.field === 'status')) return query
  return { terms: [...terms, { kind: 'field', field: 'status', values: ['rejected'], not: true }] }
}

/** Refuses a cursor or a mark that the store does not know. What else goes wrong goes on. */
export function refuseUnknownMark(field: 'cursor' | 'since'): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof RangeError)) throw error
    throw new Refusal('not-valid', { detail: sentence(error.message), at: { field } })
  }
}
