import { rowsOf } from '../languages/pack.ts'
import { tableLanguage } from './table-language.ts'
import { tables } from './tables.ts'

/** How a language says that a text corrects another, or takes it back. */
export interface CorrectingWords {
  readonly kind: 'correction' | 'retraction'
  /** Matches in the headline alone, or in lines around the story. */
  readonly where: 'title' | 'text'
  readonly pattern: RegExp
}

const made = new Map<string, readonly CorrectingWords[]>()

/** The words of one language, retractions first, since they often say that they correct, too; none for a language that the table lacks. */
export function correctingWords(language: string): readonly CorrectingWords[] {
  const tag = tableLanguage(language)
  const known = made.get(tag)
  if (known !== undefined) return known
  const words = rowsOf(tables['correcting'])
    .filter(([own]) => own === tag)
    .map(([, kind, where, pattern = '']): CorrectingWords => {
      const isTitle = where === 'title'
      return {
        kind: kind === 'retraction' ? 'retraction' : 'correction',
        where: isTitle ? 'title' : 'text',
        pattern: new RegExp(isTitle ? `^[\\s([]*(?:${pattern})` : pattern, 'iu'),
      }
    })
    .sort((one, other) => Number(other.kind === 'retraction') - Number(one.kind === 'retraction'))
  made.set(tag, words)
  return words
}
