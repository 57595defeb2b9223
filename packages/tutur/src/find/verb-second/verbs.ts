import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type Items, is } from '../words/items.ts'

/** A word in small letters, or the first of its sentence. */
export function isSmall(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word) return false
  return items.capital[item] === 0 || items.first[item] === 1
}

/** A word with a capital, where nouns have one; or a name in small letters: `taz`, `dpa-Meldung`, `nordkurier.de`. */
export function isNoun(items: Items, item: number): boolean {
  if (items.kind[item] === tokenKind.number) return isAge(items, item)
  if (items.kind[item] !== tokenKind.word) return false
  return items.capital[item] === 1 || isSmallName(items, item)
}

/** `die 52-Jährige`: a noun that begins with a number. */
function isAge(items: Items, item: number): boolean {
  if (!(items.word[item] ?? '').includes('-')) return false
  const written = items.reading.document.text.slice(items.start[item], items.end[item])
  return /-\p{Lu}/u.test(written)
}

function isSmallName(items: Items, item: number): boolean {
  const word = items.word[item] ?? ''
  if (is(items, item, wordClass.organisation)) return true
  const joined = word.includes('-') || word.includes('.')
  return (
    joined &&
    (is(items, item, wordClass.occasion | wordClass.role) || /\p{L}{2}\.\p{L}{2,3}$/u.test(word))
  )
}

/** A verb form that the tables know as finite. */
export function isFiniteVerb(items: Items, item: number): boolean {
  if (!isSmall(items, item)) return false
  return (
    is(items, item, wordClass.finite) || isSubjunctive(items, item) || isVerbOfSaying(items, item)
  )
}

/** `sei`, `habe`: a form that shows words as somebody else's. */
export function isSubjunctive(items: Items, item: number): boolean {
  const { subjunctive } = items.reading.pack.grammar
  return isSmall(items, item) && subjunctive?.test(items.word[item] ?? '') === true
}

/** A finite form of a verb in the table of cues. */
export function isVerbOfSaying(items: Items, item: number): boolean {
  const cues = items.reading.pack.cues.get(items.word[item] ?? '')
  if (cues === undefined) return false
  return cues.some(({ rows, words }) =>
    rows.some(({ takes }) => words.length === 1 && (takes & spoken) === cueTakes.before),
  )
}

const spoken = cueTakes.before | cueTakes.participle

/** A verb the tables do not know, to be asked only where a verb must stand: behind the phrase that opens a clause. */
export function looksFinite(items: Items, item: number): boolean {
  if (isFiniteVerb(items, item)) return true
  return (
    items.kind[item] === tokenKind.word &&
    items.capital[item] === 0 &&
    items.classes[item] === 0 &&
    items.reading.pack.grammar.verb?.test(items.word[item] ?? '') === true
  )
}

/** As {@link isSubjunctive}, or looking like one where the verb of a clause stands. */
export function looksSubjunctive(items: Items, item: number): boolean {
  if (isSubjunctive(items, item)) return true
  return (
    items.capital[item] === 0 &&
    items.classes[item] === 0 &&
    items.reading.pack.grammar.subjunctiveLook?.test(items.word[item] ?? '') === true
  )
}
