import { tell } from '../parts/toasts.tsx'
import { useWords } from '../words/language.ts'
import type { Asked } from './client.ts'
import { problemLine } from './problem-words.ts'

/** Tells at the foot of the page how something went: `done`, or what was wrong. Returns whether it did. */
export function useTellAnswer(): (answer: Asked<unknown>, done: string) => boolean {
  const { states } = useWords()
  return (answer, done) => {
    tell({ words: answer.ok ? done : problemLine(answer.problem, states) })
    return answer.ok
  }
}
