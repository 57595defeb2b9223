import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { findChains } from '../../src/find/chains/chains.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import type { SourceChain } from '../../src/model/model.ts'
import { readText } from '../../src/read/read-text.ts'
import { type MarkedOptions, readMarked } from './marked-reading.ts'

/** The chains of a marked text; who speaks is taken from the marked words, so write the name in full. */
function chainsOf(marked: string, pack: LanguagePack, options: MarkedOptions = {}): SourceChain[] {
  const { reading, relations } = readMarked(marked, pack, options)
  const attributed = relations.map((relation) => ({
    relation,
    speaker:
      relation.source && reading.document.text.slice(relation.source.start, relation.source.end),
  }))
  return findChains(reading, attributed)
}

/** A chain as `outlet relation <- outlet relation`, with its basis when inherited and its origin. */
function show({ hops, basis, origin }: SourceChain): string {
  const path = hops.map(({ outlet, relation }) => `${outlet} ${relation}`).join(' <- ')
  return `${path || 'nobody'}${basis === 'inherited' ? ' (inherited)' : ''}; ${origin}`
}

describe('outlets cited in Indonesian', () => {
  test.each([
    ['⟦"Kami siap,"⟧ ‹tutur› ⟨Dara⟩, dikutip Kabar Merane', 'Kabar Merane cites; secondhand'],
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ seperti dilansir kantor berita AFP, Sabtu (27/5).',
      'AFP cites; secondhand',
    ],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ dikutip dari laman Reuters.', 'Reuters cites; secondhand'],
    [
      'Dilansir Al Jazeera, Kamis (28/5/2026), ⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.',
      'Al Jazeera cites; secondhand',
    ],
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, disiarkan kantor berita Iran, KBM, dikutip dari CNA.',
      'CNA cites <- KBM cites; secondhand',
    ],
    [
      'Menurut laporan The Moscow Times, ⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.',
      'The Moscow Times cites; secondhand',
    ],
    ['⟨LSM Suara Savana⟩ ‹menyebut› ⟦kapal itu tenggelam⟧.', 'nobody; unclear'],
    [
      '⟨Media pemerintah Vostra, VTN⟩, ‹melaporkan› ⟦kapal itu tenggelam⟧.',
      'VTN cites; secondhand',
    ],
    [
      'Harian Kabar Selat terbit. ⟨Surat kabar itu⟩ ‹menyebut› ⟦kapal itu tenggelam⟧.',
      'Harian Kabar Selat cites; secondhand',
    ],
    ['⟨Surat kabar itu⟩ ‹menyebut› ⟦kapal itu tenggelam⟧.', 'nobody; unclear'],
    [
      'Harian Kabar Selat terbit. ⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada media itu.',
      'Harian Kabar Selat interviewed; secondhand',
    ],
    ['⟨Kantor berita Fars⟩ ‹melaporkan› ⟦bahwa kapal itu tenggelam⟧.', 'Fars cites; secondhand'],
    ['⟨Media lokal Iran⟩ ‹menyebut› ⟦kapal itu tenggelam⟧.', 'Media lokal Iran cites; secondhand'],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada Harian Selat.', 'Harian Selat interviewed; secondhand'],
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ dalam wawancara dengan Sky News.',
      'Sky News interviewed; secondhand',
    ],
    [
      'Kepada surat kabar berbahasa Rusia Kommersant, ⟨Dara⟩ ‹mengatakan›, ⟦ia siap⟧.',
      'Kommersant interviewed; secondhand',
    ],
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, dikutip Tempo dari kantor berita AFP.',
      'Tempo cites <- AFP cites; secondhand',
    ],
    [
      '⟦"Kami siap,"⟧ ‹ucap› ⟨Dara⟩ dalam rekaman yang beredar di laman Kompas.com.',
      'Kompas.com cites; secondhand',
    ],
    ['⟦"Kami siap,"⟧ ‹tutur› ⟨Dara⟩, masih dari AFP.', 'AFP cites; secondhand'],
    ['⟦"Kami siap,"⟧ ‹tulis› ⟨Dara⟩ di Telegram.', 'Telegram quotes-post; firsthand'],
    [
      '⟦"Kami siap,"⟧ ‹tulis› ⟨Dara⟩ lewat akun X, dilansir AFP.',
      'AFP cites <- X quotes-post; secondhand',
    ],
  ])('%s', (text, expected) => {
    expect(chainsOf(text, indonesian).map(show)).toEqual([expected])
  })

  test.each([
    ['Diberitakan sebelumnya, ⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.'],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ mengutip sebuah puisi.'],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada Presiden Lestari.'],
    ['⟨Dara⟩ ‹mengatakan› ⟦bahwa menurut AFP kapal itu tenggelam⟧.'],
    ['⟦"Kami siap menurut AFP,"⟧ ‹kata› ⟨Dara⟩.'],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨wartawan AFP Dara⟩.'],
  ])('no hop: %s', (text) => {
    expect(chainsOf(text, indonesian).map(({ hops }) => hops)).toEqual([[]])
  })
})

