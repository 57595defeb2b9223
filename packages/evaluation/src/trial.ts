import type { Analysis } from 'tutur'
import { asPage, longLine, mutate } from './mutations.ts'
import { oneOf, seededRandom } from './random.ts'
import { analysePage, analyseText, faultOf } from './soundness.ts'

/** One mutated input; the same for the same articles, seed and number. */
export interface Input {
  readonly text: string
  /** What was done to it. */
  readonly names: readonly string[]
  readonly isPage: boolean
}

/** How an input fared. */
export interface Trial {
  readonly elapsedMs: number
  /** What went wrong, in words; `null` when all is well. */
  readonly fault: string | null
}

const longLineShare = 1 / 2000
const pageShare = 1 / 20

/** Input `number` of the series `seed`, made from one of `articles`. */
export function inputOf(articles: readonly string[], seed: number, number: number): Input {
  // Each input has its own source of chance, so that one can be made again without all before it.
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const article = oneOf(articles, random)
  if (random() < longLineShare)
    return { text: longLine(article, random), names: ['long line'], isPage: false }
  const { text, names } = mutate(article, random)
  return random() < pageShare
    ? { text: asPage(text, random), names: [...names, 'page'], isPage: true }
    : { text, names, isPage: false }
}

/** Reads and analyses `input` and checks the result, which is not counted as its time. What it throws is a fault. */
export function tryInput(input: Input): Trial {
  const start = performance.now()
  try {
    const analysis = input.isPage ? analysePage(input.text) : analyseText(input.text)
    const elapsedMs = performance.now() - start
    return { elapsedMs, fault: faultIn(input, analysis) }
  } catch (error) {
    const fault = `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    return { elapsedMs: performance.now() - start, fault }
  }
}

function faultIn({ text, isPage }: Input, analysis: Analysis | null): string | null {
  if (analysis === null) return null
  if (!isPage && analysis.document.text !== text) return 'the text was changed'
  return faultOf(analysis)
}
