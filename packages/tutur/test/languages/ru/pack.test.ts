import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anySingular, grammaticalCase } from '../../../src/languages/declension.ts'
import { nominativeAdjective } from '../../../src/languages/nominative.ts'
import { nominativeOfName, readingsOfName } from '../../../src/languages/person-name.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { tables } from '../../../src/languages/ru/tables.ts'
import { describePack } from '../describe-pack.ts'

const examples = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')

describePack({ name: 'Russian', pack: russian, tables, examples })

test('knows its months and weekdays by number', () => {
  expect(russian.months.get('августа')).toBe(8)
  expect(russian.weekdays.get('среду')).toBe(3)
  expect(russian.relativeDays.get('вчера')).toBe(-1)
})

test('declines the nouns of its tables', () => {
  const forms = russian.declension.forms.get('министром') ?? []
  expect(forms.map(({ lemma, gender }) => `${lemma} ${gender}`)).toEqual(['министр m'])
})

describe('the nominative', () => {
  const oblique = anySingular & ~grammaticalCase.nominative
  const isSeen = () => false
  test.each([
    ['Лещуковым', 'Лещуков'],
    ['Лещуковой', 'Лещукова'],
    ['Анной', 'Анна'],
    ['Дмитрия Ветринского', 'Дмитрий Ветринский'],
    ['Андрея Ланга', 'Андрей Ланг'],
    ['Павла Рудя', 'Павел Рудь'],
    ['Игоря Лебедя', 'Игорь Лебедь'],
    ['Льва Толстого', 'Лев Толстой'],
    ['Натальи Белой', 'Наталья Белая'],
    ['Анны Рошки', 'Анна Рошка'],
    ['Ивана Грозы', 'Иван Гроза'],
    ['Валерия Залужного', 'Валерий Залужный'],
    ['Никиты Михалкова', 'Никита Михалков'],
    ['Галины Семёновны Тарасенко', 'Галина Семёновна Тарасенко'],
    ['Эленой Дракович', 'Элена Дракович'],
    ['Майи Санду', 'Майя Санду'],
    ['Ильи Кравца', 'Илья Кравец'],
    // `ё` is read as `е` and stays where it is printed.
    ['Алёны', 'Алёна'],
    ['АЛЁНЫ', 'АЛЁНА'],
    ['Ковалёвым', 'Ковалёв'],
    // No ending tells: the name stays as printed.
    ['Анны Бербок', 'Анна Бербок'],
    ['Павла Порошко', 'Павел Порошко'],
  ])('of the name %s is %s', (printed, nominative) => {
    const name = { words: printed.split(' '), isSeen }
    const [reading] = readingsOfName(russian, name, oblique)
    if (reading === undefined) throw new Error('no reading')
    expect(nominativeOfName(russian, name, reading)).toBe(nominative)
  })

  test.each([
    ['украинских', 'p', 'украинские'],
    ['российском', 'm', 'российский'],
    ['новой', 'f', 'новая'],
  ] as const)('of the adjective %s (%s) is %s', (printed, gender, nominative) => {
    expect(nominativeAdjective(russian, printed, gender)).toBe(nominative)
  })
})