describe('outlets cited in English', () => {
  test.each([
    ['⟨Dara⟩ ‹told› Reuters ⟦that she was ready⟧.', 'Reuters interviewed; secondhand'],
    ["⟨Dara⟩ ‹told› CNN's Anna Lee ⟦that she was ready⟧.", 'CNN interviewed; secondhand'],
    [
      "⟨Dara⟩ ‹told› the BBC's Harbour Hour programme ⟦that she was ready⟧.",
      'BBC interviewed; secondhand',
    ],
    [
      "⟦“We are ready,”⟧ ⟨Dara⟩ ‹told› Sky News's late breakfast show.",
      'Sky News interviewed; secondhand',
    ],
    [
      '⟦She was ready⟧, ⟨Dara⟩ ‹said›, according to a report by the Kyiv Post.',
      'Kyiv Post cites; secondhand',
    ],
    ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›, state media reported.', 'state media cites; secondhand'],
    [
      '⟦"We are ready,"⟧ ⟨Dara⟩ ‹said› in an interview with the Merane Herald.',
      'Merane Herald interviewed; secondhand',
    ],
    [
      '⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›, as quoted by the official Xinhua News Agency.',
      'Xinhua News Agency cites; secondhand',
    ],
    ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹wrote› on X.', 'X quotes-post; firsthand'],
    ['⟦The ship sank⟧, ‹according to› ⟨Israeli media⟩.', 'Israeli media cites; secondhand'],
    [
      '⟦"We are ready,"⟧ ⟨a commander⟩ ‹told› Reuters on condition of anonymity.',
      'Reuters interviewed; anonymous',
    ],
    ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹told› reporters.', 'nobody; firsthand'],
    [
      'The Guardian is printed daily. ⟨The newspaper⟩ ‹said› ⟦the ship sank⟧.',
      'The Guardian cites; secondhand',
    ],
    [
      'The Guardian is printed daily. ⟦"We are ready,"⟧ ⟨Dara⟩ ‹told› the newspaper.',
      'The Guardian interviewed; secondhand',
    ],
    ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹told› the newspaper.', 'nobody; firsthand'],
    [
      '⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›, according to the broadcaster.',
      'broadcaster cites; secondhand',
    ],
  ])('%s', (text, expected) => {
    expect(chainsOf(text, english).map(show)).toEqual([expected])
  })

  test('an outlet does not cite a name that is none', () => {
    const text = '⟦She was ready⟧, ⟨Dara⟩ ‹said›, according to Minister Lestari.'
    expect(chainsOf(text, english).map(({ hops }) => hops)).toEqual([[]])
  })
})

