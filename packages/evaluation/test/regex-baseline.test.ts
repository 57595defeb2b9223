import { expect, test } from 'vitest'
import { findByPatterns } from '../src/regex-baseline.ts'

test('a quotation with verb and name, and a name with verb and clause', () => {
  const english = '“The pier is lost,” said Tomas Valen. Mara Odell claimed that nobody was hurt.'
  expect(findByPatterns(english, 'en')).toEqual([
    { speaker: 'Tomas Valen', content: 'The pier is lost,' },
    { speaker: 'Mara Odell', content: 'nobody was hurt' },
  ])
  const indonesian = '"Kami siap," ujar Ratna. Amir menegaskan bahwa kapal itu kosong.'
  expect(findByPatterns(indonesian, 'id')).toEqual([
    { speaker: 'Ratna', content: 'Kami siap,' },
    { speaker: 'Amir', content: 'kapal itu kosong' },
  ])
})

test('nothing in a language without patterns', () => {
  expect(findByPatterns('“Wir bleiben”, said Anna.', 'de')).toEqual([])
})
