import type { Id } from 'tutur'
import type { Store } from 'tutur-ledger'
import { expect, test } from 'vitest'
import { withKeptRevision } from '../src/kept-revision.ts'

/** A store that tells how often it was asked; whoever writes, or `elsewhere`, raises the number. */
function counted() {
  let number = 0
  let asked = 0
  const store = {
    revision: async () => {
      asked++
      return `e.${number}`
    },
    add: async () => {
      number++
    },
    remember: async () => undefined,
  } as unknown as Store
  return {
    store,
    asked: () => asked,
    elsewhere: () => {
      number++
    },
  }
}

test('however many ask, the database is asked once', async () => {
  const { store, asked } = counted()
  const { store: kept } = withKeptRevision(store, { keepMs: 60_000 })
  const all = await Promise.all([kept.revision(), kept.revision(), kept.revision()])
  expect(new Set(all)).toEqual(new Set(['e.0']))
  await kept.revision()
  expect(asked()).toBe(1)
})

test('what is written here is seen at once, what is written elsewhere after a while', async () => {
  const { store, elsewhere } = counted()
  const { store: kept, written } = withKeptRevision(store, { keepMs: 60_000 })
  await kept.revision()
  elsewhere()
  expect(await kept.revision()).toBe('e.0')
  await kept.add('' as never, [])
  expect(await kept.revision()).toBe('e.2')
  expect(written()).toBe(1)
  const { store: soon } = withKeptRevision(store, { keepMs: 0 })
  await soon.revision()
  elsewhere()
  expect(await soon.revision()).toBe('e.3')
})

test('what was asked for while something was written is not kept', async () => {
  const { store } = counted()
  const { store: kept } = withKeptRevision(store, { keepMs: 60_000 })
  const written = kept.add('' as never, [])
  const before = kept.revision()
  await Promise.all([written, before])
  expect(await kept.revision()).toBe('e.1')
})

test('a database that does not answer is asked again', async () => {
  let isAway = true
  const revision = async () => {
    if (isAway) throw new Error('away')
    return 'e.1'
  }
  const { store: kept } = withKeptRevision({ revision } as Store, { keepMs: 60_000 })
  await expect(kept.revision()).rejects.toThrow('away')
  isAway = false
  expect(await kept.revision()).toBe('e.1')
})

test('of each document it is asked once what state it is in, until something is written here', async () => {
  const asked: string[] = []
  const { store } = counted()
  const { store: kept } = withKeptRevision(
    {
      ...store,
      documentRevision: async (id) => `${id} ${asked.push(id)}`,
      codings: async () => {
        asked.push('codings')
        return []
      },
    },
    { keepMs: 60_000 },
  )
  const [one, other] = ['a', 'b'] as Id<'document'>[]
  if (one === undefined || other === undefined) throw new Error('there are two')
  for (let time = 0; time < 2; time++) {
    expect(await kept.documentRevision(one)).toBe('a 1')
    expect(await kept.documentRevision(other)).toBe('b 2')
    expect(await kept.codings()).toEqual([])
  }
  expect(asked).toEqual(['a', 'b', 'codings'])
  await kept.add('' as never, [])
  expect(await kept.documentRevision(one)).toBe('a 4')
})
