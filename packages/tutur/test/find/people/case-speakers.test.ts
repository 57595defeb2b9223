import { expect, test } from 'vitest'
import { analyse } from '../../../src/analyse.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

/** The speakers of a Russian text, in its order. */
function speakersOf(text: string): (string | null | undefined)[] {
  const document = readText(text, { packs: [russian], language: 'ru' })
  return analyse(document, [russian]).statements.map(({ speaker }) => speaker?.name)
}

test('a pronoun means whom the sentence before is about, not one in another case', () => {
  const text =
    'Министр иностранных дел Лантары Андрей Соколов прилетел утром. ' +
    'Соколов передал письмо госсекретарю США Марко Вилле по случаю праздника. ' +
    'Он выразил надежду, что переговоры продолжатся. Министр также отметил, что Лантара готова.'
  expect(speakersOf(text)).toEqual(['Андрей Соколов', 'Андрей Соколов'])
})

test('offices with two names meet', () => {
  const text =
    'Министр иностранных дел Германии Хайко Ланге приехал в Киев. «Мы готовы», — заявил глава МИД ФРГ. ' +
    'С ним говорил глава МИД Украины Павел Кравчук. Министр иностранных дел Украины добавил, что ждет ответа.'
  expect(speakersOf(text)).toEqual(['Хайко Ланге', 'Павел Кравчук'])
})

test('who is described and not named gives way to whom the sentence before is about', () => {
  const text =
    'Дмитрий Орлов опроверг данные о разговоре, в ходе которого сенатор угрожал «закрыть проливы навсегда». ' +
    'Он отметил, что слухов очень много.'
  expect(speakersOf(text).at(-1)).toBe('Дмитрий Орлов')
})
