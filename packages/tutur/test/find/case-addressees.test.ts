import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readText } from '../../src/read/read-text.ts'

test.each([
  ['Мост закрыт, сказал Громов журналистам.', 'журналисты'],
  ['Громов заверил депутатов, что цены не изменятся.', 'депутаты'],
  ['«Мост закрыт», — рассказал ТАСС наблюдатель.', 'ТАСС'],
  ['Громов призвал парламент отложить закон о печати.', 'парламент'],
  ['Громов поручил министерству ежедневно докладывать о ценах.', 'министерство'],
  ['Лещук сообщила главе порта Тарсенны Сергею Громову, что цены не изменятся.', 'Сергей Громов'],
  ['Громов призвал северные страны отложить закон о печати.', 'северные страны'],
  ['Громов предостерег депутатов от участия в проекте.', 'депутаты'],
  ['Громов призвал союзников не спешить.', 'союзники'],
  ['Громов предупредил жителей о паводке.', 'жители'],
  ['Громов потребовал от банков снизить ставки.', 'банки'],
  ['«Мост закрыт», — рассказал Громов еженедельнику Bild am Sonntag.', 'Bild am Sonntag'],
  ['Переговоры идут в Тарсенне. Громов призвал Тарсенну не спешить.', 'Тарсенна'],
])('%s', (text, addressee) => {
  const document = readText(text, { packs: [russian], language: 'ru' })
  const [statement] = analyse(document, [russian]).statements
  expect(statement?.addressees.map(({ name }) => name)).toEqual([addressee])
})

test.each([
  '«Мост закрыт», — приводит РИА Новости слова Громова.',
  '«Мост закрыт», — цитирует РИА «Новости» Ивана Громова.',
  'Громов обвинил Запад в попытках закрыть мост.',
])('nobody is told: %s', (text) => {
  const document = readText(text, { packs: [russian], language: 'ru' })
  const [statement] = analyse(document, [russian]).statements
  expect(statement?.addressees).toEqual([])
})

test('what is asked for names nobody who is asked', () => {
  const document = readText('Громов потребовал отложить закон о печати.', {
    packs: [russian],
    language: 'ru',
  })
  expect(analyse(document, [russian]).statements[0]?.addressees).toEqual([])
})
