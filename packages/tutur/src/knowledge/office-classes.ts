import { rowsOf } from '../languages/pack.ts'
import { fold } from '../text/token-form.ts'
import { alternativesOf } from './cells.ts'
import { tables } from './tables.ts'

/** Whether the holder of an office speaks for whom it belongs to: as `office-classes.tsv` has it. */
export type OfficeClass = 'speaks' | 'aside' | 'not'

interface ClassRow {
  readonly as: OfficeClass
  readonly words: RegExp
}

let compiled: readonly ClassRow[] | null = null

/** Whether the holder of an office with this name or key speaks for its side; `not` for one of which no row has a word. */
export function officeClassOf(office: string): OfficeClass {
  compiled ??= rowsOf(tables['office-classes']).map(([as = '', words = '']) => ({
    as: as as OfficeClass,
    words: patternOf(alternativesOf(words)),
  }))
  const name = fold(office).replaceAll(/[.-]/gu, ' ')
  return compiled.find(({ words }) => words.test(name))?.as ?? 'not'
}

/** Words with nothing of a word before or behind them. */
function patternOf(words: readonly string[]): RegExp {
  const any = words.map((word) =>
    fold(word).replaceAll('-', ' ').replaceAll('*', String.raw`\p{L}*`),
  )
  return new RegExp(String.raw`(?<!\p{L})(?:${any.join('|')})(?!\p{L})`, 'u')
}
