import { describe, expect, test } from 'vitest'
import { analyse, type Identity, readText } from '../../src/index.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = [indonesian, english, russian, german]

/** Who the speakers of a text are, by the rules alone. */
function speakersOf(text: string, published?: string): (Identity | undefined)[] {
  const document = readText(text, { packs, ...(published === undefined ? {} : { published }) })
  return analyse(document, packs).statements.map(({ speaker }) => speaker?.identity)
}

/** Key, how it is known, and the office. */
function briefly(identity: Identity | undefined): string {
  return identity === undefined
    ? '-'
    : `${identity.id} by ${identity.by}, ${identity.office ?? '-'}`
}

describe('who that is beyond the document', () => {
  test.each([
    [
      'a person by the whole name',
      'Nikol Pashinyan said that the border was calm.',
      'pashinyan by name, -',
    ],
    [
      'a person with the office',
      'Menteri Luar Negeri Azerbaijan Jeyhun Bayramov mengatakan bahwa perundingan akan dibuka.',
      'bayramov by name, az.foreign-minister',
    ],
    [
      'another spelling of the name',
      'Armenian Prime Minister Nikol Pashinian said that the border was calm.',
      'pashinyan by name, am.head-of-government',
    ],
    [
      'one word that stands for somebody, where the text speaks of the state',
      'Rusia menahan diri. Putin mengatakan bahwa pasukan tidak akan maju.',
      'putin by name, -',
    ],
    ['the same where it does not', 'Medvedev mengatakan bahwa jalan desa itu akan diaspal.', '-'],
    [
      'one whom the press names by one word',
      'Trump said that talks would go on.',
      'trump by name, -',
    ],
    ['a word of one who shares it with others', 'Bush said that the fire had spread.', '-'],
    [
      'a word of one who has it among other names, without the state',
      'Marcos said that the boats had not come back.',
      '-',
    ],
    ['the same word with a trade', 'Coach Putin said that the team was tired.', '-'],
    [
      'the word with the title of the highest office, which that one held',
      'President Macron said that he would come.',
      'macron by name, fr.head-of-state',
    ],
    [
      'a title that is a part of the name',
      'Pope Leo said that the war must end.',
      'leo-xiv by name, va.head-of-state',
    ],
    [
      'the same, with a state between',
      "Jordan's King Abdullah said that he agreed.",
      'abdullah-ii by name, jo.head-of-state',
    ],
    [
      'a title of two words',
      'Saudi Crown Prince Mohammed bin Salman said that oil would flow.',
      'mbs by name, sa.crown-prince',
    ],
    [
      'the same in Indonesian',
      'Putra Mahkota Arab Saudi Mohammed bin Salman mengatakan bahwa minyak akan mengalir.',
      'mbs by name, sa.crown-prince',
    ],
    [
      'the leader of a state',
      'Pemimpin Korea Utara mengatakan bahwa tentara siap.',
      'kp.head-of-state by office, kp.head-of-state',
    ],
    ['the leader of others in it', 'The Russian opposition leader said that he was back.', '-'],
    [
      'the chief of a body between states',
      'The UN chief said that the truce must hold.',
      'un.head by office, un.head',
    ],
    ['another chief of it', 'The UN human rights chief said that the truce must hold.', '-'],
    [
      'a namesake with a title of another side',
      'Indonesian trade minister Sergei Lavrov said that prices would fall.',
      '-',
    ],
    ['a namesake with a trade', 'Angela Merkel, a nurse from Bonn, said that she would stay.', '-'],
    [
      'the same in Indonesian',
      'Budi Gunawan, petani asal Klaten, mengatakan bahwa harga pupuk naik.',
      '-',
    ],
    ['a state', 'Azerbaijan mengatakan bahwa perbatasan dibuka.', 'az by name, -'],
    ['the seat of its government', 'Baku mengatakan bahwa perbatasan dibuka.', 'az by place, -'],
    [
      'a building',
      'The Kremlin said that talks would go on.',
      'ru.head-of-state by place, ru.head-of-state',
    ],
    ['an organisation', 'The OSCE said that the monitors had left.', 'osce by name, -'],
    ['a ministry', 'МИД России заявил, что переговоры продолжатся.', 'ru-mfa by name, -'],
    [
      'a name that a title was left in',
      'Католикос всех армян Гарегин II призвал к единству.',
      'karekin by name, armenian-church.head',
    ],
    [
      'a body of a state that the tables have',
      'Kementerian Luar Negeri (Kemenlu) Armenia mengatakan bahwa perbatasan dibuka.',
      'am-mfa by name, -',
    ],
    [
      'a body of a state by its kind',
      'The Romanian defence ministry said that the ships had left.',
      'ro.defence-ministry by name, -',
    ],
    [
      'the government of a state',
      'Власти Йемена заявили, что порт открыт.',
      'ye.government by name, -',
    ],
    [
      'a body that is only near a state',
      'The army near Romania said that the ships had left.',
      '-',
    ],
    ['a nobody', 'Tolo Verani said that the border was calm.', '-'],
    ['people', 'Several officials said that the border was calm.', '-'],
  ])('%s', (_, text, expected) => {
    expect(speakersOf(text).map(briefly)).toEqual([expected])
  })

  test.each([
    ['Daniil Medvedev won in Moscow. Medvedev said that the court was slow.'],
    ['Lina Trump sells fish. "No," she shouted. Boats lay ashore. Trump said that it would rain.'],
  ])('where a text introduces a namesake, the one word means nobody of the tables: %s', (text) => {
    expect(speakersOf(text, '2025-11-10').filter((one) => one?.type === 'person')).toEqual([])
  })

  test('whoever is known by another word is no namesake', () => {
    const text =
      'Kapolri Listyo Sigit Prabowo mengatakan kasus itu diusut. Prabowo mengatakan ia akan datang.'
    expect(speakersOf(text, '2025-03-10').map(briefly)).toEqual([
      'listyo by name, id.police-chief',
      'prabowo by name, -',
    ])
  })

  test.each([
    ['-', '2010-05-01'],
    ['trump by name, -', '2025-05-01'],
  ])(
    'one word is %s when published %s, before and after the press knew its bearer',
    (expected, published) => {
      const text = 'Trump said that talks would go on.'
      expect(speakersOf(text, published).map(briefly)).toEqual([expected])
    },
  )

  test.each([
    ['ilham-aliyev by office, az.head-of-state', '2020-10-01'],
    ['ilham-aliyev by last-holder, az.head-of-state', '2040-10-01'],
    ['az.head-of-state by office, az.head-of-state', undefined],
  ])('an office is %s when published %s', (expected, published) => {
    const text = 'Presiden Azerbaijan mengatakan bahwa perundingan akan dibuka.'
    expect(speakersOf(text, published).map(briefly)).toEqual([expected])
  })

  test('who held an office only on a day between others is not guessed', () => {
    const text = 'The Armenian foreign minister said that talks would go on.'
    expect(speakersOf(text, '2021-06-15').map(briefly)).toEqual([
      'am.foreign-minister by office, am.foreign-minister',
    ])
  })

  test('a deputy, and the office itself, are not its holder', () => {
    const texts = [
      'The Azerbaijani deputy president said that talks would go on.',
      'Kantor Perdana Menteri Australia mengatakan bahwa perundingan akan dibuka.',
    ]
    expect(texts.flatMap((text) => speakersOf(text, '2024-10-01')).map(briefly)).toEqual([
      '-',
      'au.head-of-government by office, au.head-of-government',
    ])
  })

  test.each([
    [
      'The Turkish president said that grain would flow. Erdogan said that he had called Moscow.',
      ['Erdogan, Turkish president', 'Erdogan, Turkish president'],
    ],
    [
      'Presiden Turki Recep Tayyip Erdogan mengatakan gandum akan mengalir. Presiden Rusia mengatakan ia setuju.',
      ['Recep Tayyip Erdogan, Presiden Turki', 'Presiden Rusia, null'],
    ],
  ])('whom a document calls by an office and by a name is one: %s', (text, expected) => {
    const { statements } = analyse(readText(text, { packs, published: '2025-11-10' }), packs)
    expect(statements.map(({ speaker }) => `${speaker?.name}, ${speaker?.role}`)).toEqual(expected)
  })

  test('an addressee is known, too', () => {
    const text =
      'Presiden Rusia Vladimir Putin mengatakan kepada Ilham Aliyev bahwa jalan itu akan dibuka.'
    const { statements } = analyse(readText(text, { packs }), packs)
    expect(statements[0]?.addressees.map(({ identity }) => identity?.id)).toEqual(['ilham-aliyev'])
  })
})

test('several people are none of them, and each keeps the own name', () => {
  const text =
    'US President Donald Trump and Chinese leader Xi Jinping said that the truce would hold. Xi said that he was glad.'
  const { statements } = analyse(readText(text, { packs }), packs)
  expect(
    statements.map(({ speaker }) => `${speaker?.name}: ${briefly(speaker?.identity)}`),
  ).toEqual([
    'US President Donald Trump and Chinese leader Xi Jinping: -',
    'Xi Jinping: xi by name, cn.head-of-state',
  ])
})
