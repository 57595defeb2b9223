import type { StandoffRelation } from 'tutur'
import { analyse, furnitureOf, readText, toStandoff } from 'tutur'
import type { GoldDocument, GoldFormat } from './gold.ts'
import { measuredModels } from './measured-models.ts'
import { packs } from './packs.ts'
import type { FoundRelation } from './statement-score.ts'
import type { Offsets } from './units.ts'

/** What Tutur finds in one marked document. */
export interface Prediction {
  readonly id: string
  readonly relations: readonly FoundRelation[]
  /** The blocks that are page furniture rather than the article's own words. */
  readonly furniture: Offsets
}

/**
 * Runs the whole analysis over one marked document, in its marked language. Sets after PolNeAR (`attribution`) mark
 * beliefs and plans too, so there these are looked for as well; where only `quotations` are marked, direct speech alone
 * is kept.
 */
export function predict(gold: GoldDocument, format: GoldFormat): Prediction {
  const { id, text, lang, outlet, published } = gold
  const document = readText(text, {
    packs,
    ...(lang === undefined ? {} : { language: lang }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  })
  const { relations } = toStandoff(
    analyse(document, packs, {
      scheme: format === 'attribution' ? 'polnear' : 'ledger',
      models: measuredModels(),
    }),
  )
  const furniture = furnitureOf(document).map(({ start, end }) => [start, end] as const)
  const kept = format === 'quotations' ? relations.filter(isDirect) : relations
  return { id, relations: kept.map(format === 'attribution' ? placed : named), furniture }
}

function isDirect({ type }: StandoffRelation): boolean {
  return type === 'direct'
}

/** Sets after PolNeAR give addressees by their place in the text. */
function placed({ addressee, ...relation }: StandoffRelation): FoundRelation {
  return addressee === undefined ? relation : { ...relation, addressee }
}

/** Other marked sets give addressees by name. */
function named({ addressee: _, addresseeName, ...relation }: StandoffRelation): FoundRelation {
  return addresseeName === undefined ? relation : { ...relation, addressee: addresseeName }
}
