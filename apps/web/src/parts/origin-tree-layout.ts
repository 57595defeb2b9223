import type { OriginKind } from './origin-dots.tsx'
import { cutTo, roughWidth, type WidthOf } from './text-width.ts'

/** One outlet of the tree, with those that have the words from it. */
export interface TreeOutlet {
  /** The same for no other outlet of the tree. */
  readonly key: string
  readonly name: string
  /** How it had the words; `repeat` where it has them from the outlet above. */
  readonly kind: OriginKind | 'repeat'
  /** The line under the name: what was done and whom it credits. */
  readonly did: string
  /** How it has the words from the outlet above: `cites` says so, `copies` has the same text and does not. */
  readonly link: 'cites' | 'copies'
  /** Language of its text, where it is told. */
  readonly language: string | null
  /** Its report was withdrawn, or is known to be false: kept, and counts nothing. */
  readonly isRetracted: boolean
  /** When it was published: an ISO day or instant; `null` where nobody knows. Orders those of one origin. */
  readonly publishedAt: string | null
  /** Where its text is. */
  readonly href: string | null
  readonly repeats: readonly TreeOutlet[]
}

/** One outlet on its place, in pixels. */
export interface PlacedOutlet {
  readonly outlet: TreeOutlet
  /** Its name as it is drawn: what would reach into the next column is cut, and told in full by the list. */
  readonly name: string
  /** Hands since the source: 0 got it there. */
  readonly column: number
  readonly x: number
  readonly y: number
}

/** `and 9 more`, below the repeats that are drawn. */
export interface PlacedMore {
  readonly key: string
  readonly count: number
  readonly column: number
  readonly x: number
  readonly y: number
}

/** A line from one outlet to another. */
export interface PlacedLine {
  readonly key: string
  readonly kind: 'own' | 'cites' | 'copies'
  /** An SVG path. */
  readonly path: string
}

export interface TreeColumn {
  readonly column: number
  readonly x: number
  /** All outlets that are so many hands from the source, drawn or not. */
  readonly count: number
}

/** The drawing of an origin tree: where everything stands, in pixels from the top left. */
export interface TreeLayout {
  readonly width: number
  readonly height: number
  /** Where the speaker stands, in the middle of what had it at the source. */
  readonly speakerY: number
  /** The shaded column of those that got it at the source, from left to right. */
  readonly band: { readonly x: number; readonly width: number }
  readonly columns: readonly TreeColumn[]
  readonly outlets: readonly PlacedOutlet[]
  readonly more: readonly PlacedMore[]
  readonly lines: readonly PlacedLine[]
}

export interface TreeOptions {
  /** Whether long rows of repeats are drawn in full. */
  readonly isUnfolded?: boolean
  /** Of a name, as it will be drawn; a rough guess where nothing is said. */
  readonly widthOf?: WidthOf
}

/** The measures of the drawing, in pixels. */
export const treeSizes = {
  row: 48,
  /** From the top to the first row; the heads of the columns stand in it. */
  head: 72,
  foot: 28,
  speakerEnd: 158,
  bend: 10,
  /** Where the vertical lines stand, before the column that they lead to. */
  riser: 28,
  /** From the middle of a shape to its name. */
  name: 16,
} as const

/** Lines begin here behind short names, so that they begin together. */
const shortestStart = 150

/** Where the outlets of each column stand. */
const firstColumn = 236
const columnStep = 256
const bandStart = 218
const bandWidth = 222
/** Between a name and the line behind it. */
const behind = 10
/** A name has room up to where the line behind it must begin. */
const mostName = columnStep - treeSizes.riser - treeSizes.bend - treeSizes.name - behind
/** So many outlets are drawn in any case. */
const mostOutlets = 12
/** Beyond them, so many repeats of one outlet. */
const mostRepeats = 5

/**
 * Lays an origin tree out from left to right, one column a hand, one row an outlet. Origins with the most repeats come first, then
 * by time; a first child continues straight. Beyond twelve outlets, repeats of one outlet beyond five become a line that counts
 * them. Takes time in proportion to the outlets.
 */
export function layOutTree(origins: readonly TreeOutlet[], options: TreeOptions = {}): TreeLayout {
  const total = countAll(origins)
  const folds = options.isUnfolded !== true && total > mostOutlets
  const drawing = place(originsInOrder(origins), folds, options.widthOf ?? roughWidth(0.8125))
  const rootsY = drawing.outlets.filter(({ column }) => column === 0).map(({ y }) => y)
  const speakerY = ((rootsY[0] ?? treeSizes.head) + (rootsY.at(-1) ?? treeSizes.head)) / 2
  const columns = columnsOf(origins)
  return {
    width: columnX(Math.max(columns.length - 1, 0)) + columnStep - 20,
    height: treeSizes.head + Math.max(drawing.rows - 1, 0) * treeSizes.row + treeSizes.foot,
    speakerY,
    band: { x: bandStart, width: bandWidth },
    columns,
    outlets: drawing.outlets,
    more: drawing.more,
    lines: [...ownLines(drawing.outlets, speakerY), ...drawing.lines],
  }
}

function columnX(column: number): number {
  return firstColumn + column * columnStep
}

/* ---- Order ---- */

