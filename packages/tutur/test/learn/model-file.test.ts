import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readModel, writeModel } from '../../src/learn/model-file.ts'
import { speakerSize } from '../../src/learn/speaker-features.ts'
import { modelWith, weightsFrom } from './made-model.ts'

describe('a file of weights', () => {
  test('gives back what was written, as far as sixteen bits hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const written = modelWith(weightsFrom(seed))
        const read = readModel(writeModel(written))
        if (!read.ok) throw new Error(read.problem.message)
        expect(read.value.language).toBe(written.language)
        expect(read.value.id).toBe(written.id)
        const [before, after] = [written.schemes.ledger, read.value.schemes.ledger]
        expect(after?.threshold).toBe(before?.threshold)
        expect(after?.calibration).toEqual(before?.calibration)
        const worst = (before?.cues ?? new Float32Array()).reduce(
          (high, weight, i) => Math.max(high, Math.abs(weight - (after?.cues[i] ?? 0))),
          0,
        )
        expect(worst).toBeLessThan(1e-4)
      }),
      { numRuns: 5 },
    )
  })

  test('keeps all weights of speakers, however small, and none where there are none', () => {
    const speakers = Float32Array.from({ length: speakerSize }, (_, i) => (i % 9) / 1000)
    const model = { ...modelWith(weightsFrom(2)), speakers }
    const read = readModel(writeModel(model, 1))
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.speakers?.filter((weight) => weight !== 0).length).toBe(
      speakers.filter((weight) => weight !== 0).length,
    )
    expect(read.value.speakers?.[5]).toBeCloseTo(0.005, 6)
    expect(readModel(writeModel(modelWith(weightsFrom(2))))).toMatchObject({
      value: { speakers: null },
    })
  })

  test('leaves out weights that count for little', () => {
    const whole = writeModel(modelWith(weightsFrom(7)))
    const pruned = writeModel(modelWith(weightsFrom(7)), 1)
    expect(pruned.length).toBeLessThan(whole.length)
    expect(readModel(pruned)).toMatchObject({ ok: true })
  })

  test('leaves out the shares of words where there are none, and reads files without them', () => {
    const weights = weightsFrom(7)
    const empty = { ...weights, shares: new Float32Array(weights.shares.length) }
    const bytes = writeModel(modelWith(empty))
    expect(new TextDecoder().decode(bytes)).not.toContain('"shares"')
    const read = readModel(bytes)
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.schemes.ledger?.shares).toEqual(empty.shares)
  })

  test('that is something else is refused in words', () => {
    expect(readModel(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({
      ok: false,
      problem: { code: 'not-a-model' },
    })
    expect(readModel(new Uint8Array())).toMatchObject({ problem: { code: 'not-a-model' } })
    expect(readModel(new TextEncoder().encode('TUTURW99 and more'))).toMatchObject({
      problem: { code: 'other-version' },
    })
  })

  test('that was changed anywhere is refused, never thrown', () => {
    const bytes = writeModel(modelWith(weightsFrom(3)))
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (place, change) => {
          const changed = bytes.slice()
          changed[place] = (changed[place] ?? 0) ^ change
          const read = readModel(changed)
          // Within the words of the head a change may give another head that is sound.
          expect(read.ok && place > 2000).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['threshold', '"threshold":0.3', '"threshold":"a"'],
    ['calibration', '"direct":', '"dirext":'],
    ['scheme', '"ledger"', '"legder"'],
  ])('without a sound %s is refused', (_, from, to) => {
    const bytes = writeModel(modelWith(weightsFrom(3)))
    const text = new TextDecoder('latin1').decode(bytes)
    const at = text.indexOf(from)
    const changed = bytes.slice()
    changed.set(new TextEncoder().encode(to.padEnd(from.length)), at)
    expect(readModel(changed).ok).toBe(false)
  })

  test('that is cut anywhere is refused, never thrown', () => {
    const bytes = writeModel(modelWith(weightsFrom(3)))
    fc.assert(
      fc.property(fc.integer({ min: 8, max: bytes.length - 1 }), (length) => {
        expect(readModel(bytes.subarray(0, length)).ok).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
