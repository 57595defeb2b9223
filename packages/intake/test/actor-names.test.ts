import type { DossierActor } from 'tutur-dossier'
import { describe, expect, test } from 'vitest'
import { calledElsewhere, nameInDossier } from '../src/actor-names.ts'

function actor(names: Record<string, string[]>): DossierActor {
  return { key: 'front', names } as unknown as DossierActor
}

describe('an actor', () => {
  test('has its English name where the dossier has one, else the first', () => {
    expect(nameInDossier(actor({ id: ['Front  Oyra'], en: ['Oyra Front', 'the Front'] }))).toBe(
      'Oyra Front',
    )
    expect(nameInDossier(actor({ ru: ['Фронт Ойры'] }))).toBe('Фронт Ойры')
  })

  test.each([
    ['what the dossier says', { en: ['Oyra Front'], id: ['Front Oyra'] }, { id: 'Front Oyra' }],
    ['nothing that is the same', { en: ['Orvenia'], id: ['Orvenia'] }, null],
    ['nothing that nobody wrote', { en: ['Oyra Front'] }, null],
  ])('is called in Indonesian %s', (_, names, called) => {
    const own = actor(names)
    expect(calledElsewhere('front', { name: nameInDossier(own) ?? '', own })).toEqual(called)
  })

  test.each([
    ['ru', 'Russia', { id: 'Rusia' }],
    ['id', 'Indonesia', null],
    ['osce', 'OSCE', null],
    ['xx', 'xx', null],
  ])('of the tables, %s, is called as the locales call states', (key, name, called) => {
    expect(calledElsewhere(key, { name, own: null })).toEqual(called)
  })
})
