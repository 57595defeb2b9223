import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Start } from '../../src/model/sha256.ts'

function standard(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

test('hashes as the standard does, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256Start(text)).toBe(standard(text))
    }),
  )
})

test('every length around the end of a block', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'é'.repeat(length % 5) + 'x'.repeat(length)
    expect(sha256Start(text)).toBe(standard(text))
  }
})

test.each(['a', 'é', '語', '😀', '\ud800'])('texts longer than the scratch memory: %j', (unit) => {
  for (const length of [65_530, 65_536, 65_541, 200_003]) {
    const text = unit.repeat(length)
    expect(sha256Start(text)).toBe(standard(text))
  }
})

test('one text does not change the hash of the next', () => {
  expect(sha256Start('')).toBe('e3b0c44298fc1c14')
  sha256Start('Kapal gandum itu berangkat.'.repeat(9))
  expect(sha256Start('')).toBe('e3b0c44298fc1c14')
})