describe('the whole way', () => {
  test('begins with the outlet of the document', () => {
    const [chain] = chainsOf('⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, dikutip CNA', indonesian, {
      outlet: 'IDN Times',
    })
    expect(chain && show(chain)).toBe('IDN Times published <- CNA cites; secondhand')
    expect(chain?.hops[0]?.anchor).toBeNull()
  })

  test('names the agency that the page was taken from', () => {
    const text = 'HANOI (REUTERS) -\n⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›.'
    const [chain] = chainsOf(text, english, { outlet: 'The Straits Times', roles: ['dateline'] })
    expect(chain?.hops.map(({ outlet, relation }) => `${outlet} ${relation}`)).toEqual([
      'The Straits Times published',
      'REUTERS syndicates',
    ])
  })

  test('names for whom the author of the page writes', () => {
    const text = 'By Maud Orlin, Reuters\n⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›.'
    const options: MarkedOptions = { outlet: 'The Merane Herald', roles: ['byline'] }
    expect(chainsOf(text, english, options).map(show)).toEqual([
      'The Merane Herald published <- Reuters syndicates; unclear',
    ])
  })

  test('its own interview is first-hand', () => {
    const text = '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ kepada Kompas.com.'
    expect(chainsOf(text, indonesian, { outlet: 'Kompas.com' }).map(show)).toEqual([
      'Kompas.com interviewed; firsthand',
    ])
  })

  test('is in its chain once', () => {
    const text = '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ kepada Tempo.'
    expect(chainsOf(text, indonesian, { outlet: 'TEMPO.CO' }).map(show)).toEqual([
      'Tempo interviewed; firsthand',
    ])
  })

  test('what it was told ends with the next speaker', () => {
    const text =
      '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ kepada Sky News.\n⟦"Belum,"⟧ ‹kata› ⟨Bayu⟩.\n⟦"Segera,"⟧ ‹kata› ⟨Dara⟩.'
    expect(chainsOf(text, indonesian).map(show).at(-1)).toBe('nobody; unclear')
  })

  test.each([
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ seperti dilansir Kabar Merane mengutip kantor berita QNA.',
      'Kabar Merane cites <- QNA cites; secondhand',
    ],
    [
      '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, dikutip KBM, dilansir Kabar Merane.',
      'Kabar Merane cites <- KBM cites; secondhand',
    ],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada Warta Merane.', 'Warta Merane interviewed; secondhand'],
  ])('two steps: %s', (text, expected) => {
    expect(chainsOf(text, indonesian).map(show)).toEqual([expected])
  })

  test('no ending of an owner', () => {
    const text = '⟦"We are ready,"⟧ ⟨Dara⟩ ‹said›, according to Reuters’s report.'
    expect(chainsOf(text, english).map(show)).toEqual(['Reuters cites; secondhand'])
  })

  test('something else that an outlet owns did not hear it', () => {
    const text = "⟦“We are ready,”⟧ ⟨Dara⟩ ‹told› The Guardian's sister title."
    expect(chainsOf(text, english).map(show)).toEqual(['nobody; unclear'])
  })

  test('shows the words behind a hop', () => {
    const marked = '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, seperti dikutip dari Al Jazeera.'
    const text = '"Kami siap," kata Dara, seperti dikutip dari Al Jazeera.'
    const words = chainsOf(marked, indonesian)[0]?.hops[0]?.anchor
    expect(words && text.slice(words.start, words.end)).toBe('dikutip dari Al Jazeera')
  })
})

