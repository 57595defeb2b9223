import { wordClass } from '../../languages/pack.ts'
import { firstIndex } from '../../text/first-index.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Relation } from '../words/reading.ts'

/** How many sentences before its attribution a quotation without marks is followed back. */
const longestQuote = 6

/**
 * In a text whose quotation marks were lost, `C1. C2, kata X` quotes both sentences: the content goes back to the
 * sentence after the last attribution, within the paragraph. First-person words show that it is a quotation at all.
 */
export function restoreLostQuotes(items: Items, relations: readonly Relation[]): Relation[] {
  const taken = new Set(relations.map((relation) => relation.sentence))
  const speakers = firstPersons(items)
  return relations.map((relation) => widened(items, relation, { taken, speakers }))
}

interface Lost {
  /** Sentences that hold a statement. */
  readonly taken: ReadonlySet<number>
  /** The items that are words of the first person, in order. */
  readonly speakers: readonly number[]
}

function widened(items: Items, relation: Relation, { taken, speakers }: Lost): Relation {
  const [span] = relation.content
  if (relation.rule !== 'clause.speaker-after' || relation.content.length > 1 || span === undefined)
    return relation
  const first = firstSentence(items, relation.sentence, taken)
  const from = items.sentences[first] ?? 0
  const to = items.sentences[relation.sentence + 1] ?? 0
  if (!holdsOne(speakers, { from, to })) return relation
  const start =
    first === relation.sentence ? span.start : (items.reading.sentences[first]?.start ?? 0)
  return {
    ...relation,
    form: 'direct',
    content: [{ start, end: span.end }],
    rule: 'quote.marks-lost',
  }
}

function firstSentence(items: Items, sentence: number, taken: ReadonlySet<number>): number {
  const { sentences } = items.reading
  const block = sentences[sentence]?.block
  const earliest = Math.max(0, sentence - longestQuote)
  let first = sentence
  while (first > earliest && sentences[first - 1]?.block === block && !taken.has(first - 1)) first--
  return first
}

function firstPersons(items: Items): number[] {
  const found: number[] = []
  for (let i = 0; i < items.count; i++) if (is(items, i, wordClass['first-person'])) found.push(i)
  return found
}

/** One of the rising `indexes` lies in the range. */
function holdsOne(indexes: readonly number[], { from, to }: ItemRange): boolean {
  return (indexes[firstIndex(indexes.length, (i) => (indexes[i] ?? 0) >= from)] ?? to) < to
}
