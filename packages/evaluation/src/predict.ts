import type { LanguagePack, StandoffRelation } from 'tutur'
import { analyse, furnitureOf, readText, toStandoff } from 'tutur'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import type { GoldDocument } from './gold.ts'
import type { Offsets } from './units.ts'

/** The languages that the evaluation knows. */
export const packs: readonly LanguagePack[] = [indonesian, english]

/** What Tutur finds in one marked document. */
export interface Prediction {
  readonly id: string
  readonly relations: readonly StandoffRelation[]
  /** The blocks that are page furniture rather than the article's own words. */
  readonly furniture: Offsets
}

/** Runs the whole analysis over one marked document, in its marked language. */
export function predict({ id, text, lang, outlet, published }: GoldDocument): Prediction {
  const document = readText(text, {
    packs,
    ...(lang === undefined ? {} : { language: lang }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  })
  const { relations } = toStandoff(analyse(document, packs))
  const furniture = furnitureOf(document).map(({ start, end }) => [start, end] as const)
  return { id, relations, furniture }
}
