import type { Known } from '../../knowledge/known.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import { narrower } from './days.ts'
import { type Link, linksWithin, type Within } from './links-within.ts'
import type { Point } from './point.ts'
import type { Signs } from './signs.ts'
import { type Speaking, speakerFit } from './speakers.ts'
import { hasWords, type Told } from './told.ts'
import { unionOf, weightOf } from './weigh-signs.ts'
import { thresholds } from './weights.ts'

/** The points that documents make, and what holds the statements of each together. */
export interface Points {
  readonly points: readonly Point[]
  /** Links that were followed, and doubtful ones that were not. */
  readonly links: readonly Link[]
}

/** Draws together the statements of each document that make one point. Takes time in proportion to their number. */
export function pointsOf(told: readonly Told[], within: Within): Points {
  const points: Point[] = []
  const links: Link[] = []
  for (const statements of byDocument(told)) {
    const found = linksWithin(statements, within)
    const groups = groupsOf(statements, { found, links, known: within.known })
    for (const group of groups) points.push(pointOf(group, within))
  }
  return { points, links }
}

function byDocument(told: readonly Told[]): Iterable<readonly Told[]> {
  const documents = groupedBy(told, ({ report }) => report.source.document.id)
  for (const statements of documents.values()) statements.sort((a, b) => startOf(a) - startOf(b))
  return documents.values()
}

function startOf({ report }: Told): number {
  return report.statement.content[0].start
}

/** Statements that good links hold together. A title goes to the one that it agrees with best, and brings no others together. */
function groupsOf(
  statements: readonly Told[],
  {
    found,
    links,
    known,
  }: { readonly found: readonly Link[]; readonly links: Link[]; readonly known: Known },
): readonly (readonly Told[])[] {
  const groupOf = new Map(statements.map((one): [Told, Told[]] => [one, [one]]))
  const titles = new Set<Told>()
  for (const link of found.toSorted((a, b) => b.score - a.score)) {
    if (link.score < thresholds.doubtful) break
    const [one, other] = [groupOf.get(link.one), groupOf.get(link.other)]
    if (one === undefined || other === undefined || one === other || titles.has(link.one)) continue
    if (one.some((a) => other.some((b) => areTwo(a, b, known)))) continue
    links.push(link)
    if (link.score < thresholds.joined) continue
    if (link.one.role === 'title') titles.add(link.one)
    for (const member of other) {
      one.push(member)
      groupOf.set(member, one)
    }
  }
  return [...new Set(groupOf.values())].map((group) =>
    group.toSorted((a, b) => startOf(a) - startOf(b)),
  )
}

function areTwo(one: Told, other: Told, known: Known): boolean {
  return speakerFit(one.speaking, other.speaking, known) === 'other'
}

/** Who is taken for the speaker of several statements: a person before the state that it speaks for. */
const ranks: readonly ((speaking: Speaking) => boolean)[] = [
  ({ certainty, isBody }) => certainty === 'known' && !isBody,
  ({ certainty }) => certainty === 'named',
  ({ certainty }) => certainty === 'known',
  () => true,
]

function pointOf(statements: readonly Told[], { weights }: Within): Point {
  const signs = statements.map((one) => one.signs).reduce(joined)
  const first = statements[0]
  const spoken = ranks
    .map((isOf) => statements.find(({ speaking }) => isOf(speaking)))
    .find((one) => one !== undefined)
  if (first === undefined || spoken === undefined) throw new Error('a point without statements')
  return {
    statements,
    document: first.report.source.document.id,
    speaking: spoken.speaking,
    language: first.pack.tag,
    window: statements.map(({ window }) => window).reduce(narrower),
    signs,
    quoted: statements.find(({ quoted }) => quoted !== null)?.quoted ?? null,
    wordWeight: weightOf(signs.words, weights),
    meaningWeight: weightOf(signs.meanings, weights),
    denied: statements
      .flatMap(({ denied }) => denied ?? [])
      .reduce<Signs | null>(joinedOrOnly, null),
    tellsAgain: statements.some(({ around, pack }) => hasWords(around, 'earlier', pack)),
    titleOnly: statements.every(({ role }) => role === 'title'),
  }
}

function joinedOrOnly(one: Signs | null, other: Signs): Signs {
  return one === null ? other : joined(one, other)
}

function joined(one: Signs, other: Signs): Signs {
  return {
    words: unionOf(one.words, other.words),
    meanings: unionOf(one.meanings, other.meanings),
    negated: one.negated && other.negated,
    length: Math.max(one.length, other.length),
  }
}
