import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeEntityModel } from '../../src/entities/entity-file.ts'
import {
  type EntityModel,
  findEntities,
  readEntityModel,
  readText,
  textOf,
} from '../../src/index.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { entityModelFrom } from './made-model.ts'

const packs = [english, indonesian]

function shipped(tag: string): EntityModel {
  const path = new URL(`../../../../models/${tag}/entities.bin`, import.meta.url)
  const read = readEntityModel(readFileSync(path))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

/** The names in a text as `type: words`, with the key of who that is. */
function namesIn(text: string, model: EntityModel): string[] {
  const document = readText(text, { packs, language: model.language })
  return (findEntities(document, packs, { models: [model] }) ?? []).map(
    ({ anchor, type, identity }) =>
      `${type}: ${textOf(document, anchor)}${identity === undefined ? '' : ` (${identity.id})`}`,
  )
}

describe('names in an Indonesian text', () => {
  const model = shipped('id')

  test('are people, places and organisations, with who that is', () => {
    const text =
      'Presiden Joko Widodo bertemu Ratna Wirasena di Jakarta, Senin. Menurut juru bicara Komisi Pemilihan Umum, rombongan berangkat ke Armenia.'
    expect(namesIn(text, model)).toEqual([
      'person: Joko Widodo (jokowi)',
      'person: Ratna Wirasena',
      'place: Jakarta',
      'organisation: Komisi Pemilihan Umum',
      'place: Armenia (am)',
    ])
  })

  test('are marked after the guidelines that are asked for, and not at all after unknown ones', () => {
    const document = readText('Ratna Wirasena tiba di Jakarta.', { packs, language: 'id' })
    const read = (guidelines: string) =>
      findEntities(document, packs, { models: [model], guidelines })
    expect(read('nergrit')?.map(({ type }) => type)).toEqual(['person', 'place'])
    expect(read('none-such')).toBeNull()
    expect(read('nerp')).toBeNull()
  })
})

test('without weights for the language nothing is known of names', () => {
  const document = readText('Mira Landau left Paris.', { packs, language: 'en' })
  expect(findEntities(document, packs, { models: [] })).toBeNull()
})

test('names lie in order and without overlap in the text, with a probability, whatever text and weights', () => {
  const model = entityModelFrom(5)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const document = readText(text, { packs, language: 'en' })
      const entities = findEntities(document, packs, { models: [model] }) ?? []
      let end = 0
      for (const { anchor, score } of entities) {
        expect(anchor.start).toBeGreaterThanOrEqual(end)
        expect(anchor.end).toBeGreaterThan(anchor.start)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        end = anchor.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 50 },
  )
})

describe('a file of weights for names', () => {
  const bytes = writeEntityModel(entityModelFrom(3), 0.2)

  test('gives back what was written', () => {
    const read = readEntityModel(bytes)
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.taggers.map(({ name, helps }) => [name, helps])).toEqual([
      ['small', true],
      ['news', false],
    ])
    const before = entityModelFrom(3).taggers[1]?.words ?? new Float32Array()
    const after = read.value.taggers[1]?.words ?? new Float32Array()
    const worst = before.reduce(
      (high, weight, i) =>
        Math.abs(weight) < 0.2 ? high : Math.max(high, Math.abs(weight - (after[i] ?? 0))),
      0,
    )
    expect(worst).toBeLessThan(1e-4)
  })

  test('that is cut, or is another, is refused in words', () => {
    expect(readEntityModel(bytes.subarray(0, bytes.length - 5))).toMatchObject({
      problem: { code: 'broken' },
    })
    expect(readEntityModel(new TextEncoder().encode('TUTURW01'))).toMatchObject({
      problem: { code: 'not-a-model' },
    })
    expect(readEntityModel(new TextEncoder().encode('TUTURE99'))).toMatchObject({
      problem: { code: 'other-version' },
    })
  })
})
