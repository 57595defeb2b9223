import {
  acceptanceFeatures,
  acceptanceSlots,
  contentOf,
  type Proposal,
  type Scene,
  sourceOf,
} from 'tutur/learn'
import type { GoldDocument, GoldRelation } from 'tutur-evaluation/gold'
import { jaccard, letterMask, lettersIn, type Offsets, shared } from 'tutur-evaluation/units'
import type { Proposed } from './core.ts'
import type { Case } from './train-logistic.ts'

/** A proposal as a case of right or wrong. */
export interface AcceptanceCase extends Omit<Case, 'target'> {
  readonly right: boolean
  /** The marks take no stand on it. */
  readonly neutral: boolean
  /** The share of the letters and digits of its content that stand in some marked content. */
  readonly share: number
}

/** The least Jaccard index of letters at which two contents are the same. */
const same = 0.5

const room = acceptanceSlots()

/** Whether each proposal of an example is right: its content is marked, and the words for its source are. */
export function acceptanceCases({ example, proposals }: Proposed): AcceptanceCase[] {
  const { gold, scene, domain } = example
  const judge = judgeOf(gold, scene)
  return proposals.map((proposal, index) => {
    acceptanceFeatures(scene, { proposals, index }, room)
    return { slots: room.copy(), domain, ...judge(proposal) }
  })
}

type Verdict = Pick<AcceptanceCase, 'right' | 'neutral' | 'share'>

function judgeOf(gold: GoldDocument, scene: Scene): (proposal: Proposal) => Verdict {
  const mask = letterMask(gold.text)
  const relations = gold.relations.map((relation) => ({
    relation,
    letters: lettersIn(mask, relation.content),
  }))
  const all = markedLetters(gold)
  return (proposal) => {
    const content = contentOf(scene, proposal).map(({ start, end }) => [start, end] as const)
    const letters = lettersIn(mask, content)
    const close = relations.map((mark) => ({ ...mark, index: jaccard(mark.letters, letters) }))
    const right = close.some(
      ({ relation, index }) =>
        relation.optional !== true && index >= same && sameSource(scene, proposal, relation),
    )
    const excused =
      close.some(({ relation, index }) => relation.optional === true && index > 0.3) ||
      touches(
        gold.ignore ?? [],
        proposal.cue < 0 ? (content[0]?.[0] ?? 0) : (scene.items.start[proposal.cue] ?? 0),
      )
    return {
      right,
      neutral: excused && !right,
      share: shared(letters, all) / Math.max(1, letters.size),
    }
  }
}

/** The letters and digits of all marked contents of a document. */
function markedLetters({ text, relations }: GoldDocument): ReadonlySet<number> {
  return lettersIn(
    letterMask(text),
    relations.flatMap(({ content }) => content),
  )
}

function touches(spans: Offsets, at: number): boolean {
  return spans.some(([start, end]) => start <= at && at < end)
}

/** Without marked words for a source none must be found. */
function sameSource(scene: Scene, proposal: Proposal, { source }: GoldRelation): boolean {
  const found = sourceOf(scene, proposal)
  if (source.length === 0 || found === null) return source.length === 0 && found === null
  return source.some(([start, end]) => start < found.end && found.start < end)
}
