import { wordClass } from '../../languages/pack.ts'
import type { Mention, Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { stemAt } from '../phrases/case-words.ts'
import type { Speakers } from '../speakers.ts'
import { has, type Reading, type Relation } from '../words/reading.ts'
import { tokensIn } from '../words/relation-tokens.ts'

/** A statement with its speaker, as far as one was found. */
export interface Spoken {
  readonly relation: Relation
  readonly speaker: Mention | null
}

/** How much of what a headline says must stand in the statement below it. */
const shareAlike = 0.5

/** How many statements below the headline are looked at: the one that it sums up comes early. */
const reach = 8

/**
 * `Лантара обвинила соседа` over `...обвинила соседа, заявила представитель МИД Лантары Анна Лещук`: what a headline
 * gives to a state or a body is hers who says it below for that state. The speakers of the headlines in their order in
 * `spoken`; those of the other statements stay what they are.
 */
export function headlineSpeakers(
  reading: Reading,
  spoken: readonly Spoken[],
  speakers: Speakers,
): (Mention | null)[] {
  const { speaksFor } = speakers
  if (speaksFor === undefined) return spoken.map(({ speaker }) => speaker)
  return spoken.map(({ relation, speaker }, i) => {
    if (!relation.headline || speaker === null) return speaker
    const said = stemsOf(reading, relation)
    const below = spoken
      .slice(i + 1, i + 1 + reach)
      .find(
        (other) =>
          !other.relation.headline &&
          other.speaker !== null &&
          speaksFor(speaker, other.speaker) &&
          shareOf(said, stemsOf(reading, other.relation)) >= shareAlike,
      )
    if (below?.speaker == null) return speaker
    const { name, role, score } = below.speaker
    return { ...speaker, form: 'description', name, role, score }
  })
}

function shareOf(said: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (said.size < 2) return 0
  let both = 0
  for (const stem of said) if (other.has(stem)) both++
  return both / said.size
}

const small =
  wordClass.preposition |
  wordClass.conjunction |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.pronoun |
  wordClass.determiner |
  wordClass.demonstrative

/** The words of what is said, without their endings and without small words. */
function stemsOf(reading: Reading, { content }: Relation): Set<string> {
  const stems = new Set<string>()
  for (const span of content) addStems(reading, span, stems)
  return stems
}

function addStems(reading: Reading, span: Span, stems: Set<string>): void {
  const { tokens } = reading
  const { from, to } = tokensIn(tokens, span)
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] !== tokenKind.word || has(reading, token, small)) continue
    stems.add(stemAt(reading, token).slice(0, stemLength))
  }
}

/** Nouns and the verbs made of them part ways behind their first letters: `нарушение`, `нарушили`. */
const stemLength = 6
