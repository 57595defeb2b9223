import { describe, expect, test } from 'vitest'
import { notReached, problemLine, problemWords } from '../../src/api/problem-words.ts'
import { en } from '../../src/words/en.ts'
import { id } from '../../src/words/id.ts'

function problem(status: number, title = 'Title of the server', detail?: string) {
  return { type: 'about:blank', title, status, ...(detail === undefined ? {} : { detail }) }
}

describe('problems of the server', () => {
  test.each([0, 401, 403, 404, 413, 429, 500, 502, 503])(
    '%i is told in the language of the reader',
    (status) => {
      for (const words of [en, id]) {
        const told = problemWords(problem(status), words.states)
        expect(Object.values(words.states)).toContain(told.title)
        expect(Object.values(words.states)).toContain(told.help)
        expect(told.isOfServer).toBe(false)
      }
    },
  )

  test.each([
    { status: 400, kind: 'unfit' },
    { status: 409, kind: 'inTheWay' },
    { status: 422, kind: 'unfit' },
  ] as const)('%o is told by its kind, and below it what the server alone knows', (one) => {
    const wrong = problem(one.status, 'Title', 'There is no field "speeker".')
    for (const { states } of [en, id])
      expect(problemWords(wrong, states)).toEqual({
        title: states[one.kind],
        help: wrong.detail,
        isOfServer: true,
      })
    expect(problemWords(problem(one.status, 'Title'), id.states).help).toBe('Title')
  })

  test('in one line it is the kind, with what the server says where we have no words', () => {
    const wrong = problem(409, 'It is not so', 'There is a user rina already.')
    expect(problemLine(wrong, id.states)).toBe(
      'Terhalang oleh sesuatu yang sudah ada. There is a user rina already.',
    )
    for (const { states } of [en, id])
      for (const [status, told] of [
        [notReached, states.unreached],
        [413, states.tooLarge],
        [500, states.broken],
      ] as const)
        expect(problemLine(problem(status, 'Title', 'In English.'), states)).toBe(told)
  })
})
