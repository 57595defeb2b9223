import { describe, expect, test } from 'vitest'
import {
  actorsNamed,
  holdersOn,
  knownNameAt,
  officeOf,
  officesOf,
  organisationOf,
  personOf,
  spokenForBy,
  territoryOf,
} from '../../src/knowledge/known-actors.ts'
import { english } from '../../src/languages/en/pack.ts'
import { tokenise } from '../../src/text/tokens.ts'

describe('actors of current negotiations, whatever the script', () => {
  test.each([
    ['pashinyan', 'Nikol Pashinyan', 'Pashinyan', 'Пашинян', 'Փաշինյան'],
    ['mirzoyan', 'Ararat Mirzoyan', 'Mirzoyan', 'Мирзоян', 'Միրզոյան'],
    ['armen-grigoryan', 'Armen Grigoryan', 'Армен Григорян', 'Արմեն Գրիգորյան'],
    ['ilham-aliyev', 'Ilham Aliyev', 'İlham Əliyev', 'Алиев', 'Ալիև'],
    ['bayramov', 'Jeyhun Bayramov', 'Ceyhun Bayramov', 'Байрамов', 'Բայրամով'],
    ['hajiyev', 'Hikmet Hajiyev', 'Hikmət Hacıyev', 'Гаджиев', 'Հաջիև'],
    ['putin', 'Vladimir Putin', 'Putin', 'Путин', 'Պուտին'],
    ['lavrov', 'Sergei Lavrov', 'Lawrow', 'Лавров', 'Լավրով'],
    ['zakharova', 'Maria Zakharova', 'Sacharowa', 'Захарова', 'Զախարովա'],
    ['peskov', 'Dmitry Peskov', 'Peskow', 'Песков', 'Պեսկով'],
    ['overchuk', 'Alexei Overchuk', 'Оверчук', 'Օվերչուկ'],
    ['erdogan', 'Erdogan', 'Erdoğan', 'Эрдоган', 'Էրդողան'],
    ['fidan', 'Hakan Fidan', 'Fidan', 'Фидан', 'Ֆիդան'],
    ['prabowo', 'Prabowo Subianto', 'Prabowo', 'Прабово', 'Պրաբովո'],
    ['sugiono', 'Sugiono', 'Сугионо'],
    ['netanyahu', 'Benjamin Netanyahu', 'Нетаньяху', 'Նեթանյահու'],
    ['zelensky', 'Zelensky', 'Zelenskyy', 'Selenskyj', 'Зеленский', 'Зеленський', 'Զելենսկի'],
    ['sybiha', 'Andrii Sybiha', 'Сибига', 'Сибіга', 'Սիբիգա'],
    ['trump', 'Donald Trump', 'Trump', 'Трамп', 'Թրամփ'],
    ['rubio', 'Marco Rubio', 'Рубио', 'Ռուբիո'],
    ['witkoff', 'Steve Witkoff', 'Уиткофф', 'Ուիթքոֆ'],
    ['vance', 'JD Vance', 'Вэнс', 'Վենս'],
    ['karekin', 'Karekin II', 'Karekin', 'Гарегин II', 'Գարեգին Բ'],
    ['kobakhidze', 'Irakli Kobakhidze', 'Кобахидзе', 'Կոբախիձե'],
    ['arayik-harutyunyan', 'Arayik Harutyunyan', 'Араик Арутюнян', 'Արայիկ Հարությունյան'],
    ['osce', 'OSCE', 'OSZE', 'AGİT', 'ATƏT', 'ОБСЕ', 'ԵԱՀԿ'],
    ['minsk-group', 'Minsk Group', 'Kelompok Minsk', 'Минская группа', 'Մինսկի խումբ'],
    ['hamas', 'Hamas', 'ХАМАС', 'ՀԱՄԱՍ'],
    ['hezbollah', 'Hezbollah', 'Hisbollah', 'Хезболла', 'Հեզբոլլահ'],
    ['un', 'United Nations', 'PBB', 'ООН', 'ՄԱԿ'],
    ['eu', 'European Union', 'Uni Eropa', 'ЕС', 'ԵՄ'],
    ['nato', 'NATO', 'НАТО', 'ՆԱՏՕ'],
    ['csto', 'CSTO', 'ОДКБ', 'ՀԱՊԿ'],
    ['az-mfa', 'Azerbaijani Foreign Ministry', 'МИД Азербайджана', 'Ադրբեջանի ԱԳՆ'],
    ['az-qb', 'Nagorno-Karabakh', 'Bergkarabach', 'Нагорный Карабах', 'Ղարաբաղ'],
  ])('%s', (key, ...names) => {
    const found = names.filter((name) => actorsNamed(name).some((actor) => actor.key === key))
    expect(found).toEqual(names)
  })

  test('two people with one surname are both meant by it', () => {
    expect(actorsNamed('Harutyunyan').map(({ key }) => key)).toEqual([
      'arayik-harutyunyan',
      'vagharshak-harutiunyan',
    ])
    expect(actorsNamed('Nobody Known')).toEqual([])
  })

  test.each([
    ['pashinyan', 'Q7035479'],
    ['putin', 'Q7747'],
    ['lavrov', 'Q58217'],
    ['erdogan', 'Q39259'],
    ['netanyahu', 'Q43723'],
    ['zelensky', 'Q3874799'],
    ['trump', 'Q22686'],
    ['rubio', 'Q324546'],
  ])('%s is %s', (key, item) => {
    expect(personOf(key)?.wikidata).toBe(item)
  })
})

