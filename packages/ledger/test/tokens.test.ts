import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { token, untoken } from '../src/store/tokens.ts'

/** Characters for private use, which texts have not, are what others are moved to. */
const texts = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((text) => !/[\ue000-\ue0ff]/u.test(text))

describe('tokens', () => {
  test('have nothing that divides or means anything to an index', () => {
    fc.assert(fc.property(texts, (text) => !/[\0-/:-`{-\x7f§]/u.test(token(text))))
  })

  test('go back to what they were', () => {
    fc.assert(fc.property(texts, (text) => untoken(token(text)) === text))
  })

  test('stay as they are for small letters and digits of any script', () => {
    for (const word of ['perdamaian', 'мир2024', 'müzakirə', '和平']) expect(token(word)).toBe(word)
  })

  test('of long rows of letters are short, and differ where these do', () => {
    const [one, other] = [token(`${'x'.repeat(5000)}y`), token(`${'x'.repeat(5000)}z`)]
    expect(one.length).toBeLessThan(100)
    expect(one).not.toBe(other)
    expect(token(one)).toBe(one)
  })
})
