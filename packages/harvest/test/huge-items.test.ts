import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutHugeItems } from '../src/formats/huge-items.ts'

async function through(
  text: string,
  { size = 7, limit = 60 }: { readonly size?: number; readonly limit?: number } = {},
): Promise<{ readonly text: string; readonly left: number[] }> {
  const bytes = Buffer.from(text)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const left: number[] = []
  const parts: Uint8Array[] = []
  for await (const part of withoutHugeItems(chunks(), limit, (number) => left.push(number)))
    parts.push(part)
  return { text: Buffer.concat(parts).toString(), left }
}

const huge = 'x'.repeat(100)

describe('items that are too long', () => {
  test.each([
    [
      `<rss><item>a</item><item>${huge}</item><item>b</item></rss>`,
      '<rss><item>a</item>><item>b</item></rss>',
      [2],
    ],
    [`<feed><entry a="b">${huge}</entry><entry/></feed>`, '<feed>><entry/></feed>', [1]],
    [
      `<rss><item><![CDATA[</item>${huge}]]></item><item>b</item></rss>`,
      '<rss>><item>b</item></rss>',
      [1],
    ],
    [`<rss><!-- <item> --><item>a</item></rss>`, '<rss><!-- <item> --><item>a</item></rss>', []],
    [`<rss><item>a</item><item>${huge}`, '<rss><item>a</item>', [2]],
    [`<rss><items>${huge}</items></rss>`, `<rss><items>${huge}</items></rss>`, []],
  ])('are left out of %s', async (feed, expected, left) => {
    for (const size of [1, 5, 12, 1000])
      expect(await through(feed, { size })).toEqual({ text: expected, left })
  })

  test('leave all other bytes as they are, however these arrive', async () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<entry>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      'é',
      'x',
      '<',
      ']',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 30 }), async (pieces, size) => {
        const text = pieces.join('')
        expect(await through(text, { size, limit: 100_000 })).toEqual({ text, left: [] })
        const cut = await through(text, { size, limit: 10 })
        expect(cut).toEqual(await through(text, { size: 100_000, limit: 10 }))
      }),
    )
  })
})
