import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf, isReported } from '../../../src/find/verb-second/clauses.ts'
import { itemsOf } from '../../../src/find/words/items.ts'
import { type Line, lineOf } from '../../../src/find/words/line.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import { german } from '../../../src/languages/de/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

/** The lines of a German text. */
function linesOf(text: string): Line[] {
  const reading = readWords(readText(text, { packs: [german], language: 'de' }), german)
  const items = itemsOf(reading)
  return reading.sentences.map((_, sentence) => lineOf(items, sentence))
}

test.each([
  ['Der Rat sagte, dass der Hafen zu ist.', 'main that'],
  ['Der Rat sagte, der Hafen sei zu.', 'main main'],
  ['Der Rat sagte, der Zug fahre.', 'main main'],
  ['Der Rat, der gestern tagte, sagte nichts.', 'phrase relative verb'],
  ['Der Hafen, in dem die Boote liegen, ist zu.', 'phrase relative verb'],
  ['Er versprach, den Hafen zu öffnen.', 'main infinitive'],
  ['Er bestritt, gelogen zu haben.', 'main infinitive'],
  ['Er sagte, er habe nichts zu sagen.', 'main main'],
  ['Weil es regnete, blieb er.', 'adverbial verb'],
  ['Ohne sie könne der Kai nicht gebaut werden.', 'main'],
  ['Er fragte, ob der Kai offen sei.', 'main that'],
])('%s is %s', (text, kinds) => {
  const [line] = linesOf(text)
  const found = line === undefined ? [] : clausesOf(line).map(({ kind }) => kind)
  expect(found.join(' ')).toBe(kinds)
})

test.each([
  ['Die Lage sei ernst.', true],
  ['Man habe gewarnt.', true],
  ['Der Zug fahre um acht.', true],
  ['Die Lage war ernst.', false],
  ['Der Hafen wurde gebaut.', false],
  ['Große Boote liegen im Hafen.', false],
])('%s shows itself as reported: %s', (text, reported) => {
  const [line] = linesOf(text)
  const [clause] = line === undefined ? [] : clausesOf(line)
  expect(line !== undefined && clause !== undefined && isReported(line.items, clause)).toBe(
    reported,
  )
})

test('clauses are in order, within their line, and hold every word of it', () => {
  const words = [...german.words.keys()].filter((_, index) => index % 11 === 0)
  const word = fc.constantFrom(...words, ',', ':', '(', ')', '–', '„', '“', 'Rat', 'sagte', '.')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (chosen) => {
      for (const line of linesOf(chosen.join(' '))) {
        let at = line.from
        for (const { from, to } of clausesOf(line)) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBeLessThanOrEqual(line.to)
      }
    }),
  )
})
