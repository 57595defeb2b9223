import type { Shapes } from '../../api/shapes.ts'
import type { DifferencePiece } from '../../parts/difference-text.tsx'

/** One passage of two texts, side by side. */
export interface ComparisonRow {
  readonly is: 'same' | 'changed' | 'added' | 'cut'
  readonly earlier: readonly DifferencePiece[]
  readonly later: readonly DifferencePiece[]
}

type Lines = DifferencePiece[][]

/** A line of the earlier text and one of the later that share words. */
type Link = readonly [earlier: number, later: number]

const lineEnds = /\n\s*/u

/** So many characters that two lines share make them versions of one line; fewer are chance. */
const leastShared = 8

/** Two texts, stretch by stretch, as passages side by side: those that share words in one row, in the order of the texts. */
export function comparisonRows({
  earlier: { title: before },
  later: { title: after },
  stretches,
}: Pick<Shapes['Comparison'], 'earlier' | 'later' | 'stretches'>): readonly ComparisonRow[] {
  return [...titleRow(before, after), ...rowsOf(stretches)]
}

/** The titles as a row of their own where they differ; the stretches are of what stands below them. */
function titleRow(before: string | null, after: string | null): ComparisonRow[] {
  if (before === after) return []
  return [
    {
      is: 'changed',
      earlier: before === null ? [] : [{ kind: 'gone', text: before }],
      later: after === null ? [] : [{ kind: 'added', text: after }],
    },
  ]
}

function rowsOf(stretches: Shapes['Comparison']['stretches']): ComparisonRow[] {
  const { earlier, later, links } = linesOf(stretches)
  const rows: ComparisonRow[] = []
  let at: Link = [0, 0]
  for (const [first, last] of groupsOf(links)) {
    rows.push(...unlinked(earlier.slice(at[0], first[0]), later.slice(at[1], first[1])))
    rows.push(
      rowOf(earlier.slice(first[0], last[0] + 1).flat(), later.slice(first[1], last[1] + 1).flat()),
    )
    at = [last[0] + 1, last[1] + 1]
  }
  return [...rows, ...unlinked(earlier.slice(at[0]), later.slice(at[1]))]
}

interface Growing {
  readonly earlier: Lines
  readonly later: Lines
  readonly links: Link[]
}

function linesOf(stretches: Shapes['Comparison']['stretches']): Growing {
  const growing: Growing = { earlier: [[]], later: [[]], links: [] }
  for (const { in: where, earlier, later } of stretches) {
    if (where === 'earlier') addLines(growing.earlier, 'gone', earlier?.text ?? '')
    else if (where === 'later') addLines(growing.later, 'added', later?.text ?? '')
    else addShared(growing, earlier?.text ?? '', later?.text ?? '')
  }
  return growing
}

/** Shared words; blanks, marks and capitals may still differ, and so may the lines that they make. */
function addShared(growing: Growing, before: string, after: string): void {
  const own = before.split(lineEnds)
  const others = after.split(lineEnds)
  for (const [index, line] of own.entries()) {
    if (index > 0) growing.earlier.push([])
    growing.earlier.at(-1)?.push({ kind: 'same', text: line })
    const other = others[index]
    if (other === undefined) continue
    if (index > 0) growing.later.push([])
    growing.later.at(-1)?.push({ kind: 'same', text: other })
    if (line.trim().length >= leastShared)
      growing.links.push([growing.earlier.length - 1, growing.later.length - 1])
  }
  for (const line of others.slice(own.length)) growing.later.push([{ kind: 'same', text: line }])
}

function addLines(lines: Lines, kind: 'added' | 'gone', text: string): void {
  for (const [index, line] of text.split(lineEnds).entries()) {
    if (index > 0) lines.push([])
    if (line !== '') lines.at(-1)?.push({ kind, text: line })
  }
}

/** Links that meet in a line, from the first to the last; they come in the order of both texts. */
function groupsOf(links: readonly Link[]): (readonly [first: Link, last: Link])[] {
  const groups: [Link, Link][] = []
  for (const link of links) {
    const group = groups.at(-1)
    if (group !== undefined && (group[1][0] === link[0] || group[1][1] === link[1])) group[1] = link
    else groups.push([link, link])
  }
  return groups
}

function unlinked(earlier: Lines, later: Lines): ComparisonRow[] {
  const cut = earlier.filter(isDifferent).map((line): ComparisonRow => {
    return { is: 'cut', earlier: line, later: [] }
  })
  const added = later.filter(isDifferent).map((line): ComparisonRow => {
    return { is: 'added', earlier: [], later: line }
  })
  return [...cut, ...added]
}

function isDifferent(line: readonly DifferencePiece[]): boolean {
  return line.some(({ kind, text }) => kind !== 'same' && text.trim() !== '')
}

function rowOf(earlier: DifferencePiece[], later: DifferencePiece[]): ComparisonRow {
  const isSame = !isDifferent(earlier) && !isDifferent(later)
  return { is: isSame ? 'same' : 'changed', earlier, later }
}
