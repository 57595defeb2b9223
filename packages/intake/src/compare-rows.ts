import type { Statement } from 'tutur'
import type { StatementRow } from 'tutur-ledger'

/** What another coding makes of a statement. */
export type Change =
  | { readonly kind: 'gained'; readonly after: StatementRow; readonly reasons: readonly string[] }
  | { readonly kind: 'lost'; readonly before: StatementRow; readonly reasons: readonly string[] }
  /** The same words, or nearly: other bounds (`moved`), or the same bounds and another reading of them (`changed`). */
  | {
      readonly kind: 'moved' | 'changed'
      readonly before: StatementRow
      readonly after: StatementRow
      readonly reasons: readonly string[]
    }

/** Two statements whose words overlap by this share of the shorter are one that moved. */
const sameShare = 0.5

/** What changed between two codings of one capture, in the order of the text. What stayed as it was is left out. */
export function compareRows(
  before: readonly StatementRow[],
  after: readonly StatementRow[],
): readonly Change[] {
  const pairs = paired(before, after)
  const taken = new Set(pairs.values())
  const kept = before.map((row) => changeOf(row, pairs.get(row)))
  const gained = after.filter((row) => !taken.has(row)).map(gain)
  return [...kept, ...gained]
    .filter((change) => change !== null)
    .sort((a, b) => startOf(a) - startOf(b))
}

function startOf(change: Change): number {
  const row = change.kind === 'lost' ? change.before : change.after
  return row.statement.content[0].start
}

/** Which row of `after` is which of `before`: with the same bounds, else with the same words, else with most of its words. */
function paired(
  before: readonly StatementRow[],
  after: readonly StatementRow[],
): ReadonlyMap<StatementRow, StatementRow> {
  const pairs = new Map<StatementRow, StatementRow>()
  const wordsOf = ({ words }: StatementRow) => words
  for (const keyOf of [placeOf, wordsOf]) {
    const left = unpaired(before, after, pairs)
    const free = Map.groupBy(left.after, keyOf)
    for (const row of left.before) {
      const other = free.get(keyOf(row))?.shift()
      if (other !== undefined) pairs.set(row, other)
    }
  }
  // Few are left by now.
  const left = unpaired(before, after, pairs)
  const free = new Set(left.after)
  for (const row of left.before) {
    const other = [...free].find((one) => overlaps(row, one))
    if (other === undefined) continue
    pairs.set(row, other)
    free.delete(other)
  }
  return pairs
}

interface Rows {
  readonly before: readonly StatementRow[]
  readonly after: readonly StatementRow[]
}

function unpaired(
  before: readonly StatementRow[],
  after: readonly StatementRow[],
  pairs: ReadonlyMap<StatementRow, StatementRow>,
): Rows {
  const taken = new Set(pairs.values())
  return {
    before: before.filter((row) => !pairs.has(row)),
    after: after.filter((row) => !taken.has(row)),
  }
}

function placeOf(row: StatementRow): string {
  return `${row.document.id} ${spansOf(row)}`
}

function overlaps(a: StatementRow, b: StatementRow): boolean {
  if (!sameDocument(a, b)) return false
  let shared = 0
  for (const one of a.statement.content) {
    for (const other of b.statement.content) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    }
  }
  return shared >= sameShare * Math.min(lengthOf(a.statement), lengthOf(b.statement))
}

function sameDocument(a: StatementRow, b: StatementRow): boolean {
  return a.document.id === b.document.id
}

function lengthOf({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}

function spansOf({ statement }: StatementRow): string {
  return statement.content.map(({ start, end }) => `${start}-${end}`).join(' ')
}

function gain(after: StatementRow): Change {
  return { kind: 'gained', after, reasons: [`found by ${after.statement.madeBy.rule}`] }
}

function changeOf(before: StatementRow, after: StatementRow | undefined): Change | null {
  if (after === undefined) {
    return { kind: 'lost', before, reasons: [`had been found by ${before.statement.madeBy.rule}`] }
  }
  const reasons = differences(before, after)
  const spans = [spansOf(before), spansOf(after)]
  if (spans[0] !== spans[1])
    return { kind: 'moved', before, after, reasons: [`at ${spans.join(' -> ')}`, ...reasons] }
  return reasons.length === 0 ? null : { kind: 'changed', before, after, reasons }
}

/** What people read of a statement, and how it is called. */
const aspects: readonly (readonly [name: string, of: (statement: Statement) => string])[] = [
  ['speaker', ({ speaker }) => speaker?.name ?? 'nobody'],
  ['actor', ({ speaker }) => speaker?.identity?.id ?? 'unknown'],
  ['known by', ({ speaker }) => speaker?.identity?.by ?? 'nothing'],
  ['office', ({ speaker }) => speaker?.identity?.office ?? 'none'],
  ['role', ({ speaker }) => speaker?.role ?? 'none'],
  ['act', ({ act }) => act],
  ['form', ({ form }) => form],
  ['modality', ({ modality }) => modality.join(' ') || 'none'],
  ['said', ({ saidAt }) => (saidAt === null ? 'unknown' : `${saidAt.from}..${saidAt.to}`)],
  ['chain', ({ chain }) => chain.hops.map(({ outlet }) => outlet).join(' <- ') || 'none'],
  ['to', ({ addressees }) => addressees.map(({ name }) => name ?? '?').join(', ') || 'nobody'],
]

function differences(before: StatementRow, after: StatementRow): string[] {
  const found = aspects.flatMap(([name, of]) => {
    const [was, is] = [of(before.statement), of(after.statement)]
    return was === is ? [] : [`${name}: ${was} -> ${is}`]
  })
  return found.length > 0 || restOf(before) === restOf(after) ? found : ['details']
}

/** All that a row says, but for its bounds, its id, and the scores and rules by which it was found. */
function restOf({ statement, actors }: StatementRow): string {
  const { id: _id, content: _content, madeBy: _madeBy, ...rest } = statement
  return JSON.stringify([rest, actors], (key, value: unknown) => (key === 'score' ? null : value))
}
