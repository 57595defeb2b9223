import type { Account } from 'tutur'
import { parseQuery, type Query } from 'tutur-ledger'
import { describe, expect, test } from 'vitest'
import { needsAccount, settleQuery, unknownInQuery } from '../src/answer-query.ts'
import { accountOfAll, article, dossier } from './invented-account.ts'

const account: Account = accountOfAll([
  article(
    'Merane Post',
    '2031-02-05',
    `Lantara to charge ships

“Every ship will pay the toll from June,” Foreign Minister Ratna Wirasena told the Merane Post on Tuesday.

“The lighthouse of Ostrel must be rebuilt,” Prime Minister Petar Dolen told the Merane Post on Tuesday.

“I do not care for ships,” said Ilsa Brand, a baker.
`,
  ),
  article(
    'Coast Wire',
    '2031-02-05',
    `From June on nobody passes for nothing

The strait has been free for a hundred years. The herring fleet comes home in May, and the captains mend their nets.

“Every ship will pay the toll from June,” Foreign Minister Ratna Wirasena told this newspaper on Tuesday.
`,
  ),
  article(
    'Harbour News',
    '2031-03-11',
    `Sarvia is angry

“We reject the toll,” Prime Minister Petar Dolen told reporters on Monday.
`,
  ),
])

function read(text: string): Query {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

/** The words of the statements that the settled query names. */
function named(text: string): readonly string[] {
  const [term, ...rest] = settleQuery(read(text), account).terms
  if (term?.kind !== 'statements' || rest.length > 0) throw new Error('not settled')
  const held = new Set(term.ids)
  return account.reports
    .filter(({ statement }) => held.has(statement.id) !== (term.not ?? false))
    .map(({ words, source }) => `${/\w+(?=\W*$)/u.exec(words)}, ${source.outlet}`)
}

const [pay, lamp, baker, payAgain, reject] = [
  'June, Merane Post',
  'rebuilt, Merane Post',
  'ships, Merane Post',
  'June, Coast Wire',
  'toll, Harbour News',
]

describe('a query of what only all documents taken together tell', () => {
  test.each([
    ['issue:toll', pay, payAgain, reject],
    ['issue:toll,lamp', pay, lamp, payAgain, reject],
    ['issue:toll issue:lamp'],
    ['-issue:toll', lamp, baker],
    ['stance:opposes', reject],
    ['stance:supports', pay, lamp, payAgain],
    ['issue:toll stance:supports', pay, payAgain],
    ['issue:toll stance:supports,opposes', pay, payAgain, reject],
    ['issue:lamp stance:opposes'],
    ['issue:toll -stance:opposes', pay, payAgain],
    ['-stance:supports', baker, reject],
    ['for:sarvia', lamp, reject],
    ['for:lantara,sarvia issue:toll', pay, payAgain, reject],
    ['-for:lantara -for:sarvia', baker],
    ['origins:>=2', pay, payAgain],
    ['origins:1', lamp, baker, reject],
    ['origins:<2 issue:toll', reject],
    ['origins:>2'],
  ])('%s', (text, ...words) => {
    expect(named(text)).toEqual(words)
  })

  test('by the id of the utterance, or its beginning', () => {
    const [utterance] = account.utterances
    if (utterance === undefined) throw new Error('nothing said')
    expect(named(`utterance:${utterance.id}`)).toEqual([pay, payAgain])
    expect(named(`utterance:${utterance.id.slice(0, 8).toUpperCase()}`)).toEqual([pay, payAgain])
    expect(named('utterance:none')).toEqual([])
  })

  test('keeps what the store tells, and needs no account without such a part', () => {
    const query = read('act:say "every ship"')
    expect(needsAccount(query)).toBe(false)
    expect(settleQuery(query, account)).toBe(query)
    const both = read('act:say issue:toll')
    expect(needsAccount(both)).toBe(true)
    expect(settleQuery(both, account).terms.map(({ kind }) => kind)).toEqual([
      'field',
      'statements',
    ])
  })

  test('finds what stands in no utterance only by what is not to hold', () => {
    const { terms } = settleQuery(read('-issue:toll -origins:5'), account)
    expect(terms).toMatchObject([{ kind: 'statements', not: true }])
  })
})

test.each([
  ['issue:fishing', 'the dossier has no issue “fishing”; it has toll, lamp'],
  ['for:ratna', 'the dossier has no party or mediator “ratna”; it has lantara, sarvia'],
  ['-issue:toll,reef', 'the dossier has no issue “reef”; it has toll, lamp'],
  ['issue:lamp for:sarvia stance:opposes', null],
])('of the dossier, %s', (text, problem) => {
  expect(unknownInQuery(read(text), dossier)).toBe(problem)
})

test('a dossier without issues says so', () => {
  expect(unknownInQuery(read('issue:toll'), { issues: [], parties: [], mediators: [] })).toBe(
    'the dossier has no issue “toll”; it names none',
  )
})
