import { cueTakes, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import {
  betweenSubjectAndVerb,
  citingEnd,
  cueKind,
  type ItemRange,
  type Items,
  is,
  isHyphen,
  isQuote,
} from '../words/items.ts'
import { look, looks } from '../words/word-looks.ts'
import { canSpeakHeadFirst, isAge, isName } from './head-first-head.ts'
import { personLike } from './person-like.ts'

const endsPhrase =
  wordClass.subordinator | wordClass.complementiser | wordClass.question | wordClass.conditional

/** May stand between a subject and its verb: `telah`, `pada Senin`, `kabarnya`. */
export function isBetween(items: Items, item: number): boolean {
  if (is(items, item, wordClass.pronoun)) return false
  if (is(items, item, wordClass.adverb) && isOfNoun(items, item)) return false
  return (
    is(items, item, betweenSubjectAndVerb | wordClass.hypothetical) ||
    isTimeBetween(items, item) ||
    isThatTime(items, item) ||
    isHearsay(items, item) ||
    isManner(items, item)
  )
}

const mannerOpens = wordClass.preposition | wordClass.auxiliary

/** `secara eksplisit`, `dengan cepat`: a plain word behind a word that is an adverb and joins. */
function isManner(items: Items, item: number): boolean {
  const plain = items.classes[item] === 0 && items.capital[item] === 0
  return plain && is(items, item - 1, wordClass.adverb) && is(items, item - 1, mannerOpens)
}

/** `kelompok garis keras`: right behind a plain noun a word of manner describes it. */
export function isOfNoun(items: Items, item: number): boolean {
  const before = item - 1
  if (items.kind[before] !== tokenKind.word || items.first[item] === 1) return false
  const plain = items.classes[before] === 0 && items.capital[before] === 0
  return plain && !isVerbForm(items, before)
}

/** A word that looks like a verb and is known as nothing else. */
export function isVerbForm(items: Items, item: number): boolean {
  if (items.capital[item] === 1 || items.classes[item] !== 0) return false
  return looks(items, item, look.verb)
}

const timely = wordClass.time | wordClass.subordinator

/** `Menteri X saat itu mengatakan`, `kala itu`: a word of time that points back. */
function isThatTime(items: Items, item: number): boolean {
  if (is(items, item, wordClass.demonstrative))
    return is(items, item - 1, timely) && !isAge(items, item - 1)
  return is(items, item, timely) && is(items, item + 1, wordClass.demonstrative)
}

/** `Qatar bulan lalu menuding`, `Trump on Friday (25/9) said`. */
function isTimeBetween(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.close) return items.kind[item - 1] === tokenKind.number
  if (kind === tokenKind.open) return items.kind[item + 1] === tokenKind.number
  if (kind === tokenKind.number)
    return items.kind[item - 1] === tokenKind.open || is(items, item - 1, wordClass.time)
  if (is(items, item, wordClass.preposition)) return is(items, item + 1, wordClass.time)
  return is(items, item, wordClass.time)
}

/** The noun phrase whose last item is `last`; `null` when there is none. */
export function phraseEnding(items: Items, from: number, last: number): ItemRange | null {
  if (items.kind[last] === tokenKind.comma || items.kind[last] === tokenKind.dash)
    return beforeComma(items, from, last)
  if (is(items, last, wordClass.relative)) return antecedent(items, from, last)
  if (is(items, last, wordClass.conjunction | endsPhrase) && items.capital[last] === 0) return null
  if (is(items, last, wordClass.infinitive | wordClass.preposition) && !isName(items, last))
    return null
  if (isQuote(items, last)) return null
  // `Ketua DPR, ini`: a comma before the word that points back.
  if (is(items, last, wordClass.demonstrative) && items.kind[last - 1] === tokenKind.comma)
    return beforePointer(items, from, last)
  return subjectEnding(items, from, last)
}

/** The same for a phrase whose last item is a word of it. */
function subjectEnding(items: Items, from: number, last: number): ItemRange | null {
  const begin = segmentStart(items, from, last)
  const quoted = quotedEnding(items, begin, last)
  if (quoted !== null) return quoted
  const opened = beforeOpening(items, from, begin)
  const above = aboveClause(items, from, { begin, opened })
  if (above !== null) return above
  const outer = beforeAdjunct(items, from, { begin, end: begin })
  if (outer !== null && endsInAdjunct(items, { from: begin, to: last + 1 })) return outer
  const segment = tidy(items, { from: begin, to: last + 1 })
  if (segment === null) return null
  const isOpen = canSpeakHeadFirst(items, segment) && !isToldOfSomebody(items, begin)
  const before = isOpen ? null : beforeManner(items, opened)
  if (before !== null) return before
  if (segment.from > begin && is(items, begin, wordClass.conjunction))
    return withList(items, from, { from: begin, to: segment.to }) ?? segment
  return withApposition(items, from, segment)
}

