import { describe, expect, test } from 'vitest'
import { any } from '../../src/languages/any/pack.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import type { LanguageTag } from '../../src/model/model.ts'
import { detectLanguage, identifyLanguage, settleNear } from '../../src/read/language.ts'
import { packFor, readText } from '../../src/read/read-text.ts'

const packs = [indonesian, english]
const plain =
  'Rapat itu berlangsung selama dua jam dan dihadiri oleh para menteri dari tiga negara yang berbatasan dengan laut tersebut.'

describe('the words of a text', () => {
  test.each([
    [
      'en',
      'The minister said on Monday that the talks would go on for another week in the capital.',
    ],
    [
      'id',
      'Menteri itu mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jakarta karena hasilnya belum cukup, ujar juru bicaranya.',
    ],
    [
      'ms',
      'Menteri itu berkata bahawa rundingan akan diteruskan kerana hasilnya belum mencukupi, kata timbalan setiausaha agensi itu.',
    ],
  ])('tell %s', (language, text) => {
    expect(identifyLanguage(text, { packs })).toEqual({ language, doubt: null })
  })

  test('of a text with a quotation in a kindred language stay those of the text', () => {
    const text =
      'Президент сказал в обращении: «Ми не зупинимось, поки не повернемо всіх». По-русски он не выступает, но это было сказано и в субботу, и на этой неделе.'
    expect(identifyLanguage(text, { packs: [english, russian] }).language).toBe('ru')
    const kin = 'Він сказав, що ми не зупинимось, поки не повернемо всіх, і що це було вже відомо.'
    expect(identifyLanguage(kin, { packs: [english, russian] }).language).not.toBe('ru')
  })

  test.each([
    '',
    '   ',
    '1234 5678',
    '!!!',
    'Привет, как дела',
    'Der Außenminister lehnte den Vorschlag zur Hafenverwaltung entschieden ab.',
  ])('tell nothing of %j', (text) => {
    expect(identifyLanguage(text, { packs })).toEqual({ language: 'und', doubt: null })
  })
})

describe('Russian', () => {
  const known = [...packs, russian]

  test('is known by its small words', () => {
    const text =
      'Министр заявил, что переговоры начнутся в мае, и поблагодарил соседей за помощь. Он также сказал, что на границе все спокойно.'
    expect(identifyLanguage(text, { packs: known })).toEqual({ language: 'ru', doubt: null })
  })

  test.each([
    'Міністр заявив, що переговори почнуться в травні, і подякував сусідам за допомогу. Він також сказав, що на кордоні все спокійно, але не для всіх.',
    'Министърът заяви, че преговорите ще започнат през май, и благодари на съседите за помощта. Той каза още, че на границата всичко е спокойно, но не за всички.',
  ])('is not what its kin are taken for: %s', (text) => {
    expect(identifyLanguage(text, { packs: known }).language).not.toBe('ru')
  })
})

describe('German', () => {
  const known = [...packs, german]

  test('is told from its small words', () => {
    const text =
      'Die Ministerin sagte am Montag, dass die Gespräche nach der Wahl fortgesetzt werden, weil es noch keine Einigung gibt.'
    expect(identifyLanguage(text, { packs: known })).toEqual({ language: 'de', doubt: null })
  })

  test.each([
    'De minister zei maandag dat de gesprekken na de verkiezingen worden voortgezet, omdat er nog geen akkoord is in de zaak.',
    'Volgens de burgemeester van de stad is de brug in het noorden al drie weken dicht en dat was een fout van de regering.',
    'De oppositie vindt dat de regering te lang heeft gewacht. In de haven liggen volgens de wacht twaalf schepen.',
    'Ministern sade i måndags att samtalen fortsätter efter valet, eftersom det ännu inte finns någon överenskommelse.',
  ])('is not seen without a doubt in %j', (text) => {
    const { language, doubt } = identifyLanguage(text, { packs: known })
    expect(language === 'de' && doubt === null).toBe(false)
  })
})

