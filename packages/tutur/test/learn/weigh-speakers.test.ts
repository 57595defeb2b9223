import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { speakerSize } from '../../src/learn/speaker-features.ts'
import type { Analysis } from '../../src/model/model.ts'
import { readText } from '../../src/read/read-text.ts'
import { modelWith, weightsFrom } from './made-model.ts'

const sarvia = readFileSync(
  new URL('../../../../docs/examples/sarvia.txt', import.meta.url),
  'utf8',
)
const core = weightsFrom(11)

/** The example as weights of chance for the core read it, with these weights for speakers. */
function readWith(speakers: Float32Array | null): Analysis {
  const document = readText(sarvia, { packs: [english], language: 'en' })
  return analyse(document, [english], { models: [{ ...modelWith(core), speakers }] })
}

const ruled = readWith(null)

describe('weights of speakers', () => {
  test('change nobody who speaks, save that they leave some open, and nothing else at all', () => {
    const weights = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    })
    fc.assert(
      fc.property(weights, (some) => {
        const table = Float32Array.from({ length: speakerSize }, (_, i) => some[i % 16] ?? 0)
        const { statements } = readWith(table)
        expect(statements.length).toBe(ruled.statements.length)
        statements.forEach(({ speaker, ...rest }, i) => {
          const { speaker: before, chain: _, ...others } = ruled.statements[i] ?? {}
          expect(rest).toMatchObject(others)
          expect([before?.name, null, undefined]).toContain(speaker?.name)
          expect(speaker?.anchor).toEqual(before?.anchor)
        })
      }),
      { numRuns: 20 },
    )
  })

  test('that speak for nobody leave all as likely as not', () => {
    const scores = readWith(new Float32Array(speakerSize)).statements.map(
      ({ speaker }) => speaker?.name && speaker.score,
    )
    expect(new Set(scores.filter(Boolean))).toEqual(new Set([0.5]))
  })

  test('that speak against everybody leave open whoever is more than the words as printed, and each doubt tells whom the rules took', () => {
    const { statements, doubts } = readWith(new Float32Array(speakerSize).fill(-1))
    const isPrinted = (at: number): boolean => statements[at]?.speaker?.form === 'description'
    const named = ruled.statements.filter(
      ({ speaker }, i) => speaker?.name != null && !isPrinted(i),
    )
    expect(named.length).toBeGreaterThan(1)
    const kept = statements.flatMap(({ speaker }, i) =>
      isPrinted(i) ? [] : [speaker?.name ?? null],
    )
    expect(new Set(kept)).toEqual(new Set([null]))
    expect(
      doubts.filter(({ detail }) => detail.startsWith('perhaps ')).map(({ detail }) => detail),
    ).toEqual(named.map(({ speaker }) => `perhaps ${speaker?.name}`))
  })
})