/** `Tabloid X mengutip Ana Lund mengatakan C`: whom the one before quotes, and who said it; `null` where nobody is quoted. */
function quotedEnding(items: Items, begin: number, last: number): ItemRange | null {
  for (let i = last - 1; i > begin; i--) {
    if (!looks(items, i, look.quoting) || items.capital[i] === 1) continue
    const quoted = tidy(items, { from: i + 1, to: last + 1 })
    return quoted !== null && canSpeakHeadFirst(items, quoted) ? quoted : null
  }
  return null
}

/** How many names a list may hold before its last. */
const longestList = 6

/** `Norlandia, Sarvia, serta Lantara`: the names before the conjunction that closes a list; `null` when none stand there. */
function withList(items: Items, from: number, closing: ItemRange): ItemRange | null {
  let first = closing.from
  for (let n = 0; n < longestList && items.kind[first - 1] === tokenKind.comma; n++) {
    const start = segmentStart(items, from, first - 2)
    if (start >= first - 1 || !isNames(items, { from: start, to: first - 1 })) break
    first = start
  }
  return first < closing.from ? { from: first, to: closing.to } : null
}

/** Names alone, at most joined by conjunctions and with short forms in brackets. */
function isNames(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    const isBracket = items.kind[i] === tokenKind.open || items.kind[i] === tokenKind.close
    if (!isBracket && !isName(items, i) && !is(items, i, wordClass.conjunction)) return false
  }
  return isName(items, from)
}

/**
 * The phrase right before the word that opens a clause at `begin`; `null` when none stands there. Looked for once, though
 * two ask for it: twice, and in it twice again, a row of such words would double the work with each of them.
 */
function beforeOpening(items: Items, from: number, begin: number): ItemRange | null {
  const opens = is(items, begin - 1, wordClass.subordinator) && begin - 2 >= from
  return opens ? phraseEnding(items, from, begin - 2) : null
}

/** A clause, and the phrase before the word that opens it. */
interface Opened {
  readonly begin: number
  readonly opened: ItemRange | null
}

/** `X saat ditemui di kantornya`, `X, ketika dihubungi Y`: the subject of the verb that opens a clause at `begin`. */
function aboveClause(items: Items, from: number, { begin, opened }: Opened): ItemRange | null {
  if (!is(items, begin - 1, wordClass.subordinator) || !isVerbForm(items, begin)) return null
  const isComma = items.kind[begin - 2] === tokenKind.comma
  const phrase = isComma && begin - 3 >= from ? phraseEnding(items, from, begin - 3) : opened
  return phrase !== null && canSpeakHeadFirst(items, phrase) ? phrase : null
}

/** `seorang diplomat yang berbicara dengan syarat anonim`: before the words behind `dengan`, which cannot speak. */
function beforeManner(items: Items, phrase: ItemRange | null): ItemRange | null {
  if (phrase === null || !is(items, phrase.to, wordClass.relative)) return null
  return canSpeakHeadFirst(items, phrase) ? phrase : null
}

/** How far before the word that joins it the relative pronoun stands, in items. */
const relativeReach = 3

/** `sumber yang dekat dengan istana`: what `begin` starts belongs to a relative clause. */
function isToldOfSomebody(items: Items, begin: number): boolean {
  for (let i = begin - 2; i >= begin - 1 - relativeReach; i--) {
    if (items.kind[i] === tokenKind.comma) return false
    if (is(items, i, wordClass.relative)) return true
  }
  return false
}

/** `Ketua DPR, ini`: the phrase with the word at `pointer` behind its comma. */
function beforePointer(items: Items, from: number, pointer: number): ItemRange | null {
  const phrase = pointer - 2 < from ? null : phraseEnding(items, from, pointer - 2)
  return phrase?.to === pointer - 1 ? { from: phrase.from, to: pointer + 1 } : phrase
}

