import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readText } from '../../src/read/read-text.ts'

/** Form, speaker and quoted parts of every statement of a Russian text. */
function rowsOf(text: string): string[] {
  const document = readText(text, { packs: [russian], language: 'ru' })
  return analyse(document, [russian]).statements.map(({ form, speaker, content }) => {
    const parts = content.map(({ start, end }) => document.text.slice(start, end))
    return `${form}: ${speaker?.name ?? '?'}: ${parts.join(' | ')}`
  })
}

test('words for the speaker between dashes part what stands in one pair of marks', () => {
  expect(
    rowsOf(
      '«Мы готовы к диалогу, — сказал министр обороны Ниворы Иван Лещук. — Но условия должны быть честными». ' +
        '«Никто не пострадал, — заявила журналистам мэр Анна Крылова, — мы благодарим спасателей».',
    ),
  ).toEqual([
    'direct: Иван Лещук: «Мы готовы к диалогу | Но условия должны быть честными»',
    'direct: Анна Крылова: «Никто не пострадал | мы благодарим спасателей»',
  ])
})

test('an outlet that quotes his words stands between dashes too', () => {
  expect(
    rowsOf(
      'Премьер Ниворы Павел Громов прилетел утром. ' +
        '«Мы обсуждаем это, — приводит его слова газета. — Ситуация очень деликатная».',
    ),
  ).toEqual(['direct: Павел Громов: «Мы обсуждаем это | Ситуация очень деликатная»'])
})

test('a dash within a quotation without a verb of saying parts nothing', () => {
  expect(rowsOf('«Наш ответ, — это суд, и другого нет», — сказал Иван Лещук.')).toEqual([
    'direct: Иван Лещук: «Наш ответ, — это суд, и другого нет»',
  ])
})

test('straight marks within straight marks are a name', () => {
  expect(
    rowsOf('"Мы получили "письмо" утром, и оно нас удивило", - сообщил представитель порта.'),
  ).toEqual(['direct: представитель порта: "Мы получили "письмо" утром, и оно нас удивило"'])
})

test('two straight quotations in one sentence stay two', () => {
  expect(
    rowsOf('"Мост закрыт", - сказал Иван Лещук. "Дорога открыта", - добавил Павел Громов.'),
  ).toEqual(['direct: Иван Лещук: "Мост закрыт"', 'direct: Павел Громов: "Дорога открыта"'])
})

test('one or two words in marks do not make a report partly quoted', () => {
  expect(
    rowsOf(
      'Иван Лещук заявил, что газопровод «Северный путь» опасен. ' +
        'Павел Громов заявил, что газопровод «не имеет никакого смысла» для региона.',
    ),
  ).toEqual([
    'indirect: Иван Лещук: что газопровод «Северный путь» опасен',
    'mixed: Павел Громов: что газопровод «не имеет никакого смысла» для региона',
  ])
})

test('what somebody proposes inside the words of another ends with its clause', () => {
  expect(
    rowsOf(
      'Иван Лещук заявил, что закрыть все порты страны, как предложил Павел Громов, можно только на бумаге.',
    ),
  ).toContain('indirect: Павел Громов: закрыть все порты страны')
})

test('a paragraph that opens with a dash is speech between its dashes', () => {
  expect(
    rowsOf(
      'Бывший министр Ниворы Роман Тищенко выступил по радио.\n\n' +
        '— Ей докладывали трижды, — утверждает Тищенко. — Последний раз утром.',
    ),
  ).toEqual(['direct: Роман Тищенко: Ей докладывали трижды | Последний раз утром'])
})

test('any verb behind a quotation and a dash says who speaks', () => {
  expect(rowsOf('«Говорить пока не о чем», — отрезал Иван Лещук.')).toEqual([
    'direct: Иван Лещук: «Говорить пока не о чем»',
  ])
})

test('what a body calls something stands before the verb too', () => {
  expect(
    rowsOf('В МИД Лантары заявление посла назвали «очередной попыткой затянуть время».'),
  ).toEqual(['mixed: МИД Лантары: заявление посла | «очередной попыткой затянуть время»'])
})

test('a refusal to comment is told, in either order', () => {
  expect(
    rowsOf('Сама Воронец от комментариев отказалась. Громов не стал комментировать данные.'),
  ).toEqual([
    'indirect: Воронец: от комментариев отказалась',
    'indirect: Громов: не стал комментировать данные',
  ])
})

test('what the same speaker turns to behind a comma is a statement of its own', () => {
  expect(
    rowsOf('Иван Лещук подтвердил, что переговоры завершены, однако заявил, что порт закрыт.'),
  ).toEqual([
    'indirect: Иван Лещук: что переговоры завершены',
    'indirect: Иван Лещук: что порт закрыт',
  ])
})

test('a title does not reach into the line before', () => {
  const document = readText(
    'Глава разведки обвинил премьера\n\nДиректор порта Роман Тищенко заявил, что суда стоят.',
    { packs: [russian], language: 'ru' },
  )
  expect(analyse(document, [russian]).statements.at(-1)?.speaker).toMatchObject({
    name: 'Роман Тищенко',
    role: 'директор порта',
  })
})

test('what is said within a quotation is no statement of its own', () => {
  expect(
    rowsOf('«Муж говорил: „Датчики молчат, а начальство улыбается“», — вспоминает Алина Бойко.'),
  ).toEqual(['direct: Алина Бойко: «Муж говорил: „Датчики молчат, а начальство улыбается“»'])
})

test('what stands before a semicolon is not from who speaks behind it', () => {
  expect(rowsOf('Суда стоят; как пояснили в компании, решение не связано с аварией.').at(-1)).toBe(
    'indirect: компания: решение не связано с аварией',
  )
})
