import { isOwner } from '../../languages/owner-ending.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import { titleWords } from './actors.ts'
import { nameMark } from './name-mark.ts'
import type { NameMarks } from './name-marks.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'

/** How far a title may reach before or after its name, in tokens. */
const titleReach = 24
/** How far before a role word the one may stand whose it is, in tokens: `America's top diplomat`. */
const ownerReach = 4

const { role, honorific, body, portfolio, place, acronym, capital, own, closed, people } = nameMark

/** Classes of words that a title does not reach across. */
const clause =
  wordClass.pronoun |
  wordClass.finite |
  wordClass.complementiser |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.agent |
  wordClass.auxiliary

/** Looks for the title around one name, within one sentence. */
export class TitleScan {
  readonly reading: Reading
  readonly marks: NameMarks
  readonly within: TokenRange

  constructor(reading: Reading, marks: NameMarks, within: TokenRange) {
    this.reading = reading
    this.marks = marks
    this.within = within
  }

  /** `Kepala Biro X, Brigjen Y`; `ministry spokeswoman Y`; `juru bicara Kremlin Y`; the title inside the run when nothing stands before it. */
  before(run: NameRun): TokenRange | null {
    const { from, title } = run
    const inside = title === null ? null : this.withoutRank(title)
    const last = from - 1
    if (last < this.within.from) return inside
    const isComma = this.reading.tokens.kind[last] === tokenKind.comma
    if (isComma) return inside ?? this.#beforeComma(last)
    if (inside !== null) return { from: this.#widen(inside.from), to: inside.to }
    const bits = this.#bits(last)
    const isTitle = (bits & (role | honorific)) !== 0 && (bits & capital) === 0
    return isTitle && !this.#isCrowd(last)
      ? this.withoutRank({ from: this.#widen(last), to: title?.to ?? run.own?.from ?? from })
      : null
  }

  /** `Dmitry Peskov, sekretaris pers presiden`; `Fia (31), warga Ramallah`. */
  after(to: number): TokenRange | null {
    const { kind } = this.reading.tokens
    const comma = kind[to] === tokenKind.open && kind[to + 2] === tokenKind.close ? to + 3 : to
    if (kind[comma] !== tokenKind.comma || this.#isSeveral(comma + 1)) return null
    const from = this.#isDeterminer(comma + 1) ? comma + 2 : comma + 1
    const end = this.#appositionEnd(from)
    if (this.#isSubject(comma, end)) return null
    const isTitle = this.#startsWithRole(from, end) || this.#isTrade(from, end)
    return isTitle ? { from, to: end } : null
  }

  /** `ships in Kaluna Bay, the minister said`: behind a name that opens nothing, and with no comma before its verb, a phrase is the subject. */
  #isSubject(comma: number, end: number): boolean {
    const { grammar } = this.reading.pack
    if (grammar.headFirst || !this.#isCue(end)) return false
    let first = comma - 1
    while ((this.#bits(first) & capital) !== 0) first--
    return has(this.reading, first, wordClass.preposition | wordClass.genitive)
  }

  /** `Calon presiden dari [Partai Republik] Donald Trump`: a title that reaches down to a name behind a body's. */
  above(from: number, to: number): TokenRange | null {
    const start = this.#firstRole(from)
    return start < 0 ? null : { from: this.#widen(start), to }
  }

  /** A title without the rank and honorifics before the name: `Kapolri Jenderal` is `Kapolri`, but `Jordan's King` is whole. */
  withoutRank(title: TokenRange): TokenRange | null {
    let to = title.to
    for (let token = title.to - 1; token >= title.from; token--) {
      if (this.#isRank(token, title.from)) to = token
      else if (!this.#isBesideRank(token)) break
    }
    if (this.#holdsRole({ from: title.from, to })) return { from: title.from, to }
    const isOffice = (this.#bits(title.to - 1) & (role | honorific)) === (role | honorific)
    return isOffice ? title : null
  }

  #holdsRole({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++) if ((this.#bits(token) & role) !== 0) return true
    return false
  }

  #isRank(token: number, from: number): boolean {
    if (this.#isHonorific(token)) return true
    if ((this.#traits(token) & trait.rank) === 0) return false
    // `Sekretaris Jenderal` and `Konsul Jenderal` are functions; `Kapolri` is one without `Jenderal`.
    const isLater = (this.#traits(token - 1) & trait.rank) !== 0
    const follows = token > from && (this.#bits(token - 1) & role) !== 0 && !isLater
    return !follows || titleWords(this.#word(token - 1), this.reading.pack).length > 1
  }

  /** `Sister Mary`, but not `his sister Mary`: a word that is a role too is one where it is written small. */
  #isHonorific(token: number): boolean {
    const bits = this.#bits(token)
    return (bits & honorific) !== 0 && ((bits & role) === 0 || (bits & capital) !== 0)
  }

  #isBesideRank(token: number): boolean {
    const isMark = this.reading.tokens.kind[token] !== tokenKind.word
    return (
      isMark || (this.#bits(token) & acronym) !== 0 || (this.#traits(token) & trait.corps) !== 0
    )
  }

  /** The title that ends before a comma, unless it is that of somebody named before. */
  #beforeComma(end: number): TokenRange | null {
    const start = this.#firstRole(end)
    if (start < 0 || this.#isListed(end)) return null
    const from = this.#withOwner(this.#widen(start))
    // `Question: Secretary-General, Ana Lund of the Herald.` speaks to the one, and names the other.
    const isCalled = this.reading.tokens.kind[from - 1] === tokenKind.colon
    if (this.#isSeveral(from - 1) || isCalled) return null
    return this.#followsName(from) || this.#endsInName(start, end) ? null : { from, to: end }
  }

  /** `Menurut dua pejabat Israel, Dahl ...`: what several have is no title of one. */
  #isSeveral(token: number): boolean {
    if (token < this.within.from) return false
    const traits = this.#traits(token)
    const isNumber = this.reading.tokens.kind[token] === tokenKind.number
    return isNumber || ((traits & trait.indefinite) !== 0 && (traits & trait.single) === 0)
  }

  /** `Energi Baru, Terbarukan, dan Konservasi`: one word between commas, and the list goes on. */
  #isListed(comma: number): boolean {
    const isComma = this.reading.tokens.kind[comma + 2] === tokenKind.comma
    return isComma && has(this.reading, comma + 3, wordClass.conjunction)
  }

  /** The first role word of the phrase that ends before `end`, or -1. */
  #firstRole(end: number): number {
    const first = Math.max(this.within.from, end - titleReach)
    let start = -1
    for (let token = end - 1; token >= first && !this.#isBorder(token); token--)
      if ((this.#bits(token) & role) !== 0 && !this.#isPartial(token)) start = token
    return start
  }

  /** `Budanov, the secretary of the council, ...`: the phrase stands behind a name, and a comma. */
  #followsName(from: number): boolean {
    const comma = this.#isDeterminer(from - 1) ? from - 2 : from - 1
    if (this.reading.tokens.kind[comma] !== tokenKind.comma || comma <= this.within.from)
      return false
    return (this.#bits(comma - 1) & own) !== 0
  }

  /** `Presiden Joko Widodo, Prabowo ...`: a list, in which the title is that of the one before. */
  #endsInName(from: number, end: number): boolean {
    const last = findNameRuns(this.reading.tokens, this.marks, { from, to: end }).at(-1)
    if (last === undefined || last.kind !== 'person' || last.own === null) return false
    const isRelational = (this.#traits(last.own.from - 1) & trait.relational) !== 0
    return last.own.to === end && last.own.to - last.own.from > 1 && !isRelational
  }

  /** Takes in what stands before a role word and belongs to it: `Ukraine's president`, `foreign ministry spokesman`. */
  #widen(start: number): number {
    let from = start
    const first = Math.max(this.within.from, start - titleReach)
    // A title in capitals has no small words before it: `[calon] Direktur Eksekutif`, but `foreign ministry spokesman`.
    const isCapital = (this.#bits(start) & capital) !== 0
    while (from > first && this.#belongsToTitle(from - 1)) {
      const isSmall =
        (this.#bits(from - 1) & capital) === 0 && (this.#traits(from - 1) & trait.former) === 0
      if (isCapital && isSmall && this.#word(from - 1) !== '.') break
      from--
    }
    return from
  }

  #belongsToTitle(token: number): boolean {
    const bits = this.#bits(token)
    const isField = (bits & portfolio) !== 0 && (bits & capital) !== 0
    if (isField) return true
    if ((bits & (closed | people)) !== 0) return false
    const isOwn = (bits & own) !== 0 && !this.reading.pack.grammar.headFirst
    if (isOwn || (bits & (role | honorific | body | portfolio | place | acronym)) !== 0) return true
    if (this.reading.tokens.folded[token] === '.') return this.#word(token - 1).includes('.')
    return (this.#traits(token) & (trait.portfolio | trait.former)) !== 0 || this.#isFormer(token)
  }

  /** `ex-Army chief`: a word for the past, a hyphen, and a field. */
  #isFormer(token: number): boolean {
    const word = this.#word(token)
    const hyphen = word.indexOf('-')
    if (hyphen < 0) return false
    const { traits } = this.reading.pack
    const isPast = ((traits.get(word.slice(0, hyphen)) ?? 0) & trait.former) !== 0
    return isPast && ((traits.get(word.slice(hyphen + 1)) ?? 0) & trait.portfolio) !== 0
  }

  /** `America's top diplomat`: whose role it is, a few plain words before. */
  #withOwner(from: number): number {
    const first = Math.max(this.within.from, from - ownerReach)
    for (let token = from - 1; token >= first; token--) {
      if (isOwner(this.#word(token), this.reading.pack) && (this.#bits(token) & capital) !== 0)
        return this.#widen(token)
      if (this.reading.tokens.kind[token] !== tokenKind.word || this.#isBorder(token)) return from
      if ((this.#bits(token) & (closed | capital)) !== 0) return from
    }
    return from
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
    const ends = wordClass.relative | wordClass.finite | wordClass.complementiser
    return has(this.reading, token, ends) || this.#isCue(token)
  }

  /** A role word among the first words, and no other person's name inside: that would be a list. */
  #startsWithRole(from: number, end: number): boolean {
    const head = Math.min(end, from + 4)
    for (let token = from; token < head; token++) {
      const bits = this.#bits(token)
      if ((bits & role) !== 0) return !this.#namesAnother({ from, to: end })
      if ((bits & closed) !== 0) return false
    }
    return false
  }

  /** `Sutarman, petani asal Klaten, mengatakan`: a noun for people between commas, which is no word of a list. */
  #isTrade(from: number, end: number): boolean {
    if (!this.reading.pack.grammar.headFirst || (this.#bits(from) & people) === 0) return false
    const isSetOff = this.reading.tokens.kind[end] === tokenKind.comma
    const goesOn = has(this.reading, end + 1, wordClass.conjunction)
    return isSetOff && !goesOn && !this.#namesAnother({ from, to: end })
  }

  #namesAnother(range: TokenRange): boolean {
    const runs = findNameRuns(this.reading.tokens, this.marks, range)
    return runs.some((run) => run.kind === 'person')
  }

  #isBorder(token: number): boolean {
    const kind = this.reading.tokens.kind[token]
    if (kind !== tokenKind.word)
      return kind !== tokenKind.open && kind !== tokenKind.close && kind !== tokenKind.number
    if ((this.#bits(token) & capital) !== 0) return false
    const classes = this.reading.classes[token] ?? 0
    return ((classes & clause) !== 0 && !this.#isTitleLink(classes)) || this.#isCue(token)
  }

  // `untuk` opens clauses, and stands inside titles: `Duta Besar Israel untuk PBB`.
  #isTitleLink(classes: number): boolean {
    return (classes & wordClass.preposition) !== 0 && (classes & wordClass.agent) === 0
  }

  #isCue(token: number): boolean {
    const isNoun = (this.#bits(token) & (role | body | capital)) !== 0
    return !isNoun && ((this.reading.starts[token] ?? 0) & wordStart.cue) !== 0
  }

  /** No title by itself: `Besar` of `Duta Besar`, `warga`. */
  #isPartial(token: number): boolean {
    return (this.#traits(token) & (trait.crowd | trait.portfolio)) !== 0
  }

  #isCrowd(token: number): boolean {
    return (this.#traits(token) & trait.crowd) !== 0
  }

  #isDeterminer(token: number): boolean {
    return has(this.reading, token, wordClass.determiner)
  }

  #traits(token: number): number {
    return this.marks.traits[token] ?? 0
  }

  #bits(token: number): number {
    return this.marks.bits[token] ?? 0
  }

  #word(token: number): string {
    return this.reading.tokens.folded[token] ?? ''
  }
}