/** `lewat Facebook`, `dalam kunjungan ke Bali`: the name at the end belongs to its preposition; in `dalam pidatonya Sari` it is the subject. */
function endsInAdjunct(items: Items, range: ItemRange): boolean {
  const name = lastNamePart(items, range)
  if (name === range.to) return true
  let before = name - 1
  while (before > range.from && is(items, before, wordClass.determiner)) before--
  return is(items, before, wordClass.preposition)
}

const opensInsertion =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.as |
  wordClass.time

/** How many insertions between commas are looked back over. */
const insertionReach = 6

/** The comma before the insertions of which the last begins at `begin` and ends at `end`; -1 when none begins there. */
function beforeInsertions(items: Items, from: number, { begin, end }: Insertion): number {
  let first = begin
  let comma = -1
  let to = end
  for (let n = 0; n < insertionReach; n++) {
    const opening = first - 1
    if (opening <= from || items.kind[opening] !== tokenKind.comma) break
    const left = afterLastComma(items, from, opening - 1)
    const isNamed = to > first && isNames(items, { from: first, to })
    const isPlace = isNamed && (comma < 0 ? isRegion(items, left) : opensPlace(items, left))
    if (!isPlace && !opensPlace(items, first)) break
    comma = opening
    to = opening
    first = left
  }
  return comma
}

/** First item of an insertion and one past its last; both the same where its end is not known. */
interface Insertion {
  readonly begin: number
  readonly end: number
}

/** An insertion begins here, or the name of a region with what kind it is: `Kabupaten Sikka`. */
function opensPlace(items: Items, item: number): boolean {
  return isInsertion(items, item) || isRegion(items, item)
}

function isRegion(items: Items, item: number): boolean {
  const { traits } = items.reading
  return items.capital[item] === 1 && ((traits[items.token[item] ?? 0] ?? 0) & trait.region) !== 0
}

/** `lewat Facebook`, `mengutip sumber militer`, `seperti dilansir Y`, `Selasa (26/5)`. */
function isInsertion(items: Items, begin: number): boolean {
  // `pada Rabu, 19 November 2025,`
  if (items.kind[begin] === tokenKind.number && is(items, begin + 1, wordClass.time)) return true
  if (is(items, begin, opensInsertion) || citingEnd(items, begin) > begin) return true
  return is(items, begin, wordClass.adverb) && citingEnd(items, begin + 1) > begin + 1
}

/** `X, lewat Facebook` and `X, seperti dilansir Y, Selasa (26/5),`: the person before insertions of which the last is `insertion`. */
function beforeAdjunct(items: Items, from: number, insertion: Insertion): ItemRange | null {
  const comma = beforeInsertions(items, from, insertion)
  if (comma < 0) return null
  const start = segmentStart(items, from, comma - 1)
  if (opensAside(items, start) || hasVerb(items, { from: start, to: comma })) return null
  const segment = tidy(items, { from: start, to: comma })
  if (segment === null || !canSpeakHeadFirst(items, segment)) return null
  return withApposition(items, from, segment)
}

/** A fronted adjunct begins here: `Di Doha,`. */
function opensAside(items: Items, item: number): boolean {
  return is(items, item, wordClass.preposition | wordClass.time | wordClass.subordinator)
}

/** The dash that opens the aside which the dash at `closing` ends, or -1. */
function dashBefore(items: Items, from: number, closing: number): number {
  for (let i = closing - 1; i > from; i--) {
    if (items.kind[i] === tokenKind.comma) return -1
    if (items.kind[i] === tokenKind.dash && !isBound(items, i)) return i
  }
  return -1
}

/** `Timur-Tengah`: a hyphen. */
function isBound(items: Items, item: number): boolean {
  return items.word[item] === '-' && isHyphen(items, item)
}

/** The first item after the comma before `last`, or `from`. */
function afterLastComma(items: Items, from: number, last: number): number {
  let i = last
  while (i > from && items.kind[i - 1] !== tokenKind.comma && !isQuote(items, i - 1)) i--
  return i
}

