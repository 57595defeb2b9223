import type { Query, Term } from '../model.ts'
import { plainWords } from '../search/plain-words.ts'
import { numberOfMark } from './mark.ts'
import { type Tokens, token, tokensOfValue } from './tokens.ts'

/** A query taken apart into what the index tells, what the columns tell, and what only the words themselves tell. */
export interface Plan {
  /** In `stems` or `fields` of a statement there is one of these; or, if not `holds`, none of them. */
  readonly indexed: readonly Indexed[]
  readonly columns: readonly ColumnTerm[]
  readonly checks: readonly WordsTerm[]
  /** A part of the query cannot hold. */
  readonly nothing: boolean
}

export interface Indexed {
  readonly column: 'stems' | 'fields'
  readonly any: readonly Tokens[]
  readonly holds: boolean
}

export type RangeTerm = Extract<Term, { kind: 'range' }>
export type DocumentTerm = {
  readonly kind: 'document'
  readonly values: readonly string[]
  readonly not: boolean
}
export type StatementsTerm = Extract<Term, { kind: 'statements' }>
/** Documents that came in with a later change than this. */
export type SinceTerm = {
  readonly kind: 'since'
  readonly number: number
  readonly not?: boolean
}
export type ColumnTerm = RangeTerm | DocumentTerm | StatementsTerm | SinceTerm
type WordsTerm = Extract<Term, { kind: 'words' }>
type FieldTerm = Extract<Term, { kind: 'field' }>

/** How a query is answered. */
export function planOf({ terms }: Query): Plan {
  const parts = terms.map(partOf)
  return {
    indexed: parts.flatMap(({ indexed }) => indexed ?? []),
    columns: parts.flatMap(({ column }) => column ?? []),
    checks: parts.flatMap(({ check }) => check ?? []),
    nothing: parts.some(({ nothing }) => nothing === true),
  }
}

interface Part {
  readonly indexed?: readonly Indexed[]
  readonly column?: ColumnTerm
  readonly check?: WordsTerm
  readonly nothing?: boolean
}

function partOf(term: Term): Part {
  switch (term.kind) {
    case 'words':
      return wordsPart(term)
    case 'field':
      return fieldPart(term)
    case 'range':
      return { column: term }
    case 'account':
      throw new Error(`the store cannot tell "${term.field}:"; settle the query first`)
    case 'since':
      return { column: { ...term, number: numberOfMark(term.mark) } }
    case 'statements':
      return term.ids.length === 0 ? { nothing: term.not !== true } : { column: term }
  }
}

function wordsPart(term: WordsTerm): Part {
  const stems = positionsOf(term)
  const number = stems.reduce((product, { length }) => product * length, 1)
  if (number === 0) return { nothing: !term.not }
  if (stems.length === 0 && !term.exact) return { nothing: term.not }
  if (stems.length > 0 && number <= mostRows) {
    const rows: Indexed = {
      column: 'stems',
      any: rowsOf(stems).map((tokens) => ({ tokens, inRow: true })),
      holds: !term.not,
    }
    if (!term.exact) return { indexed: [rows] }
    // What does not stand there as written may still stand there otherwise, so that the index does not tell.
    return term.not ? { check: term } : { indexed: [rows], check: term }
  }
  return term.not ? { check: term } : { indexed: stems.map(anywhere), check: term }
}

/** So many rows of tokens are asked of the index at most; of more only the tokens, and the rows are read from the stems. */
const mostRows = 40

function positionsOf({ stems }: WordsTerm): readonly (readonly string[])[] {
  return stems.map((alternatives) => alternatives.filter((stem) => stem !== '').map(token))
}

/** One alternative of each position, in all ways. */
function rowsOf(positions: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return positions.reduce<readonly (readonly string[])[]>(
    (rows, alternatives) => rows.flatMap((row) => alternatives.map((one) => [...row, one])),
    [[]],
  )
}

function anywhere(alternatives: readonly string[]): Indexed {
  const any = alternatives.map((one) => ({ tokens: [one], inRow: false }))
  return { column: 'stems', any, holds: true }
}

function fieldPart({ field, values, not }: FieldTerm): Part {
  if (values.length === 0) return { nothing: !not }
  if (field === 'document') return { column: { kind: 'document', values, not } }
  const any = values.flatMap((value) => tokensOfValue(field, value))
  return { indexed: [{ column: 'fields', any, holds: !not }] }
}

/** Whether what only the words themselves tell holds too. `stems` are tokens between blanks. */
export function passes(
  { checks }: Plan,
  row: { readonly words: string; readonly stems: string },
): boolean {
  return checks.every((term) => standsThere(term, row) !== term.not)
}

function standsThere(
  term: WordsTerm,
  row: { readonly words: string; readonly stems: string },
): boolean {
  const wanted = positionsOf(term)
  const all = row.stems.split(' ')
  const stands = (at: number) =>
    wanted.every((alternatives, step) => alternatives.includes(all[at + step] ?? ''))
  if (wanted.length > 0 && !all.some((_, at) => stands(at))) return false
  return !term.exact || plainWords(row.words).includes(plainWords(term.text))
}
