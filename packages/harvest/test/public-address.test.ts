import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardedLookup } from '../src/fetch/lookup.ts'
import { isPublicAddress, literalAddress } from '../src/fetch/public-address.ts'

const notPublic = [
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://user:secret@127.0.0.1/',
  'http://\u2460\u2461\u2466.0.0.1/',
  'http://0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:1::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fd00:ec2::254]/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
]

test.each(notPublic)('%s is not public', (address) => {
  const literal = literalAddress(new URL(address))
  expect(literal).not.toBeNull()
  expect(isPublicAddress(literal ?? '')).toBe(false)
})

test.each(['http://8.8.8.8/', 'http://[2606:4700::1111]/'])('%s is public', (address) => {
  expect(isPublicAddress(literalAddress(new URL(address)) ?? '')).toBe(true)
})

describe('whatever its notation', () => {
  const loopback = fc.integer({ min: 0x7f000000, max: 0x7fffffff })
  const notations: readonly ((address: number) => string)[] = [
    (address) => String(address),
    (address) => `0x${address.toString(16)}`,
    (address) => `0${address.toString(8)}`,
    (address) => `127.${address & 0xffffff}`,
    (address) => `127.${(address >> 16) & 0xff}.${address & 0xffff}`,
    (address) => `[::ffff:${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}]`,
  ]

  test('a loopback address is none', () => {
    fc.assert(
      fc.property(loopback, fc.constantFrom(...notations), (address, write) => {
        const literal = literalAddress(new URL(`http://${write(address)}/`))
        expect(isPublicAddress(literal ?? '8.8.8.8')).toBe(false)
      }),
    )
  })
})

test.each(['localhost', 'localhost.', '127.0.0.1.example', 'a.example'])('%s is a name', (host) => {
  expect(literalAddress(new URL(`http://${host}/`))).toBeNull()
})

describe('names', () => {
  const addresses = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant('8.8.8.8')), {
    maxLength: 5,
  })

  test('lead only to public addresses, at every look', async () => {
    await fc.assert(
      fc.asyncProperty(addresses, fc.boolean(), async (found, all) => {
        const lookup = guardedLookup(async () =>
          found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
        const given = await new Promise<readonly string[]>((done) => {
          lookup('a.example', { all }, (error, address) => {
            if (error !== null) done([])
            else done(typeof address === 'string' ? [address] : address.map((one) => one.address))
          })
        })
        expect(given.every(isPublicAddress)).toBe(true)
        expect(given.length > 0).toBe(found.some(isPublicAddress))
      }),
    )
  })
})
