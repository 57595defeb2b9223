import { expect, test } from 'vitest'
import {
  casesAt,
  endsAsFinite,
  endsAsVerb,
  isPlural,
} from '../../../src/find/phrases/case-words.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import { grammaticalCase, pluralShift } from '../../../src/languages/declension.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

const { nominative, genitive, dative, accusative } = grammaticalCase

test.each([
  ['посол', nominative],
  ['посла', genitive | accusative],
  ['послам', dative << pluralShift],
  ['вице-послу', dative],
  ['тарсеннец', 0],
])('the tables give %s these cases', (word, cases) => {
  expect(casesAt(readingOf(word), 0)).toBe(cases)
})

test.each([
  ['послы', true],
  ['послами', true],
  ['посол', false],
  // `правительства` is one in the genitive, too.
  ['правительства', false],
  ['тарсеннцы', false],
])('%s are several: %s', (word, several) => {
  expect(isPlural(readingOf(word), 0)).toBe(several)
})

test.each([
  ['направил', true, true],
  ['прибывает', true, true],
  ['отложить', false, true],
  ['отметив', false, true],
  ['порт', false, false],
  // Too short to tell.
  ['ел', false, false],
])('%s ends as a finite verb: %s; as any verb: %s', (word, finite, any) => {
  expect(endsAsFinite(russian.grammar, word)).toBe(finite)
  expect(endsAsVerb(russian.grammar, word)).toBe(any)
})

function readingOf(text: string) {
  return readWords(readText(text, { packs: [russian], language: 'ru' }), russian)
}
