import { expect, test } from 'vitest'
import { type DossierOutlet, outletsByAddress } from '../src/index.ts'

function outlet(name: string, ...domains: readonly string[]): DossierOutlet {
  const unknown = { owner: null, kind: null, country: null }
  return { ...unknown, key: domains[0] ?? name, name, domains, aliases: [], languages: [] }
}

const at = outletsByAddress([
  outlet('Kabar Selat', 'kabar.example', 'kabar-selat.example'),
  outlet('Kabar Olahraga', 'sport.kabar.example'),
  outlet('Warta', 'Warta.example'),
])

test.each([
  ['https://kabar.example/2026/1', 'Kabar Selat'],
  ['http://www.kabar-selat.example:8080/', 'Kabar Selat'],
  ['https://EN.Kabar.Example/2', 'Kabar Selat'],
  ['https://m.sport.kabar.example/3', 'Kabar Olahraga'],
  ['https://warta.example', 'Warta'],
  ['https://notkabar.example/', undefined],
  ['https://kabar.example.org/', undefined],
  ['https://example/', undefined],
  ['https://other.example/?from=https://kabar.example/', undefined],
  ['kabar.txt', undefined],
  ['', undefined],
])('%s is of %s', (address, name) => {
  expect(at(address)?.name).toBe(name)
})
