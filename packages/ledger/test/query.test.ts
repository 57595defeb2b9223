import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatQuery, parseQuery, type Query, queryStems, type Term } from '../src/index.ts'

function read(text: string): Query {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

function words(text: string, more: { exact?: boolean; not?: boolean } = {}): Term {
  return { kind: 'words', text, stems: queryStems(text), exact: false, not: false, ...more }
}

function field(name: (Term & { kind: 'field' })['field'], ...values: readonly string[]): Term {
  return { kind: 'field', field: name, values, not: false }
}

describe('parseQuery', () => {
  test.each<[string, ...Term[]]>([
    [''],
    ['  '],
    ['perbatasan', words('perbatasan')],
    ['border talks', words('border'), words('talks')],
    ['undang-undang', words('undang-undang')],
    ['12:30', words('12:30')],
    ['"exact words"', words('exact words', { exact: true })],
    ['“exact words”', words('exact words', { exact: true })],
    [String.raw`"a \"b\" \c"`, words(String.raw`a "b" \c`, { exact: true })],
    [
      '-word -"two words"',
      words('word', { not: true }),
      words('two words', { exact: true, not: true }),
    ],
    ['speaker:putin', field('speaker', 'putin')],
    ['Speaker:"Ani Wardana",Budi', field('speaker', 'Ani Wardana', 'Budi')],
    ['to:polri about:armenia', field('to', 'polri'), field('about', 'armenia')],
    [
      'via:"The Moscow Times" outlet:kompas.com',
      field('via', 'The Moscow Times'),
      field('outlet', 'kompas.com'),
    ],
    ['lang:ID lang:az-latn', field('lang', 'id', 'az-Latn')],
    ['act:deny,Refuse form:direct', field('act', 'deny', 'refuse'), field('form', 'direct')],
    ['act:deny word act:refuse,deny', field('act', 'deny', 'refuse'), words('word')],
    ['about:armenia about:azerbaijan', field('about', 'armenia'), field('about', 'azerbaijan')],
    ['act:deny -act:refuse', field('act', 'deny'), { ...field('act', 'refuse'), not: true }],
    [
      'status:open origin:firsthand modality:future',
      field('status', 'open'),
      field('origin', 'firsthand'),
      field('modality', 'future'),
    ],
    ['document:0a1b', field('document', '0a1b')],
    ['speaker:путин"слово"', field('speaker', 'путин'), words('слово', { exact: true })],
  ])('%s', (text, ...terms) => {
    expect(read(text)).toEqual({ terms })
  })

  test.each([
    ['origins:2', 2, 2],
    ['origins:>=2', 2, null],
    ['origins:>2', 3, null],
    ['origins:<=2', null, 2],
    ['origins:<2', null, 1],
    ['origins:0..1', 0, 1],
    ['origins:2..', 2, null],
  ])('%s', (text, from, to) => {
    expect(read(text)).toEqual({
      terms: [{ kind: 'account', field: 'origins', from, to, not: false }],
    })
  })

  test('what only all documents taken together tell', () => {
    const account = (field: string, ...values: readonly string[]) => ({
      kind: 'account',
      field,
      values,
      not: false,
    })
    expect(
      read(
        'issue:toll,border issue:salt stance:opposes stance:Conditional -for:lantara utterance:0a1b2c',
      ),
    ).toEqual({
      terms: [
        account('issue', 'toll', 'border'),
        account('issue', 'salt'),
        account('stance', 'opposes', 'conditional'),
        { ...account('for', 'lantara'), not: true },
        account('utterance', '0a1b2c'),
      ],
    })
  })

  test.each([
    ['said:2024', '2024-01-01', '2024-12-31'],
    ['said:2024-02', '2024-02-01', '2024-02-29'],
    ['said:2024-08-14', '2024-08-14', '2024-08-14'],
    ['said:2024-08..2024-09', '2024-08-01', '2024-09-30'],
    ['said:2024..', '2024-01-01', null],
    ['said:..2024', null, '2024-12-31'],
    ['said:>=2024-08', '2024-08-01', null],
    ['said:<=2024-08', null, '2024-08-31'],
    ['said:>2024-12', '2025-01-01', null],
    ['said:<2024', null, '2023-12-31'],
    ['published:2023-12-31..2024', '2023-12-31', '2024-12-31'],
    ['score:>=0.8', 0.8, null],
    ['score:<=1', null, 1],
    ['score:.5..0.75', 0.5, 0.75],
    ['score:1.0', 1, 1],
  ])('%s', (text, from, to) => {
    const name = text.slice(0, text.indexOf(':'))
    expect(read(text)).toEqual({ terms: [{ kind: 'range', field: name, from, to, not: false }] })
  })

  test.each([
    ['word speker:putin', 'field-unknown', 'speker', 'did you mean “speaker:”'],
    ['-language:id', 'field-unknown', 'language', 'did you mean “lang:”'],
    ['http://kompas.com', 'field-unknown', 'http', 'there are speaker, to, about'],
    ['stance:for', 'value-unknown', 'for', 'supports, opposes, conditional, undeclared'],
    ['origins:two', 'number-unknown', 'two', 'origins:>=2'],
    ['origins:<0', 'number-unknown', '<0', 'origins:<2'],
    ['origins:1.5', 'number-unknown', '1.5', 'no number of origins'],
    ['origins:-1', 'number-unknown', '-1', 'no number of origins'],
    ['origins:4..2', 'range-unfit', '4..2', 'ends before'],
    ['origins:1,2', 'range-unfit', 'origins:1,2', 'one range'],
    ['issue:"!"', 'no-words', '"!"', 'no letter or digit'],
    ['isue:border', 'field-unknown', 'isue', 'did you mean “issue:”'],
    ['a "never closed', 'quote-unclosed', '"never closed', 'never closed'],
    ['speaker:"a', 'quote-unclosed', '"a', 'never closed'],
    ['speaker: putin', 'value-missing', '', 'without a blank'],
    ['act:deny, refuse', 'value-missing', 'deny,', 'without a blank'],
    [
      'act:denies',
      'value-unknown',
      'denies',
      'say, assert, deny, accuse, demand, offer, promise, threaten, ask, agree, refuse, praise, hope, decline-comment',
    ],
    ['act:say,"x y"', 'value-unknown', '"x y"', 'there is no act “x y”'],
    ['form:quoted', 'value-unknown', 'quoted', 'direct, indirect, mixed'],
    ['lang:indonesian', 'language-unknown', 'indonesian', 'id, en'],
    ['said:2023-02-29', 'day-unknown', '2023-02-29', 'is no day'],
    ['said:2024-13', 'day-unknown', '2024-13', 'said:2024-08'],
    ['said:yesterday', 'day-unknown', 'yesterday', 'is no day'],
    ['said:0000', 'day-unknown', '0000', 'is no day'],
    ['said:..', 'day-unknown', '..', 'is no day'],
    ['said:2020..2021..2022', 'day-unknown', '2020..2021..2022', 'is no day'],
    ['said:2025..2024', 'range-unfit', '2025..2024', 'ends before'],
    ['said:2024,2025', 'range-unfit', 'said:2024,2025', 'one range'],
    ['score:80%', 'score-unknown', '80%', 'from 0 to 1'],
    ['score:>0.8', 'score-unknown', '>0.8', 'score:>=0.8'],
    ['score:1.1', 'score-unknown', '1.1', 'from 0 to 1'],
    ['a - b', 'no-words', '-', 'no letter or digit'],
    ['""', 'no-words', '""', 'no letter or digit'],
    ['speaker:"!"', 'no-words', '"!"', 'no letter or digit'],
    ['x'.repeat(2001), 'too-long', 'x', '2000'],
  ])('%s: %s', (...row) => {
    const [text, code, where, message] = row
    const parsed = parseQuery(text)
    if (parsed.ok) throw new Error('read')
    const { start, end } = parsed.problem
    expect({ code: parsed.problem.code, where: text.slice(start, end) }).toEqual({ code, where })
    expect(parsed.problem.message).toContain(message)
    expect(parsed.problem.message).not.toMatch(/\.$|\n/u)
  })
})

const names = [
  'speaker',
  'to',
  'about',
  'outlet',
  'via',
  'document',
  'act',
  'lang',
  'said',
  'published',
  'score',
  'status',
  'issue',
  'stance',
  'for',
  'utterance',
  'origins',
]
const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const value = fc.oneof(
  text,
  text.map((held) => `"${held.replace(/["“”„\\]/gu, '\\$&')}"`),
  fc.constantFrom(
    'deny',
    'refuse',
    'id',
    'az-Latn',
    'open',
    'opposes',
    '2',
    '>3',
    '"a, b"',
    'ß',
    'İ',
    '习近平',
  ),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('', '..', '>', '<', '>=', '<='),
    )
    .map(
      ([year, month, sign]) =>
        `${sign}${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
    ),
  fc.double({ min: 0, max: 1, noNaN: true }).map((score) => `>=${score.toFixed(3)}`),
)
const part = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.option(fc.constantFrom(...names)),
    fc.array(value, { minLength: 1, maxLength: 3 }),
  )
  .map(([not, name, values]) => `${not}${name === null ? '' : `${name}:`}${values.join(',')}`)
const queries = fc.oneof(
  fc.array(part, { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[-a-z:,"“.>=\\ 0-9]{0,30}$/u),
)

describe('of every text', () => {
  test('it is read, or the problem stands in it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const parsed = parseQuery(query)
        if (parsed.ok) return
        const { start, end, message } = parsed.problem
        expect(0 <= start && start <= end && end <= query.length).toBe(true)
        expect(message).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('what is written back reads as the same query', () => {
    let compared = 0
    fc.assert(
      fc.property(queries, (query) => {
        const parsed = parseQuery(query)
        if (!parsed.ok) return
        compared++
        expect(parseQuery(formatQuery(parsed.value))).toEqual(parsed)
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(200)
  })
})

test.each([
  ['said:2024-01-01..2024-12-31', 'said:2024'],
  ['said:2024-08-01..2024-09-30', 'said:2024-08..2024-09'],
  ['said:2024-08-01..2024-09-29', 'said:2024-08-01..2024-09-29'],
  ['said:2024-01-01..2024-01-31', 'said:2024-01'],
  ['published:>=2024-01-01', 'published:2024..'],
  ['act:deny act:refuse', 'act:deny,refuse'],
  ['speaker:"Ani Wardana"', 'speaker:"Ani Wardana"'],
  ['“exact words” -x', '"exact words" -x'],
  ['score:>=0.80', 'score:0.8..'],
  ['-origins:>1 issue:a stance:supports', '-origins:2.. issue:a stance:supports'],
  ['origins:2..2', 'origins:2'],
])('%s is written %s', (query, written) => {
  expect(formatQuery(read(query))).toBe(written)
})
