import type { Block, LanguagePack, StandoffRelation } from 'tutur'
import { analyse, readText, toStandoff } from 'tutur'
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

const contentRoles: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading', 'paragraph'])

/** Runs the whole analysis over one marked document, in its marked language. */
export function predict({ id, text, lang, outlet }: GoldDocument): Prediction {
  const hints = {
    packs,
    ...(lang === undefined ? {} : { language: lang }),
    ...(outlet === undefined ? {} : { outlet }),
  }
  const document = readText(text, hints)
  const { relations } = toStandoff(analyse(document, packs))
  const furniture = document.blocks.filter((block: Block) => !contentRoles.has(block.role))
  return { id, relations, furniture: furniture.map(({ start, end }) => [start, end] as const) }
}