/** Origins with the most repeats first, then by time. */
export function originsInOrder(origins: readonly TreeOutlet[]): TreeOutlet[] {
  return origins.toSorted(byWeight)
}

/** Those of one outlet by time. */
export function repeatsInOrder(repeats: readonly TreeOutlet[]): TreeOutlet[] {
  return repeats.toSorted(byTime)
}

function byWeight(a: TreeOutlet, b: TreeOutlet): number {
  return countAll(b.repeats) - countAll(a.repeats) || byTime(a, b)
}

function byTime(a: TreeOutlet, b: TreeOutlet): number {
  const [one, other] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  return a.key < b.key ? -1 : 1
}

/** Outlets of the trees, themselves included. */
export function countAll(outlets: readonly TreeOutlet[]): number {
  return outlets.reduce((sum, { repeats }) => sum + 1 + countAll(repeats), 0)
}

/** How many outlets are how many hands from the source. */
function columnsOf(origins: readonly TreeOutlet[]): TreeColumn[] {
  const counts: number[] = []
  const visit = (outlet: TreeOutlet, column: number): void => {
    counts[column] = (counts[column] ?? 0) + 1
    for (const repeat of outlet.repeats) visit(repeat, column + 1)
  }
  for (const origin of origins) visit(origin, 0)
  return counts.map((count, column) => ({ column, x: columnX(column), count }))
}

/* ---- Places ---- */

interface Drawing {
  readonly outlets: PlacedOutlet[]
  readonly more: PlacedMore[]
  readonly lines: PlacedLine[]
  rows: number
}

function place(origins: readonly TreeOutlet[], folds: boolean, widthOf: WidthOf): Drawing {
  const drawing: Drawing = { outlets: [], more: [], lines: [], rows: 0 }
  for (const origin of origins) {
    placeOutlet(origin, 0, { drawing, folds, widthOf })
  }
  return drawing
}

interface Placing {
  readonly drawing: Drawing
  readonly folds: boolean
  readonly widthOf: WidthOf
}

/** Puts an outlet and those after it into the next free rows. Its first child shares its row. */
function placeOutlet(outlet: TreeOutlet, column: number, placing: Placing): PlacedOutlet {
  const { drawing, folds, widthOf } = placing
  const name = cutTo(outlet.name, mostName, widthOf)
  const at: PlacedOutlet = { outlet, name, column, x: columnX(column), y: rowY(drawing.rows) }
  drawing.outlets.push(at)
  const children = repeatsInOrder(outlet.repeats)
  const shown = folds ? children.slice(0, mostRepeats) : children
  if (children.length === 0) drawing.rows++
  for (const child of shown) {
    const placed = placeOutlet(child, column + 1, placing)
    drawing.lines.push({ key: child.key, kind: child.link, path: between(at, placed, widthOf) })
  }
  if (children.length > shown.length) placeMore(at, children.length - shown.length, placing)
  return at
}

function placeMore(from: PlacedOutlet, count: number, { drawing, widthOf }: Placing): void {
  const column = from.column + 1
  const more = { key: from.outlet.key, count, column, x: columnX(column), y: rowY(drawing.rows) }
  drawing.more.push(more)
  drawing.lines.push({ key: `${more.key} more`, kind: 'cites', path: between(from, more, widthOf) })
  drawing.rows++
}

function rowY(row: number): number {
  return treeSizes.head + row * treeSizes.row
}

/* ---- Lines ---- */

interface Place {
  readonly x: number
  readonly y: number
}

/** From behind the name of an outlet to the ring of another. */
function between(from: PlacedOutlet, to: Place, widthOf: WidthOf): string {
  const behindName = treeSizes.name + widthOf(from.name) + behind
  const x = from.x + Math.max(shortestStart, behindName)
  return bent({ x: Math.round(x), y: from.y }, to, to.x - treeSizes.riser)
}

/** From the speaker to all that got it at the source. */
function ownLines(outlets: readonly PlacedOutlet[], speakerY: number): PlacedLine[] {
  return outlets
    .filter(({ column, outlet }) => column === 0 && hasOwnAccess(outlet))
    .map((origin) => ({
      key: `speaker ${origin.outlet.key}`,
      kind: 'own' as const,
      path: bent({ x: treeSizes.speakerEnd, y: speakerY }, origin, origin.x - treeSizes.riser),
    }))
}

/** Of what nobody says where it comes from, no line leads to the speaker. */
function hasOwnAccess({ kind }: TreeOutlet): boolean {
  return kind !== 'unsourced' && kind !== 'repeat'
}

/** Right-angle bends with rounded corners; a straight line where both ends are level. */
function bent(from: Place, to: Place, riserX: number): string {
  const rise = to.y - from.y
  if (rise === 0) return `M${from.x} ${from.y}H${to.x}`
  const radius = Math.min(treeSizes.bend, Math.abs(rise) / 2)
  const down = Math.sign(rise) * radius
  return [
    `M${from.x} ${from.y}H${riserX - radius}`,
    `Q${riserX} ${from.y} ${riserX} ${from.y + down}`,
    `V${to.y - down}`,
    `Q${riserX} ${to.y} ${riserX + radius} ${to.y}`,
    `H${to.x}`,
  ].join('')
}