describe('inheritance', () => {
  const first = '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, dikutip CNA.'

  test('a later quotation of the same speaker takes the chain, with a lower score', () => {
    const [stated, inherited] = chainsOf(`${first}\n⟦"Kami tenang,"⟧ ‹ujar› ⟨Dara⟩.`, indonesian)
    expect([stated, inherited].map((chain) => chain && show(chain))).toEqual([
      'CNA cites; secondhand',
      'CNA cites (inherited); secondhand',
    ])
    expect(inherited?.score).toBeLessThan(stated?.score ?? 0)
  })

  test.each([
    ['another time', `${first}\n⟨Dara⟩ ‹mengumumkan› pada Senin ⟦bahwa ia pergi⟧.`, undefined],
    [
      'a new heading',
      `${first}\n2. Babak baru\n⟦"Kami tenang,"⟧ ‹ujar› ⟨Dara⟩.`,
      ['paragraph', 'heading'],
    ],
    [
      'too far below',
      `${first}\n${'Kapal lewat.\n'.repeat(9)}⟦"Kami tenang,"⟧ ‹ujar› ⟨Dara⟩.`,
      undefined,
    ],
  ] as const)('not for %s', (_, text, roles) => {
    const chains = chainsOf(text, indonesian, roles === undefined ? {} : { roles })
    expect(chains.map(({ hops }) => hops.length)).toEqual([1, 0])
  })

  test('what the first paragraph tells in short comes the way of the words below', () => {
    const lead = '⟦Vostra tidak akan membayar⟧, ‹kata› ⟨Dara⟩.'
    const options: MarkedOptions = { roles: ['paragraph', 'paragraph'] }
    expect(chainsOf(`${lead}\n${first}`, indonesian, options).map(show)).toEqual([
      'CNA cites (inherited); secondhand',
      'CNA cites; secondhand',
    ])
    const other = lead.replace('Dara', 'Lestari')
    expect(chainsOf(`${other}\n${first}`, indonesian, options).map(show)[0]).toBe('nobody; unclear')
  })

  test('where a text has all its words from one outlet, what others say below comes from there, too', () => {
    const other = '⟦"Kami tenang,"⟧ ‹ujar› ⟨Lestari⟩.'
    const shownOf = (text: string) => chainsOf(text, indonesian).map(show)
    expect(shownOf(`${first}\n${other}`)[1]).toBe('CNA cites (inherited); secondhand')
    const told = '⟦"Kami pergi,"⟧ ‹kata› ⟨Bayu⟩ kepada wartawan.'
    expect(shownOf(`${first}\n${other}\n${told}`)[1]).toBe('nobody; unclear')
    const second = '⟦"Kami pergi,"⟧ ‹kata› ⟨Bayu⟩, dikutip AFP.'
    expect(shownOf(`${first}\n${other}\n${second}`)[1]).toBe('nobody; unclear')
  })

  test('a post is not inherited', () => {
    const text = '⟦"Kami siap,"⟧ ‹tulis› ⟨Dara⟩ di X.\n⟦"Kami tenang,"⟧ ‹ujar› ⟨Dara⟩.'
    expect(chainsOf(text, indonesian).map(({ hops }) => hops.length)).toEqual([1, 0])
  })
})

