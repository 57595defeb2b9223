import type { Span } from '../model/model.ts'
import { fold } from '../text/tokens.ts'
import { outletNamedBy } from './chains/citations.ts'
import type { Reading, Relation } from './words/reading.ts'
import { tokensIn } from './words/relation-tokens.ts'

/** Relations that are words of somebody: what is denied, mistaken or only mutual blame is nothing that anybody has said. */
export function whatIsSaid(reading: Reading, relations: readonly Relation[]): Relation[] {
  const denials = relations.filter(({ act }) => act === 'deny')
  return relations.filter(
    (one) =>
      !blamesEachOther(reading, one) &&
      !isMisquoted(reading, one) &&
      !passesOn(reading, one, relations) &&
      !denials.some((denial) => isDeniedBy(denial, one)),
  )
}

/** `According to state radio, Varga said C`: what the radio tells is that Varga said so, which has its row. */
function passesOn(reading: Reading, one: Relation, relations: readonly Relation[]): boolean {
  if (one.source === null || !one.rule.startsWith('according-to.')) return false
  if (outletNamedBy(reading, tokensIn(reading.tokens, one.source)) === null) return false
  return relations.some(
    (other) =>
      other !== one && other.source !== null && other.cue.some((cue) => isIn(cue, one.content)),
  )
}

function isIn({ start, end }: Span, content: readonly Span[]): boolean {
  return content.some((piece) => piece.start <= start && end <= piece.end)
}

/** `опровергла, что угрожала закрыть порт`: what she says not to have threatened is no threat of hers. */
function isDeniedBy(denial: Relation, { rule, cue }: Relation): boolean {
  const [said] = cue
  if (rule !== 'subject.shared' || said === undefined) return false
  return isIn(said, denial.content)
}

/** `Both sides blamed each other`: that they spoke, and nothing of what they said. */
function blamesEachOther({ document, pack }: Reading, { content }: Relation): boolean {
  const { reciprocal } = pack.grammar
  if (reciprocal === null) return false
  return content.some(({ start, end }) => reciprocal.test(fold(document.text.slice(start, end))))
}

/** `The Herald misquoted Varga as saying C`: whoever it is given to has not said it, and nobody else says it there. */
function isMisquoted({ document, pack, sentences, tokens }: Reading, relation: Relation): boolean {
  const { misquoting } = pack.grammar
  const [content] = relation.content
  if (misquoting === null || content === undefined) return false
  const from = sentences[relation.sentence]?.from ?? 0
  const start = tokens.start[from] ?? 0
  const before = document.text.slice(start, content.start).toLowerCase()
  const found = misquoting.exec(before)
  // `Varga, who was misquoted, said C`: behind a comma he speaks for himself, unless it is the one before the quotation.
  return found !== null && !before.slice(found.index).trimEnd().slice(0, -1).includes(',')
}
