import fc from 'fast-check'
import type { Doubt, Id } from 'tutur'
import { intakesOf } from 'tutur-evaluation/intakes'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Decision,
  type DoubtFilter,
  type DumpedRow,
  decisionOf,
  type Intake,
  type Page,
  type PageOptions,
  type Query,
  type Store,
  targetOf,
} from '../src/index.ts'
import { everything, first, second } from './coding.ts'
import { found, foundDocuments, foundFacets, type Known, knownOf } from './naive.ts'
import { anyQuery } from './queries.ts'

/** A place for one store, empty at first. */
export interface Place {
  /** Opens what is there; may be called again and again. */
  open(): Promise<Store>
  /** Takes away all that was made. */
  clear(): Promise<void>
}

/** What holds for every store. */
export function describeStore(name: string, newPlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place
    let store: Store
    beforeEach(async () => {
      place = await newPlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.clear()
    })
    const begun = async (): Promise<void> => {
      await store.begin({ id: first, made: 'tutur 0.1.0' })
    }
    const added = async (number: number): Promise<readonly Intake[]> => {
      await begun()
      const intakes = intakesOf(number)
      await store.add(first, intakes)
      return intakes
    }

    test('a new one holds nothing', async () => {
      expect(await store.codings()).toEqual([])
      expect(await store.statements(everything)).toEqual({ rows: [], next: null })
      expect(await store.documents(everything)).toEqual({ rows: [], next: null })
      expect(await store.count(everything)).toEqual({ statements: 0, documents: 0 })
      expect(await store.document('0' as Id<'document'>)).toBeNull()
      expect(await store.statement('0' as Id<'statement'>)).toBeNull()
      expect(await store.capture('0' as Id<'capture'>)).toBeNull()
      expect(await store.decisions()).toEqual([])
      expect(await store.unfit()).toEqual([])
      expect(await store.check()).toEqual([])
    })

    test('what was added comes back as it was', async () => {
      const [intake, other] = await added(2)
      const [reading] = intake?.readings ?? []
      if (intake === undefined || reading === undefined || other === undefined)
        throw new Error('nothing made')
      expect(await store.capture(intake.capture.id)).toEqual(intake.capture)
      const row = await store.document(reading.document.id)
      expect(row?.document).toEqual(reading.document)
      expect(row?.captures).toEqual([intake.capture])
      expect(row?.doubts).toEqual(reading.doubts)
      expect(row?.statements.map(({ statement }) => statement)).toEqual(
        reading.entries.map(({ statement }) => statement),
      )
      expect(row?.head).toEqual({
        id: reading.document.id,
        article: reading.article,
        title: reading.document.text.split('\n')[0],
        outlet: reading.document.outlet,
        url: reading.document.url,
        language: reading.document.language,
        published: reading.document.publishedAt?.from ?? null,
      })
      // Numbers 0 and 1 are versions of one article.
      expect(row?.versions.map(({ id }) => id).toSorted()).toEqual(
        [reading.document.id, other.readings[0]?.document.id].toSorted(),
      )
      for (const { statement, words, actors } of reading.entries) {
        expect(await store.statement(statement.id)).toEqual({
          statement,
          words,
          actors,
          document: row?.head,
          status: 'open',
          decisions: [],
        })
      }
      expect(await store.isCoded(first, intake.capture.id)).toBe(true)
      expect(await store.isCoded(second, intake.capture.id)).toBe(false)
      const parts = intake.readings.map(({ part, document }) => ({ part, document: document.id }))
      expect(await store.readings(intake.capture.id)).toEqual(parts)
      expect(await store.readings(intake.capture.id, second)).toEqual([])
    })

    test('is still there when it is opened again', async () => {
      const intakes = await added(3)
      await store.close()
      store = await place.open()
      expect(await store.count(everything)).toEqual({ statements: 30, documents: 3 })
      expect(await store.add(first, intakes)).toEqual({ captures: 0, documents: 0, statements: 0 })
    })

    test('adding says how much is new, and twice changes nothing', async () => {
      const intakes = await added(4)
      const before = await dumped(store)
      expect(await store.add(first, intakes)).toEqual({ captures: 0, documents: 0, statements: 0 })
      expect(await dumped(store)).toEqual(before)
      expect(await store.add(first, intakesOf(6))).toEqual({
        captures: 2,
        documents: 2,
        statements: 20,
      })
    })

    test('adding to a coding that was not begun is refused', async () => {
      await expect(store.add(second, intakesOf(1))).rejects.toThrow('begin it first')
      expect((await store.captures()).rows).toEqual([])
    })

    test('many additions at once are all there', async () => {
      await begun()
      const intakes = intakesOf(60)
      const results = await Promise.all(
        intakes.map((intake) => store.add(first, [intake, ...intakes.slice(0, 2)])),
      )
      expect(results.reduce((sum, { statements }) => sum + statements, 0)).toBe(600)
      expect(await store.count(everything)).toEqual({ statements: 600, documents: 60 })
      expect(await store.check()).toEqual([])
    })

    test('a document that two captures bring is one', async () => {
      await begun()
      const [intake, other] = intakesOf(2)
      if (intake === undefined || other === undefined) throw new Error('nothing made')
      const again = {
        ...other,
        readings: intake.readings.map((reading) => ({ ...reading, capture: other.capture.id })),
      }
      expect(await store.add(first, [intake, again])).toEqual({
        captures: 2,
        documents: 1,
        statements: 10,
      })
      const row = await store.document(intake.readings[0]?.document.id as Id<'document'>)
      expect(row?.captures.map(({ id }) => id)).toEqual(
        [intake.capture.id, other.capture.id].toSorted(),
      )
    })

    test('characters that databases do not take are kept in the records', async () => {
      await begun()
      const [intake] = intakesOf(1)
      const [reading] = intake?.readings ?? []
      if (intake === undefined || reading === undefined) throw new Error('nothing made')
      const odd = 'a\0b \ud800 c'
      const document = {
        ...reading.document,
        outlet: odd,
        text: reading.document.text.replace('\n', '\0'),
      }
      const entries = reading.entries.map((entry) => ({
        ...entry,
        words: odd,
        stems: ['a\0b', "o'x", 'Ünï', '', ' ', '\\', 'x'.repeat(5000)],
      }))
      const part = `item ${odd} ${'long'.repeat(2000)}`
      await store.add(first, [{ ...intake, readings: [{ ...reading, part, document, entries }] }])
      expect((await store.document(document.id))?.document).toEqual(document)
      for (const stem of ['a\0b', "o'x", 'Ünï', ' ', '\\', 'x'.repeat(5000)]) {
        const query: Query = {
          terms: [{ kind: 'words', text: stem, stems: [[stem]], exact: false, not: false }],
        }
        expect(await store.count(query), stem.slice(0, 9)).toEqual({ statements: 10, documents: 1 })
      }
      expect(await store.check()).toEqual([])
    })

    test('what gave no document is told page by page', async () => {
      await begun()
      const [intake] = intakesOf(1)
      if (intake === undefined) throw new Error('nothing made')
      const unread = ['b', 'a', 'c'].map((part) => ({
        capture: intake.capture.id,
        part,
        message: `no text in ${part}`,
      }))
      await store.add(first, [{ ...intake, readings: [], unread }])
      const pages = await paged((page) => store.unread(page), 2)
      expect(pages.map(({ part, message }) => [part, message])).toEqual([
        ['a', 'no text in a'],
        ['b', 'no text in b'],
        ['c', 'no text in c'],
      ])
      expect(pages[0]?.capture).toEqual(intake.capture)
      expect(await store.isCoded(first, intake.capture.id)).toBe(true)
    })

    test('pages put together are the whole, in order', async () => {
      const intakes = await added(12)
      const known = knownOf(intakes)
      const statements = await paged((page) => store.statements(everything, page), 7)
      expect(statements.map(({ statement }) => statement.id)).toEqual(found(known, everything))
      const documents = await paged((page) => store.documents(everything, page), 5)
      expect(documents.map(({ id }) => id)).toEqual(foundDocuments(known, everything))
      const captures = await paged((page) => store.captures(page), 5)
      expect(captures.map(({ id }) => id)).toEqual(
        intakes.map(({ capture }) => capture.id).toSorted(),
      )
    })

    test('a broken cursor and a page too large are refused in words', async () => {
      for (const after of ['', 'x', 'WzFd', Buffer.from('["2024-01-01"]').toString('base64url')]) {
        await expect(store.statements(everything, { after })).rejects.toThrow(
          'is no cursor of this list',
        )
        await expect(store.documents(everything, { after })).rejects.toThrow(
          'is no cursor of this list',
        )
      }
      for (const limit of [0, 1001, 1.5]) {
        await expect(store.captures({ limit })).rejects.toThrow('1 to 1000 rows')
      }
    })

    test('finds what a slow look at everything finds', async () => {
      const known = knownOf(await added(30))
      await store.settle()
      await fc.assert(
        fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 60 }), async (query, limit) => {
          const expected = found(known, query)
          const documents = foundDocuments(known, query)
          const page = await store.statements(query, { limit })
          expect(page.rows.map(({ statement }) => statement.id)).toEqual(expected.slice(0, limit))
          expect(page.next === null).toBe(expected.length <= limit)
          const heads = await store.documents(query, { limit })
          expect(heads.rows.map(({ id }) => id)).toEqual(documents.slice(0, limit))
          expect(await store.count(query)).toEqual({
            statements: expected.length,
            documents: documents.length,
          })
        }),
        { numRuns: 150 },
      )
    })

    test('counts what is found by what it holds as a slow look does', async () => {
      const known = knownOf(await added(30))
      await fc.assert(
        fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 20 }), async (query, limit) => {
          expect(await store.facets(query, { limit })).toEqual(foundFacets(known, query, limit))
        }),
        { numRuns: 60 },
      )
      expect(await store.facets(everything)).toEqual(foundFacets(known, everything, 12))
      await expect(store.facets(everything, { limit: 0 })).rejects.toThrow('1 to 1000')
    })

    test('counts statements of nobody, of odd names and of no day', async () => {
      await begun()
      const [intake] = intakesOf(1)
      const [reading] = intake?.readings ?? []
      if (intake === undefined || reading === undefined) throw new Error('nothing made')
      const names = ['a\0b', '\ud800', '"x"', "O'Brien\\", 'Ünï']
      const entries = reading.entries.map((entry, at) => ({
        ...entry,
        statement: { ...entry.statement, saidAt: null },
        actors: [{ role: at < 5 ? 'speaker' : 'about', actor: null, name: names[at % 5] ?? '' }],
      })) as typeof reading.entries
      await store.add(first, [{ ...intake, readings: [{ ...reading, entries }] }])
      const { by } = await store.facets(everything)
      expect(by.speaker.values.map(({ name }) => name).toSorted()).toEqual(
        ['a\ufffdb', '\ufffd', ...names.slice(2)].toSorted(),
      )
      expect(by.speaker.none).toBe(5)
      expect(by.said).toEqual({ values: [], others: 0, otherValues: 0, none: 10 })
    })

    test('lists what waits for a person in the order in which to look at it', async () => {
      await begun()
      const intakes = intakesOf(8).map(withDoubts)
      await store.add(first, intakes)
      const known = knownOf(intakes)
      const codesOf = ({ reading, entry }: Known): readonly string[] =>
        reading.doubts
          .filter(({ statement }) => statement === entry.statement.id)
          .map(({ code }) => code)
      const scoreOf = ({ entry }: Known) => entry.statement.madeBy.score
      const waiting = (holds: (one: Known) => boolean): readonly string[] =>
        known
          .filter((one) => (codesOf(one).length > 0 || scoreOf(one) < 0.6) && holds(one))
          .toSorted(
            (a, b) =>
              Number(codesOf(a).length === 0) - Number(codesOf(b).length === 0) ||
              scoreOf(a) - scoreOf(b) ||
              (a.entry.statement.id < b.entry.statement.id ? -1 : 1),
          )
          .map(({ entry }) => entry.statement.id)
      const listed = async (filter: DoubtFilter = {}): Promise<readonly string[]> => {
        const rows = await paged((page) => store.doubts(page, filter), 7)
        expect(await store.countDoubts(filter)).toBe(rows.length)
        return rows.map(({ row }) => row.statement.id)
      }
      const all = waiting(() => true)
      expect(all.length).toBeGreaterThan(30)
      expect(await listed()).toEqual(all)
      expect(await listed({ language: 'az' })).toEqual(
        waiting(({ reading }) => reading.document.language === 'az-Latn'),
      )
      expect(await listed({ language: 'a' })).toEqual([])
      const unresolved = waiting((one) => codesOf(one).includes('speaker-unresolved'))
      expect(await listed({ codes: ['speaker-unresolved'] })).toEqual(unresolved)
      expect(await listed({ codes: ['speaker-unresolved', 'date-ambiguous'] })).toEqual(
        waiting((one) => codesOf(one).length > 0),
      )
      expect(await listed({ codes: [] })).toEqual([])
      const { rows } = await store.doubts({ limit: 3 })
      const [one] = known.filter(({ entry }) => entry.statement.id === all[0])
      if (one === undefined) throw new Error('nothing waits')
      expect(rows[0]).toEqual({
        row: await store.statement(one.entry.statement.id),
        doubts: one.reading.doubts.filter(({ statement }) => statement === all[0]),
      })
      await expect(store.doubts({ after: 'x' })).rejects.toThrow('is no cursor of this list')

      const accept = decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'accept' } })
      await store.decide(accept)
      expect(await listed()).toEqual(all.slice(1))
      const rowsKept = await dumped(store)
      await store.repair()
      expect(await listed()).toEqual(all.slice(1))
      await store.close()
      await place.clear()
      place = await newPlace()
      store = await place.open()
      await store.restore(streamOf(rowsKept))
      expect(await listed()).toEqual(all.slice(1))
      const undo = { kind: 'undo', decision: accept.id } as const
      await store.decide(decisionOn(one, { at: '2025-02-02T10:00:00Z', ruling: undo }))
      expect(await listed()).toEqual(all)
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.switchTo(second)
      expect(await listed()).toEqual([])
      await store.drop(first)
      await store.add(second, intakes)
      expect(await listed()).toEqual(all)
      expect(await store.check()).toEqual([])
    })

    test('finds by document and by article', async () => {
      const known = knownOf(await added(6))
      const { reading } = known[0] ?? {}
      for (const value of [reading?.document.id, reading?.article]) {
        for (const not of [false, true]) {
          const query: Query = {
            terms: [{ kind: 'field', field: 'document', values: [value ?? ''], not }],
          }
          const { rows } = await store.statements(query, { limit: 100 })
          expect(rows.map(({ statement }) => statement.id)).toEqual(found(known, query))
        }
      }
    })

    test('the first coding is current; a second is built beside it, switched to, and the first dropped', async () => {
      const intakes = await added(5)
      expect(await store.begin({ id: second, made: 'tutur 0.2.0' })).toEqual({
        id: second,
        made: 'tutur 0.2.0',
        state: 'building',
      })
      expect(await store.begin({ id: first, made: 'other' })).toMatchObject({
        made: 'tutur 0.1.0',
        state: 'current',
      })
      await store.add(second, intakes.slice(0, 2))
      expect(await store.count(everything)).toEqual({ statements: 50, documents: 5 })
      const [one] = knownOf(intakes)
      expect(
        (await store.statement(one?.entry.statement.id as Id<'statement'>, second))?.words,
      ).toBe(one?.entry.words)
      await expect(store.drop(first)).rejects.toThrow('switch to another first')
      await store.switchTo(second)
      expect((await store.codings()).map(({ state }) => state)).toEqual(['old', 'current'])
      expect(await store.count(everything)).toEqual({ statements: 20, documents: 2 })
      expect(
        await store.count({
          terms: [{ kind: 'field', field: 'status', values: ['open'], not: false }],
        }),
      ).toEqual({ statements: 20, documents: 2 })
      await store.drop(first)
      expect((await store.codings()).map(({ id }) => id)).toEqual([second])
      expect((await store.captures()).rows).toHaveLength(5)
      expect(await store.isCoded(first, intakes[4]?.capture.id as Id<'capture'>)).toBe(false)
      expect(await store.check()).toEqual([])
      await store.drop(first)
    })

    test('a document that another coding reads otherwise keeps its id and decisions, and is shown as it is read last', async () => {
      const intakes = await added(2)
      const [one] = knownOf(intakes)
      if (one === undefined) throw new Error('nothing made')
      await store.decide(
        decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'accept' } }),
      )
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      const renamed = intakes.map((intake) => ({
        ...intake,
        readings: intake.readings.map((reading) => ({
          ...reading,
          document: { ...reading.document, outlet: 'Selat Baru' },
        })),
      }))
      await store.add(second, renamed)
      await store.add(second, intakes)
      await store.switchTo(second)
      const { document } = one.reading
      const row = await store.document(document.id)
      expect(row?.document).toEqual({ ...document, outlet: 'Selat Baru' })
      expect(row?.head.outlet).toBe('Selat Baru')
      expect((await store.statement(one.entry.statement.id))?.status).toBe('accepted')
      const query = (value: string) => ({
        terms: [{ kind: 'field' as const, field: 'outlet' as const, values: [value], not: false }],
      })
      expect((await store.count(query('Selat Baru'))).documents).toBe(2)
      expect(await store.check()).toEqual([])
    })

    test('a decision is applied, searched, kept and replayed over another coding', async () => {
      const intakes = await added(2)
      const [one] = knownOf(intakes)
      if (one === undefined) throw new Error('nothing made')
      const decision = decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'reject' } })
      expect(await store.decide(decision)).toEqual({ fits: true })
      expect(await store.decide(decision)).toEqual({ fits: true })
      const { statement } = one.entry
      expect(await store.statement(statement.id)).toMatchObject({
        status: 'rejected',
        decisions: [decision.id],
      })
      const rejected: Query = {
        terms: [{ kind: 'field', field: 'status', values: ['rejected'], not: false }],
      }
      expect((await store.statements(rejected)).rows.map((row) => row.statement.id)).toEqual([
        statement.id,
      ])
      const accept = decisionOn(one, { at: '2025-02-02T10:00:00Z', ruling: { kind: 'accept' } })
      await store.decide(accept)
      expect(await store.count(rejected)).toEqual({ statements: 0, documents: 0 })
      expect(await store.count(everything)).toEqual({ statements: 20, documents: 2 })
      expect(await store.decisions()).toEqual([decision, accept])
      expect(await store.decisions(statement.document)).toEqual([decision, accept])
      expect(await store.decisions('0' as Id<'document'>)).toEqual([])
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.add(second, intakes)
      await store.switchTo(second)
      expect(await store.statement(statement.id)).toMatchObject({
        status: 'accepted',
        decisions: [decision.id, accept.id],
      })
      expect(await store.check()).toEqual([])
    })

    test('a decision made while another coding is built holds in both', async () => {
      const intakes = await added(1)
      const [one] = knownOf(intakes)
      if (one === undefined) throw new Error('nothing made')
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.add(second, intakes)
      await store.decide(
        decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'accept' } }),
      )
      await store.switchTo(second)
      expect(await store.statement(one.entry.statement.id)).toMatchObject({ status: 'accepted' })
    })

    test('a decision that fits nothing is kept and listed', async () => {
      const [, other] = intakesOf(2)
      const [one] = knownOf(await added(1))
      const [later] = knownOf(other === undefined ? [] : [other])
      if (one === undefined || other === undefined || later === undefined)
        throw new Error('nothing made')
      const accept = { kind: 'accept' } as const
      const elsewhere = decisionOn(later, { at: '2025-02-01T10:00:00Z', ruling: accept })
      const aimed = decisionOn(one, { at: '2025-02-02T10:00:00Z', ruling: accept })
      const beside = decisionOf({ ...aimed, target: { ...aimed.target, check: '0' } })
      expect(await store.decide(elsewhere)).toEqual({ fits: false })
      expect(await store.decide(beside)).toEqual({ fits: false })
      expect(await store.unfit()).toEqual([elsewhere, beside])
      expect(await store.unfit(first)).toEqual([elsewhere, beside])
      await store.add(first, [other])
      expect(await store.unfit()).toEqual([beside])
      expect(await store.statement(later.entry.statement.id)).toMatchObject({ status: 'accepted' })
    })

    test('a corrected speaker is found by the new name, and what the machine found comes back when it is undone', async () => {
      const intakes = await added(2)
      const [one] = knownOf(intakes)
      if (one === undefined) throw new Error('nothing made')
      const { statement, actors } = one.entry
      const named = (value: string): Query => ({
        terms: [{ kind: 'field', field: 'speaker', values: [value], not: false }],
      })
      const ruling = { kind: 'set-speaker', name: 'Тарас Олейник', actor: 'taras-oleynik' } as const
      const decision = decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling })
      const before = await store.document(statement.document)
      expect(await store.decide(decision)).toEqual({ fits: true })
      for (const name of ['taras', 'taras-oleynik', 'ОЛЕЙНИК']) {
        const { rows } = await store.statements(named(name))
        expect(rows.map((row) => row.statement.content)).toEqual([statement.content])
      }
      const undo = decisionOn(one, {
        at: '2025-02-02T10:00:00Z',
        ruling: { kind: 'undo', decision: decision.id },
      })
      await store.decide(undo)
      expect((await store.statements(named('taras'))).rows).toEqual([])
      const after = await store.document(statement.document)
      expect(after?.statements.map((row) => row.statement)).toEqual(
        before?.statements.map((row) => row.statement),
      )
      expect((await store.statement(statement.id))?.actors).toEqual(actors)
      expect(await store.check()).toEqual([])
    })

    test('a statement that people divide is two, and one again when it is undone', async () => {
      const [one] = knownOf(await added(1))
      const [content] = one?.entry.statement.content ?? []
      if (one === undefined || content === undefined) throw new Error('nothing made')
      const { start, end } = content
      const middle = one.reading.document.text.indexOf(' ', start + 20)
      const into = [[[start, middle] as const], [[middle + 1, end] as const]] as const
      const split = decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'split', into } })
      expect(await store.decide(split)).toEqual({ fits: true })
      expect(await store.count(everything)).toEqual({ statements: 11, documents: 1 })
      const undo = { kind: 'undo', decision: split.id } as const
      await store.decide(decisionOn(one, { at: '2025-02-02T10:00:00Z', ruling: undo }))
      expect(await store.count(everything)).toEqual({ statements: 10, documents: 1 })
      expect((await store.statement(one.entry.statement.id))?.statement).toEqual(
        one.entry.statement,
      )
    })

    test('remembers one value a key', async () => {
      expect(await store.recall('feed a')).toBeNull()
      await store.remember('feed a', '{"etag":"1"}')
      await store.remember('feed b', '2')
      await store.remember('feed a', '{"etag":"3"}')
      expect(await store.recall('feed a')).toBe('{"etag":"3"}')
      expect(await store.recall('feed b')).toBe('2')
    })

    test('forgets a key, and gives all that begin so in their order', async () => {
      const keys = ['user/b/seen', 'user/a/seen', 'user/ä', 'user', 'users', 'user/\u{1f600}']
      for (const key of keys) await store.remember(key, `of ${key}`)
      const recalled = async (prefix: string) =>
        (await store.recalled(prefix)).map(({ key }) => key)
      expect(await store.recalled('user/a')).toEqual([
        { key: 'user/a/seen', value: 'of user/a/seen' },
      ])
      expect(await recalled('user/')).toEqual([
        'user/a/seen',
        'user/b/seen',
        'user/ä',
        'user/\u{1f600}',
      ])
      expect(await recalled('')).toHaveLength(keys.length)
      expect(await recalled('%')).toEqual([])
      await store.forget('user/a/seen')
      await store.forget('user/a/seen')
      expect(await store.recall('user/a/seen')).toBeNull()
      expect(await recalled('user/a')).toEqual([])
      await expect(store.recalled('x'.repeat(301))).rejects.toThrow('300 code units')
    })

    test('replaces a value only by whoever knows it', async () => {
      expect(await store.replace('admin', 'x', 'a')).toBe(false)
      expect(await store.recall('admin')).toBeNull()
      expect(await store.replace('admin', null, 'a')).toBe(true)
      expect(await store.replace('admin', null, 'b')).toBe(false)
      expect(await store.replace('admin', 'b', 'c')).toBe(false)
      expect(await store.replace('admin', 'a', 'c')).toBe(true)
      expect(await store.recall('admin')).toBe('c')
    })

    test('of many that replace one value at once, one does', async () => {
      const other = await place.open()
      await store.remember('code', 'new')
      const tries = Array.from({ length: 20 }, (_, at) =>
        [store, other][at % 2]?.replace('code', 'new', `used by ${at}`),
      )
      const done = (await Promise.all(tries)).flatMap((won, at) => (won === true ? [at] : []))
      expect(done).toHaveLength(1)
      expect(await other.recall('code')).toBe(`used by ${done[0]}`)
      await other.close()
    })

    test('the revision changes with what readers see, whoever changes it, and with nothing else', async () => {
      const other = await place.open()
      const seen = new Set<string>()
      const changed = async (): Promise<void> => {
        const now = await other.revision()
        expect(await store.revision()).toBe(now)
        expect(seen.has(now)).toBe(false)
        seen.add(now)
      }
      await changed()
      const intakes = await added(2)
      await changed()
      const [one] = knownOf(intakes)
      if (one === undefined) throw new Error('nothing made')
      await store.decide(
        decisionOn(one, { at: '2025-02-01T10:00:00Z', ruling: { kind: 'accept' } }),
      )
      await changed()
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await changed()
      await store.add(second, intakes)
      await changed()
      await store.switchTo(second)
      await changed()
      await store.drop(first)
      await changed()
      await store.repair()
      await changed()
      const before = await store.revision()
      await store.add(second, intakes)
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.remember('a', 'b')
      await store.replace('a', 'b', 'c')
      await store.forget('a')
      await store.settle()
      await store.drop(first)
      expect(await other.revision()).toBe(before)
      await other.close()
    })

    test('the revision of a document changes with what is told of it, and not with other documents', async () => {
      // Numbers 0 and 1 are versions of one article.
      const [one, version, other] = intakesOf(3)
      if (one === undefined || version === undefined || other === undefined)
        throw new Error('nothing made')
      const id = one.readings[0]?.document.id as Id<'document'>
      expect(await store.documentRevision(id)).toBeNull()
      await begun()
      const seen = new Set<string | null>()
      const isNew = async (): Promise<boolean> => {
        const now = await store.documentRevision(id)
        const isKnown = seen.has(now)
        seen.add(now)
        return !isKnown
      }
      await store.add(first, [one])
      expect(await isNew()).toBe(true)
      await store.add(first, [other])
      expect(await isNew()).toBe(false)
      await store.add(first, [version])
      expect(await isNew()).toBe(true)
      const accepted = { at: '2025-02-01T10:00:00Z', ruling: { kind: 'accept' } } as const
      const [known] = knownOf([one])
      const [unconcerned] = knownOf([other])
      if (known === undefined || unconcerned === undefined) throw new Error('nothing found')
      await store.decide(decisionOn(unconcerned, accepted))
      expect(await isNew()).toBe(false)
      await store.decide(decisionOn(known, accepted))
      expect(await isNew()).toBe(true)
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.add(second, [one])
      expect(await isNew()).toBe(false)
      await store.switchTo(second)
      expect(await isNew()).toBe(true)
      await store.repair()
      expect(await isNew()).toBe(true)
    })

    test('tells what came in after a mark, also when it is read anew and restored', async () => {
      const intakes = intakesOf(6)
      await begun()
      const since = async (mark: string, not = false): Promise<readonly string[]> => {
        const { rows } = await store.documents({ terms: [{ kind: 'since', mark, not }] })
        return rows.map(({ id }) => id).toSorted()
      }
      const documents = (some: readonly Intake[]): readonly string[] =>
        some.flatMap(({ readings }) => readings.map(({ document }) => document.id)).toSorted()
      const empty = await store.mark()
      await store.add(first, intakes.slice(0, 4))
      const four = await store.mark()
      await store.add(first, intakes.slice(2, 5))
      await store.add(first, intakes.slice(5))
      expect(await since(empty)).toEqual(documents(intakes))
      expect(await since(four)).toEqual(documents(intakes.slice(4)))
      expect(await since(four, true)).toEqual(documents(intakes.slice(0, 4)))
      expect(await since(await store.mark())).toEqual([])
      const word: Query = {
        terms: [
          { kind: 'since', mark: four },
          { kind: 'words', text: 'border', stems: [['border']], exact: false, not: false },
        ],
      }
      const wanted = found(knownOf(intakes.slice(4)), { terms: word.terms.slice(1) })
      const list = async () =>
        (await store.statements(word)).rows.map(({ statement }) => statement.id)
      expect(await list()).toEqual(wanted)
      expect((await store.count(word)).statements).toBe(wanted.length)
      await store.begin({ id: second, made: 'tutur 0.2.0' })
      await store.add(second, intakes)
      await store.switchTo(second)
      await store.drop(first)
      expect(await since(four)).toEqual(documents(intakes.slice(4)))
      const rows = await dumped(store)
      await store.close()
      await place.clear()
      place = await newPlace()
      store = await place.open()
      await store.restore(streamOf(rows))
      expect(await dumped(store)).toEqual(rows)
      expect(await since(four)).toEqual(documents(intakes.slice(4)))
      const now = await store.mark()
      await store.add(second, intakesOf(7))
      expect(await since(now)).toEqual(documents(intakesOf(7).slice(6)))
      await expect(store.statements({ terms: [{ kind: 'since', mark: 'x' }] })).rejects.toThrow(
        'no mark of a ledger',
      )
    })

    test('finds just the statements that are named, page by page', async () => {
      const known = knownOf(await added(12))
      const ids = known.filter((_, at) => at % 3 === 0).map(({ entry }) => entry.statement.id)
      for (const named of [ids, [...ids, ...manyIds(30_000)], []]) {
        for (const not of [false, true]) {
          const query: Query = { terms: [{ kind: 'statements', ids: named, not }] }
          const rows = await paged((page) => store.statements(query, page), 9)
          expect(rows.map(({ statement }) => statement.id)).toEqual(found(known, query))
          expect((await store.count(query)).statements).toBe(rows.length)
          const heads = await store.documents(query, { limit: 100 })
          expect(heads.rows.map(({ id }) => id)).toEqual(foundDocuments(known, query))
        }
      }
      await fc.assert(
        fc.asyncProperty(anyQuery, fc.boolean(), async ({ terms }, areMany) => {
          const named = areMany ? [...ids, ...manyIds(6000)] : ids
          const query: Query = { terms: [...terms, { kind: 'statements', ids: named }] }
          const { rows } = await store.statements(query, { limit: 1000 })
          expect(rows.map(({ statement }) => statement.id)).toEqual(found(known, query))
        }),
        { numRuns: 40 },
      )
    })

    test('gives statements in the order of the ids that are asked for', async () => {
      const known = knownOf(await added(3))
      const ids = known.map(({ entry }) => entry.statement.id).toReversed()
      const rows = await store.statementsOf(['0' as Id<'statement'>, ...ids.slice(2, 9)])
      expect(rows.map(({ statement }) => statement.id)).toEqual(ids.slice(2, 9))
      expect(rows[0]).toEqual(await store.statement(ids[2] as Id<'statement'>))
      expect(await store.statementsOf([])).toEqual([])
    })

    test('repairing and settling change no answer', async () => {
      const known = knownOf(await added(10))
      const before = await dumped(store)
      await store.repair()
      await store.settle()
      expect(await dumped(store)).toEqual(before)
      const query: Query = {
        terms: [{ kind: 'words', text: 'border', stems: [['border']], exact: false, not: false }],
      }
      expect(
        (await store.statements(query, { limit: 1000 })).rows.map(({ statement }) => statement.id),
      ).toEqual(found(known, query))
    })

    test('takes back a dump only when it is empty', async () => {
      await added(1)
      const rows = await dumped(store)
      await expect(store.restore(streamOf(rows))).rejects.toThrow('is not empty')
      expect(await dumped(store)).toEqual(rows)
    })

    test('a dump that breaks off leaves nothing behind', async () => {
      await added(3)
      const rows = await dumped(store)
      await store.close()
      await place.clear()
      place = await newPlace()
      store = await place.open()
      const broken = async function* () {
        yield* rows.slice(0, rows.length - 5)
        throw new Error('the file ends')
      }
      await expect(store.restore(broken())).rejects.toThrow('the file ends')
      expect(await dumped(store)).toEqual([])
      const unknown = [...rows, { table: 'other', row: { a: 1 } }]
      await expect(store.restore(streamOf(unknown))).rejects.toThrow('no table "other"')
      expect(await dumped(store)).toEqual([])
      await store.restore(streamOf(rows))
      expect(await dumped(store)).toEqual(rows)
      expect(await store.check()).toEqual([])
    })
  })
}

