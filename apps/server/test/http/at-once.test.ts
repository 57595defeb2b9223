import { expect, it } from 'vitest'
import { AtOnce } from '../../src/http/at-once.ts'

it('refuses what is asked for beyond the most, and lets in again what comes after', async () => {
  const atOnce = new AtOnce(2)
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = [atOnce.run(() => promise), atOnce.run(() => promise)]
  await expect(atOnce.run(() => promise)).rejects.toMatchObject({
    kind: 'too-many',
    details: { headers: { 'retry-after': '2' } },
  })
  resolve('read')
  expect(await Promise.all(first)).toEqual(['read', 'read'])
  await expect(atOnce.run(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await atOnce.run(async () => 'read again')).toBe('read again')
})