/** `X, Y, V`: what stands between the commas is an apposition, a relative clause or an adjunct of X. */
function beforeComma(items: Items, from: number, comma: number): ItemRange | null {
  if (comma - 1 < from) return null
  const aside = items.kind[comma] === tokenKind.dash ? dashBefore(items, from, comma) : -1
  if (aside > from) return phraseEnding(items, from, aside - 1)
  const begin = afterLastComma(items, from, comma - 1)
  const before = beforeAdjunct(items, from, { begin, end: comma })
  if (before !== null) return before
  const innerFrom = segmentStart(items, from, comma - 1)
  const inner = { from: innerFrom, to: comma }
  const opening = innerFrom - 1
  if (opening <= from || items.kind[opening] !== tokenKind.comma) return tidy(items, inner)
  const outerFrom = segmentStart(items, from, opening - 1)
  const outer = tidy(items, { from: outerFrom, to: opening })
  if (outer === null) return tidy(items, inner)
  return isApposition(items, inner) ? { from: outer.from, to: comma } : outer
}

/** The phrase before a relative pronoun, with or without a comma between. */
function antecedent(items: Items, from: number, relative: number): ItemRange | null {
  let last = relative - 1
  if (last >= from && items.kind[last] === tokenKind.comma) last--
  if (last < from) return null
  const segment = { from: segmentStart(items, from, last), to: last + 1 }
  const whole = objectOf(items, segment) ?? tidy(items, segment)
  if (whole !== null && canSpeakHeadFirst(items, whole)) return whole
  // In `membuat geram Moskow yang menganggap` only the name at the end is meant.
  const name = { from: lastNamePart(items, segment), to: segment.to }
  return name.from < name.to ? name : whole
}

/** `ia memuji pernyataan X yang`: the object of the clause; for a bare text (`X mengirim surat yang`) the subject; `null` without a verb. */
function objectOf(items: Items, { from, to }: ItemRange): ItemRange | null {
  for (let i = to - 2; i > from; i--) {
    if (is(items, i, wordClass.relative)) return null
    const isCue = items.capital[i] === 0 && items.cueAt[i] === cueKind.before
    if (!isCue && !isVerbForm(items, i)) continue
    const isText = i + 2 === to && is(items, i + 1, wordClass.occasion)
    return isText ? beforeVerb(items, from, i) : tidy(items, { from: i + 1, to })
  }
  return null
}

/** What stands before a verb, without the words between. */
function beforeVerb(items: Items, from: number, verb: number): ItemRange | null {
  let to = verb
  while (to > from && isBetween(items, to - 1)) to--
  return to > from ? tidy(items, { from, to }) : null
}

/** First item of the stretch that ends at `last` and has no clause border in it. */
function segmentStart(items: Items, from: number, last: number): number {
  let i = last
  while (i > from && !isBorder(items, i - 1)) i--
  return i
}

function isBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop) return true
  if (kind === tokenKind.dash) return !isHyphen(items, item)
  if (kind === tokenKind.quote) return isQuote(items, item)
  if (isTitleLink(items, item)) return false
  return is(items, item, endsPhrase) && (items.capital[item] === 0 || items.first[item] === 1)
}

/** `Duta Besar Sarvia untuk PBB`: between the words of one title. */
function isTitleLink(items: Items, item: number): boolean {
  if (!is(items, item, wordClass.genitive) || items.capital[item] === 1) return false
  const before = item - 1
  const isNoun = items.classes[before] === 0 && !isVerbForm(items, before)
  return (
    isName(items, item + 1) && (isNoun || isName(items, before) || is(items, before, personLike))
  )
}

/** `Kepala Biro X, Brigjen Y` and `Y, sekretaris pers presiden`: title and name around a comma are one phrase. */
function withApposition(items: Items, from: number, segment: ItemRange): ItemRange {
  const comma = segment.from - 1
  if (comma <= from || items.kind[comma] !== tokenKind.comma) return segment
  const start = segmentStart(items, from, comma - 1)
  // `Dikutip dari kantor berita AKP, juru bicara X`: the outlet is no title of whoever speaks.
  if (opensAside(items, start) || citingEnd(items, start) > start) return segment
  const before = tidy(items, { from: start, to: comma })
  if (before === null || before.to !== comma) return segment
  if (isInHeadline(items, before.from) && isClauseOfHeadline(items, before)) return segment
  return areTitleAndName(items, before, segment) ? { from: before.from, to: segment.to } : segment
}

/** In a headline another clause may stand before the comma: `Norlandia Uji Rudal, Jenderal Dahl Bilang C`, `Warga Tolak Y, Bupati Minta C`. */
function isClauseOfHeadline(items: Items, range: ItemRange): boolean {
  if (startsName(items, range) && !hasRole(items, range)) return true
  const { headlineVerb } = items.reading.pack.grammar
  for (let i = range.from + 1; i < range.to; i++)
    if (isSaying(items, i) || headlineVerb?.test(items.word[i] ?? '') === true) return true
  return false
}

