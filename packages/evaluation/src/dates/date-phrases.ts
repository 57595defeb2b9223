import { readFileSync } from 'node:fs'

/** A sentence of our own with the date that stands in it. */
export interface DatePhrase {
  /** ISO day; `null` where nobody says it. */
  readonly published: string | null
  readonly text: string
  /** The words of the date; `null` where there is none. */
  readonly words: string | null
  /** Its value in EDTF; `null` where nothing can be said. */
  readonly edtf: string | null
}

/**
 * Reads a table of sentences: day of publication or `-`, the sentence with its date in brackets, the value or `?`.
 *
 * @throws Error naming a line without its three cells.
 */
export function readDatePhrases(path: string): DatePhrase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [published, marked, value] = line.split('\t')
      if (published === undefined || marked === undefined || value === undefined)
        throw new Error(`${path}: three cells are needed: ${line}`)
      return {
        published: published === '-' ? null : published,
        text: marked.replace(/[[\]]/gu, ''),
        words: /\[(.*)\]/u.exec(marked)?.[1] ?? null,
        edtf: value === '?' || value === '' ? null : value,
      }
    })
}
