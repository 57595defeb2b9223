import { withoutOwnerEnding } from '../../../languages/owner-ending.ts'
import { cueTakes, wordClass } from '../../../languages/pack.ts'
import { titleWords } from '../../people/actors.ts'
import { formsAt, stemAt } from '../../phrases/case-words.ts'
import { has, isCapital, type Reading, type TokenRange } from '../../words/reading.ts'
import { peopleIn } from './heading.ts'
import type { Paragraph } from './paragraphs.ts'

/** By what a text that tells of somebody calls him: stems of his name, and the nouns of his office or body. */
export interface CalledBy {
  readonly names: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  /** All words of the phrases. */
  readonly words: ReadonlySet<string>
}

/** The words of those phrases that name somebody or his office; a place whose office it is names nobody. */
export function calledBy(reading: Reading, phrases: readonly TokenRange[]): CalledBy {
  const [offices, words] = [new Set<string>(), new Set<string>()]
  for (const { from, to } of phrases)
    for (let token = from; token < to; token++) {
      words.add(keyAt(reading, token))
      if (has(reading, token, office)) addOffice(reading, token, offices)
    }
  const people = phrases.flatMap((phrase) => peopleIn(reading, phrase))
  return { names: nameWords(reading, people.map(shortly)), offices, words }
}

/** `Menlu` is the Menteri Luar Negeri, too. */
function addOffice(reading: Reading, token: number, offices: Set<string>): void {
  offices.add(keyAt(reading, token))
  const [head] = titleWords(reading.tokens.folded[token] ?? '', reading.pack)
  if (head !== undefined) offices.add(head)
}

/** As {@link calledBy}, of a label: every word with a capital that is no office is a name. */
export function calledByLabel(reading: Reading, label: TokenRange): CalledBy {
  return { ...calledBy(reading, [label]), names: nameWords(reading, [label]) }
}

/** Of a name of more than two words the last alone: a place may be taken for its first. */
function shortly({ from, to }: TokenRange): TokenRange {
  return to - from > 2 ? { from: to - 1, to } : { from, to }
}

const office = wordClass.role | wordClass.organisation

function nameWords(reading: Reading, ranges: readonly TokenRange[]): Set<string> {
  const names = new Set<string>()
  for (const { from, to } of ranges)
    for (let token = from; token < to; token++)
      if (isNameWord(reading, token)) names.add(nameAt(reading, token))
  return names
}

const shortestName = 3

function isNameWord(reading: Reading, token: number): boolean {
  const small = (reading.classes[token] ?? 0) & ~wordClass['given-name']
  const isLong = (reading.tokens.folded[token] ?? '').length >= shortestName
  return isLong && small === 0 && isCapital(reading, token)
}

/** What is the same in all forms of the name at a token: `Aredi’s` is Aredi. */
function nameAt(reading: Reading, token: number): string {
  const { pack, tokens } = reading
  if (pack.grammar.cased) return stemAt(reading, token)
  return withoutOwnerEnding(tokens.folded[token] ?? '', pack)
}

/** The word at a token, whatever its case: its lemma where nouns decline. */
function keyAt(reading: Reading, token: number): string {
  const [form] = formsAt(reading, token)
  return form?.lemma ?? reading.tokens.folded[token] ?? ''
}

/** How far behind an office its verb stands, in tokens. */
const verbReach = 3

/**
 * The paragraph tells of whoever speaks on the page: `Asked about the dam, the Minister answered …`. Nobody tells
 * so of himself, so that nothing in the first person stands outside its quotations.
 */
export function isNarration(reading: Reading, paragraph: Paragraph, called: CalledBy): boolean {
  if (hasFirstPerson(reading, paragraph)) return false
  if (opensWithOffice(reading, paragraph, called) || tellsOfName(reading, paragraph, called))
    return true
  for (let token = paragraph.from; token < paragraph.to; token++)
    if (isOpen(reading, token) && isOfficeThatSpeaks(reading, token, called)) return true
  return opensNarration(reading, paragraph) && holdsCue(reading, paragraph, false)
}

/** Somebody has said something in the paragraph, and nobody says `I` or `we` outside its quotations. */
export function isReport(reading: Reading, paragraph: Paragraph, isBody: boolean): boolean {
  return !hasFirstPerson(reading, paragraph) && holdsCue(reading, paragraph, isBody)
}