function isInHeadline(items: Items, item: number): boolean {
  const { sentences, document } = items.reading
  const token = items.token[item] ?? 0
  const sentence = sentences[firstIndex(sentences.length, (i) => (sentences[i]?.to ?? 0) > token)]
  return document.blocks[sentence?.block ?? -1]?.role !== 'paragraph'
}

/** One of two phrases around a comma is a title and the other a name. */
export function areTitleAndName(items: Items, first: ItemRange, second: ItemRange): boolean {
  if (first.to - first.from > 24 || hasVerb(items, first)) return false
  const isSomebody = hasRole(items, first) || isKinship(items, first)
  const titleFirst = isSomebody && startsName(items, second)
  const nameFirst =
    startsName(items, first) && startsRole(items, second) && !isVerbAtStart(items, first)
  return titleFirst || nameFirst
}

/** `warga Merane`, `Ibu korban`: people, or a form of address with a noun in small letters behind it. */
function isKinship(items: Items, { from, to }: ItemRange): boolean {
  if (is(items, from, wordClass.people)) return true
  return is(items, from, wordClass.honorific) && from + 1 < to && items.capital[from + 1] === 0
}

/** `Berbeda, Kepala Riset X menilai`: one word with the look of a verb that begins a sentence. */
function isVerbAtStart(items: Items, { from, to }: ItemRange): boolean {
  const { verb } = items.reading.pack.grammar
  if (to - from > 1 || items.first[from] !== 1 || items.classes[from] !== 0) return false
  return verb?.test(items.word[from] ?? '') === true
}

function isApposition(items: Items, range: ItemRange): boolean {
  return (
    !is(items, range.from, wordClass.relative) &&
    (startsRole(items, range) || startsName(items, range))
  )
}

function hasVerb(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (is(items, i, wordClass.finite) || (items.capital[i] === 0 && isSaying(items, i)))
      return true
  return false
}

const spoken = cueTakes.before | cueTakes.after | cueTakes.passive | cueTakes.preposition

function isSaying(items: Items, item: number): boolean {
  const cues = items.reading.pack.cues.get(items.word[item] ?? '')
  return cues?.some(({ takes }) => (takes & spoken) !== 0) === true
}

/** `disebut menolak`: others say that somebody spoke. */
export function isHearsay(items: Items, item: number): boolean {
  const cues = items.reading.pack.cues.get(items.word[item] ?? '')
  return (
    cues?.some(({ takes, words }) => words.length === 1 && (takes & hearsay) === hearsay) === true
  )
}

const hearsay = cueTakes.passive | cueTakes.as

function hasRole(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (is(items, i, wordClass.role)) return true
  return false
}

function startsRole(items: Items, range: ItemRange): boolean {
  const last = Math.min(range.from + 5, range.to)
  if (isVerbForm(items, range.from) || isCount(items, range.from)) return false
  for (let i = range.from; i < last; i++) {
    if (is(items, i, wordClass.role | wordClass.people)) return true
    if (is(items, i, wordClass.preposition)) return false
  }
  return false
}

/** `sedikitnya 200 orang`: several are no apposition of a name. */
function isCount(items: Items, item: number): boolean {
  const isOne = is(items, item, wordClass.people)
  return items.kind[item] === tokenKind.number || (is(items, item, wordClass.determiner) && !isOne)
}

function startsName(items: Items, range: ItemRange): boolean {
  return is(items, range.from, wordClass.honorific) || isName(items, range.from)
}

/** Classes of words before a subject that are no part of it. */
export const openers: number = wordClass.connective | wordClass.conjunction

/** Drops connectives and fronted adjuncts at the beginning and relative clauses and adjuncts at the end. */
function tidy(items: Items, range: ItemRange): ItemRange | null {
  let { from, to } = range
  while (from < to && isLead(items, range, from) && !isSubjectWord(items, from)) from++
  if (from < to && is(items, from, wordClass.preposition | wordClass.time | wordClass.relative))
    from = lastNamePart(items, { from, to })
  const whole = isPointedAt(items, { from, to })
  for (let i = from + 1; i < to && !whole; i++) {
    if (is(items, i, wordClass.relative) || opensAdjunct(items, i) || opensCiting(items, i)) {
      to = i
      break
    }
  }
  return from < to ? { from, to } : null
}