/** With doubts about some of its statements, in words that databases do not take. */
function withDoubts(intake: Intake): Intake {
  const readings = intake.readings.map((reading) => ({
    ...reading,
    doubts: [
      ...reading.doubts,
      ...reading.entries.flatMap(({ statement: { id, content } }, at): readonly Doubt[] => {
        const about = { anchor: content[0], statement: id, detail: `\0 "statement":"x" ${at}` }
        if (at % 4 === 0) return [{ code: 'speaker-unresolved', ...about }]
        const both = ['speaker-unresolved', 'date-ambiguous'] as const
        return at % 7 === 1 ? both.map((code) => ({ code, ...about })) : []
      }),
    ],
  }))
  return { ...intake, readings }
}

/** Ids that no statement has. */
function manyIds(number: number): readonly Id<'statement'>[] {
  return Array.from({ length: number }, (_, at) => `none ${at}` as Id<'statement'>)
}

/** All rows of a store. */
export async function dumped(store: Store): Promise<readonly DumpedRow[]> {
  const rows: DumpedRow[] = []
  for await (const { table, row } of store.dump()) rows.push({ table, row: { ...row } })
  return rows
}

export async function* streamOf<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

/** A whole list, page by page. */
export async function paged<Row>(
  list: (page: PageOptions) => Promise<Page<Row>>,
  limit: number,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  let page = await list({ limit })
  rows.push(...page.rows)
  while (page.next !== null) {
    page = await list({ limit, after: page.next })
    rows.push(...page.rows)
  }
  return rows
}

/** A decision on a statement of a document. */
function decisionOn(
  { reading, entry }: Pick<Known, 'reading' | 'entry'>,
  { at, ruling }: Pick<Decision, 'at' | 'ruling'>,
): Decision {
  const target = targetOf(entry.statement, reading.document)
  return decisionOf({ at, who: 'Mira', why: '', target, ruling })
}
