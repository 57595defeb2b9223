import { titleWords } from '../../knowledge/titles.ts'
import { trait, traitsOf } from '../../knowledge/word-traits.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../reading.ts'
import { type NameMarks, nameMark } from './name-marks.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'

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

/** How far a title may reach before or after its name, in tokens. */
const titleReach = 24

const { role, honorific, body, portfolio, place, acronym, capital, own } = nameMark

/** Every name of a reading in order, in one pass over its sentences; then those under its pictures. */
export function findSightings(reading: Reading, marks: NameMarks): Sighting[] {
  const found: Sighting[] = []
  reading.sentences.forEach((sentence, index) => {
    const role = reading.document.blocks[sentence.block]?.role
    const headline = role === 'title' || role === 'heading'
    const where = { sentence: index, headline, caption: false }
    for (const run of findNameRuns(reading.tokens, marks, sentence))
      found.push({ run, ...where, ...besideName(reading, marks, { run, within: sentence }) })
  })
  for (const within of captionsOf(reading)) {
    const where = { sentence: -1, headline: false, caption: true }
    for (const run of findNameRuns(reading.tokens, marks, within))
      found.push({ run, ...where, ...besideName(reading, marks, { run, within }) })
  }
  return found
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

/** `kata X`, `X mengatakan`, `X dari Y mengatakan`. */
function speaksAt({ tokens, classes, pack }: Reading, { from, to }: TokenRange): boolean {
  const isCue = (token: number) => pack.cues.has(tokens.folded[token] ?? '')
  return isCue(from - 1) || isCue(to) || ((classes[to] ?? 0) & wordClass.genitive) !== 0
}

/** A run and the tokens that may hold its title. */
interface Place {
  readonly run: NameRun
  readonly within: TokenRange
}

/** The title before, inside or after a name, whether it shows a person, and whether one speaks. */
function besideName(
  reading: Reading,
  marks: NameMarks,
  { run, within }: Place,
): Pick<Sighting, 'own' | 'title' | 'role' | 'person' | 'speaks'> {
  const speaks = speaksAt(reading, run)
  const none = { own: run.own, title: null, role: null, person: false, speaks }
  if (run.own === null) return none
  if (isPointedAt(reading, run)) return { ...none, own: null }
  if (isNameInTitle(reading, marks, run)) return { ...none, person: true }
  const scan = new TitleScan(reading, marks, within)
  const inside = run.title === null ? null : scan.withoutRank(run.title)
  const role = scan.before(run.from, inside) ?? scan.after(run.to)
  const person = role !== null || run.kind === 'person'
  return { own: run.own, title: run.title, role, person, speaks }
}

/** `politisi PDI Perjuangan itu`: what a demonstrative follows is a description. */
function isPointedAt({ classes }: Reading, { kind, to }: NameRun): boolean {
  const after = classes[to] ?? 0
  const others = wordClass.determiner | wordClass.complementiser | wordClass.relative
  return kind === 'person' && (after & wordClass.demonstrative) !== 0 && (after & others) === 0
}

/** `Juru Bicara Anies Baswedan, Surya Tjandra`: the title is that of the one named after the comma. */
function isNameInTitle(reading: Reading, marks: NameMarks, { title, to }: NameRun): boolean {
  if (title === null || reading.tokens.kind[to] !== tokenKind.comma) return false
  const last = traitsOf(reading.tokens.folded[title.to - 1] ?? '')
  return (last & trait.relational) !== 0 && ((marks.bits[to + 1] ?? 0) & own) !== 0
}

/** Looks for a title around one name. */
class TitleScan {
  readonly reading: Reading
  readonly marks: NameMarks
  readonly within: TokenRange

  constructor(reading: Reading, marks: NameMarks, within: TokenRange) {
    this.reading = reading
    this.marks = marks
    this.within = within
  }

  /** `Kepala Biro X, Brigjen Y`; `ministry spokeswoman Y`; the title inside the run when nothing stands before it. */
  before(from: number, inside: TokenRange | null): TokenRange | null {
    const last = from - 1
    if (last < this.within.from) return inside
    if (this.reading.tokens.kind[last] === tokenKind.comma) return this.#endingAt(last, 0) ?? inside
    const bits = this.#bits(last)
    if (inside !== null) return { from: this.#widen(inside.from), to: inside.to }
    return (bits & (role | honorific)) !== 0 && (bits & capital) === 0
      ? this.#endingAt(from, nameMark.role)
      : null
  }

  /** `Dmitry Peskov, sekretaris pers presiden`. */
  after(to: number): TokenRange | null {
    const { tokens } = this.reading
    if (tokens.kind[to] !== tokenKind.comma) return null
    const from = this.#isDeterminer(to + 1) ? to + 2 : to + 1
    const end = this.#appositionEnd(from)
    return this.#startsWithRole(from, end) ? { from, to: end } : null
  }

  /** A title without the rank and honorifics before the name: `Kapolri Jenderal` is `Kapolri`. */
  withoutRank(title: TokenRange): TokenRange | null {
    let to = title.to
    for (let token = title.to - 1; token >= title.from; token--) {
      if (this.#isRank(token, title.from)) to = token
      else if (!this.#isBesideRank(token)) break
    }
    return this.#holdsRole({ from: title.from, to }) ? { from: title.from, to } : null
  }

  #holdsRole({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++) if ((this.#bits(token) & role) !== 0) return true
    return false
  }

  #isRank(token: number, from: number): boolean {
    const bits = this.#bits(token)
    if ((bits & honorific) !== 0) return true
    const isRank = (traitsOf(this.#word(token)) & trait.rank) !== 0
    // `Sekretaris Jenderal` and `Konsul Jenderal` are functions.
    return (
      isRank &&
      (token === from || (this.#bits(token - 1) & role) === 0 || this.#isShortTitle(token - 1))
    )
  }

  // `Kapolri Jenderal`: a title that is short for several words is complete.
  #isShortTitle(token: number): boolean {
    return titleWords(this.#word(token)).length > 1
  }

  #isBesideRank(token: number): boolean {
    const kind = this.reading.tokens.kind[token]
    return (
      kind !== tokenKind.word || (this.#bits(token) & acronym) !== 0 || this.#word(token) === 'pol'
    )
  }

  /** The title that ends before `end`, from its first role word back to where the phrase begins. */
  #endingAt(end: number, needed: number): TokenRange | null {
    const first = Math.max(this.within.from, end - titleReach)
    let start = -1
    for (let token = end - 1; token >= first && !this.#isBorder(token); token--) {
      if ((this.#bits(token) & role) !== 0) start = token
      else if (needed !== 0 && start < 0) break
    }
    return start < 0 ? null : { from: this.#widen(start), to: end }
  }

  /** Takes in what stands before a role word and belongs to it: `Ukraine's president`, `foreign ministry spokesman`. */
  #widen(start: number): number {
    let from = start
    const first = Math.max(this.within.from, start - titleReach)
    while (from > first && this.#belongsToTitle(from - 1)) from--
    return from
  }

  #belongsToTitle(token: number): boolean {
    const bits = this.#bits(token)
    if ((bits & nameMark.closed) !== 0) return false
    if ((bits & (role | honorific | body | portfolio | place | acronym | own)) !== 0) return true
    return (traitsOf(this.#word(token)) & (trait.portfolio | trait.former)) !== 0
  }

  #appositionEnd(from: number): number {
    const last = Math.min(this.within.to, from + titleReach)
    let end = from
    while (end < last && !this.#endsApposition(end)) end++
    return end
  }

  #endsApposition(token: number): boolean {
    const kind = this.reading.tokens.kind[token]
    if (kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.quote) return true
    const bits = this.reading.classes[token] ?? 0
    return (
      (bits & (wordClass.relative | wordClass.finite | wordClass.complementiser)) !== 0 ||
      this.#isCue(token)
    )
  }

  /** A role word among the first words, and no other person's name inside: that would be a list. */
  #startsWithRole(from: number, end: number): boolean {
    const head = Math.min(end, from + 4)
    for (let token = from; token < head; token++) {
      const bits = this.#bits(token)
      if ((bits & role) !== 0) return !this.#namesAnother({ from, to: end })
      if ((bits & nameMark.closed) !== 0) return false
    }
    return false
  }

  #namesAnother(range: TokenRange): boolean {
    const runs = findNameRuns(this.reading.tokens, this.marks, range)
    return runs.some((run) => run.kind === 'person')
  }

  #isBorder(token: number): boolean {
    const kind = this.reading.tokens.kind[token]
    if (kind !== tokenKind.word)
      return kind !== tokenKind.open && kind !== tokenKind.close && kind !== tokenKind.number
    const bits = this.reading.classes[token] ?? 0
    const clause =
      wordClass.pronoun |
      wordClass.finite |
      wordClass.complementiser |
      wordClass.subordinator |
      wordClass.relative |
      wordClass.agent |
      wordClass.auxiliary
    return (
      ((bits & clause) !== 0 && (this.#bits(token) & capital) === 0 && !this.#isTitleLink(bits)) ||
      this.#isCue(token)
    )
  }

  // `untuk` opens clauses, and stands inside titles: `Duta Besar Israel untuk PBB`.
  #isTitleLink(bits: number): boolean {
    return (bits & wordClass.preposition) !== 0 && (bits & wordClass.agent) === 0
  }

  #isCue(token: number): boolean {
    return (
      this.reading.pack.cues.has(this.#word(token)) &&
      (this.#bits(token) & (role | body | capital)) === 0
    )
  }

  #isDeterminer(token: number): boolean {
    return ((this.reading.classes[token] ?? 0) & wordClass.determiner) !== 0
  }

  #bits(token: number): number {
    return this.marks.bits[token] ?? 0
  }

  #word(token: number): string {
    return this.reading.tokens.folded[token] ?? ''
  }
}
