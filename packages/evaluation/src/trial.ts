import { asPage, longLine, mutate } from './mutations.ts'
import { oneOf, seededRandom } from './random.ts'
import { faultOfPage, faultOfText } from './soundness.ts'

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
const limitMs = 2000

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

/** Reads and analyses `input`; what it throws is a fault, and so is taking longer than two seconds. */
export function tryInput({ text, isPage }: Input): Trial {
  const start = performance.now()
  const fault = thrownBy(() => (isPage ? faultOfPage(text) : faultOfText(text)))
  const elapsedMs = performance.now() - start
  return {
    elapsedMs,
    fault: fault ?? (elapsedMs > limitMs ? `took ${elapsedMs.toFixed(0)} ms` : null),
  }
}

function thrownBy(run: () => string | null): string | null {
  try {
    return run()
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}
