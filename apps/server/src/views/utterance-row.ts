import type { z } from '@hono/zod-openapi'
import type { Document, Report, Utterance, UtteranceStance } from 'tutur'
import type { StatementHolding } from 'tutur-intake'
import { shownFirst } from 'tutur-intake/shown-first'
import { articleOf, type DocumentHead } from 'tutur-ledger'
import type { speakerShape } from '../shapes/statement.ts'
import type { stanceTakenShape, standingShape, utteranceRowShape } from '../shapes/utterance.ts'
import { type BareNode, bareNodes } from './origin-tree.ts'
import { shownChain, shownHead, shownWhen } from './shown-statement.ts'
import { actorRef } from './sides.ts'
import { partyOf } from './speaks-for.ts'
import { surenessOf } from './sureness.ts'
import type { Material } from './view.ts'

export type UtteranceRow = z.infer<typeof utteranceRowShape>

/** What the account does not know of a row. */
export interface RowOptions {
  /** Of which one is shown; default: all that report it. */
  readonly statements?: readonly string[]
}

/** An utterance as lists show it. */
export function utteranceRow(
  utterance: Utterance,
  material: Material,
  { statements }: RowOptions = {},
): UtteranceRow {
  const { index } = material
  const report = shownReport(utterance, material, statements)
  const { document } = report.source
  const { id, form, act, chain, madeBy } = report.statement
  const { denies, saidAt } = utterance
  return {
    id: utterance.id,
    statement: id,
    document: shownHead(headOf(document, material)),
    speaker: speakerOf(utterance, report, material),
    saidAt: shownSaidAt(saidAt ?? report.statement.saidAt, document),
    act,
    form,
    words: report.words,
    language: document.language,
    stances: (index.stancesOf.get(utterance.id) ?? []).map(stanceTaken),
    standing: shownStanding(utterance, material),
    denies,
    speaksFor: speaksFor(utterance, material),
    chain: shownChain(chain, document.text),
    score: madeBy.score,
    sureness: surenessOf(report.statement),
    status: holdingOf(report, material)?.status ?? 'open',
    doubtful: isDoubtful(utterance, material),
    fresh: false,
  }
}

/** The report whose words are shown: of all, or of those with these statements. */
export function shownReport(
  { id, statements: all }: Utterance,
  { index }: Material,
  statements: readonly string[] = all,
): Report {
  // In the order of the utterance, not of a page: of reports that are alike the same one is shown everywhere.
  const wanted = new Set(statements)
  const [shown] = shownFirst(
    all.flatMap((one) => (wanted.has(one) ? (index.reports.get(one) ?? []) : [])),
  )
  if (shown === undefined) throw new Error(`utterance ${id} has no report`)
  return shown
}

/** A document as lists show it, as the store has it. */
export function headOf(document: Document, { index }: Pick<Material, 'index'>): DocumentHead {
  const known = index.holdings.get(document.id)
  if (known !== undefined) return known.head
  const { id, outlet, url, language, publishedAt } = document
  const published = publishedAt?.from ?? null
  return { id, article: articleOf(document), title: null, outlet, url, language, published }
}

/** What the ledger tells of a statement beside the record. */
export function holdingOf(
  { statement, source }: Report,
  { index }: Pick<Material, 'index'>,
): StatementHolding | undefined {
  return index.holdings.get(source.document.id)?.statements.get(statement.id)
}

function speakerOf(
  { speaker: key, name }: Utterance,
  { statement: { speaker }, source }: Report,
  { index }: Material,
): z.infer<typeof speakerShape> | null {
  const role = speaker?.role ?? null
  if (key !== null) return { ...actorRef(key, { index }), role }
  if (name !== null) return { key: null, name, role }
  if (speaker === null || speaker.form === 'pronoun') return null
  const { start, end } = speaker.anchor
  return { key: null, name: source.document.text.slice(start, end), role }
}

function speaksFor(utterance: Utterance, material: Material): UtteranceRow['speaksFor'] {
  const party = partyOf(utterance, material)
  return party === null ? null : actorRef(party, material)
}

/** The words that tell the day may stand in another document than those that are shown. */
function shownSaidAt(saidAt: Utterance['saidAt'], { id, text }: Document): UtteranceRow['saidAt'] {
  if (saidAt === null) return null
  const isHere = saidAt.anchor?.document === id
  return shownWhen(isHere ? saidAt : { ...saidAt, anchor: null }, text)
}

/** What an utterance says on an issue, without the words that tell. */
export function stanceTaken({
  issue,
  stance,
  reason,
  score,
}: UtteranceStance): z.infer<typeof stanceTakenShape> {
  return { issue, stance, reason, score }
}

/** How many stand behind an utterance, with a dot for each outlet of the ledger that has it. */
export function shownStanding(
  utterance: Utterance,
  material: Material,
): z.infer<typeof standingShape> {
  const { witnesses, outlets, independent, atLeast } = utterance.standing
  const dots = dotsOf(bareNodes(utterance, material))
  return { witnesses, outlets, independent, atLeast, dots: inOrder(dots) }
}

type Dot = z.infer<typeof standingShape>['dots'][number]

/**
 * A dot for each outlet whose own report is in the ledger. An origin that is not there itself is seen in the first outlet that leads
 * to it.
 *
 * @param nodes Parents before their children, and one tree after the other.
 */
function dotsOf(nodes: readonly BareNode[]): Dot[] {
  const dots: Dot[] = []
  let isOriginAway = false
  for (const node of nodes) {
    const isHere = node.statement !== null
    if (node.parent === null) isOriginAway = node.counts && !isHere
    if (!isHere) continue
    dots.push(isOriginAway ? 'carried' : dotOf(node))
    isOriginAway = false
  }
  return dots
}

function dotOf({ retracted, kind, counts }: BareNode): Dot {
  if (retracted) return 'retracted'
  if (kind === null) return 'repeat'
  return counts ? 'origin' : 'unknown'
}

const dotOrder: readonly Dot[] = ['origin', 'carried', 'repeat', 'unknown', 'retracted']

function inOrder(dots: readonly Dot[]): Dot[] {
  return dotOrder.flatMap((kind) => dots.filter((dot) => dot === kind))
}

/** A doubt about one of its statements that nobody has looked at, or about a join, waits for a person. */
function isDoubtful({ statements, joins }: Utterance, material: Material): boolean {
  const { index } = material
  return (
    joins.some(({ doubtful }) => doubtful) ||
    statements.some((one) => index.doubtfulOf.has(one) || hasDoubt(one, material))
  )
}

function hasDoubt(id: string, material: Material): boolean {
  const report = material.index.reports.get(id)
  if (report === undefined || holdingOf(report, material)?.status !== 'open') return false
  const doubts = material.index.holdings.get(report.source.document.id)?.doubts ?? []
  return doubts.some(({ statement }) => statement === id)
}