describe('a name in a text', () => {
  const text = (words: string) => ({ tokens: tokenise(words), pack: english })

  test('is the longest that begins there', () => {
    const found = knownNameAt(text('OSCE Minsk Group met'), 0)
    expect(found?.actors.map(({ key }) => key)).toEqual(['minsk-group'])
    expect(found?.to).toBe(3)
  })

  test('keeps the ending of an owner', () => {
    expect(knownNameAt(text("Pashinyan's words"), 0)?.actors[0]?.key).toBe('pashinyan')
  })

  test('begins with a capital', () => {
    expect(knownNameAt(text('hamas met'), 0)).toBeNull()
  })
})

describe('who held an office', () => {
  test.each([
    ['am.foreign-minister', '2021-05-03', 'certain', ['aivazian']],
    ['am.foreign-minister', '2021-05-27', 'certain', ['aivazian']],
    ['am.foreign-minister', '2021-06-15', 'unknown', []],
    ['am.foreign-minister', '2021-08-19', 'certain', ['mirzoyan']],
    ['am.foreign-minister', '2020-10-01', 'certain', ['mnatsakanyan']],
    ['az.head-of-state', '2020-10-01', 'certain', ['ilham-aliyev']],
    ['az.foreign-minister', '2020-07-16', 'possible', ['mammadyarov', 'bayramov']],
    ['us.head-of-state', '2020-06-01', 'certain', ['trump']],
    ['us.head-of-state', '2023-06-01', 'certain', ['biden']],
    ['tr.foreign-minister', '2023-06-03', 'possible', ['cavusoglu', 'fidan']],
    ['id.head-of-state', '2024-10-19', 'certain', ['jokowi']],
    ['id.foreign-minister', '2024-12-01', 'certain', ['sugiono']],
    ['ru.head-of-government', '2019-12-31', 'certain', ['medvedev']],
    ['ua.foreign-minister', '2022-02-24', 'certain', ['kuleba']],
    ['az-nk.head-of-state', '2020-11-09', 'certain', ['arayik-harutyunyan']],
    ['ru.foreign-minister', '2031-01-01', 'possible', ['lavrov']],
    ['ru.foreign-minister', '1999-01-01', 'unknown', []],
    ['ir.president', '2024-05-01', 'certain', ['raisi']],
    ['ir.president', '2024-06-15', 'unknown', []],
    ['hamas.head', '2024-09-01', 'certain', ['sinwar']],
    ['un.head', '2016-12-31', 'certain', ['ban-ki-moon']],
    ['id.speaker', '2017-06-01', 'unknown', []],
    ['id.army-chief', '2020-06-01', 'certain', ['hadi-tjahjanto']],
    ['gb.foreign-minister', '2024-07-05', 'possible', ['cameron', 'lammy']],
    ['kr.head-of-state', '2025-05-01', 'unknown', []],
    ['xx.foreign-minister', '2020-01-01', 'unknown', []],
  ])('%s on %s: %s %s', (...[office, day, known, people]) => {
    const holders = holdersOn(office, day)
    expect(holders.known).toBe(known)
    const found = holders.known === 'unknown' ? [] : holders.people.map(({ key }) => key)
    expect(found).toEqual(people)
  })

  test('a person had the office of the day', () => {
    const offices = officesOf('mirzoyan', '2020-03-01')
    expect(offices.map(({ office, known }) => [office.key, known])).toEqual([
      ['am.speaker', 'certain'],
    ])
    expect(officesOf('mirzoyan', '2010-03-01')).toEqual([])
  })

  test('a day is an ISO date', () => {
    expect(() => holdersOn('am.speaker', '3 May 2021')).toThrow(RangeError)
    expect(() => officesOf('mirzoyan', '2021')).toThrow(RangeError)
  })
})

describe('what the tables say of one', () => {
  test('an office: its territory, duties and names', () => {
    const office = officeOf('am.foreign-minister')
    expect(office).toMatchObject({ of: 'am', duties: ['foreign-minister'], shared: false })
    expect(office?.names).toContain('menlu')
    expect(officeOf('us.head-of-state')?.duties).toEqual(['head-of-state', 'head-of-government'])
  })

  test('a territory: whose, claimed by whom, and what further tables say of it', () => {
    expect(territoryOf('az-nk')).toMatchObject({
      kind: 'territory',
      partOf: 'az',
      claimedBy: ['am'],
    })
    expect(territoryOf('am')).toMatchObject({ wikidata: 'Q399', alpha3: 'ARM', formerly: ['suhh'] })
    expect(territoryOf('de')?.names).toEqual(
      expect.arrayContaining(['Germany', 'Jerman', 'Германия', 'Deutschland']),
    )
    expect(territoryOf('am')?.seats).toEqual(expect.arrayContaining(['Yerevan', 'Ереван']))
  })

  test('an organisation: its type and territory', () => {
    expect(organisationOf('hamas')).toMatchObject({ type: 'armed-group', territory: 'ps' })
    expect(organisationOf('nobody')).toBeNull()
  })

  test.each([
    ['Kremlin', 'ru.head-of-state'],
    ['Кремль', 'ru.head-of-state'],
    ['Կրեմլ', 'ru.head-of-state'],
    ['Gedung Putih', 'us.head-of-state'],
    ['Beştepe', 'tr.head-of-state'],
    ['Istana Merdeka', 'id.head-of-state'],
    ['Foggy Bottom', 'us-state'],
    ['Pejambon', 'kemlu'],
    ['Nowhere', null],
  ])('%s speaks for %s', (place, key) => {
    expect(spokenForBy(place)).toBe(key)
  })
})
