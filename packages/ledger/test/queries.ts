import fc from 'fast-check'
import { acts, forms, outlets, people } from 'tutur-evaluation/intakes'
import type { Query, Term } from '../src/index.ts'

/** Words that are common among the made statements, and one that none has. */
const stems = [
  'the',
  'border',
  'talks',
  'with',
  'sarvia',
  'not',
  'peace',
  'katax',
  'menter',
  'nowher',
]
const texts = ['the border', 'With Sarvia', 'peace', 'ace']
const names = ['orvan', 'Wiratan Orvañ', 'darmo-wiratan', 'SÉLINA', 'Luar Negeri', 'nobody', '?']
const places = ['kabar', 'The Sarvia Times', 'sarvia-times.example', 'post.example', 'times sarvia']
const days = ['2019-12-31', '2021-05-05', '2022-02-28', '2024-01-01', '2030-01-01']

const wordsTerm: fc.Arbitrary<Term> = fc.record({
  kind: fc.constant('words' as const),
  stems: fc.array(fc.uniqueArray(fc.constantFrom(...stems), { maxLength: 7 }), { maxLength: 2 }),
  text: fc.constantFrom(...texts),
  exact: fc.boolean(),
  not: fc.boolean(),
})

const fieldTerm: fc.Arbitrary<Term> = fc.oneof(
  field('speaker', names),
  field('to', names),
  field('about', [...names, ...people.map(({ name }) => name)]),
  field('outlet', [...places, ...outlets.map(({ name }) => name)]),
  field('via', places),
  field('lang', ['id', 'EN', 'az', 'az-latn', 'de']),
  field('act', acts),
  field('form', forms),
  field('modality', ['negated', 'future', 'conditional']),
  field('origin', ['firsthand', 'unclear']),
  field('status', ['open', 'rejected']),
)

function field(
  name: Extract<Term, { kind: 'field' }>['field'],
  values: readonly string[],
): fc.Arbitrary<Term> {
  return fc.record({
    kind: fc.constant('field' as const),
    field: fc.constant(name),
    values: fc.array(fc.constantFrom(...values), { maxLength: 2 }),
    not: fc.boolean(),
  })
}

const rangeTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    kind: fc.constant('range' as const),
    field: fc.constantFrom('said' as const, 'published' as const),
    from: fc.constantFrom(null, ...days),
    to: fc.constantFrom(null, ...days),
    not: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('range' as const),
    field: fc.constant('score' as const),
    from: fc.constantFrom(null, 0.2, 0.5),
    to: fc.constantFrom(null, 0.5, 0.8),
    not: fc.boolean(),
  }),
)

/** Queries that find some, all or nothing of the made statements. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({
  terms: fc.array(fc.oneof(wordsTerm, fieldTerm, rangeTerm), { maxLength: 4 }),
})
