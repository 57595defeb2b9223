import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DecodeOptions, decodeBytes, mostBytes } from '../../src/read/decode.ts'

const utf8 = new TextEncoder()

function bytesOf(...units: readonly number[]): Uint8Array {
  return Uint8Array.from(units)
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function read(bytes: Uint8Array, options?: DecodeOptions): string {
  const decoded = decodeBytes(bytes, options)
  return decoded.ok
    ? `${decoded.value.encoding}${decoded.value.repaired ? ' repaired' : ''}: ${decoded.value.text}`
    : decoded.problem.code
}

describe('bytes with a mark', () => {
  test.each([
    [bytesOf(0xef, 0xbb, 0xbf, 0x68, 0x69), 'utf-8: hi'],
    [bytesOf(0xff, 0xfe, 0x68, 0, 0x69, 0), 'utf-16le: hi'],
    [bytesOf(0xfe, 0xff, 0, 0x68, 0, 0x69), 'utf-16be: hi'],
  ])('%s', (bytes, expected) => {
    expect(read(bytes, { mediaType: 'text/html; charset=windows-1251' })).toBe(expected)
  })
})

describe('bytes without a mark', () => {
  test('are UTF-16 when every other byte is zero', () => {
    const wide = latin('Hello there'.replaceAll(/./gu, '$&\0'))
    expect(read(wide)).toBe('utf-16le: Hello there')
  })

  test('are what the media type says', () => {
    expect(
      read(bytesOf(0xcc, 0xe8, 0xf0), { mediaType: 'text/html; charset="windows-1251"' }),
    ).toBe('windows-1251: Мир')
  })

  test('are what the page says', () => {
    const page = latin(
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">\xfe',
    )
    expect(read(page, { html: true })).toMatch(/^windows-1254: .*ş$/u)
    expect(read(latin('<?xml version="1.0" encoding="iso-8859-9"?>\xfe'), { html: true })).toMatch(
      /^windows-1254/u,
    )
  })

  test('are UTF-8 when they can be, whatever Latin default is declared', () => {
    expect(read(utf8.encode('“Kami siap”'), { mediaType: 'text/html; charset=iso-8859-1' })).toBe(
      'utf-8: “Kami siap”',
    )
  })

  test('are guessed, and are then repaired', () => {
    const guess = (): string => 'windows-1251'
    expect(read(bytesOf(0xcc, 0xe8, 0xf0, 0x21), { guess })).toBe('windows-1251 repaired: Мир!')
    expect(read(bytesOf(0x93, 0x68, 0x69, 0x94, 0xe9))).toBe('windows-1252 repaired: “hi”é')
  })

  test('keep UTF-8 when only a byte or two are broken', () => {
    expect(read(bytesOf(...utf8.encode('“Kami siap” '), 0xff))).toBe(
      'utf-8 repaired: “Kami siap” \ufffd',
    )
  })

  test('lose their nulls', () => {
    const text = 'a long line of text '.repeat(20)
    expect(read(bytesOf(...utf8.encode(text), 0))).toBe(`utf-8 repaired: ${text}`)
  })
})

describe('problems', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['binary', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['too-large', new Uint8Array(mostBytes + 1)],
  ])('%s', (code, bytes) => {
    expect(read(bytes)).toBe(code)
  })

  test('say what is wrong and what to do', () => {
    const decoded = decodeBytes(new Uint8Array())
    expect(decoded.ok ? '' : decoded.problem.message).toMatch(/nothing.*Give/u)
  })
})

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, mediaType) => {
      const decoded = decodeBytes(bytes, {
        html: true,
        ...(mediaType === null ? {} : { mediaType }),
      })
      if (decoded.ok) expect(decoded.value.text).not.toContain('\0')
    }),
  )
})

test('any text comes back from its UTF-8, also one that holds U+FFFD itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'))
      expect(read(utf8.encode(text))).toBe(`utf-8: ${text}`)
    }),
  )
})
