import { describe, expect, test } from 'vitest'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { showSpeakers } from './show-speakers.ts'

describe('words that are names after all', () => {
  test.each([
    ['Defense Minister Israel Dahl', 'Israel Dahl | Defense Minister'],
    ['Sarvian President Said Lund', 'Said Lund | Sarvian President'],
    ['Vice President JD Dahl', 'JD Dahl | Vice President'],
    ["The council's defence minister, Ana Mon", "Ana Mon | council's defence minister"],
    [
      "Sweden's First Deputy Prime Minister Ana Lund",
      "Ana Lund | Sweden's First Deputy Prime Minister",
    ],
    [
      'Army commander Gen. Adel Nour — no relation to lawmaker Said Nour —',
      'Adel Nour | Army commander',
    ],
    ['Varga party member Adel Nour', 'Adel Nour | Varga party member'],
    ['Harbour News’s Ana Lund', 'Ana Lund'],
  ])('%s', (words, shown) => {
    const text = `On Monday Varga fell. ⟨${words}⟩, said no to it.`.replace('—⟩,', '—⟩')
    expect(showSpeakers(text, english)).toEqual([`${words} → ${shown}`])
  })

  test.each([
    ['Menteri Pertahanan Israel Israel Dahl', 'Israel Dahl | Menteri Pertahanan Israel'],
    ['Wakil Presiden AS JD Dahl', 'JD Dahl | Wakil Presiden AS'],
    ['Ketua MK Dahlan', 'Dahlan | Ketua MK'],
    [
      'Ketua Dewan Ulama Bidang Hubungan Luar Negeri Prof Arga Abdul Hakim',
      'Arga Abdul Hakim | Ketua Dewan Ulama Bidang Hubungan Luar Negeri',
    ],
    [
      'Juru bicara Angkatan Darat Swedia Mayjen Arga Wirawan',
      'Arga Wirawan | Juru bicara Angkatan Darat Swedia',
    ],
    [
      'Menteri Luar Negeri Somaliland Arga Wirawan',
      'Arga Wirawan | Menteri Luar Negeri Somaliland',
    ],
    ['juru bicara Hamas Arga Wirawan', 'Arga Wirawan | juru bicara Hamas'],
    ['Menteri Luar Negeri Varga, Ratna Sari', 'Ratna Sari | Menteri Luar Negeri Varga'],
  ])('%s', (words, shown) => {
    expect(showSpeakers(`⟨${words}⟩, mengatakan tidak.`, indonesian)).toEqual([
      `${words} → ${shown}`,
    ])
  })
})

describe('titles', () => {
  test('a state has none of those of its ministers', () => {
    const text =
      '⟨Menteri Luar Negeri Varga, Ratna Sari⟩, mengatakan tidak.\n⟨Varga⟩ menolak usul itu.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe('Varga → Varga')
  })

  test('what several have is no title of one', () => {
    const text = 'Menurut dua pejabat Swedia, ⟨Wirawan⟩ meminta bantuan.'
    expect(showSpeakers(text, indonesian)).toEqual(['Wirawan → Wirawan'])
  })

  test('pictures before a name are no part of it, and nobody is called I', () => {
    expect(showSpeakers('⟨🚨 Swedish official⟩ said no.\nHere ⟨I⟩ said no.', english)).toEqual([
      '🚨 Swedish official → Swedish official',
      'I → ?',
    ])
  })

  test('of the past, with a hyphen', () => {
    expect(showSpeakers('On Monday ⟨ex-Army chief Lord Dahl⟩ said no.', english)).toEqual([
      'ex-Army chief Lord Dahl → Dahl | ex-Army chief',
    ])
  })

  test('a description is not its own title', () => {
    expect(showSpeakers('⟨Kenyan president⟩ said no.', english)).toEqual([
      'Kenyan president → Kenyan president',
    ])
  })

  test('that says more than a bare noun is not that of whoever spoke last', () => {
    const text = 'On Monday ⟨Adel Nour⟩ said yes.\n⟨The Varga mayor⟩ said no.'
    expect(showSpeakers(text, english).at(-1)).toBe('The Varga mayor → Varga mayor')
  })
})
