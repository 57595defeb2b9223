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

test('several described once are the group that the text names by name', () => {
  const text =
    'Послы написали статью о вреде канала. Дипломаты призвали соседей закрыть порт. ' +
    'Авторами статьи выступили послы Лантары в Ниворе Анна Лещук, Игорь Белый и Вера Том. ' +
    'Порт служит не только торговле, считают они. Авторы статьи подчеркнули, что выбора нет.'
  const group = 'Анна Лещук, Игорь Белый и Вера Том'
  expect(speakersOf(text)).toEqual([group, group, group])
})

test('those whom the sentence before is about are meant by a pronoun for several', () => {
  const text = 'Об аресте первыми узнали ниворские чиновники. По их словам, задержан капитан судна.'
  expect(speakersOf(text)).toEqual(['ниворские чиновники'])
})

test('short forms of a body stand for its full name', () => {
  const text =
    'Минторг Лантары сообщил, что готовит ответ. ' +
    'Министерство торговли и туризма Лантары получило письмо утром. ' +
    'В комментарии газете ведомство подчеркнуло, что пошлин не будет. ' +
    'Центральное телеграфное агентство Ниворы (ЦТАН) молчало два дня. По сообщению ЦТАН, капитан жив.'
  const ministry = 'Министерство торговли и туризма Лантары'
  expect(speakersOf(text)).toEqual([ministry, ministry, 'Центральное телеграфное агентство Ниворы'])
})

test('a wider word points back at who holds a narrower office', () => {
  const text =
    'Посол Ниворы Игорь Крючков встретил министра финансов Лантары Анну Лещук. ' +
    'Дипломат отметил, что переговоры трудны. Министр добавила, что денег нет.'
  expect(speakersOf(text)).toEqual(['Игорь Крючков', 'Анна Лещук'])
})

test('what a headline gives to a state is said by who says it below for that state', () => {
  const text =
    'Нивора обвинила Лантару в нарушении перемирия\n\n' +
    'Лантара нарушила перемирие на реке, заявил министр обороны Ниворы Игорь Крючков.'
  expect(speakersOf(text)).toEqual(['Игорь Крючков', 'Игорь Крючков'])
})

test('a headline keeps the state where nobody says the same below', () => {
  const text =
    'Нивора обвинила Лантару в нарушении перемирия\n\n' +
    'Дороги размыло дождем, заявил министр обороны Ниворы Игорь Крючков.'
  expect(speakersOf(text)[0]).toBe('Нивора')
})

test('an office without a name is that of who is named right behind it', () => {
  const text =
    'Нужно закрыть порт, сказал министр иностранных дел Ниворы. ' +
    'Другого пути нет, считает Игорь Крючков.'
  expect(speakersOf(text)).toEqual(['Игорь Крючков', 'Игорь Крючков'])
})

test('a title belongs to the name behind it and not to one in the sentence before its verb', () => {
  const text =
    'Министр обороны Ниворы направил телеграмму госсекретарю Лантары Марко Вилле. ' +
    'Министр отметил, что ждет ответа.'
  expect(speakersOf(text)).not.toContain('Марко Вилле')
})

test('an office held towards somebody is not that somebody', () => {
  const text =
    'Нивора ждет возвращения Анны Лещук. Адвокат Павел Громов приехал утром. ' +
    'По словам адвоката Анны Лещук, она здорова.'
  expect(speakersOf(text)).toEqual(['Павел Громов'])
})

test('a verb of saying beside a name that no table has tells whether a woman speaks', () => {
  const text =
    'Порт закрыт, заявила Самира Наджа. Она добавила, что суда стоят. Игорь Белый молчал.'
  expect(speakersOf(text)).toEqual(['Самира Наджа', 'Самира Наджа'])
})
