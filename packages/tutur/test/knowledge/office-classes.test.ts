import { expect, test } from 'vitest'
import { officeClassOf } from '../../src/knowledge/office-classes.ts'

test.each([
  ['president', 'speaks'],
  ['Prime Minister', 'speaks'],
  ['Minister of Foreign Affairs', 'speaks'],
  ['Spokesperson, Ministry of Foreign Affairs', 'speaks'],
  ['Permanent Representative to the Council', 'speaks'],
  ['Secretary-General', 'speaks'],
  ['commander', 'speaks'],
  ['az.head-of-state', 'speaks'],
  ['juru bicara Kementerian Luar Negeri', 'speaks'],
  ['глава МИД', 'speaks'],
  ['Deputy Minister of Foreign Affairs', 'aside'],
  ['deputy prime minister', 'aside'],
  ['wakil menteri luar negeri', 'aside'],
  ['заместитель министра иностранных дел', 'aside'],
  ['Commander of the Navy', 'not'],
  ['army chief', 'not'],
  ['Leader of the opposition', 'not'],
  ['member of parliament', 'not'],
  ['mantan presiden', 'not'],
  ['private citizen', 'not'],
  ['harbour pilot', 'not'],
])('the holder of the office "%s": %s', (office, as) => {
  expect(officeClassOf(office)).toBe(as)
})
