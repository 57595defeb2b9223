import { describe, expect, test } from 'vitest'
import {
  actorsNamed,
  organisationOf,
  personOf,
  territoryOf,
} from '../../src/knowledge/known-actors.ts'

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

describe('what the tables say of one', () => {
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
})
