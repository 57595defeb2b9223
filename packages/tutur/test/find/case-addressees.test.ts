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
  ['Переговоры идут в Тарсенне. Громов призвал Тарсенну не спешить.', 'Тарсенна'],
])('%s', (text, addressee) => {
  const document = readText(text, { packs: [russian], language: 'ru' })
  const [statement] = analyse(document, [russian]).statements
  expect(statement?.addressees.map(({ name }) => name)).toEqual([addressee])
})

test('what is asked for names nobody who is asked', () => {
  const document = readText('Громов потребовал отложить закон о печати.', {
    packs: [russian],
    language: 'ru',
  })
  expect(analyse(document, [russian]).statements[0]?.addressees).toEqual([])
})