/** A word before the phrase that links it to the sentence before: `Namun`, a dash, `Awalnya`, `Lebih lanjut`. */
function isLead(items: Items, range: ItemRange, item: number): boolean {
  const opens = items.first[item] === 1 && item + 1 < range.to
  return (
    is(items, item, openers) ||
    items.kind[item] === tokenKind.dash ||
    (opens && is(items, item, wordClass.auxiliary | wordClass.adverb)) ||
    pointsFrom(items, range, item) ||
    goesOn(items, range, item)
  )
}

/** `Sementara itu X`, `Dalam kesempatan itu X`: no phrase begins with a word that points back. */
function pointsFrom(items: Items, range: ItemRange, item: number): boolean {
  return item === range.from && item + 1 < range.to && is(items, item, wordClass.demonstrative)
}

/** `Lebih lanjut X menjelaskan`: a verb without a speaker, behind a word that links. */
function goesOn(items: Items, { from, to }: ItemRange, item: number): boolean {
  if (items.capital[item] === 1 || items.cueAt[item] !== cueKind.after) return false
  // `ujarnya Ia menjelaskan`: the page has lost the stop behind the verb.
  const isLost = item + 1 < to && items.capital[item + 1] === 1 && isCarrying(items, item)
  return item > from || isLost
}

/** `ujarnya`: a verb that carries its speaker. */
function isCarrying(items: Items, item: number): boolean {
  const word = items.word[item] ?? ''
  return items.reading.pack.clitics.some((clitic) => word.endsWith(clitic))
}

/** `Pria yang juga menjabat menteri itu`: the word that points back closes the phrase with all that is told of somebody. */
function isPointedAt(items: Items, { from, to }: ItemRange): boolean {
  const somebody = wordClass.people | wordClass.role
  if (!is(items, to - 1, wordClass.demonstrative) || !is(items, from, somebody)) return false
  return is(items, from + 1, wordClass.relative)
}

function isSubjectWord(items: Items, item: number): boolean {
  return is(items, item, wordClass.pronoun)
}

/** A preposition followed by an occasion or a time: an adjunct of speaking, not part of the phrase. */
function opensAdjunct(items: Items, item: number): boolean {
  if (is(items, item, wordClass.time))
    return !is(items, item, wordClass.role) && !isAge(items, item)
  if (!is(items, item, wordClass.preposition)) return false
  return (
    is(items, item + 1, wordClass.occasion | wordClass.time | wordClass.demonstrative) ||
    items.kind[item + 1] === tokenKind.number
  )
}

/** `X seperti dikutip media`, `X dikutip dari Y`: where the words were found is no part of whose they are. */
function opensCiting(items: Items, item: number): boolean {
  if (items.capital[item] === 1) return false
  const from = is(items, item, wordClass.adverb) ? item + 1 : item
  return items.capital[from] === 0 && citingEnd(items, from) > from
}

/** In `Pada Senin Putin`: the longest stretch at the end made of names, titles and nouns for speakers. */
function lastNamePart(items: Items, range: ItemRange): number {
  let i = range.to
  while (i - 1 > range.from && isPartOfName(items, i - 1)) i--
  return i === range.to ? range.to : i
}

/** A word, or a bracket, that a name with its title can hold. */
export function isPartOfName(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.open || kind === tokenKind.close) return true
  if (is(items, item, wordClass.time | wordClass.preposition)) return false
  return (
    is(
      items,
      item,
      personLike | wordClass['name-part'] | wordClass.nationality | wordClass.demonstrative,
    ) || isName(items, item)
  )
}

/* ---- after the cue ---- */

/** `Tidak ada pejabat yang`, `tak satu pun negara`, `Jika Kremlin`: nobody has said it. */
export function isSupposed(items: Items, from: number, phrase: ItemRange): boolean {
  if (!items.reading.pack.grammar.headFirst) return false
  let i = phrase.from - 1
  while (i > from && is(items, i, beforeNobody) && !is(items, i, wordClass.negation)) i--
  return i >= from && is(items, i, wordClass.negation | wordClass.conditional)
}

const beforeNobody =
  wordClass.determiner | wordClass.adverb | wordClass.finite | wordClass.organisation
