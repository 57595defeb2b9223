import { describe, expect, test } from 'vitest'
import { any } from '../../src/languages/any/pack.ts'
import { german } from '../../src/languages/de/pack.ts'
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

describe.each([any, english, german, indonesian])('furniture of $tag', ({ furniture }) => {
  test('has rows', () => expect(furniture.length).toBeGreaterThan(5))

  test.each(furniture)('$role $scope $pattern', ({ role, scope, pattern, label }) => {
    expect(roles).toContain(role)
    expect(scopes).toContain(scope)
    expect(labels).toContain(label)
    expect(pattern).toBe(pattern.normalize('NFC'))
    const compiled = new RegExp(pattern, 'u')
    expect(compiled.test(''), 'matches nothing at all').toBe(false)
    // The gate before the rules takes the first `\\b` or `^.{m,n}` of a pattern off, which must hold for all of it.
    if (pattern.startsWith('\\b')) expect(alternativesOf(pattern)).toEqual([])
    if (!['holds', 'within', 'run'].includes(scope)) expect(pattern).not.toMatch(/^\^/u)
    if (scope !== 'holds') expect(pattern).not.toMatch(/^\^\.\{/u)
    // Lines are folded before they are compared: a capital in the table would never match.
    if (['line', 'holds', 'list', 'lead'].includes(scope)) {
      expect(pattern.replaceAll(/\\p\{\w+\}|\\\w/gu, '')).not.toMatch(/\p{Lu}|’/u)
    }
  })
})

/** The alternatives of the whole pattern, behind the first, that do not begin at a word. */
function alternativesOf(pattern: string): string[] {
  const group = /\((?:[^()\\]|\\.)*\)|\[(?:[^\]\\]|\\.)*\]/gu
  let flat = pattern
  while (flat !== flat.replace(group, '')) flat = flat.replace(group, '')
  return flat
    .split('|')
    .slice(1)
    .filter((each) => !each.startsWith('\\b'))
}

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
    ['Home / Dunia / Asia', any, 'chrome'],
    ['Continue reading below', english, 'chrome'],
    ['By HARBOUR STAFF | Updated 6:12 p.m.', english, 'byline'],
    ['With reporting by Nora Lind and Paul Oduya.', english, 'byline'],
    ['Scroll untuk lanjut membaca', indonesian, 'chrome'],
    ['Beranda › Politik › Luar Negeri', indonesian, 'chrome'],
    ['Harbour Post.com, 14 Oktober 2025, 09:12 WIB', indonesian, 'byline'],
    ['harbourpost.com - 14 Oktober 2025', any, 'byline'],
    ['November 6, 2025 4:12 PM GMT+1 · Updated 3 hours ago', english, 'byline'],
    ['Diperbarui 17 Juni 2025, 21.10 WIB', indonesian, 'byline'],
    ['New Vesk, 4 June 2025', english, 'byline'],
    ['Port Merane, Rabu, 18 Jun 2025', indonesian, 'byline'],
    ['Penerjemah: Sari Wulan', indonesian, 'byline'],
    ['Contact: Nora Lind, +41 22 000 0000, press@harbour.example', english, 'byline'],
    ['Link telah tercopy', indonesian, 'chrome'],
    ['SAHAM: Facebook Telegram', indonesian, 'chrome'],
    ['FOR IMMEDIATE RELEASE', english, 'disclaimer'],
    ['Related: Lind says the pact will hold', english, 'related'],
    ['list 2 of 3 Oduya says no', english, 'related'],
    ['Advertisement · Scroll to continue', english, 'chrome'],
    ['This article was amended on 9 July 2025. It gave a wrong name.', english, 'disclaimer'],
    ['An earlier version of this article said the pact was signed.', english, 'disclaimer'],
    ['Versi sebelumnya dari artikel ini menyebut nama yang salah.', indonesian, 'disclaimer'],
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
    ['An earlier version of the draft said that both sides would withdraw.', english],
    ['Updated plans for the port were shown on Monday.', english],
    ['Published figures show that exports fell.', english],
    ['Contact between the two armies has ceased.', english],
    ['Perang Lantara, 7 Oktober 2023 dan sesudahnya', indonesian],
    ['Saham bank turun setelah pidato itu.', indonesian],
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
    [
      'Ia pergi. Halaman selanjutnya Ia memastikan jalan dibuka.',
      indonesian,
      ['Halaman selanjutnya'],
    ],
    ['Exclusive: Army rejects the plan', english, ['Exclusive:']],
    ['Transcript: Lind meets reporters', english, ['Transcript:']],
    ['LIVE: Perang hari kelima', indonesian, ['LIVE:']],
    ['She called it an Exclusive: nobody else had it', english, []],
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
    [
      'He left. An earlier version of this article gave a wrong day.',
      english,
      'An earlier version of this article gave a wrong day.',
    ],
    ['"Ia pergi," katanya. [bal]', indonesian, '[bal]'],
    ['Ia pergi dari Amerika Serikat (as)', indonesian, null],
  ])('%s', (line, pack, expected) => {
    const found = matchOnce(furnitureRules(pack as LanguagePack).end, line)
    expect(found === null ? null : line.slice(found.start, found.end)).toBe(expected)
  })
})

test('a line of millions of characters with furniture throughout takes time in proportion', () => {
  const line = 'Kapal itu berangkat. Baca Juga: [Gambas:Video Satu] '
  const { within } = furnitureRules(indonesian)
  expect(matchAll(within, line.repeat(20_000))).toHaveLength(matchAll(within, line).length * 20_000)
})
