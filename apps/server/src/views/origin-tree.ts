import type { z } from '@hono/zod-openapi'
import {
  explainStanding,
  type Origin,
  type OriginRule,
  originRules,
  type Path,
  type Report,
  type Utterance,
} from 'tutur'
import { shownFirst } from 'tutur-intake/shown-first'
import { plainWords } from 'tutur-ledger'
import type { originTreeShape, treeNodeShape } from '../shapes/utterance.ts'
import type { Material } from './view.ts'

export type TreeNode = z.infer<typeof treeNodeShape>

/** What the tree of an utterance is drawn from. */
interface Drawing {
  readonly material: Material
  readonly utterance: Utterance
  /** By the id of a statement. */
  readonly reports: ReadonlyMap<string, Report>
  /** By the key of the node of their outlet. */
  readonly reportsAt: ReadonlyMap<string, readonly Report[]>
  /** By key, in the order in which they were met. */
  readonly nodes: Map<string, Growing>
}

/** A node of which nobody asks how it has the words. */
export type BareNode = Omit<TreeNode, 'how'>

/** A node before its place in the drawing is known. */
interface Growing extends BareNode {
  readonly children: string[]
}

/** Who had an utterance at its source and who repeated whom, and the same in lines of text. */
export function originTree(
  utterance: Utterance,
  material: Material,
): z.infer<typeof originTreeShape> {
  return { nodes: treeNodes(utterance, material), explained: explained(utterance, material) }
}

/**
 * The nodes of the origin tree: one an outlet, those whose own report of the words is not in the ledger too, and one for a
 * release or a post that no outlet of the ledger put out. Parents come before children; origins that count first, of these the one
 * with the most repeats; then by day.
 */
export function treeNodes(utterance: Utterance, material: Material): TreeNode[] {
  const drawing = grown(utterance, material)
  return inOrder(drawing).map((node) => ({ ...node, how: howRepeated(node, drawing) }))
}

/** The same without how each repeat has the words: to be counted, for every row of a list. */
export function bareNodes(utterance: Utterance, material: Material): BareNode[] {
  return inOrder(grown(utterance, material))
}

function inOrder(drawing: Drawing): BareNode[] {
  const nodes = [...drawing.nodes.values()]
  const sizes = sizesOf(drawing.nodes)
  const roots = nodes
    .filter(({ parent }) => parent === null)
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) || (sizes.get(b.key) ?? 0) - (sizes.get(a.key) ?? 0) || byDay(a, b),
    )
  const drawn: BareNode[] = []
  const draw = ({ children, ...node }: Growing): void => {
    drawn.push(node)
    const own = children.flatMap((key) => drawing.nodes.get(key) ?? [])
    for (const child of own.toSorted(byDay)) draw(child)
  }
  for (const root of roots) draw(root)
  return drawn
}

/** Origins that count, then those that nobody knows the source of, then those that were taken back. */
function rankOf({ counts, retracted }: Growing): number {
  if (counts) return 0
  return retracted ? 2 : 1
}

