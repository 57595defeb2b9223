import fc from 'fast-check'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { composed } from '../src/store/composed.ts'
import { documentHeads } from '../src/store/queries.ts'
import type { Tables } from '../src/store/tables.ts'

const kysely = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

interface Wanted extends Readonly<Record<string, string | number>> {
  readonly coding: number
  readonly article: string
  readonly outlet: string
}

let built = 0

function headsOf({ coding, article, outlet }: Wanted): ReturnType<typeof documentHeads> {
  built++
  return documentHeads(kysely, coding)
    .where('coded.article', '=', article)
    .where('document.language', '=', 'id')
    .where('document.outlet', '=', outlet)
}

test('a composed query is the one that is put together for its values, and put together once', () => {
  const heads = composed(['article', 'outlet', 'coding'], headsOf)
  built = 0
  const wanted = fc.record({ coding: fc.nat(), article: fc.string(), outlet: fc.string() })
  fc.assert(
    fc.property(wanted, (values) => {
      const { sql, parameters } = headsOf(values).compile()
      built--
      const made = heads(values).compile()
      expect([made.sql, made.parameters]).toEqual([sql, parameters])
    }),
  )
  expect(built).toBe(1)
})

test('two askings at once do not share their values', () => {
  const heads = composed(['article', 'outlet', 'coding'], headsOf)
  const one = heads({ coding: 1, article: 'a', outlet: 'Harbour Post' })
  const two = heads({ coding: 2, article: 'b', outlet: 'Kabar Selat' })
  expect(two.compile().parameters).toEqual([2, 'b', 'id', 'Kabar Selat'])
  expect(one.compile().parameters).toEqual([1, 'a', 'id', 'Harbour Post'])
})
