import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dossierFile, findDossier, newDossier, parseDossier } from '../src/index.ts'

describe('newDossier', () => {
  test('passes the check as it is', () => {
    const { dossier, problems } = parseDossier(newDossier())
    expect(problems).toEqual([])
    expect(dossier).toMatchObject({ languages: ['en', 'id'], actors: [], store: 'ledger.sqlite' })
  })

  test('passes it with all its examples', () => {
    const { dossier, problems } = parseDossier(newDossier().replace(/^# /gmu, ''))
    expect(problems).toEqual([])
    expect(Object.values(dossier ?? {}).every((value) => Object.keys(value).length > 0)).toBe(true)
  })

  test('keeps whatever title it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (given) => {
        const title = given.trim().normalize('NFC')
        fc.pre(title !== '')
        const { dossier } = parseDossier(newDossier({ title, languages: ['ru'] }))
        expect(dossier).toMatchObject({ title: { und: title }, languages: ['ru'] })
      }),
    )
  })
})

describe('findDossier', () => {
  test('gives the nearest folder upward', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'tutur-dossier-')))
    try {
      const below = join(folder, 'a', 'b')
      await mkdir(below, { recursive: true })
      expect(findDossier(below)).toBeNull()
      await writeFile(join(folder, dossierFile), '')
      expect(findDossier(below)).toBe(folder)
      await writeFile(join(folder, 'a', dossierFile), '')
      expect(findDossier(below)).toBe(join(folder, 'a'))
      expect(findDossier(join(folder, 'a'))).toBe(join(folder, 'a'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
