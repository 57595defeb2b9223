import { describe, expect, test } from 'vitest'
import { findPeople } from '../../../src/find/people.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../../src/languages/pack.ts'
import type { Block } from '../../../src/model/model.ts'
import { readLines } from './show-speakers.ts'

/** Each person of a text as `name | role | times named`. */
function people(text: string, pack: LanguagePack, roles: readonly Block['role'][] = []): string[] {
  const { actors, mentions } = findPeople(readLines(text, pack, roles))
  return actors
    .filter(({ kind }) => kind === 'person')
    .map((actor) => {
      const times = mentions.filter((mention) => mention.actor === actor).length
      return `${actor.name} | ${actor.role} | ${times}`
    })
}

describe('people with their titles', () => {
  test.each([
    ['Presiden Arga Wirawan tiba.', 'Arga Wirawan | Presiden | 1'],
    [
      'Menteri Luar Negeri Norwegia, Ingrid Solberg, tiba.',
      'Ingrid Solberg | Menteri Luar Negeri Norwegia | 1',
    ],
    [
      'Menteri Pertahanan (Menhan) Bayu Laksana tiba.',
      'Bayu Laksana | Menteri Pertahanan (Menhan) | 1',
    ],
    [
      'Rapat dibuka Kepala Biro Informasi Pertahanan (Infohan) Setjen Kementerian Pertahanan (Kemenhan) RI, Brigjen TNI Danu Reksa Wibawa.',
      'Danu Reksa Wibawa | Kepala Biro Informasi Pertahanan (Infohan) Setjen Kementerian Pertahanan (Kemenhan) RI | 1',
    ],
    ['Kapolri Jenderal Surya Mahendra tiba.', 'Surya Mahendra | Kapolri | 1'],
    ['Panglima TNI Jenderal Agung Subagja tiba.', 'Agung Subagja | Panglima TNI | 1'],
    ['Jaksa Agung Surya Mahendra tiba.', 'Surya Mahendra | Jaksa Agung | 1'],
    ['Presiden Bima Aryasatya tiba.', 'Bima Aryasatya | Presiden | 1'],
    ['Gubernur Provinsi Tanara Ilham Sarewa tiba.', 'Ilham Sarewa | Gubernur Provinsi Tanara | 1'],
    ['Camat Kecamatan Bolo Daeng Sila tiba.', 'Daeng Sila | Camat Kecamatan Bolo | 1'],
    ['Kepala Desa Wonorata Ahmad Basri tiba.', 'Ahmad Basri | Kepala Desa Wonorata | 1'],
    ['Kepala Desa Suharto Wibowo tiba.', 'Suharto Wibowo | Kepala Desa | 1'],
    ['Bupati Bima Ratna Permata tiba.', 'Ratna Permata | Bupati Bima | 1'],
    [
      'Menteri Perikanan Osterland Henrik Dahl tiba.',
      'Henrik Dahl | Menteri Perikanan Osterland | 1',
    ],
    ['Duta Besar Vestria Karl Aust tiba.', 'Karl Aust | Duta Besar Vestria | 1'],
    [
      'Juru Bicara Kementerian Luar Negeri Vestria Mira Anton tiba.',
      'Mira Anton | Juru Bicara Kementerian Luar Negeri Vestria | 1',
    ],
    ['Menteri Sosial Amelia Dwi Lestari tiba.', 'Amelia Dwi Lestari | Menteri Sosial | 1'],
    ['Menteri Kelautan Sakti Wahyu Permana tiba.', 'Sakti Wahyu Permana | Menteri Kelautan | 1'],
    ['Pengacaranya, Ruth Dahl, tiba.', 'Ruth Dahl | Pengacaranya | 1'],
    [
      'Ketua DPRD Sumba Lestari Markus Bili dan Gubernur Sumba Lestari Elias Ngadu tiba.',
      'Elias Ngadu | Gubernur Sumba Lestari | 1',
    ],
    [
      'Polisi Karvana tiba. Menteri Dalam Negeri Karvana Pavel Orsik diam.',
      'Pavel Orsik | Menteri Dalam Negeri Karvana | 1',
    ],
    ['Sekretaris Jenderal PBB Lena Okafor tiba.', 'Lena Okafor | Sekretaris Jenderal PBB | 1'],
    ['Wali Kota Bogor Galih Pranata tiba.', 'Galih Pranata | Wali Kota Bogor | 1'],
    [
      'Duta Besar Belgia untuk PBB Marc Peeters tiba.',
      'Marc Peeters | Duta Besar Belgia untuk PBB | 1',
    ],
    [
      'Direktur Utama PT Bank Sentosa Raya Tbk Hendra Kusuma tiba.',
      'Hendra Kusuma | Direktur Utama PT Bank Sentosa Raya Tbk | 1',
    ],
    [
      'Anton Belov, sekretaris pers presiden Rusia, tiba.',
      'Anton Belov | sekretaris pers presiden Rusia | 1',
    ],
    ['Siang itu juru bicara Kremlin Pavel Orsik tiba.', 'Pavel Orsik | juru bicara Kremlin | 1'],
    ['Sutarman (45), petani asal Klaten, tiba.', 'Sutarman | petani asal Klaten | 1'],
    ['Sutarman, pedagang di Pasar Oren, tiba.', 'Sutarman | pedagang di Pasar Oren | 1'],
    ['Juru bicara maskapai, Faris bin Omar, tiba.', 'Faris bin Omar | Juru bicara maskapai | 1'],
    ['Juru Bicara Arga Wirawan, Sinta Dewi, tiba.', 'Sinta Dewi | Juru Bicara Arga Wirawan | 1'],
    [
      'Rapat dipimpin M Hasan Basri bersama Ketua DPR Ratna S Wulan.',
      'Ratna S Wulan | Ketua DPR | 1',
    ],
  ])('Indonesian: %s', (text, expected) => {
    expect(people(text, indonesian)).toContain(expected)
  })

  test('Indonesian: people in a list are no trade of the one before', () => {
    expect(people('Sutarman, petani, dan pedagang tiba.', indonesian)).toEqual([])
  })

  test.each([
    ['Russian Foreign Minister Pavel Orlov arrived.', 'Pavel Orlov | Russian Foreign Minister | 1'],
    ["Lantara's King Osric arrived.", "Osric | Lantara's King | 1"],
    ['Lantaran Crown Prince Osric Dahl arrived.', 'Osric Dahl | Lantaran Crown Prince | 1'],
    ['Foreign Minister Tran Van Son arrived.', 'Tran Van Son | Foreign Minister | 1'],
    [
      'It was ministry spokeswoman Tran Thi Mai who came.',
      'Tran Thi Mai | ministry spokeswoman | 1',
    ],
    ["Norway's president, Ingrid Solberg, arrived.", "Ingrid Solberg | Norway's president | 1"],
    [
      'Zhou Kaiming, a spokesman for the defence ministry, arrived.',
      'Zhou Kaiming | spokesman for the defence ministry | 1',
    ],
    ["Norway's top diplomat, Mr Erik Dahl, arrived.", "Erik Dahl | Norway's top diplomat | 1"],
    ['Secretary of State John P. Harlow arrived.', 'John P. Harlow | Secretary of State | 1'],
    [
      "President Ana Lund's special envoy Piet van Houten arrived.",
      "Piet van Houten | President Ana Lund's special envoy | 1",
    ],
    ['The leader Kim Sun Un arrived.', 'Kim Sun Un | leader | 1'],
    [
      'UN High Commissioner for Human Rights Lena Okafor arrived.',
      'Lena Okafor | UN High Commissioner for Human Rights | 1',
    ],
  ])('English: %s', (text, expected) => {
    expect(people(text, english)).toContain(expected)
  })
})

