import type { Id, Utterance } from 'tutur'
import { type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'

/** Statements that are looked for. */
export interface UtteranceRowsInput {
  /** Of a page, in its order. */
  readonly statements: readonly string[]
}

/** An utterance of a page. */
export interface RowOnPage {
  /** With the words of one of its statements on the page. */
  readonly row: UtteranceRow
  /** The first of its statements on the page: there it stands. */
  readonly first: string
  /** Its statements that are not on the page: where one stands before it in the list, the utterance has been listed. */
  readonly elsewhere: readonly Id<'statement'>[]
}

/** Rows for the statements of a page: each utterance once, in the order of the page. */
export interface UtteranceRows {
  readonly rows: readonly RowOnPage[]
  /** Statements that stand in no utterance: somebody rejected them, or they are newer than the account. */
  readonly without: readonly string[]
}

/** The utterances that the statements of a page report. */
export function utteranceRows(
  material: Material,
  { statements }: UtteranceRowsInput,
): UtteranceRows {
  const onPage = new Set(statements)
  const found = new Map<Utterance, [string, ...string[]]>()
  const without: string[] = []
  for (const statement of statements) {
    const utterance = material.index.utteranceOf.get(statement)
    if (utterance === undefined) without.push(statement)
    else {
      const known = found.get(utterance)
      if (known === undefined) found.set(utterance, [statement])
      else known.push(statement)
    }
  }
  const rows = [...found].map(([utterance, own]) => ({
    row: utteranceRow(utterance, material, { statements: own }),
    first: own[0],
    elsewhere: utterance.statements.filter((one) => !onPage.has(one)),
  }))
  return { rows, without }
}