describe('near languages', () => {
  test('are in doubt when no word belongs to one of them alone', () => {
    expect(identifyLanguage(plain, { packs })).toEqual({ language: 'id', doubt: 'id or ms' })
  })

  test.each([
    ['kompas.com', 'id'],
    ['https://www.bharian.com.my/berita', 'ms'],
    ['www.contoh.co.id', 'id'],
  ])('are settled by the outlet %s', (outlet, language) => {
    expect(identifyLanguage(plain, { packs, outlet })).toEqual({ language, doubt: null })
  })

  test('are read with the tables at hand where the words tell nothing at all', () => {
    const text = 'Kolonel Anusorn menyatakan sanggup.'
    expect(settleNear('ms' as LanguageTag, { text, hints: { packs } })).toEqual({
      language: 'id',
      doubt: 'id or ms',
    })
  })

  test('lend each other their tables, and the document says so', () => {
    const text =
      'Menteri itu berkata bahawa rundingan akan diteruskan kerana hasilnya belum mencukupi, kata timbalan setiausaha agensi itu.'
    expect(packFor('ms', packs)).toBe(indonesian)
    expect(packFor('ms-MY', packs)).toBe(indonesian)
    expect(packFor('ms', [english])).toBe(any)
    expect(readText(text, { packs })).toMatchObject({
      language: 'ms',
      doubts: [{ code: 'language-unsupported', detail: 'ms, read as id' }],
    })
  })

  test('are told by their own words even where small words are few', () => {
    const text =
      'Ratna Wirasena, Tomas Valen, Harun Demir bertemu Senin. Gencatan senjata Lantara Sarvia, ujarnya, segera berlaku karena Merane setuju.'
    expect(identifyLanguage(text, { packs })).toEqual({ language: 'id', doubt: null })
  })

  test('are settled by what the page declares', () => {
    expect(identifyLanguage(plain, { packs, declared: 'id-ID' })).toEqual({
      language: 'id',
      doubt: null,
    })
  })
})

test('a declared language stands where the words tell nothing', () => {
  expect(identifyLanguage('Министр сказал', { packs, declared: 'ru' })).toEqual({
    language: 'ru',
    doubt: null,
  })
  expect(identifyLanguage('Министр сказал', { packs, declared: 'not a tag' }).language).toBe('und')
})

describe('a language that the caller gives', () => {
  const text =
    'Menteri itu mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jakarta karena hasilnya belum cukup.'

  test('stands, with a doubt where the words are plainly of another', () => {
    expect(readText(text, { packs, language: 'en' })).toMatchObject({
      language: 'en',
      doubts: [{ code: 'language-uncertain', detail: 'given as en, looks like id' }],
    })
  })

  test.each(['id', 'id-ID', 'ms'])('raises no doubt when it is %s', (language) => {
    const { doubts } = readText(text, { packs, language })
    expect(doubts.filter(({ code }) => code === 'language-uncertain')).toEqual([])
  })
})

describe('the larger model', () => {
  test.each([
    [
      'de',
      'Der Außenminister hat den Vorschlag zur gemeinsamen Verwaltung des Hafens am Montag abgelehnt.',
    ],
    ['ru', 'Министр иностранных дел заявил, что переговоры будут продолжены на следующей неделе.'],
    ['ar', 'قال وزير الخارجية إن المحادثات ستستمر الأسبوع المقبل في العاصمة'],
  ])('tells %s', async (language, text) => {
    expect(await detectLanguage(text, { packs })).toEqual({ language, doubt: null })
  })

  test('is not asked where the words are clear', async () => {
    const text = 'The minister said on Monday that the talks would go on for another week.'
    expect(await detectLanguage(text, { packs })).toEqual(identifyLanguage(text, { packs }))
  })

  test('leaves near languages to their own words', async () => {
    expect(await detectLanguage(plain, { packs })).toEqual({ language: 'id', doubt: 'id or ms' })
  })

  test('tells nothing of nothing', async () => {
    expect((await detectLanguage('', { packs })).language).toBe('und')
  })
})