/** `The Ministry condemns this act`: a body says of itself what it does by saying it. */
export function isOwnVoice(reading: Reading, paragraph: Paragraph, called: CalledBy): boolean {
  for (let token = paragraph.from; token < paragraph.to; token++)
    if (isOpen(reading, token) && isOfficeThatSpeaks(reading, token, called)) return true
  return false
}

/** The paragraph calls somebody by his name. */
export function isNaming(reading: Reading, paragraph: Paragraph, { names }: CalledBy): boolean {
  return namedAt(reading, paragraph, names) >= 0
}

/** The first token that has one of the names, or -1. */
function namedAt(reading: Reading, { from, to }: Paragraph, names: ReadonlySet<string>): number {
  for (let token = from; token < to; token++)
    if (isOpen(reading, token) && isCapital(reading, token) && names.has(nameAt(reading, token)))
      return token
  return -1
}

/** How far from the beginning of a paragraph the name stands of whom it tells, in tokens. */
const subjectReach = 8

/** `Prime Minister Aredi then walked on`, `…, Aredi said`: nobody calls himself so; a place that is taken for a name tells nothing. */
function tellsOfName(reading: Reading, paragraph: Paragraph, { names }: CalledBy): boolean {
  const at = namedAt(reading, paragraph, names)
  return at >= 0 && (at < paragraph.from + subjectReach || holdsCue(reading, paragraph, false))
}

/** `The Prime Minister then walked across the bridge`: the office alone opens the paragraph. */
function opensWithOffice(
  reading: Reading,
  { from, to }: Paragraph,
  { offices, words }: CalledBy,
): boolean {
  let token = from
  while (token < to && has(reading, token, wordClass.determiner)) token++
  const first = token
  while (token < to && words.has(keyAt(reading, token))) token++
  if (token === first || token >= to) return false
  const hasOffice = offices.has(keyAt(reading, first)) || offices.has(keyAt(reading, token - 1))
  // `The Minister of Trade`, `Menteri Luar Negeri Sarvia`: somebody else.
  return hasOffice && !isCapital(reading, token) && !has(reading, token, wordClass.genitive)
}

/** `the Minister replied`, `министр ответила`: the office alone beside a verb of saying. */
function isOfficeThatSpeaks(reading: Reading, token: number, { offices }: CalledBy): boolean {
  if (!has(reading, token, office) || !offices.has(keyAt(reading, token))) return false
  if (isSpeechCue(reading, token - 1)) return true
  for (let next = token + 1; next <= token + verbReach; next++) {
    if (isSpeechCue(reading, next)) return true
    if (!has(reading, next, wordClass.adverb | wordClass.auxiliary | wordClass.negation))
      return false
  }
  return false
}

function opensNarration({ document, tokens, pack }: Reading, { from, to }: Paragraph): boolean {
  const text = document.text.slice(tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0)
  return pack.spoken.narration.test(text)
}

function holdsCue(reading: Reading, { from, to }: Paragraph, pastOnly: boolean): boolean {
  for (let token = from; token < to; token++)
    if (isOpen(reading, token) && isSpeechCue(reading, token))
      if (!pastOnly || !isPresent(reading, token)) return true
  return false
}

/** `condemns`, not `condemned`; every form where verbs have no tense. */
function isPresent({ tokens, pack }: Reading, token: number): boolean {
  const { singular, present } = pack.grammar
  const word = tokens.folded[token] ?? ''
  if (singular === null && present === null) return true
  return singular?.test(word) === true || present?.test(word) === true
}

/** A verb of saying by itself, behind or before its speaker. */
function isSpeechCue({ tokens, pack }: Reading, token: number): boolean {
  const cues = pack.cues.get(tokens.folded[token] ?? '') ?? []
  return cues.some(
    ({ words, takes }) =>
      words.length === 1 &&
      (takes & spoken) !== 0 &&
      (takes & (cueTakes.before | cueTakes.after)) !== 0,
  )
}

const spoken = cueTakes.clause | cueTakes.that | cueTakes.quote

/** True where the words of a paragraph outside quotations have `I`, `we`, `you` or their kin. */
export function hasFirstPerson(reading: Reading, { from, to }: TokenRange): boolean {
  for (let token = from; token < to; token++)
    if (isOpen(reading, token) && has(reading, token, wordClass['first-person'])) return true
  return false
}

/** Outside quotations. */
function isOpen({ quotationOf }: Reading, token: number): boolean {
  return (quotationOf[token] ?? -1) < 0
}
