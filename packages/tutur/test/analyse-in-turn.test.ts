import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../src/analyse.ts'
import { german } from '../src/languages/de/pack.ts'
import { english } from '../src/languages/en/pack.ts'
import { indonesian } from '../src/languages/id/pack.ts'
import { russian } from '../src/languages/ru/pack.ts'
import type { Model } from '../src/learn/model.ts'
import { readModel } from '../src/learn/model-file.ts'
import type { Analysis } from '../src/model/model.ts'
import { readText } from '../src/read/read-text.ts'
import { lendingArrays } from '../src/text/number-arrays.ts'

const packs = [english, german, indonesian, russian]

const documents = packs.flatMap((pack) => {
  const folder = new URL(`find/fixtures/${pack.tag}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .map((text) => readText(text, { packs, language: pack.tag }))
})

const models = ['en', 'id', 'ru'].flatMap((language): Model[] => {
  const file = new URL(`../../../models/${language}/weights.bin`, import.meta.url)
  const read = readModel(new Uint8Array(readFileSync(file)))
  return read.ok ? [read.value] : []
})

function analysed(): readonly Analysis[] {
  return documents.map((document) => analyse(document, packs, { models }))
}

describe('texts one after another', () => {
  // Memory that is given back is spoiled while tests run: a cache that kept an array of the text before would read nonsense.
  test('come to the same as when none of them gives its memory back', () => {
    expect(models).toHaveLength(3)
    const apart = lendingArrays(analysed)
    expect(analysed()).toEqual(apart)
    expect(analysed()).toEqual(apart)
  })

  test('hold no lent array in what they come to', () => {
    for (const { document: _, ...found } of analysed()) expect(hasArrays(found)).toBe(false)
  })
})

function hasArrays(value: unknown): boolean {
  if (ArrayBuffer.isView(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasArrays)
}
