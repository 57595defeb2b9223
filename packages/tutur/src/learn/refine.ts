import { holdsOutlet, isOutletSource } from '../find/chains/outlet-source.ts'
import { formOf } from '../find/contents/quoted-share.ts'
import { isPersonLike } from '../find/phrases/speaker-phrases.ts'
import { citingEnd, type ItemRange, type Items, is, isQuote, spanOf } from '../find/words/items.ts'
import type { Relation } from '../find/words/reading.ts'
import { firstPredicate } from '../find/words/verb-look.ts'
import { type Cue, type CueRow, cueTakes, wordClass } from '../languages/pack.ts'
import type { Span, StatementForm } from '../model/model.ts'
import { type Accepted, acceptedOf } from './accept.ts'
import { attach } from './attach.ts'
import { isHeadline } from './cue-features.ts'
import { type SchemeWeights, scoreOf } from './model.ts'
import { contentOf, type Proposal, proposalsOf, sourceOf } from './proposals.ts'
import { itemsIn, part, type Scene, sceneOf } from './scene.ts'

/**
 * Weighs what the rules found against what trained models see, and adds what the rules missed. Quotations are never
 * broken up. Takes time in proportion to the number of items.
 *
 * @param relations What the rules found, beliefs and plans included.
 * @param nested Whether what was added may stand inside the content of another.
 */
export function refine(
  items: Items,
  relations: readonly Relation[],
  { weights, nested }: { readonly weights: SchemeWeights; readonly nested: boolean },
): Relation[] {
  const scene = sceneOf(items, relations)
  const proposals = proposalsOf(scene, weights).filter(
    (one) =>
      nested ||
      !(
        isSettled(one.rule) ||
        namesSource(scene, one) ||
        saysNothing(scene, one) ||
        isOtherVerb(scene, one) ||
        isWithinSettled(scene, one) ||
        isUnsaid(scene, one)
      ),
  )
  const likely = acceptedOf(scene, proposals, weights)
  const accepted = nested ? likely : likely.filter((_, i) => !isLayered(scene, likely, i))
  const { added, settled: taken } = attach(
    scene,
    accepted.map(({ proposal }) => proposal),
    { links: weights.links, across: nested },
  )
  const found = accepted.flatMap(({ proposal, probability }, i) =>
    relationOf(scene, proposal, {
      probability,
      weights,
      added: added.get(i) ?? [],
      settled: taken,
    }),
  )
  const settled = nested ? [] : relations.filter((one) => isSettled(one) && !one.wide)
  return [...found, ...settled].sort((a, b) => startOf(a) - startOf(b))
}

/** A refusal to speak, or what somebody was told: the ledger keeps it, and no set that weights are trained on marks it evenly, so the rules decide. */
function isSettled(relation: Relation | null | undefined): boolean {
  return relation?.act === 'decline-comment' || relation?.settled === true
}

/** `citing officials`: whom an outlet had it from. The ledger has that in the chain, and no set that weights are trained on decides it. */
function namesSource({ items }: Scene, { cue, content, rule }: Proposal): boolean {
  const [first] = content
  if (first === undefined || (rule !== null && !rule.wide)) return false
  const word = items.word[cue] ?? ''
  const { cues, citing } = items.reading.pack
  const rows = cues.get(word)?.find(({ words }) => words.length === 1)?.rows ?? []
  if (!citing.has(word) || rows.some(({ takes }) => (takes & cueTakes.clause) !== 0)) return false
  return !is(items, first.from, wordClass.complementiser) && !isQuote(items, first.from)
}

/** Only the models found it, and what is said is nobody's words: `ссылаясь на агентство «Орвинформ»`, `Varga, the spokesman of the ministry, had said`. */
function saysNothing({ items }: Scene, { cue, content, source, rule }: Proposal): boolean {
  const [first, second] = content
  if (rule !== null || first === undefined || second !== undefined) return false
  if (isOutletAlone(items, cue, first)) return true
  const { grammar } = items.reading.pack
  if (source !== null || grammar.cased || isQuote(items, first.from)) return false
  return isPersonLike(items, first) && firstPredicate(items, first) < 0
}

/** `Orvenia Tutup Pintu Air`: a verb that the table has only before its speaker (`tutupnya`) means something else behind one. */
function isOtherVerb({ items }: Scene, { cue, source, rule }: Proposal): boolean {
  if (rule !== null || source === null || source.from > cue) return false
  const rows = items.reading.pack.cues.get(items.word[cue] ?? '')?.flatMap((one) => one.rows) ?? []
  const stands = (side: number): boolean => rows.some(({ takes }) => (takes & side) !== 0)
  return stands(cueTakes.after) && !stands(cueTakes.before)
}

