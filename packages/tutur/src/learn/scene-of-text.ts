import { findStatements } from '../find/statements.ts'
import { itemsOf } from '../find/words/items.ts'
import { readWords } from '../find/words/read-words.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { packFor, readText } from '../read/read-text.ts'
import { type Scene, sceneOf } from './scene.ts'

/** How a text is read as a scene. */
export interface SceneOptions {
  readonly packs: readonly LanguagePack[]
  readonly language?: string
  /** Which of the rules' finds count, by their number. Default all. */
  readonly keep?: (index: number) => boolean
}

/** The scene of a text with what the rules find in it. */
export function sceneOfText(text: string, { packs, language, keep }: SceneOptions): Scene {
  const document = readText(text, { packs, ...(language === undefined ? {} : { language }) })
  const reading = readWords(document, packFor(document.language, packs))
  const items = itemsOf(reading)
  const relations = findStatements(reading, items)
  return sceneOf(items, keep === undefined ? relations : relations.filter((_, i) => keep(i)))
}
