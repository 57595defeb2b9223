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

test('a surname printed with ё is a subject as one without', () => {
  const text =
    'Посол Лантары Игорь Крючков приехал утром с Борисом Семёновым. «Мы готовы», — сказал посол. ' +
    'Семёнов передал письмо. Он выразил надежду, что переговоры продолжатся.'
  expect(speakersOf(text)).toEqual(['Игорь Крючков', 'Борис Семёнов'])
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

test('an office without a name is not whoever speaks in the next paragraph', () => {
  const text =
    'Министр иностранных дел Ниворы заявил, что спешка не нужна.\n\nИгорь Белый сообщил, что суда стоят.'
  expect(speakersOf(text)).toEqual(['министр иностранных дел Ниворы', 'Игорь Белый'])
})

test('a verb of saying beside a name that no table has tells whether a woman speaks', () => {
  const text =
    'Порт закрыт, заявила Самира Наджа. Она добавила, что суда стоят. Игорь Белый молчал.'
  expect(speakersOf(text)).toEqual(['Самира Наджа', 'Самира Наджа'])
})

test('behind a source that an outlet refers to, whoever speaks in the clause speaks for himself', () => {
  const text =
    'Интерфакс сообщил со ссылкой на участника встречи, что Олег Громов заявил о готовности остановить суда.'
  expect(speakersOf(text).at(-1)).toBe('Олег Громов')
})

test('somebody whose gender nothing shows can be whom a pronoun means, before others further up', () => {
  const text =
    '«Нет», — заявила Вера Рысь. Спокойствие сохраняет секретарь лиги Квенти Орлау. «Подождём», — сказала она.'
  expect(speakersOf(text).at(-1)).toBe('Квенти Орлау')
})

test.each([
  // The subject of the verb of saying before, not of the clause between.
  ['Олег Громов подчеркнул, что Нивора не ответит, но потребовал созвать комиссию.', 'Олег Громов'],
  ['Олег Громов рассказал, почему стоят суда, и пообещал вернуть погрузку.', 'Олег Громов'],
  // What could be the object gives way to the body in which it was said.
  ['В Лиге призвали стороны не приближаться к мосту.', 'Лига'],
  ['Союз пекарей (СПК) провёл съезд. В СПК полагают, что цены вырастут.', 'Союз пекарей'],
  ['Как пояснили в «Ольмугле», решение не связано с аварией.', '«Ольмугле»'],
  // Those told stand before the subject and behind it.
  ['«Мы не видели», — рассказал ТАСС наблюдатель Ян Ким.', 'Ян Ким'],
  ['«Мы не видели», — сказал Громов журналистам.', 'Громов'],
  // Names that look like adjectives, and names with a hyphen.
  [
    'Торговый представитель Илья Черных приехал. Черных опроверг, что зерно продано.',
    'Илья Черных',
  ],
  ['Логист Эрик Сан-Мартин приехал в порт. Он посоветовал порту ждать.', 'Эрик Сан-Мартин'],
  // A clause put in parts the subject from its verb.
  ['Министр Родриг Дальво, находящийся в порту, назвал слова коллеги «выдумкой».', 'Родриг Дальво'],
  // An adjective is the noun that it is made of; ё is е.
  [
    'Приехал глава профсоюза докеров Виктор Лаптенко. По подсчётам профсоюзного лидера, бригад десять.',
    'Виктор Лаптенко',
  ],
  // A text has the words of whom it names; a name stands in marks behind its kind.
  ['Билет подорожает на 18%, следует из доклада центра.', 'центр'],
  ['В компании «Ольмуголь» заявили, что датчики исправны.', 'Ольмуголь'],
  // Somebody without a name, with the place where he sits.
  ['Как сообщил источник в сарвском посольстве, ответа ждут.', 'источник в сарвском посольстве'],
])('%s', (text, speaker) => {
  expect(speakersOf(text).at(-1)).toBe(speaker)
})

test('the interlocutor of an outlet is the source without a name who spoke before', () => {
  const text =
    'Источник в правительстве утверждает, что постановление готово. Оно вступит в силу осенью, говорит собеседник издания.'
  expect(speakersOf(text)).toEqual(['источник в правительстве', 'источник в правительстве'])
})

test.each([
  // A surname that looks like a gerund, at the beginning of a sentence.
  ['Алиев ранее подчеркнул, что дорога должна работать.', 'Алиев'],
  // Whom an outlet refers to.
  [
    'Как отмечает издание «Граница», ссылаясь на источник в порту, условием станет отвод судов.',
    'источник в порту',
  ],
  ['С ней согласен политолог Ян Орт: по его мнению, время пришло.', 'Ян Орт'],
])('%s', (text, speaker) => {
  expect(speakersOf(text)).toEqual([speaker])
})

test('an office held of another is not that other', () => {
  const text =
    'Президент Ниворы Павел Гай прилетел утром. Пресс-секретарь президента Ниворы Анна Лещук заявила, что он здоров. ' +
    'Президент добавил, что устал.'
  expect(speakersOf(text)).toEqual(['Анна Лещук', 'Павел Гай'])
})

test.each([
  // An office without a name is not whoever spoke last.
  ['«Я видел груз», — сказал Павел Рысь. Прокурор заявил, что капитан лжет.', 'прокурор'],
  [
    'Командующий Андрей Холод прибыл в порт. «Судов хватает», — сказал Холод. Король заявил о введении пошлин.',
    'король',
  ],
  ['«Мы вернемся», — сказала Анна Гром. Посол Ниворы заявил, что мост закрыт.', 'посол Ниворы'],
  ['Министр Ольга Гром сказала, что мост открыт. Ее врач уточнил, что она больна.', 'Ее врач'],
  // One who is anybody, and one who goes on with what was said, are.
  ['«Я видела груз», — сказала Вера Рысь. Женщина уточнила, что он цел.', 'Вера Рысь'],
  ['«Мост откроют», — сказал Павел Рысь. Президент добавил, что пошлин не будет.', 'Павел Рысь'],
  // Another body of the same state.
  ['Минобороны РФ сообщило о находке. В Кремле считают этот шаг ошибкой.', 'Кремль'],
  ['Минфин сообщил о долге. В Минторге это опровергли. Там заявили, что долга нет.', 'Минторг'],
  // Whoever is named beside the subject.
  ['Павел Рысь спорил с Ильей Громом. Тот ответил, что устал.', 'Илья Гром'],
  ['Анна Гром встретила Веру Рысь. Та сказала, что ждать нечего.', 'Вера Рысь'],
  ['Павел Рысь встретился с послом Ильей Громом. Последний заявил, что мост цел.', 'Илья Гром'],
  ['Павел Рысь спорил с Ильей Громом и послом. Тот ответил, что устал.', null],
  // Somebody who is told something, or asked by the narrator.
  ['Президенту Рысю предложили уйти в отставку.', undefined],
  ['Игорь Вар, выступая 7 мая в порту, предупредил Ланга, что зерна нет.', 'Игорь Вар'],
  // Whom an outlet or a messenger quotes.
  ['«Граница» цитирует министра обороны Павла Рысева: «Мы готовы».', 'Павел Рысев'],
  ['«Мы готовы», — цитирует Ланича «Граница».', 'Ланич'],
  ['«Мы ждем», — передала слова президента Павла Рысева пресс-секретарь Анна Гром.', 'Павел Рысев'],
  // Namesakes.
  [
    'Депутат Илья Гром спорил с сестрой. Ольга Гром назвала его лжецом. «Он лжет», — сказала Гром.',
    'Ольга Гром',
  ],
])('%s', (text, speaker) => {
  expect(speakersOf(text).at(-1)).toBe(speaker)
})

/** Speakers with their offices. */
function rolesOf(text: string): (string | undefined)[] {
  const document = readText(text, { packs: [russian], language: 'ru' })
  return analyse(document, [russian]).statements.map(
    ({ speaker }) => `${speaker?.name}, ${speaker?.role}`,
  )
}

test.each([
  // An office with what it is concerned with, and what is no part of it.
  [
    'Комиссар по делам беженцев Павел Рысев заявил, что мост цел.',
    'Павел Рысев, комиссар по делам беженцев',
  ],
  [
    'Глава комитета по правам Иван Рысев заявил, что мост цел.',
    'Иван Рысев, глава комитета по правам',
  ],
  [
    'Глава комитета по внешним связям заявил, что мост цел.',
    'глава комитета по внешним связям, null',
  ],
  [
    '«Граница» министра обороны Павла Рысева процитировала: «Мост цел».',
    'Павел Рысев, министр обороны',
  ],
  ['Помощник пленного Вера Рысева заявила, что мост цел.', 'Вера Рысева, помощник пленного'],
  ['Министр Вера Рысева заявила, что мост цел.', 'Вера Рысева, министр'],
  [
    'В приёмной вице-премьера Павла Рысева сообщили, что мост цел.',
    'приёмная вице-премьера Павла Рысева, null',
  ],
  ['Председатель барон фон Лан заявил, что мост цел.', 'фон Лан, председатель барон'],
  [
    '— Ждем, — сказал Сергей Ильич. Капитан Сергей Ильич Рысев уехал.',
    'Сергей Ильич Рысев, капитан',
  ],
  ['Наутро министр сообщил, что мост цел.', 'министр, null'],
])('%s', (text, speaker) => {
  expect(rolesOf(text).at(-1)).toBe(speaker)
})

test('what the narrator asks is nobody else’s', () => {
  const text = '— Что будет? — спросил я генерала Рысева.\n\n— Ничего, — ответил он.'
  expect(speakersOf(text)).toEqual(['Рысев'])
})

test.each([
  // The words of a name, the office and what stands before it tell the case together.
  ['По словам Марии Рысевой, мост цел.', 'Мария Рысева'],
  ['По словам Александра Громко, мост цел.', 'Александр Громко'],
  ['Александра Громко заявила, что мост цел.', 'Александра Громко'],
  ['Позиция Александра Громко ясна. «Мы ждем», — заявил Громко.', 'Александр Громко'],
  [
    'Встреча с главой МИД Ниворы Эленой Вукович прошла. Вукович отметила, что мост цел.',
    'Элена Вукович',
  ],
  ['По словам Гиви Какаридзе, мост цел.', 'Гиви Какаридзе'],
  ['По словам Ким Чен Рёна, мост цел.', 'Ким Чен Рён'],
  ['По словам министра Ильи Ласки, мост цел. Ласка уехал.', 'Илья Ласка'],
  // Where a name begins and ends.
  ['По словам Урсулы фон дер Лан, мост цел.', 'Урсула фон дер Лан'],
  ['«Мост цел», — сказал Фу Вэн.', 'Фу Вэн'],
  ['«Мост цел», — сказал Семен Г.', 'Семен Г.'],
  ['«Мост цел», — сказал Рысев РБК.', 'Рысев'],
  ['«Мост цел», — ответила Анна Гром Ивану Рысеву.', 'Анна Гром'],
  ['В письме Ольге Гром Павел Рысь написал, что мост цел.', 'Павел Рысь'],
  ['Иван Рысев 7 ноября предупредил, что мост закроют.', 'Иван Рысев'],
])('%s', (text, speaker) => {
  expect(speakersOf(text).at(-1)).toBe(speaker)
})

test.each([
  ['Иван Петров', 'заявил'],
  ['Рашид Байрамов', 'заявил'],
  ['Иван Александров', 'заявил'],
  ['Тэмми Брюс', 'заявила'],
  ['Мухаммед бен Заид', 'заявил'],
  ['Урсула фон дер Ляйен', 'заявила'],
])('behind an office stands the whole name of %s', (name, verb) => {
  expect(speakersOf(`Глава МИД Лантары ${name} ${verb}, что мост будет открыт.`)).toEqual([name])
})

test.each([
  ['Президент Остерланда Стен Боро', 'Стен Боро', 'президент Остерланда'],
  ['Министр обороны Остерланда Борис Ковач', 'Борис Ковач', 'министр обороны Остерланда'],
  ['Министр иностранных дел Кальдены Мирья Сало', 'Мирья Сало', 'министр иностранных дел Кальдены'],
  ['Министр рыболовства Хенрик Даль', 'Хенрик Даль', 'министр рыболовства'],
])('a state that no table has is no part of the name in %s', (words, name, role) => {
  const document = readText(`${words} сообщает, что мост будет открыт.`, {
    packs: [russian],
    language: 'ru',
  })
  const [statement] = analyse(document, [russian]).statements
  expect(statement?.speaker).toMatchObject({ name, role })
})
