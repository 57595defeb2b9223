import type { Analysis } from 'tutur'
import { longLine, mutate } from './mutations.ts'
import { oneOf, seededRandom } from './random.ts'
import { analyseText, faultOf } from './soundness.ts'

/** One mutated input; the same for the same articles, seed and number. */
export interface Input {
  readonly text: string
  /** What was done to it. */
  readonly names: readonly string[]
}

/** How an input fared. */
export interface Trial {
  readonly elapsedMs: number
  /** What went wrong, in words; `null` when all is well. */
  readonly fault: string | null
}

const longLineShare = 1 / 2000

/** Input `number` of the series `seed`, made from one of `articles`. */
export function inputOf(articles: readonly string[], seed: number, number: number): Input {
  // Each input has its own source of chance, so that one can be made again without all before it.
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const article = oneOf(articles, random)
  if (random() < longLineShare) return { text: longLine(article, random), names: ['long line'] }
  return mutate(article, random)
}

/** Reads and analyses `input` and checks the result, which is not counted as its time. What it throws is a fault. */
export function tryInput(input: Input): Trial {
  const start = performance.now()
  try {
    const analysis = analyseText(input.text)
    const elapsedMs = performance.now() - start
    return { elapsedMs, fault: faultIn(input, analysis) }
  } catch (error) {
    const fault = `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    return { elapsedMs: performance.now() - start, fault }
  }
}

function faultIn({ text }: Input, analysis: Analysis): string | null {
  if (analysis.document.text !== text) return 'the text was changed'
  return faultOf(analysis)
}