function byDay(a: Growing, b: Growing): number {
  const [one, other] = [a.published ?? '9999', b.published ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  return a.outlet.name < b.outlet.name ? -1 : Number(a.outlet.name > b.outlet.name)
}

/** How many stand below each node. */
function sizesOf(nodes: ReadonlyMap<string, Growing>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  const count = (key: string): number => {
    const below = nodes.get(key)?.children ?? []
    const size = below.reduce((sum, child) => sum + 1 + count(child), 0)
    sizes.set(key, size)
    return size
  }
  for (const { key, parent } of nodes.values()) if (parent === null) count(key)
  return sizes
}

/* ---- Growing ---- */

function grown(utterance: Utterance, material: Material): Drawing {
  const { index } = material
  const reports = new Map(
    utterance.statements.flatMap((id): [string, Report][] => {
      const report = index.reports.get(id)
      return report === undefined ? [] : [[id, report]]
    }),
  )
  const reportsAt = Map.groupBy(reports.values(), nodeKeyOf)
  const drawing = { material, utterance, reports, reportsAt, nodes: new Map<string, Growing>() }
  const { origins } = utterance.standing
  // First all who had it at the source: an outlet that also repeats another is an origin.
  for (const origin of origins) rootNode(origin, drawing)
  for (const origin of origins) for (const path of origin.paths) growPath(path, origin, drawing)
  return drawing
}

/** The outlets of a way, from who published the statement to who is nearest the speaker, by the keys of their nodes. */
function stepsOf({ statement, outlets }: Path, { reports }: Drawing): readonly string[] {
  const report = reports.get(statement)
  if (report === undefined || report.source.outlet !== null) return outlets
  return [unnamedKey(report), ...outlets]
}

/** The key of the node of the outlet that published a report. */
export function nodeKeyOf(report: Report): string {
  return report.source.outlet ?? unnamedKey(report)
}

/** An outlet that nobody names is one for each of its documents. */
function unnamedKey({ source }: Report): string {
  return `document ${source.document.id}`
}

/** Whether an origin is a text or a post of the speaker, and not the act of an outlet. */
function isOfSpeaker({ kind }: Origin): boolean {
  return kind === 'release' || kind === 'public'
}

/** The key of the node at which an origin stands. */
function rootKey(origin: Origin, drawing: Drawing): string {
  if (isOfSpeaker(origin)) return origin.rule === 'official-site' ? siteKey(origin) : origin.key
  const [path] = origin.paths
  const last = path === undefined ? undefined : stepsOf(path, drawing).at(-1)
  return origin.root ?? last ?? origin.key
}

function siteKey({ root, key }: Origin): string {
  return root ?? key
}

function rootNode(origin: Origin, drawing: Drawing): void {
  const key = rootKey(origin, drawing)
  if (drawing.nodes.has(key)) return
  const { kind, rule, counts } = origin
  const own = ownPath(key, origin, drawing)
  const isSourced = kind !== 'unsourced'
  drawing.nodes.set(key, {
    ...nodeFor(key, own, drawing),
    parent: null,
    // Whoever does not say from where repeats somebody whom nobody knows.
    hand: isSourced ? 0 : 1,
    kind,
    counts,
    rule,
    why: originRules.en[rule],
    credited: isSourced,
    retracted: rule === 'retracted',
    children: [],
    ...(isOfSpeaker(origin) && rule !== 'official-site' ? ofSpeaker(drawing) : {}),
  })
}

/** A release or a post that stands for itself was put out by the speaker. */
function ofSpeaker({ utterance, material }: Drawing): Pick<Growing, 'outlet'> {
  const { speaker, name } = utterance
  const known = speaker === null ? name : material.index.names.actor(speaker)
  return { outlet: { key: null, name: known ?? 'Somebody without a name' } }
}

/** The way that begins at the origin itself; `null` when the report of its own is not there. */
function ownPath(key: string, { paths }: Origin, drawing: Drawing): Path | null {
  return paths.find((path) => stepsOf(path, drawing)[0] === key) ?? null
}

function growPath(path: Path, origin: Origin, drawing: Drawing): void {
  const steps = stepsOf(path, drawing)
  const rules = steps.length > path.outlets.length ? ['cites' as const, ...path.rules] : path.rules
  let parent = rootKey(origin, drawing)
  for (let at = steps.length - 1; at >= 0; at--) {
    const key = steps[at]
    if (key === undefined || key === parent) continue
    const own = at === 0 ? path : null
    if (drawing.nodes.has(key)) giveReport(key, own, drawing)
    else addRepeat({ key, parent, own, rule: rules[at] ?? origin.rule }, origin, drawing)
    parent = key
  }
}

interface Step {
  readonly key: string
  readonly parent: string
  readonly own: Path | null
  /** That leads from it to its parent. */
  readonly rule: OriginRule
}

function addRepeat({ key, parent, own, rule }: Step, origin: Origin, drawing: Drawing): void {
  const above = drawing.nodes.get(parent)
  above?.children.push(key)
  drawing.nodes.set(key, {
    ...nodeFor(key, own, drawing),
    parent,
    hand: (above?.hand ?? 0) + 1,
    kind: null,
    counts: false,
    rule,
    why: originRules.en[rule],
    credited: rule !== 'copies' && rule !== 'same-owner',
    retracted: origin.rule === 'retracted',
    children: [],
  })
}

/** What is told of an outlet by one of its reports, or without any. */
type About = Pick<Growing, 'key' | 'outlet' | 'statement' | 'owner' | 'language' | 'published'>

function nodeFor(key: string, own: Path | null, drawing: Drawing): About {
  const report = own === null ? undefined : drawing.reports.get(own.statement)
  const { names } = drawing.material.index
  if (report === undefined) {
    const outlet = { key, name: names.outlet(key) }
    const owner = ownerOf(key, drawing)
    return { key, outlet, statement: null, owner, language: null, published: null }
  }
  const { source, statement } = report
  const isNamed = source.outlet === key
  return {
    key,
    outlet: isNamed ? { key, name: names.outlet(key) } : { key: null, name: unnamed },
    statement: statement.id,
    owner: source.owner,
    language: source.document.language,
    published: source.published,
  }
}

/** How an outlet is called that no page names. */
const unnamed = 'An outlet without a name'

/** Who owns an outlet that others name. */
function ownerOf(key: string, { material, utterance }: Drawing): string | null {
  const own = material.dossier.outlets.find((outlet) => outlet.key === key)
  if (own !== undefined) return own.owner
  for (const { paths } of utterance.standing.origins)
    for (const { hops } of paths)
      for (const { publisher } of hops) if (publisher?.id === key) return publisher.owner
  return null
}

/** An outlet that was met as an origin, or between others, whose own report comes later; of several the one that quotes. */
function giveReport(key: string, own: Path | null, drawing: Drawing): void {
  const node = drawing.nodes.get(key)
  const report = own === null ? undefined : drawing.reports.get(own.statement)
  if (node === undefined || report === undefined) return
  const known = drawing.reports.get(node.statement ?? '')
  if (known !== undefined && shownFirst([known, report])[0] === known) return
  const { statement, owner, language, published } = nodeFor(key, own, drawing)
  drawing.nodes.set(key, { ...node, statement, owner, language, published })
}

/* ---- How a repeat has the words ---- */

type How = NonNullable<TreeNode['how']>

function howRepeated(node: BareNode, drawing: Drawing): How | null {
  const above = node.parent === null ? undefined : drawing.nodes.get(node.parent)
  if (node.statement === null || above === undefined || above.statement === null) return null
  if (node.language !== above.language) return 'translation'
  const [own, theirs] = [reportsOf(node, drawing), reportsOf(above, drawing)]
  const ways = own.flatMap((one) => theirs.map((other) => howAlike(one, other, drawing.utterance)))
  // A headline sums up what the text below it has word for word.
  return closest.find((how) => ways.includes(how)) ?? null
}

const closest = ['same-words', 'part', 'paraphrase'] as const

/** All reports of the words in the outlet of a node. */
function reportsOf({ key }: BareNode, { reportsAt }: Drawing): readonly Report[] {
  return reportsAt.get(key) ?? []
}

function howAlike(repeat: Report, original: Report, { joins }: Utterance): How {
  const [one, other] = [plainWords(repeat.words), plainWords(original.words)]
  if (one === other) return 'same-words'
  if (one.includes(other) || other.includes(one)) return 'part'
  const pair = [repeat.statement.id, original.statement.id]
  const joined = joins.find((join) => pair.includes(join.one) && pair.includes(join.other))?.reason
  return joined === 'same-words' || joined === 'part' ? joined : 'paraphrase'
}

/* ---- In lines ---- */

function explained(utterance: Utterance, { index }: Material): string[] {
  const { names, reports } = index
  const lines = explainStanding(utterance, {
    nameOf: (key) => names.outlet(key),
    statement: (id) => {
      const report = reports.get(id)
      if (report === undefined) return id
      const { outlet, published } = report.source
      const name = outlet === null ? unnamed : names.outlet(outlet)
      return `${name}, ${published ?? 'undated'}: ${report.words}`
    },
  })
  return [...lines]
}
