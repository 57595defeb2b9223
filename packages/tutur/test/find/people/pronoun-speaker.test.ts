import { describe, expect, test } from 'vitest'
import { german } from '../../../src/languages/de/pack.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { showSpeakers } from './show-speakers.ts'

const last = (text: string, pack = english): string | undefined => showSpeakers(text, pack).at(-1)

describe('somebody introduced since the last speaker', () => {
  const before = '"It is ready," ⟨Norwegian minister Erik Dahl⟩ said.\n'

  test.each([
    ['Swedish leader Ana Lund responded in a speech.', 'Ana Lund | Swedish leader'],
    ["Sweden's leader, Ana Lund, responded in a speech.", "Ana Lund | Sweden's leader"],
    ['On Friday Swedish leader Ana Lund spoke on television.', 'Ana Lund | Swedish leader'],
    ["But Sweden's president was unmoved.", "Sweden's president"],
    ['Thomas Berg responded in a speech.', 'Thomas Berg'],
    ['Asked whether he would come, Swedish leader Ana Lund smiled.', 'Ana Lund | Swedish leader'],
    ['A farmer from the coast, Ana Lund, 61, listened.', 'Ana Lund | farmer from the coast'],
  ])('in the same paragraph is the one: %s', (sentence, who) => {
    const text = `${before}${sentence} "It is not," ⟨he⟩ said.`
    expect(last(text)).toBe(`he → ${who}`)
  })

  test.each([
    ['Pemimpin Swedia Ana Lund menanggapi usul itu.', 'Ana Lund | Pemimpin Swedia'],
    ['Pemimpin Swedia, Ana Lund, menanggapi usul itu.', 'Ana Lund | Pemimpin Swedia'],
    ['Di Stockholm, Presiden Ana Lund menanggapi usul itu.', 'Ana Lund | Presiden'],
    ['Presiden Swedia tidak gentar.', 'Presiden Swedia'],
  ])('in Indonesian too: %s', (sentence, who) => {
    const text = `"Kami siap," kata ⟨Menteri Pertahanan Norwegia Erik Dahl⟩.\n${sentence} "Kami tidak," kata⟨nya⟩.`
    expect(last(text, indonesian)).toBe(`nya → ${who}`)
  })

  test('gender shown by a word for oneself', () => {
    const text = `${before}Deputy Minister Kim Vale posted a picture of herself.\n"It is done," ⟨she⟩ wrote.`
    expect(last(text)).toBe('she → Kim Vale | Deputy Minister')
  })

  test('gender shown by a pronoun earlier', () => {
    const text = `⟨President Ana Lund⟩ left.\n⟨She⟩ said no.\n⟨Minister Kim Vale⟩ said yes.\n⟨He⟩ said more.\n⟨She⟩ said less.`
    expect(last(text)).toBe('She → Ana Lund | President')
  })

  test('in an earlier paragraph competes: nobody', () => {
    const text = `${before}Swedish leader Ana Lund left the hall.\n"It is not," ⟨he⟩ said.`
    expect(last(text)).toBe('he → ?')
  })

  test('whoever goes on with what was said is the last speaker', () => {
    const text = `${before}Swedish leader Ana Lund left the hall.\n"It is not," ⟨he⟩ added.`
    expect(last(text)).toBe('he → Erik Dahl | Norwegian minister')
  })

  test('of two the one whose gender the text shows', () => {
    const text =
      '"It is ready," ⟨spokesman Erik Dahl⟩ said.\nMinister Kim Vale left.\n"It is not," ⟨he⟩ said.'
    expect(last(text)).toBe('he → Erik Dahl | spokesman')
  })

  test('what follows an open pronoun stays open', () => {
    const text = `${before}Swedish leader Ana Lund left the hall.\n"It is not," ⟨he⟩ said.\nIt rained.\n"Not yet," ⟨he⟩ said.`
    expect(showSpeakers(text, english).slice(1)).toEqual(['he → ?', 'he → ?'])
  })

  test.each([
    'Swedish trade fell in March.',
    'Oslo Fjord froze over.',
    'Reporters shouted questions.',
    "Ana Lund's office is in Stockholm.",
    'They met Ana Lund.',
  ])('a thing, several people or another place in the sentence do not compete: %s', (sentence) => {
    const text = `${before}"It is not," ⟨he⟩ said. ${sentence} "Not yet," ⟨he⟩ said.`
    expect(last(text)).toBe('he → Erik Dahl | Norwegian minister')
  })
})

describe('nouns before a name', () => {
  test.each([
    ['The Varga health ministry', 'Varga health ministry'],
    ['A senior Varga official', 'senior Varga official'],
    ['Varga leader Adel Nour', 'Adel Nour | Varga leader'],
  ])('%s', (words, shown) => {
    expect(last(`Varga lies in the north.\nOn Monday ⟨${words}⟩ said yes.`)).toBe(
      `${words} → ${shown}`,
    )
  })
})

test('a German pronoun behind a sentence about an abstract thing is nobody, not the thing nor who spoke before', () => {
  const text =
    '⟨Außenministerin Lena Vogt⟩ lobte den Vertrag. ⟨Sie⟩ sagte, er halte.\nDie Vereinbarung wurde am Montag unterzeichnet. ⟨Sie⟩ betonte, die Küste sei sicher.'
  expect(showSpeakers(text, german)).toEqual([
    'Außenministerin Lena Vogt → Lena Vogt | Außenministerin',
    'Sie → Lena Vogt | Außenministerin',
    'Sie → ?',
  ])
})
