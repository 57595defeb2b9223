import { describe, expect, test } from 'vitest'
import { notReached, problemLine, problemWords } from '../../src/api/problem-words.ts'
import { en } from '../../src/words/en.ts'
import { id } from '../../src/words/id.ts'

function problem(status: number, title = 'Title of the server', detail?: string) {
  return { type: 'about:blank', title, status, ...(detail === undefined ? {} : { detail }) }
}

describe('problems of the server', () => {
  test.each([0, 401, 403, 404, 429, 500, 502, 503])(
    '%i is told in the language of the reader',
    (status) => {
      for (const words of [en, id]) {
        const told = problemWords(problem(status), words.states)
        expect(Object.values(words.states)).toContain(told.title)
        expect(Object.values(words.states)).toContain(told.help)
      }
    },
  )

  test('what is wrong with a question only the server knows', () => {
    const wrong = problem(
      400,
      'The query cannot be read',
      'There is no field "speeker"; did you mean "speaker"?',
    )
    expect(problemWords(wrong, id.states)).toEqual({ title: wrong.title, help: wrong.detail })
    expect(problemWords(problem(422, 'Title'), en.states)).toEqual({
      title: 'Title',
      help: undefined,
    })
  })

  test('in one line it is what the server says of a wrong question, and else what is wrong', () => {
    const wrong = problem(409, 'It is not so', 'There is a user rina already.')
    expect(problemLine(wrong, en.states)).toBe('There is a user rina already.')
    expect(problemLine(problem(422, 'Title'), en.states)).toBe('Title')
    for (const words of [en, id])
      expect(
        problemLine({ type: 'about:blank', title: '', status: notReached }, words.states),
      ).toBe(words.states.unreached)
  })
})
