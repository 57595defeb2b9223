import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import { nameMark } from './name-mark.ts'
import type { NameMarks } from './name-marks.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'
import { TitleScan } from './title-scan.ts'

/** A name where it stands in the text, with the title beside it. */
export interface Sighting {
  readonly run: NameRun
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** In a title or heading, where every word may have a capital. */
  readonly headline: boolean
  /** In the words under a picture, which are nobody's statement and name people in full. */
  readonly caption: boolean
  /** The name when it is somebody's; `null` when it only is part of a description. */
  readonly own: TokenRange | null
  /** The title with rank and honorifics inside the run. */
  readonly title: TokenRange | null
  /** Title or function beside the name; `null` when none stands there. */
  readonly role: TokenRange | null
  /** A title, an honorific or an apposition shows that this is a person. */
  readonly person: boolean
  /** A word for speaking stands next to it. */
  readonly speaks: boolean
}

/** Every name of a reading in order, in one pass over its sentences; then those under its pictures. */
export function findSightings(reading: Reading, marks: NameMarks): Sighting[] {
  const found: Sighting[] = []
  const add = (within: TokenRange, where: Where) => {
    const scan = new TitleScan(reading, marks, within)
    for (const run of findNameRuns(reading.tokens, marks, within)) {
      const beside = besideName(scan, run)
      const isOthers = where.headline && isHeldTowards(marks, run)
      found.push(sightingOf(run, where, isOthers ? { ...beside, title: null, role: null } : beside))
    }
  }
  reading.sentences.forEach((sentence, index) => {
    const role = reading.document.blocks[sentence.block]?.role
    const headline = role === 'title' || role === 'heading'
    add(sentence, { sentence: index, headline, caption: false })
  })
  for (const within of captionsOf(reading))
    add(within, { sentence: -1, headline: false, caption: true })
  return found
}

/** `Jubir Arga` in a headline: the title of somebody else, held towards the one named. */
function isHeldTowards(marks: NameMarks, { title }: NameRun): boolean {
  return title !== null && ((marks.traits[title.to - 1] ?? 0) & trait.relational) !== 0
}

type Where = Pick<Sighting, 'sentence' | 'headline' | 'caption'>

function sightingOf(
  run: NameRun,
  { sentence, headline, caption }: Where,
  beside: Beside,
): Sighting {
  const { own, title, role, person, speaks } = beside
  return { run, sentence, headline, caption, own, title, role, person, speaks }
}

/** Token ranges of the words under pictures. */
function captionsOf({ document, tokens }: Reading): TokenRange[] {
  const ranges: TokenRange[] = []
  let token = 0
  for (const block of document.blocks) {
    if (block.role !== 'caption') continue
    while (token < tokens.count && (tokens.start[token] ?? 0) < block.start) token++
    const from = token
    while (token < tokens.count && (tokens.start[token] ?? 0) < block.end) token++
    ranges.push({ from, to: token })
  }
  return ranges
}

/** `kata X`, `X mengatakan`, `X (49), mengatakan`, `Anna X dari Y mengatakan`. */
function speaksAt(reading: Reading, run: NameRun): boolean {
  const { tokens, classes } = reading
  const { starts } = reading
  const isCue = (token: number) => ((starts[token] ?? 0) & wordStart.cue) !== 0
  if (isCue(run.from - 1) || isCue(run.to)) return true
  const own = run.own === null ? 0 : run.own.to - run.own.from
  if (own > 1 && ((classes[run.to] ?? 0) & wordClass.genitive) !== 0) return true
  const after = tokens.kind[run.to] === tokenKind.open ? run.to + 3 : run.to
  return tokens.kind[after] === tokenKind.comma && isCue(after + 1)
}

type Beside = Pick<Sighting, 'own' | 'title' | 'role' | 'person' | 'speaks'>

/** The title before, inside or after a name, whether it shows a person, and whether one speaks. */
function besideName(scan: TitleScan, run: NameRun): Beside {
  const { reading } = scan
  const speaks = speaksAt(reading, run)
  const none = { own: run.own, title: null, role: null, person: false, speaks }
  const behindBody = run.tail === null ? null : scan.above(run.from, run.tail.from)
  if (behindBody !== null)
    return { ...none, own: run.tail, title: behindBody, role: behindBody, person: true }
  if (run.own === null || run.tail !== null) return none
  return besideOwn(scan, run, none)
}

/** The same for a run whose own name is known to be somebody's. */
function besideOwn(scan: TitleScan, run: NameRun, none: Beside): Beside {
  const { reading, marks } = scan
  if (run.own === null) return none
  const isBelow = followsShortForm(reading, run) || followsPlace(reading, marks, run)
  const above = isBelow ? scan.above(run.from, run.own.from) : null
  if (above !== null) return { ...none, title: above, role: above, person: true }
  if (isPointedAt(reading, run) || isGoingOn(reading, marks, run)) return { ...none, own: null }
  if (isNameInTitle(reading, marks, run)) return { ...none, person: true }
  if (isStateInTitle(reading, marks, run)) return { ...none, own: null }
  const before = scan.before(run)
  if (isNameInTitle(reading, marks, { title: before, to: run.to })) return none
  if (before !== null && run.kind === 'name' && isRegion(reading, marks, run.own))
    return { ...none, own: null }
  const role = before ?? (isBehindPreposition(reading, run) ? null : scan.after(run.to))
  const person =
    role !== null ||
    run.kind === 'person' ||
    hasAge(reading, run.to) ||
    isSetOff(reading, marks, run)
  return { ...none, title: run.title, role, person }
}

