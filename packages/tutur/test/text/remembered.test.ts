import { expect, test } from 'vitest'
import { Remembered } from '../../src/text/remembered.ts'

test('a value is made once, and again when too many others have come between', () => {
  const remembered = new Remembered<string>(2)
  let made = 0
  const of = (key: string) =>
    remembered.of(key, () => {
      made++
      return `${key}!`
    })
  expect([of('a'), of('a'), of('b')]).toEqual(['a!', 'a!', 'b!'])
  expect(made).toBe(2)
  of('c')
  expect(of('a')).toBe('a!')
  expect(made).toBe(4)
})
