import type { z } from '@hono/zod-openapi'
import type { Anchor, Join, Report, Utterance, UtteranceStance } from 'tutur'
import type { joinShape, stanceReadShape, utteranceShape } from '../shapes/utterance.ts'
import { originTree } from './origin-tree.ts'
import {
  type ShownAnchor,
  type ShownStatement,
  shownAnchor,
  shownStatement,
} from './shown-statement.ts'
import { headOf, holdingOf, stanceTaken, type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'
import { wordings } from './wordings.ts'

/** An utterance with everything that explains it, as far as the account has it. */
export type ShownUtterance = Omit<z.infer<typeof utteranceShape>, 'state'>

/**
 * An utterance with everything that explains it, by its id or that of one of its statements, or by a beginning that no other has;
 * `null`: there is none.
 */
export function utterance(
  material: Material,
  { id }: { readonly id: string },
): ShownUtterance | null {
  const { index } = material
  const found = index.utterances.get(id) ?? index.utteranceOf.get(id) ?? onlyOneFrom(id, material)
  return found === undefined ? null : shownUtterance(found, material)
}

/** The one whose id, or that of one of whose statements, begins so; `undefined`: none, or several. */
function onlyOneFrom(beginning: string, { index }: Material): Utterance | undefined {
  const found = new Set<Utterance>()
  for (const [id, one] of index.utteranceOf) if (id.startsWith(beginning)) found.add(one)
  for (const [id, one] of index.utterances) if (id.startsWith(beginning)) found.add(one)
  const [only] = found
  return found.size === 1 ? only : undefined
}

function shownUtterance(one: Utterance, material: Material): ShownUtterance {
  const { index } = material
  const tree = originTree(one, material)
  return {
    row: utteranceRow(one, material),
    statements: statementsOf(one, material),
    tree,
    wordings: wordings(one, tree.nodes, material),
    joins: one.joins.map(shownJoin),
    doubtful: doubtfulOf(one, material),
    stances: (index.stancesOf.get(one.id) ?? []).map((stance) =>
      shownStance(stance, one, material),
    ),
    denies: rowOf(one.denies, material),
    deniedBy: (index.denialsOf.get(one.id) ?? []).map((denial) => utteranceRow(denial, material)),
  }
}

function rowOf(id: string | null, material: Material): UtteranceRow | null {
  const found = id === null ? undefined : material.index.utterances.get(id)
  return found === undefined ? null : utteranceRow(found, material)
}

function statementsOf({ id, statements }: Utterance, material: Material): ShownStatement[] {
  return statements.flatMap((one) => {
    const report = material.index.reports.get(one)
    return report === undefined ? [] : [statementOf(report, id, material)]
  })
}

function statementOf(report: Report, utterance: string, material: Material): ShownStatement {
  const { statement, source, words } = report
  const { document } = source
  const { actors = [], status = 'open', decisions = [] } = holdingOf(report, material) ?? {}
  const doubts = material.index.holdings.get(document.id)?.doubts ?? []
  return shownStatement(
    { statement, words, actors, document: headOf(document, material), status, decisions },
    {
      text: document.text,
      doubts: doubts.filter((doubt) => doubt.statement === statement.id),
      utterance,
    },
  )
}

export function shownJoin(join: Join): z.infer<typeof joinShape> {
  const { one, other, reason, score, doubtful } = join
  return { one, other, reason, score, doubtful }
}

/** Each once: two of its own statements are never left apart. */
function doubtfulOf({ statements }: Utterance, { index }: Material): z.infer<typeof joinShape>[] {
  const joins = new Set(statements.flatMap((one) => index.doubtfulOf.get(one) ?? []))
  return [...joins].toSorted((a, b) => b.score - a.score).map(shownJoin)
}

/* ---- Stances ---- */

function shownStance(
  stance: UtteranceStance,
  { statements }: Utterance,
  { index }: Material,
): z.infer<typeof stanceReadShape> {
  const { touching, telling, conditions, outvoted } = stance
  const anchors = [...touching, ...telling, ...conditions]
  const reports = statements.flatMap((one) => index.reports.get(one) ?? [])
  const shown = (those: readonly Anchor[]): ShownAnchor[] =>
    those.flatMap((anchor) => {
      const document = index.documents.get(anchor.document)
      return document === undefined ? [] : [shownAnchor(anchor, document.text)]
    })
  return {
    ...stanceTaken(stance),
    statement: reportWith(anchors, reports)?.statement.id ?? null,
    touching: shown(touching),
    telling: shown(telling),
    conditions: shown(conditions),
    outvoted: outvoted.map((one) => ({ ...one })),
  }
}

/** The report beside whose words the anchors stand: in their document the nearest one. */
function reportWith(anchors: readonly Anchor[], reports: readonly Report[]): Report | undefined {
  const [first] = anchors
  if (first === undefined) return undefined
  const distanceTo = ({ statement }: Report): number =>
    Math.min(...statement.content.map(({ start, end }) => gapTo(first, start, end)))
  return reports
    .filter(({ source }) => source.document.id === first.document)
    .toSorted((a, b) => distanceTo(a) - distanceTo(b))[0]
}

function gapTo(anchor: Anchor, start: number, end: number): number {
  return Math.max(0, start - anchor.end, anchor.start - end)
}