describe('spellings of one name', () => {
  test('a part of a name is the only person who has it', () => {
    const text = 'Menteri Keuangan Bayu Laksana tiba.\nLalu Bayu pergi, kata Laksana.'
    expect(people(text, indonesian)).toEqual(['Bayu Laksana | Menteri Keuangan | 3'])
  })

  test('two people who share a family name stay two', () => {
    const text = 'Presiden Arga Wirawan tiba bersama Menteri Keuangan Dian Wirawan.'
    expect(people(text, indonesian)).toEqual([
      'Arga Wirawan | Presiden | 1',
      'Dian Wirawan | Menteri Keuangan | 1',
    ])
  })

  test("a wife's name that holds her husband's is not his", () => {
    const text =
      'Presiden Arga Wirawan tiba.\nIbu Melati Arga Wirawan ikut.\nPresiden Arga Wirawan pulang.'
    expect(people(text, indonesian)).toContain('Arga Wirawan | Presiden | 2')
  })

  test('one wrong letter, and beginnings put together', () => {
    const text =
      'Presiden Arga Wirawan tiba. Kata Wirowan, rapat lancar.\nKetua DPR Zulfan Hasibuan datang. Kata Zulhas, rapat lancar.'
    expect(people(text, indonesian)).toEqual([
      'Arga Wirawan | Presiden | 2',
      'Zulfan Hasibuan | Ketua DPR | 2',
    ])
  })

  test('a caption may name in full', () => {
    const text = 'Menteri Perdagangan Budi Sanjaya meninjau pasar.\nMenteri Sanjaya tiba.'
    expect(people(text, indonesian, ['caption', 'paragraph'])).toEqual([
      'Budi Sanjaya | Menteri | 1',
    ])
  })

  test('a headline, where all words have capitals, makes no names of its verbs', () => {
    const text = 'Arga Wirawan Kecam Serangan Drone\nPresiden Arga Wirawan mengecam serangan.'
    expect(people(text, indonesian, ['title'])).toEqual(['Arga Wirawan | Presiden | 2'])
  })
})

describe('bodies and states', () => {
  const bodies = (text: string, pack: LanguagePack): string[] =>
    findPeople(readLines(text, pack))
      .actors.filter(({ kind }) => kind === 'body' || kind === 'state')
      .map(({ name }) => name)

  test('a short form in brackets leads to the whole name', () => {
    const text = 'Majelis Kehormatan Hakim (MKH) bersidang. Lalu MKH memutuskan.'
    expect(bodies(text, indonesian)).toEqual(['Majelis Kehormatan Hakim (MKH)'])
  })

  test('a state is one actor under all its names', () => {
    const text = 'Amerika Serikat menolak. Sikap AS dikritik di Washington.'
    expect(bodies(text, indonesian)).toEqual(['Amerika Serikat (AS)'])
  })
})

// Each would take minutes if the work grew with the square of the length.
describe('names without end take little time', () => {
  const long = 6_000
  const texts = {
    'short forms in brackets': 'ABC (DEF) '.repeat(long),
    'names with short forms': 'Abc (DEF) '.repeat(long),
  }
  test.each(Object.entries(texts))(
    '%s',
    (_, text) => {
      for (const pack of [english, indonesian])
        expect(findPeople(readLines(text, pack)).mentions.length).toBeGreaterThan(0)
    },
    10_000,
  )
})
