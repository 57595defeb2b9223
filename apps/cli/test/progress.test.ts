import { expect, test } from 'vitest'
import { createProgress } from '../src/progress.ts'
import type { Screen } from '../src/screen.ts'

/** What a run writes whose documents are done at these moments. */
async function told(
  steps: readonly (readonly [ms: number, fraction: number])[],
): Promise<string[]> {
  const lines: string[] = []
  let time = 0
  const screen: Pick<Screen, 'interactive' | 'write'> = {
    interactive: true,
    write: async (text) => {
      lines.push(text.replace(/^[^\]]*\] /u, ''))
    },
  }
  const progress = createProgress(screen, () => time)
  for (const [ms, fraction] of steps) {
    time = ms
    await progress.step(fraction)
  }
  return lines
}

test('no time is told while the first documents say little of the rest', async () => {
  expect(await told([[500, 0.001]])).toEqual(['0 %  1 document, 2 a second'])
  expect(await told([[2000, 0.5]])).toEqual(['50 %  1 document, 1 a second'])
})

test('then it is', async () => {
  expect(await told([[4000, 0.25]])).toEqual(['25 %  1 document, 0 a second, 12 s left'])
})
