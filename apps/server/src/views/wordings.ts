import type { z } from '@hono/zod-openapi'
import { type Modality, type Report, textOf, type Utterance } from 'tutur'
import { shownFirst } from 'tutur-intake/shown-first'
import { plainWords } from 'tutur-ledger'
import type { wordingShape } from '../shapes/utterance.ts'
import { nodeKeyOf, type TreeNode } from './origin-tree.ts'
import { shownChain } from './shown-statement.ts'
import type { Material } from './view.ts'
import { wordPieces } from './word-pieces.ts'

export type Wording = z.infer<typeof wordingShape>
type Difference = Wording['differs'][number]

/** Reports of the same words in one language. */
interface Group {
  readonly first: Report
  readonly reports: readonly Report[]
  /** The least of those of its outlets in the origin tree. */
  readonly hand: number
  /** In the order of the tree. */
  readonly place: number
}

/**
 * The words of an utterance as its outlets have them, those with the same words together, in the order of its origin tree: who got
 * them at the source, then who repeated them; of one outlet first what it quotes. The first is the reference for the others.
 */
export function wordings(
  utterance: Utterance,
  nodes: readonly TreeNode[],
  material: Material,
): Wording[] {
  const groups = groupsOf(utterance, nodes, material)
  const reference = groups[0]
  if (reference === undefined) return []
  return groups.map((group) => wordingOf(group, reference, { utterance, material }))
}

function groupsOf(
  { statements }: Utterance,
  nodes: readonly TreeNode[],
  { index }: Material,
): readonly Group[] {
  const placeOf = placesIn(nodes)
  const reports = statements.flatMap((id) => index.reports.get(id) ?? [])
  const alike = Map.groupBy(
    shownFirst(reports),
    // Who repeats the words of another, letter for letter, did not get them at the source.
    (report) => {
      const isAtSource = placeOf(report).hand === 0
      return `${isAtSource} ${report.source.document.language}\n${plainWords(report.words)}`
    },
  )
  return [...alike.values()]
    .flatMap((group): Group[] => {
      const sorted = shownFirst(group).toSorted((a, b) => placeOf(a).place - placeOf(b).place)
      const [first] = sorted
      return first === undefined ? [] : [{ first, reports: sorted, ...placeOf(first) }]
    })
    .toSorted((a, b) => a.hand - b.hand || a.place - b.place)
}

type Place = Pick<Group, 'hand' | 'place'>

/** Where the outlet of a report stands in the tree. */
function placesIn(nodes: readonly TreeNode[]): (report: Report) => Place {
  const places = new Map<string, Place>()
  for (const [place, { key, hand }] of nodes.entries()) places.set(key, { hand, place })
  const last = { hand: 0, place: nodes.length }
  return (report) => places.get(nodeKeyOf(report)) ?? last
}

function wordingOf(
  group: Group,
  reference: Group,
  { utterance, material }: { readonly utterance: Utterance; readonly material: Material },
): Wording {
  const { statement, source, words } = group.first
  const { document } = source
  const isReference = group === reference
  const isSameLanguage = document.language === reference.first.source.document.language
  return {
    statements: group.reports.map((one) => one.statement.id),
    outlets: outletsOf(group, material),
    language: document.language,
    hand: group.hand,
    reference: isReference,
    pieces: isReference || !isSameLanguage ? plain(words) : piecesOf(words, reference.first.words),
    differs: isSameLanguage ? [] : differencesOf(group, reference, utterance),
    cue: statement.cue === null ? null : textOf(document, statement.cue),
    act: statement.act,
    form: statement.form,
    chain: shownChain(statement.chain, document.text),
  }
}

function outletsOf({ reports }: Group, { index }: Material): Wording['outlets'] {
  const keys = new Set(reports.map(({ source }) => source.outlet))
  return [...keys].map((key) =>
    key === null
      ? { key, name: 'An outlet without a name' }
      : { key, name: index.names.outlet(key) },
  )
}

function plain(text: string): Wording['pieces'] {
  return [{ text, is: 'plain' }]
}

/** A report that has hardly a word of the reference is not shown as what was done to it. */
function piecesOf(words: string, reference: string): Wording['pieces'] {
  const pieces = wordPieces(words, reference) ?? []
  const lengthOf = (is: string): number =>
    pieces.reduce((sum, piece) => sum + (piece.is === is ? piece.text.length : 0), 0)
  const shorter = Math.min(lengthOf('added'), lengthOf('gone')) + lengthOf('same')
  return lengthOf('same') < leastShared * shorter || pieces.length === 0 ? plain(words) : pieces
}

/** Of the shorter of two wordings. */
const leastShared = 0.5

/* ---- Across languages ---- */

/** What the reports of two languages say otherwise of the same words, as far as their records tell it. */
function differencesOf(group: Group, reference: Group, { joins }: Utterance): Difference[] {
  const [own, other] = [group.first, reference.first]
  const [one, two] = [own.statement, other.statement]
  const differs = (part: Modality): boolean =>
    one.modality.includes(part) !== two.modality.includes(part)
  const ownIds = new Set(group.reports.map(({ statement }) => statement.id))
  const found: readonly (readonly [Difference, boolean])[] = [
    ['act', one.act !== two.act],
    ['form', one.form !== two.form],
    ['negation', differs('negated')],
    ['tense', differs('future')],
    ['condition', differs('conditional') || differs('hypothetical')],
    ['numbers', haveOtherNumbers(own.words, other.words)],
    [
      'scope',
      joins.some(
        (join) => join.reason === 'part' && (ownIds.has(join.one) || ownIds.has(join.other)),
      ),
    ],
  ]
  return found.flatMap(([name, is]) => (is ? [name] : []))
}

/** In digits on both sides: one language may write in words what another does not. */
function haveOtherNumbers(words: string, others: string): boolean {
  const [own, theirs] = [numbersIn(words), numbersIn(others)]
  return own.length > 0 && theirs.length > 0 && own.join(' ') !== theirs.join(' ')
}

const digits = /\d+(?:[.,\u00a0\u202f]\d{3})*/gu

function numbersIn(words: string): readonly number[] {
  const found = words.match(digits) ?? []
  return found.map((one) => Number(one.replace(/\D/gu, ''))).sort((a, b) => a - b)
}