/** The name of an outlet, with the noun and the formula before it, beside a verb that brings in what is said. */
function isOutletAlone(items: Items, cue: number, { from, to }: ItemRange): boolean {
  const rows = items.reading.pack.cues.get(items.word[cue] ?? '')?.flatMap((one) => one.rows) ?? []
  if (rows.length > 0 && !rows.some(({ takes }) => (takes & cueTakes.clause) !== 0)) return false
  const cited = citingEnd(items, from)
  // `агентство «X»`: a noun for an outlet and one item that names it, or the name alone.
  const name = { from: cited < to ? cited : from, to }
  return name.to - name.from <= 2 && isOutletSource(items, name)
}

/** `Ministers were told that X said C`: no word of what the rules have settled is a cue by itself. */
function isWithinSettled({ parts, contentAt, relations }: Scene, { cue, rule }: Proposal): boolean {
  if (rule !== null || cue < 0) return false
  return ((parts[cue] ?? 0) & part.cue) !== 0 || isSettled(relations[contentAt[cue] ?? -1])
}

/** How many words may stand between a negation and the verb that it denies. */
const negationReach = 3

/** `X tidak pernah mengatakan C`: no rule takes it for said, and nobody said it. */
function isUnsaid({ items }: Scene, { cue, rule }: Proposal): boolean {
  if (rule !== null || cue < 0) return false
  for (let i = cue - 1; i >= 0 && i >= cue - negationReach; i--) {
    if (is(items, i, wordClass.negation)) return true
    if (!is(items, i, wordClass.adverb | wordClass.auxiliary)) return false
  }
  return false
}

function startOf({ cue, content }: Relation): number {
  return cue[0]?.start ?? content[0]?.start ?? 0
}

/**
 * Only the models found it, and it stands within the content of a neighbour, or is that of an outlet that passes on what a
 * neighbour says: `X said C, according to Y` is a row of X.
 */
function isLayered(scene: Scene, all: readonly Accepted[], index: number): boolean {
  const one = all[index]?.proposal
  if (one === undefined || one.rule !== null) return false
  for (let i = Math.max(0, index - reach); i < Math.min(all.length, index + reach + 1); i++) {
    const other = all[i]?.proposal
    if (i === index || other === undefined || other.cue < 0) continue
    if (holds(other, one.cue) || (holds(one, other.cue) && holdsOutlet(scene.items, one.source)))
      return true
  }
  return false
}

function holds({ content }: Proposal, item: number): boolean {
  return content.some(({ from, to }) => from <= item && item < to)
}

/** How many neighbours to each side are compared. */
const reach = 4

interface Making {
  readonly probability: number
  readonly weights: SchemeWeights
  /** Lone quotations that go on with it. */
  readonly added: readonly number[]
  /** Where lone quotations begin that belong to some relation by now. */
  readonly settled: ReadonlySet<number>
}

/** The relation of a proposal; none when all of its content belongs to others. */
function relationOf(scene: Scene, proposal: Proposal, making: Making): Relation[] {
  const { items } = scene
  const { rule, cue } = proposal
  const { probability, weights, added, settled } = making
  const own = contentOf(scene, proposal).filter(({ start }) => !settled.has(start))
  const more = added.map((item) => spanOf(items, { from: item, to: item + 1 }))
  const content = [...own, ...more].sort((a, b) => a.start - b.start)
  if (content.length === 0) return []
  const form = formOfSpans(scene, content)
  const found = rule ?? foundAt(scene, cue)
  const score = scoreOf(weights.calibration[form], probability)
  return [
    {
      ...found,
      form,
      content,
      source: sourceOf(scene, proposal) ?? found.source,
      wide: false,
      score,
    },
  ]
}

const speech = cueTakes.clause | cueTakes.that | cueTakes.quote

/** Quoted, reported or both, of a content in characters. */
export function formOfSpans(scene: Scene, content: readonly Span[]): StatementForm {
  return formOf(
    scene.items,
    content.map((span) => itemsIn(scene, span)),
  )
}

/** What can be said of a relation that no rule found, from its cue alone. */
function foundAt(scene: Scene, item: number): Omit<Relation, 'form' | 'content'> {
  const { items, sentence } = scene
  const { pack } = items.reading
  const index = sentence[item] ?? 0
  const cue = pack.cues.get(items.word[item] ?? '')?.find(({ words }) => words.length === 1)
  const { start, end } = spanOf(items, { from: item, to: item + 1 })
  const clitic = cue?.clitic ?? 0
  return {
    act: rowOf(cue)?.act ?? 'say',
    cue: [{ start, end: end - clitic }],
    source: clitic === 0 ? null : { start: end - clitic, end },
    sentence: index,
    headline: isHeadline(scene, item),
    wide: false,
    rule: 'learned',
  }
}

function rowOf(cue: Cue | undefined): CueRow | undefined {
  return cue?.rows.find(({ takes }) => (takes & speech) !== 0) ?? cue?.rows[0]
}
