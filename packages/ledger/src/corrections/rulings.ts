import type { Document } from 'tutur'
import type { Decision, Ruling, Status } from '../model.ts'
import { wordsOf } from '../words.ts'
import type { Corrected } from './corrected.ts'
import { givenSpeaker } from './given-speaker.ts'
import { type Content, contentOf, type Pieces, together } from './pieces.ts'
import { joinedEntry, reworded } from './reworded.ts'
import { contentAimedAt, rowAimedAt, rowsWith } from './targets.ts'

type Rows = readonly Corrected[]

/** The rows after a decision; `null` when it does not fit, and so changes nothing. */
export function ruled(document: Document, rows: Rows, decision: Decision): Rows | null {
  const row = rowAimedAt(document, rows, decision.target)
  if (row === null) return null
  const made = madeOf({ document, rows, row }, decision.ruling)
  if (made === null) return null
  const signed = made.rows.map((one) => withDecision(one, decision))
  return [...rows.filter((one) => !made.from.includes(one)), ...signed]
}

/**
 * The rows after a decision about words that this coding has no more because it found by itself what the person decided:
 * the words of the edit, all parts of the split, the whole of the merge. They only get the decision to their name.
 */
export function isAlreadySo(document: Document, rows: Rows, decision: Decision): Rows | null {
  const { target, ruling } = decision
  const targets = [target, ...(ruling.kind === 'merge' ? ruling.with : [])]
  if (targets.some((one) => rowAimedAt(document, rows, one) !== null)) return null
  const wanted = wantedBy(document, decision)?.map((content) => rowsWith(rows, content)) ?? []
  if (wanted.length === 0 || wanted.some(({ length }) => length !== 1)) return null
  const found = new Set(wanted.flat())
  return rows.map((row) => (found.has(row) ? withDecision(row, decision) : row))
}

/** The contents that a decision about spans asks for; `null` for any other, or when it makes no sense in this document. */
function wantedBy(document: Document, { target, ruling }: Decision): readonly Content[] | null {
  const aimed = contentAimedAt(document, target)
  if (aimed === null) return null
  if (ruling.kind === 'edit-span') return allOf([spoken(document, ruling.content)])
  if (ruling.kind === 'split') return partsOf(document, ruling.into)
  if (ruling.kind !== 'merge') return null
  const others = allOf(ruling.with.map((one) => contentAimedAt(document, one)))
  return others === null ? null : allOf([together(document, [aimed, ...others].flat())])
}

function withDecision(row: Corrected, { id }: Decision): Corrected {
  return { ...row, decisions: [...row.decisions.filter((one) => one !== id), id] }
}

interface Aim {
  readonly document: Document
  readonly rows: Rows
  readonly row: Corrected
}

/** Rows that take the place of others. */
interface Made {
  readonly from: Rows
  readonly rows: Rows
}

function madeOf(aim: Aim, ruling: Ruling): Made | null {
  const { document, row } = aim
  switch (ruling.kind) {
    case 'accept':
      return withStatus(row, 'accepted')
    case 'reject':
      return withStatus(row, 'rejected')
    case 'retract':
      return withStatus(row, 'retracted')
    case 'set-speaker':
      return { from: [row], rows: [{ ...row, entry: givenSpeaker(document, row.entry, ruling) }] }
    case 'edit-span':
      return edited(aim, ruling.content)
    case 'merge':
      return merged(aim, ruling)
    case 'split':
      return divided(aim, ruling.into)
    case 'together':
    case 'apart':
    case 'shift':
      return { from: [row], rows: [row] }
    case 'undo':
      // Which decisions are undone is settled before any is applied.
      return null
  }
}

function withStatus(row: Corrected, status: Status): Made {
  return { from: [row], rows: [{ ...row, status }] }
}

function edited({ document, rows, row }: Aim, pieces: Pieces): Made | null {
  const content = spoken(document, pieces)
  if (content === null || isTaken(rows, [row], content)) return null
  return {
    from: [row],
    rows: [
      { ...row, entry: reworded(document, row.entry, { content, rule: 'decision.edit-span' }) },
    ],
  }
}

function divided({ document, rows, row }: Aim, into: readonly Pieces[]): Made | null {
  const parts = partsOf(document, into)
  if (parts === null || parts.some((part) => isTaken(rows, [row], part))) return null
  const made = parts.map((content) => ({
    ...row,
    entry: reworded(document, row.entry, { content, rule: 'decision.split' }),
  }))
  return { from: [row], rows: made }
}

function merged(
  { document, rows, row }: Aim,
  { with: targets }: Ruling & { readonly kind: 'merge' },
): Made | null {
  const others = allOf(targets.map((target) => rowAimedAt(document, rows, target)))
  if (others === null) return null
  const from: readonly [Corrected, ...Corrected[]] = [row, ...others]
  if (new Set(from).size < from.length) return null
  const content = together(
    document,
    from.flatMap(({ entry }) => entry.statement.content),
  )
  if (content === null || isTaken(rows, from, content)) return null
  const joined = joinedEntry([row.entry, ...others.map(({ entry }) => entry)])
  const made: Corrected = {
    entry: reworded(document, joined, { content, rule: 'decision.merge' }),
    status: from.every(({ status }) => status === row.status) ? row.status : 'open',
    decisions: [...new Set(from.flatMap(({ decisions }) => decisions))],
  }
  return { from, rows: [made] }
}

/** Whether a row that stays has just this content: no decision could tell two rows of the same words apart. */
function isTaken(rows: Rows, from: Rows, content: Content): boolean {
  return rowsWith(rows, content).some((row) => !from.includes(row))
}

/** Pieces as content that somebody can have said; `null` when they hold no word or do not fit the text. */
function spoken(document: Document, pieces: Pieces): Content | null {
  const content = contentOf(document, pieces)
  return content !== null && /[\p{L}\p{Nd}]/u.test(wordsOf(document, content)) ? content : null
}

/** The parts of a split; `null` for fewer than two, or when they do not fit the text or overlap. */
function partsOf(document: Document, into: readonly Pieces[]): readonly Content[] | null {
  const parts = allOf(into.map((pieces) => spoken(document, pieces)))
  if (parts === null || parts.length < 2) return null
  const isApart = contentOf(document, into.flat()) !== null
  return isApart ? parts : null
}

/** All of them; `null` when there are none, or when one is `null`. */
function allOf<Value>(values: readonly (Value | null)[]): readonly Value[] | null {
  const found = values.filter((value) => value !== null)
  return found.length > 0 && found.length === values.length ? found : null
}
