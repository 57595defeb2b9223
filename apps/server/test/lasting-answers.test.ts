import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LastingAnswers } from '../src/routes/lasting-answers.ts'

/** Finds one answer after the other: `1`, `2` … */
function finder(ms: number) {
  let number = 0
  return async () => {
    number++
    const mine = number
    await sleep(ms)
    return mine
  }
}

test('what took long is given on while the ledger changes, and then found anew', async () => {
  const answers = new LastingAnswers<number>({ most: 10, lasts: 5 })
  const find = finder(40)
  const first = answers.answerTo('water', 'e.1', find)
  // Also while it is being found.
  expect(await answers.answerTo('water', 'e.2', find)).toBe(1)
  await first
  expect(await answers.answerTo('water', 'e.3', find)).toBe(1)
  await sleep(400)
  expect(await answers.answerTo('water', 'e.1', find)).toBe(1)
  expect(await answers.answerTo('water', 'e.3', find)).toBe(2)
})

test('each question has its own answer, and the ones asked for last stay', async () => {
  const answers = new LastingAnswers<number>({ most: 2, lasts: 5 })
  const find = finder(0)
  expect(await answers.answerTo('a', 'e.1', find)).toBe(1)
  expect(await answers.answerTo('b', 'e.1', find)).toBe(2)
  expect(await answers.answerTo('a', 'e.1', find)).toBe(1)
  expect(await answers.answerTo('c', 'e.1', find)).toBe(3)
  expect(await answers.answerTo('b', 'e.1', find)).toBe(4)
})

test('what fails is asked again', async () => {
  const answers = new LastingAnswers<number>({ most: 2, lasts: 5 })
  const fail = () => Promise.reject(new Error('away'))
  await expect(answers.answerTo('a', 'e.1', fail)).rejects.toThrow('away')
  expect(await answers.answerTo('a', 'e.1', finder(0))).toBe(1)
})

test('where nothing is to last, a later state is asked for at once', async () => {
  const answers = new LastingAnswers<number>({ most: 2 })
  const find = finder(40)
  const first = answers.answerTo('a', 'e.1', find)
  expect(await answers.answerTo('a', 'e.2', find)).toBe(2)
  expect(await first).toBe(1)
  expect(await answers.answerTo('a', 'e.2', find)).toBe(2)
})
