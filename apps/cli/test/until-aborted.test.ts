import { expect, test } from 'vitest'
import { untilAborted } from '../src/until-aborted.ts'

async function* numbers(ended: { yes: boolean }): AsyncGenerator<number> {
  try {
    for (let number = 1; ; number++) yield number
  } finally {
    ended.yes = true
  }
}

async function* hanging(): AsyncGenerator<number> {
  yield 1
  await new Promise(() => undefined)
}

async function allOf(source: AsyncIterable<number>): Promise<readonly number[]> {
  const all: number[] = []
  for await (const number of source) all.push(number)
  return all
}

test('gives all of a source that ends', async () => {
  async function* three() {
    yield* [1, 2, 3]
  }
  expect(await allOf(untilAborted(three(), new AbortController().signal))).toEqual([1, 2, 3])
})

test('ends between two items, and the source with it', async () => {
  const control = new AbortController()
  const ended = { yes: false }
  const given: number[] = []
  for await (const number of untilAborted(numbers(ended), control.signal)) {
    given.push(number)
    if (number === 3) control.abort()
  }
  expect({ given, ended }).toEqual({ given: [1, 2, 3], ended: { yes: true } })
})

test('does not wait for a source that hangs', async () => {
  const control = new AbortController()
  const given: number[] = []
  for await (const number of untilAborted(hanging(), control.signal)) {
    given.push(number)
    setImmediate(() => control.abort())
  }
  expect(given).toEqual([1])
})

test('fails as its source does', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it gives anything
  async function* failing(): AsyncGenerator<number> {
    throw new Error('no')
  }
  const all = allOf(untilAborted(failing(), new AbortController().signal))
  await expect(all).rejects.toThrow('no')
})
