import { describe, expect, test } from 'vitest'
import { any } from '../../src/languages/any/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { furnitureRules, matchAll, matchLine, matchOnce } from '../../src/read/furniture-rules.ts'

const roles = ['related', 'chrome', 'caption', 'byline', 'dateline', 'disclaimer']
const scopes = ['line', 'exact', 'holds', 'list', 'lead', 'start', 'end', 'within', 'run']
const labels = [
  null,
  'contributed',
  'syndicated',
  'machine-translated',
  'press-release',
  'opinion',
  'correction',
  'retraction',
]

describe.each([any, english, indonesian])('furniture of $tag', ({ furniture }) => {
  test('has rows', () => expect(furniture.length).toBeGreaterThan(5))

  test.each(furniture)('$role $scope $pattern', ({ role, scope, pattern, label }) => {
    expect(roles).toContain(role)
    expect(scopes).toContain(scope)
    expect(labels).toContain(label)
    expect(pattern).toBe(pattern.normalize('NFC'))
    const compiled = new RegExp(pattern, 'u')
    expect(compiled.test(''), 'matches nothing at all').toBe(false)
    // Groups are counted to tell the rows of a table apart.
    const groups = new RegExp(`${pattern}|`, 'u').exec('')?.length ?? 0
    expect(groups - 1).toBe(pattern.includes('(?<outlet>') ? 1 : 0)
    // Lines are folded before they are compared: a capital in the table would never match.
    if (['line', 'holds', 'list', 'lead'].includes(scope)) {
      expect(pattern.replaceAll(/\\p\{\w+\}|\\\w/gu, '')).not.toMatch(/\p{Lu}|’/u)
    }
  })
})

describe('whole lines', () => {
  test.each([
    ['Baca juga: Menteri Tiba di Jenewa', indonesian, 'related'],
    ['[Baca juga: Menteri Tiba di Jenewa]', indonesian, 'related'],
    ['Simak juga Video: Menteri Tiba', indonesian, 'related'],
    ['Bagikan artikel ini:', indonesian, 'chrome'],
    ['Editor: Sari Wulan', indonesian, 'byline'],
    ['(abc/def)', indonesian, 'byline'],
    ['Foto: Sari/Nusantara', indonesian, 'caption'],
    ['SCROLL TO CONTINUE WITH CONTENT', indonesian, 'chrome'],
    ['Sign up here', english, 'chrome'],
    ['By Nora Lind and Paul Oduya', english, 'byline'],
    ['Story continues below', english, 'chrome'],
    ['Exclusive news, data and analytics for financial market professionals', english, 'chrome'],
    ['A ferry leaves the harbour. (Photo: Harbour Agency)', english, 'caption'],
    ['https://example.com/a', any, 'chrome'],
    ['© 2024 Harbour Post', any, 'chrome'],
  ])('%s', (line, pack, role) => {
    expect(matchLine(furnitureRules(pack), line)?.role).toBe(role)
  })
})

describe('sentences that only look like furniture', () => {
  test.each([
    ['By Monday the two sides had agreed to a truce.', english],
    ['By providing weapons to both sides, the company broke the law, he said.', english],
    ['Save the Children urged both sides to halt the strikes.', english],
    ['Register of members will be published, the clerk said.', english],
    ['Copyright law will change next year, the minister said.', english],
    ['We encountered an error of judgement, the general said.', english],
    ['Sumber: Israel akan menarik pasukannya dari wilayah utara pada akhir pekan ini', indonesian],
    ['Laporan: Rusia siapkan serangan baru', indonesian],
    ['Isi pernyataan itu tidak mencerminkan sikap pemerintah, kata Menlu.', indonesian],
    ['Daftar sanksi itu akan diumumkan pekan depan.', indonesian],
    ['Putar balik arah, presiden batalkan kunjungan', indonesian],
    ['Opini publik berubah setelah pidato itu.', indonesian],
  ])('%s', (line, pack) => {
    expect(matchLine(furnitureRules(pack), line)).toBeNull()
  })
})

describe('furniture within a line', () => {
  test.each([
    ['Ia pergi. [video.1] Dalam kunjungan itu ia berbicara.', indonesian, ['[video.1]']],
    [
      "Ia pergi. Simak Video 'Menteri Pergi': [Gambas:Video 20detik]",
      indonesian,
      ["Simak Video 'Menteri Pergi':", '[Gambas:Video 20detik]'],
    ],
    ['He left. ADVERTISEMENT He came back.', english, ['ADVERTISEMENT']],
  ])('%s', (line, pack, expected) => {
    expect(
      matchAll(furnitureRules(pack).within, line).map(({ start, end }) => line.slice(start, end)),
    ).toEqual(expected)
  })
})

describe('furniture at the end of a line', () => {
  test.each([
    ['Ia pergi. (abc/def)', indonesian, '(abc/def)'],
    ['"Ia pergi," katanya. [bal]', indonesian, '[bal]'],
    ['Ia pergi dari Amerika Serikat (as)', indonesian, null],
  ])('%s', (line, pack, expected) => {
    const found = matchOnce(furnitureRules(pack as LanguagePack).end, line)
    expect(found === null ? null : line.slice(found.start, found.end)).toBe(expected)
  })
})