/** `Duta Besar X untuk Lebanon Ana Lund`: the name stands behind a place or the short name of a body, and a preposition before these. */
function followsPlace({ classes, pack }: Reading, marks: NameMarks, run: NameRun): boolean {
  const { from, own } = run
  if (!pack.grammar.headFirst || own === null || own.from === from) return false
  const isPlace = marks.places.has(from) || ((marks.bits[from] ?? 0) & nameMark.acronym) !== 0
  return isPlace && ((classes[from - 1] ?? 0) & wordClass.preposition) !== 0
}

/** `Ibu korban, Siti Aminah, menangis`: set off by commas behind a noun for people. */
function isSetOff({ tokens }: Reading, { bits }: NameMarks, { from, to }: NameRun): boolean {
  const { kind } = tokens
  const isBetween = kind[from - 1] === tokenKind.comma && kind[to] === tokenKind.comma
  return isBetween && ((bits[from - 2] ?? 0) & nameMark.people) !== 0
}

/** `Mega Yulianti (38)`, `Mega Yulianti, 38 tahun`: only people are as old as that. */
function hasAge({ tokens, classes }: Reading, to: number): boolean {
  const { kind, folded } = tokens
  if (!/^\d{2}$/u.test(folded[to + 1] ?? '')) return false
  const isBracket = kind[to] === tokenKind.open && kind[to + 2] === tokenKind.close
  const isYears = kind[to] === tokenKind.comma && ((classes[to + 2] ?? 0) & wordClass.time) !== 0
  return isBracket || isYears
}

/** `Di Merane, juru bicara itu`: what follows the comma is no title of the place, where heads come first. */
function isBehindPreposition({ classes, pack }: Reading, { from }: NameRun): boolean {
  return pack.grammar.headFirst && ((classes[from - 1] ?? 0) & wordClass.preposition) !== 0
}

/** `Perkumpulan untuk Pemilu (Perludem) Wahyu Sari`: the name stands behind a short form in brackets. */
function followsShortForm({ tokens }: Reading, { from, own, kind }: NameRun): boolean {
  return (
    kind === 'name' &&
    own !== null &&
    own.from > from &&
    tokens.kind[own.from - 1] === tokenKind.close
  )
}

/** `calon bupati Boven Digoel`: a place behind a title in small letters. */
function isRegion({ tokens }: Reading, marks: NameMarks, { from, to }: TokenRange): boolean {
  return marks.isRegion(tokens.folded.slice(from, to).join(' '))
}

/** `politisi PDI Perjuangan itu`: what a demonstrative follows is a description. */
function isPointedAt({ classes }: Reading, { kind, to }: NameRun): boolean {
  const after = classes[to] ?? 0
  const others = wordClass.determiner | wordClass.complementiser | wordClass.relative
  return kind === 'person' && (after & wordClass.demonstrative) !== 0 && (after & others) === 0
}

/** `Kepala Bidang Kedaruratan dan Logistik`: one word after a noun for a field, and another joined to it. */
function isGoingOn({ classes }: Reading, marks: NameMarks, { title, own, to }: NameRun): boolean {
  if (title === null || own === null || own.to - own.from > 1) return false
  const isField = ((marks.bits[title.to - 1] ?? 0) & nameMark.role) === 0
  const joins = ((classes[to] ?? 0) & wordClass.conjunction) !== 0
  return isField && joins && ((marks.bits[to + 1] ?? 0) & nameMark.capital) !== 0
}

/** `Menteri Luar Negeri Lantara, Ratna Sari, ...`: the one word behind a title is whose the title is, not who has it. */
function isStateInTitle(
  { tokens, classes, pack }: Reading,
  marks: NameMarks,
  run: NameRun,
): boolean {
  const { title, own, to } = run
  if (!pack.grammar.headFirst || title === null || own === null) return false
  if (own.to !== to || own.to - own.from > 1 || tokens.kind[to] !== tokenKind.comma) return false
  let end = to + 1
  while (((marks.bits[end] ?? 0) & (nameMark.own | nameMark.link)) !== 0) end++
  const isList = ((classes[end + 1] ?? 0) & wordClass.conjunction) !== 0
  return end > to + 1 && tokens.kind[end] === tokenKind.comma && !isList
}

/** `Juru Bicara Anies Baswedan, Surya Tjandra`, `Kuasa hukum Gatot, Rina Sihombing`: the title is that of the one named after the comma. */
function isNameInTitle(
  reading: Reading,
  marks: NameMarks,
  { title, to }: Pick<NameRun, 'title' | 'to'>,
): boolean {
  if (title === null || reading.tokens.kind[to] !== tokenKind.comma) return false
  // `Kuasa hukum X, Y`: where heads come first the first word says it, elsewhere the last.
  const first = reading.pack.grammar.headFirst ? (marks.traits[title.from] ?? 0) : 0
  const last = marks.traits[title.to - 1] ?? 0
  return (
    ((first | last) & trait.relational) !== 0 && ((marks.bits[to + 1] ?? 0) & nameMark.own) !== 0
  )
}
