import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Archive, ArchiveProblem } from '../../src/archive/archive.ts'
import { keyOf, pathOf } from '../../src/archive/object-file.ts'

/** An archive under test, and a hand that reaches behind its back. */
export interface Bench {
  readonly archive: Archive
  /** Opens the same place once more, as the next run does. */
  readonly again: () => Promise<Archive>
  /** Puts other bytes in the place of an object; `null` takes it away. */
  readonly meddle: (path: string, bytes: Uint8Array | null) => Promise<void>
  readonly close: () => Promise<void>
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What holds for every archive. */
export function describeArchive(name: string, open: () => Promise<Bench>): void {
  describe(name, () => {
    let bench: Bench
    beforeAll(async () => {
      bench = await open()
    })
    afterAll(async () => await bench.close())

    test('gives back what it was given, also to the next run', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
          async (objects) => {
            const keys = await bench.archive.put(objects)
            expect(keys).toEqual(objects.map(keyOf))
            const later = await bench.again()
            for (const [i, key] of keys.entries()) {
              expect(await later.has(key)).toBe(true)
              expect(Buffer.from(await later.get(key))).toEqual(Buffer.from(objects[i] ?? []))
            }
          },
        ),
        { numRuns: 20 },
      )
    })

    test('keeps what is the same once, and lists its keys in their order', async () => {
      const objects = Array.from({ length: 40 }, (_, i) => bytesOf(`copy ${i % 8}`))
      const before = await all(bench.archive)
      await bench.archive.put(objects)
      await bench.archive.put(objects)
      const after = await all(bench.archive)
      expect(after).toEqual([...new Set([...before, ...objects.map(keyOf)])].sort())
    })

    test('takes more than one page of objects', async () => {
      const objects = Array.from({ length: 1100 }, (_, i) => bytesOf(`page of ${i}`))
      await bench.archive.put(objects)
      const found = new Set(await all(bench.archive))
      expect(objects.map(keyOf).filter((key) => !found.has(key))).toEqual([])
    })

    test('says which object is missing', async () => {
      const key = keyOf(bytesOf('nobody has put this here'))
      expect(await bench.archive.has(key)).toBe(false)
      await expect(bench.archive.get(key)).rejects.toThrow(`the archive has no object ${key}`)
      await expect(bench.archive.get(key)).rejects.toBeInstanceOf(ArchiveProblem)
    })

    test.each([
      ['other bytes', () => bytesOf('no gzip at all')],
      ['half of an object', (kept: Uint8Array) => kept.subarray(0, kept.length >> 1)],
      ['another object', () => null],
    ])('never gives %s for what it kept', async (_, damage) => {
      const [key = ''] = await bench.archive.put([bytesOf('the minister left without a word')])
      const { pack } = await import('../../src/archive/object-file.ts')
      const other = await pack(bytesOf('the minister stayed'))
      await bench.meddle(pathOf(key), damage(await pack(bytesOf('the minister left'))) ?? other)
      await expect(bench.archive.get(key)).rejects.toThrow(`the archive object ${key} is damaged`)
      await bench.archive.put([bytesOf('the minister left without a word')])
      expect(await bench.archive.get(key)).toHaveLength(32)
    })
  })
}

async function all(archive: Archive): Promise<string[]> {
  const found: string[] = []
  for await (const key of archive.keys()) found.push(key)
  return found
}