describe('outlets cited in Russian', () => {
  test.each([
    [
      '⟦«Мы готовы»⟧, — ‹сказал› ⟨Лещук⟩ газете «Вестник залива».',
      'Вестник залива interviewed; secondhand',
    ],
    ['⟦«Мы готовы»⟧, — ‹сказал› ⟨Лещук⟩, передает агентство АПА.', 'АПА cites; secondhand'],
    [
      '⟦«Мы готовы»⟧, — ‹сказал› ⟨Лещук⟩ в интервью телеканалу «Маяк».',
      'Маяк interviewed; secondhand',
    ],
    ['⟦«Мы готовы»⟧, — ‹сказал› ⟨Лещук⟩, сообщает «Маяк».', 'Маяк cites; secondhand'],
    [
      'В разговоре с «Новой газетой» ⟨Лещук⟩ ‹сказал›, ⟦что суда стоят⟧.',
      'Новая газета interviewed; secondhand',
    ],
    ['⟨Лещук⟩ ‹сообщил› ТАСС, ⟦что суда стоят⟧.', 'ТАСС interviewed; secondhand'],
    [
      '⟨Источник «Деловой Ниворы» в порту⟩ ‹сказал›, ⟦что суда стоят⟧. Об этом же пишет ТАСС.',
      'Деловая Нивора cites; anonymous',
    ],
    [
      'Газета «Вестник залива» со ссылкой на ⟨источники⟩ ‹сообщила›, ⟦что суда стоят⟧.',
      'Вестник залива cites; anonymous',
    ],
    ['⟦«Мы готовы»⟧, — ‹цитирует› ⟨Лещука⟩ РИА «Новости».', 'РИА «Новости» cites; secondhand'],
    [
      '⟨Лещук⟩ ‹заявила›, ⟦что суда стоят⟧. Об этом сообщает ТАСС во вторник.',
      'ТАСС cites; secondhand',
    ],
    [
      'Статью напечатал еженедельник «Маяк». ⟦«Мы готовы»⟧, — ‹сказал› изданию ⟨наш собеседник⟩.',
      'Маяк interviewed; secondhand',
    ],
    [
      'Статью напечатал еженедельник «Маяк». ‹По данным› ⟨источников издания⟩, ⟦суда стоят⟧.',
      'Маяк cites; anonymous',
    ],
    [
      'Ранее The Lindale Post со ссылкой на ⟨источники⟩ ‹писала›, ⟦что суда стоят⟧.',
      'The Lindale Post cites; anonymous',
    ],
    ['⟦«Мы готовы»⟧, — ‹сказал› «Интерфаксу» ⟨Лещук⟩.', 'Интерфакс interviewed; secondhand'],
    [
      '⟨Лещук⟩ ‹написала› в своем телеграм-канале, ⟦что суда стоят⟧.',
      'Telegram quotes-post; firsthand',
    ],
    ['⟨Лещук⟩ ‹заявила›, как сообщает ТАСС, ⟦что суда стоят⟧.', 'ТАСС cites; secondhand'],
    ['‹По данным› ⟨СМИ⟩, ⟦суда стоят⟧.', 'nobody; unclear'],
    ['⟨Государственные СМИ Северной Лантары⟩ ‹сообщили›, ⟦что суда стоят⟧.', 'nobody; unclear'],
    [
      '⟨Центральное агентство Лантары⟩ ‹сообщило›, ⟦что суда стоят⟧.',
      'Центральное агентство Лантары cites; secondhand',
    ],
    [
      '⟨Лещук⟩ в беседе с Telegram-каналом «Радио Маяк» ‹заявила›, ⟦что суда стоят⟧.',
      'Радио Маяк interviewed; secondhand',
    ],
    [
      '⟦«Мы готовы»⟧, — ‹сказала› ⟨Лещук⟩ (цитата по\nАнна Лещук добавила, что ждет.',
      'nobody; unclear',
    ],
  ])('%s', (text, expected) => {
    expect(chainsOf(text, russian).map(show)).toEqual([expected])
  })
})

