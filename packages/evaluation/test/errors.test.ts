import { expect, test } from 'vitest'
import { errorsOf, furnitureErrorsOf } from '../src/errors.ts'
import type { GoldDocument } from '../src/gold.ts'
import { judge } from '../src/statement-score.ts'

const document: GoldDocument = {
  id: 'x',
  text: 'Ida mengatakan jalan dibuka.\n\n"Besok," ujar Bram.',
  relations: [
    { type: 'indirect', content: [[15, 27]], cue: [[4, 14]], source: [[0, 3]], speaker: 'Ida' },
    { type: 'direct', content: [[30, 38]], cue: [[39, 43]], source: [[44, 48]], speaker: 'Bram' },
  ],
}

test('differences are shown in order with the words marked', () => {
  const [indirect, direct] = document.relations
  const found = [{ ...direct, content: direct?.content ?? [], speaker: 'Ida' }]
  const errors = errorsOf(document, judge(document, found))
  expect(errors.map(({ kind, start }) => [kind, start])).toEqual([
    ['miss', indirect?.content[0]?.[0]],
    ['speaker', direct?.content[0]?.[0]],
  ])
  expect(errors[0]?.lines[0]).toContain('__Ida__ **mengatakan** 〈jalan dibuka〉. ¶ "Besok,"')
  expect(errors[1]?.lines.at(-1)).toContain('speaker=Ida')
})

test('furniture is compared both ways, marks and blanks aside', () => {
  const marked = { ...document, boilerplate: [[0, 27] as const] }
  expect(furnitureErrorsOf(marked, [[0, 28]])).toEqual([])
  expect(furnitureErrorsOf(document, [[0, 28]])).toEqual([])
  const errors = furnitureErrorsOf(marked, [
    [4, 14],
    [30, 38],
  ])
  expect(errors.map(({ lines }) => lines[0]?.trim().replace(/ +/gu, ' '))).toEqual([
    'furniture read as story Ida',
    'furniture read as story jalan dibuka',
    'story read as furniture "Besok,"',
  ])
})