describe('credits that hold for the whole report', () => {
  const roles = ['paragraph', 'paragraph', 'paragraph'] as const
  const two = '⟨Dara⟩ ‹mengatakan› ⟦ia siap⟧.\n⟦"Kami tenang,"⟧ ‹ujar› ⟨Lestari⟩.'

  test.each([
    ['Dari wawancara Dara dengan Reuters, 6 Mei 2025.', 'Reuters syndicates; unclear'],
    ['Dari pasar ikan dengan Reuters mereka pulang.', 'nobody; unclear'],
    ['Dari jauh kapal terlihat.', 'nobody; unclear'],
  ])('a last line: %s', (line, expected) => {
    expect(chainsOf(`${two}\n${line}`, indonesian, { roles }).map(show)).toEqual([
      expected,
      expected,
    ])
  })

  test.each([
    ['From Reuters. Read the full story at reuters.com.', 'Reuters syndicates; unclear'],
    ['From Reuters he went to another newspaper in the same town.', 'nobody; unclear'],
  ])('a last line: %s', (line, expected) => {
    const text = `⟨Dara⟩ ‹said› ⟦she was ready⟧.\n${line}`
    expect(chainsOf(text, english, { roles: ['paragraph', 'paragraph'] }).map(show)).toEqual([
      expected,
    ])
  })

  test('a name in marks behind the word for a source', () => {
    const text = '⟦«Мы готовы»⟧, — ‹сказал› ⟨Лещук⟩.\nИсточник: «Утро Кеша», 6 мая 2025 года.'
    const options: MarkedOptions = { roles: ['paragraph', 'byline'] }
    expect(chainsOf(text, russian, options).map(show)).toEqual(['Утро Кеша syndicates; unclear'])
  })

  const lead = '⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧, seperti dilansir AFP.'

  test('the outlet cited in the first paragraph, for whoever speaks', () => {
    const chains = chainsOf(`${lead}\n⟦"Kami tenang,"⟧ ‹ujar› ⟨Lestari⟩.`, indonesian)
    expect(chains.map(show)).toEqual(['AFP cites; secondhand', 'AFP cites (inherited); secondhand'])
  })

  test('until another is cited', () => {
    const text = `${lead}\n⟦"Ya,"⟧ ‹ujar› ⟨Lestari⟩, dikutip CNA.\n⟦"Tidak,"⟧ ‹kata› ⟨Wira⟩.`
    expect(chainsOf(text, indonesian).map(show)).toEqual([
      'AFP cites; secondhand',
      'CNA cites; secondhand',
      'nobody; unclear',
    ])
  })

  test('the outlet cited where a sentence points back', () => {
    const text =
      '⟨Lantara⟩ ‹menolak› ⟦tawaran itu⟧. Hal itu dikatakan Menteri Dara, Rabu (11/6/2025), seperti dilansir AFP.'
    expect(chainsOf(text, indonesian).map(show)).toEqual(['AFP cites; secondhand'])
  })
})

describe('chains of whole texts', () => {
  function chainsIn(text: string, language: string): string[] {
    const document = readText(text, { packs: [english, indonesian, russian], language })
    return analyse(document, [english, indonesian, russian]).statements.map(({ chain }) =>
      show(chain),
    )
  }

  test('an outlet that tells what the sentence before says', () => {
    const text =
      'Рынок построят заново\n\nМэр Кеша Ида Келль в субботу приехала на рынок. Об этом рассказало местное «Радио Залив».\n\n«Мы построим его до зимы», — сказала Келль.\n'
    expect(chainsIn(text, 'ru').at(-1)).toBe('Радио Залив cites (inherited); secondhand')
  })

  test.each([
    ['en', 'According to state radio, President Varga welcomed the truce.', 'state radio cites'],
    [
      'en',
      '“We are ready,” President Varga told state television.',
      'state television interviewed',
    ],
    [
      'id',
      'Menurut radio pemerintah, Presiden Varga menyambut baik rencana itu.',
      'radio pemerintah cites',
    ],
    [
      'id',
      '"Kami siap," kata Presiden Varga kepada televisi negara.',
      'televisi negara interviewed',
    ],
    [
      'ru',
      'По сообщению государственного радио, президент Варга приветствовал план.',
      'государственное радио cites',
    ],
    [
      'ru',
      'По сообщению газеты «Береговой вестник», президент Варга отверг план.',
      'Береговой вестник cites',
    ],
  ])('an outlet that has no name, or none in the tables: %s %s', (language, text, way) => {
    const document = readText(text, { packs: [english, indonesian, russian], language })
    const rows = analyse(document, [english, indonesian, russian]).statements
    expect(rows.map(({ speaker, chain }) => `${speaker?.name}: ${show(chain)}`)).toEqual([
      `${language === 'ru' ? 'Варга' : 'Varga'}: ${way}; secondhand`,
    ])
  })

  test('an outlet whose report holds the words of another', () => {
    const text =
      'Pintu dan izin\n\nPresiden Merane Olan Darek mengatakan "kami tidak memerlukan izin" untuk menutup pintu, tulis Kompas mengutip kantor berita AFP.\n'
    expect(new Set(chainsIn(text, 'id'))).toEqual(
      new Set(['Kompas cites <- AFP cites; secondhand']),
    )
  })
})
