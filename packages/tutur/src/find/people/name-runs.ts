import { isRegionName } from '../../knowledge/regions.ts'
import { trait } from '../../languages/trait.ts'
import { shape, type Tokens, tokenKind } from '../../text/tokens.ts'
import type { TokenRange } from '../words/reading.ts'
import { nameMark } from './name-mark.ts'
import type { NameMarks } from './name-marks.ts'

/** A sequence of capitalised words with what stands in brackets after it. */
export interface NameRun extends TokenRange {
  /** The person's or thing's own name without title; `null` when the run is a title or a body throughout. */
  readonly own: TokenRange | null
  /**
   * `person`: a name after a title; `body`: named by a noun for a body; `place`: a state, its seat or its people;
   * `acronym`: capitals alone; `role`: a title without a name; `name`: a name that shows no kind.
   */
  readonly kind: 'person' | 'body' | 'place' | 'acronym' | 'role' | 'name'
  /** What may be a person's name behind that of a body: `Partai Republik Donald Trump`. */
  readonly tail: TokenRange | null
  /** The title before the name; `null` without one. */
  readonly title: TokenRange | null
  /** Short forms in brackets, each with the token that its long form ends before. */
  readonly aliases: readonly Alias[]
}

/** A short form in brackets: `(Menlu)`. */
export interface Alias extends TokenRange {
  /** First token of what it is short for. */
  readonly of: number
  /** One past the last token of what it is short for. */
  readonly ofEnd: number
}

const {
  own,
  role,
  honorific,
  body,
  portfolio,
  place,
  acronym,
  link,
  titleLink,
  capital,
  closed,
  named,
  owner,
  paper,
  verb,
} = nameMark
const titled = role | honorific | body | portfolio | place | acronym
const capitalLink = link | capital
/** Words up to this length may be left out of initials: `of`, `untuk` is not. */
const longestLink = 4
/** Longest bracket that is read as a short form, in tokens. */
const aliasReach = 6
/** So many small words may stand together in a name: `van der`, `de los`. */
const mostLinks = 3
/** No name or title is longer, in tokens; a text in capitals throughout is cut into pieces, which keeps the work linear. */
const longestRun = 64

/** The capitalised sequences within `range`, in order; one pass. */
export function findNameRuns(tokens: Tokens, marks: NameMarks, range: TokenRange): NameRun[] {
  const runs: NameRun[] = []
  let token = range.from
  while (token < range.to) {
    if (!startsRun(marks, token)) {
      token++
      continue
    }
    const found = new RunScan(tokens, marks, { from: token, to: range.to })
    runs.push(found.run())
    token = found.end
  }
  return runs
}

function startsRun(marks: NameMarks, token: number): boolean {
  const bits = marks.bits[token] ?? 0
  return (bits & (capital | own)) !== 0 && (bits & closed) === 0
}

/** Grows one run from its first word. */
class RunScan {
  end: number
  readonly aliases: Alias[] = []
  readonly tokens: Tokens
  readonly marks: NameMarks
  readonly range: TokenRange
  #titled = false

  constructor(tokens: Tokens, marks: NameMarks, range: TokenRange) {
    this.tokens = tokens
    this.marks = marks
    this.range = range
    this.end = range.from + 1
    this.#note(range.from)
    while (this.#grow());
  }

  run(): NameRun {
    return readRun(this)
  }

  #note(token: number): void {
    const bits = this.marks.bits[token] ?? 0
    this.#titled = (bits & titled) !== 0 && (bits & place) === 0
  }

  #grow(): boolean {
    const { end, range } = this
    if (end >= range.to || end - range.from >= longestRun) return false
    // `Reuters's Ana Lund`: what an owner has is another name.
    if (((this.marks.bits[end - 1] ?? 0) & owner) !== 0) return false
    if (this.#startsNext(end)) return this.#take(end)
    const bits = this.marks.bits[end] ?? 0
    const behind = this.#behindLinks(end)
    if (behind > end && this.#startsNext(behind)) return this.#take(behind)
    if (this.#titled && (bits & titleLink) !== 0 && this.#goesOn(end + 1))
      return this.#take(end + 1)
    if (this.#isBetweenNames(end)) return this.#take(end + 1)
    if (this.#isInitial(end) && this.#startsNext(end + 1)) return this.#take(end + 1)
    if (this.tokens.kind[end] === tokenKind.open) return this.#takeBracket()
    return false
  }

  #take(token: number): boolean {
    this.end = token + 1
    this.#note(token)
    return true
  }

  /** The first token from `token` on that is no small word inside a name, of which there are few: `Ursula von der Leyen`. */
  #behindLinks(token: number): number {
    let behind = token
    while (behind - token < mostLinks && ((this.marks.bits[behind] ?? 0) & link) !== 0) behind++
    return behind
  }

  #startsNext(token: number): boolean {
    return token < this.range.to && startsRun(this.marks, token)
  }

  /** After `of` or `untuk` a title goes on with a word that belongs to titles; `Presiden dan Menteri` is two. */
  #goesOn(token: number): boolean {
    if (!this.#startsNext(token)) return false
    const bits = this.marks.bits[token] ?? 0
    const isField = (bits & (portfolio | place | acronym)) !== 0
    // `Menteri Investasi dan Hilirisasi/Kepala Badan X` is one.
    const isSlashed = (this.tokens.folded[token] ?? '').includes('/')
    return isField && (isSlashed || (bits & (role | honorific)) === 0)
  }

  /** `Pham Thu Hang`, `Satuan Lalu Lintas`: a word that elsewhere is a closed-class one, with a capital after a name. */
  #isBetweenNames(token: number): boolean {
    const bits = this.marks.bits[token] ?? 0
    const before = this.marks.bits[token - 1] ?? 0
    const after = token + 1 < this.range.to ? (this.marks.bits[token + 1] ?? 0) : 0
    return (
      isCapitalWord(this.tokens, token) &&
      (bits & (closed | verb)) === closed &&
      (before & capital) !== 0 &&
      (after & capital) !== 0 &&
      ((before & own) !== 0 || this.#titled) &&
      (after & closed) === 0
    )
  }

  /** The dot of an initial or of a short title: `J. K. Rowling`, `Dr. Amir`. */
  #isInitial(token: number): boolean {
    if (this.tokens.folded[token] !== '.') return false
    const before = this.tokens.folded[token - 1] ?? ''
    const bits = this.marks.bits[token - 1] ?? 0
    const glued = this.tokens.end[token - 1] === this.tokens.start[token]
    return glued && (before.length === 1 || (bits & honorific) !== 0 || before.includes('.'))
  }

  #takeBracket(): boolean {
    const close = this.#closing(this.end)
    if (close < 0 || !this.#startsNext(this.end + 1)) return false
    const of = this.aliases.at(-1)?.to ?? this.range.from - 1
    this.aliases.push({ from: this.end + 1, to: close, of: of + 1, ofEnd: this.end })
    this.end = close + 1
    return this.#startsNext(this.end) ? this.#take(this.end) : this.end < this.range.to
  }

  #closing(open: number): number {
    const last = Math.min(open + 1 + aliasReach, this.range.to)
    for (let token = open + 1; token < last; token++) {
      if (this.tokens.kind[token] === tokenKind.close) return token
      if (this.tokens.kind[token] !== tokenKind.word) return -1
    }
    return -1
  }
}

function isCapitalWord(tokens: Tokens, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
}

function readRun(scan: RunScan): NameRun {
  const { marks, range, end, aliases } = scan
  const whole = { from: range.from, to: end }
  const bare = { from: range.from, to: trimBracket(aliases, end) }
  const name = ownName(scan, bare)
  const kind = kindOf(marks, bare, name)
  const titleEnd = name === null ? bare.to : name.from
  return {
    ...whole,
    kind,
    own: kind === 'person' || kind === 'name' ? name : null,
    tail: kind === 'body' ? tailOf(marks, bare, name) : null,
    title: kind === 'name' ? null : titleOf(marks, { from: bare.from, to: titleEnd }),
    aliases,
  }
}

/** Where heads come first, names before a title belong to something else: `Ganjil Genap Diperluas Gubernur X`. */
function titleOf(marks: NameMarks, { from, to }: TokenRange): TokenRange | null {
  let start = from
  if (marks.headFirst && (union(marks, from, to) & role) !== 0)
    while (start < to && ((marks.bits[start] ?? 0) & titled) === 0 && isOwn(marks, start)) start++
  return to > start ? { from: start, to } : null
}

/** Where the run ends without a bracket at its end. */
function trimBracket(aliases: readonly Alias[], end: number): number {
  const last = aliases.at(-1)
  return last !== undefined && last.to + 1 === end ? last.from - 1 : end
}

/** The last stretch of words that can be a name, outside brackets. */
function ownName(scan: RunScan, run: TokenRange): TokenRange | null {
  const { marks, aliases } = scan
  const inBracket = (token: number) => aliases.some((a) => token >= a.from - 1 && token <= a.to)
  let to = run.to
  while (to > run.from && (inBracket(to - 1) || !isOwn(marks, to - 1))) to--
  if (to === run.from) return null
  let from = to - 1
  while (from > run.from && !inBracket(from - 1) && isInsideName(marks, from - 1)) from--
  while (from < to - 1 && !isOwn(marks, from)) from++
  if (from > run.from) from = behindTitle(scan, run, { from, to })
  if (from === to || isSpelt(scan, { from, to })) return null
  const name = { from, to: withFamilyName(marks, { from, to }, run) }
  // Words with more of the title after them are part of the title: `Kepala Biro Setjen Kemenhan`.
  return name.to < run.to && name.from > run.from && !endsInSeat(marks, name, run) ? null : name
}

/** Where a name begins that has a title before it, without what belongs to the title. */
function behindTitle({ tokens, marks }: RunScan, run: TokenRange, name: TokenRange): number {
  const { to } = name
  const title = run.from
  let from = fromBare(tokens, marks, { from: afterPlace(tokens, marks, { ...name, title }), to })
  if (from > title && isNamed(marks, from, run)) from = Math.min(to, from + 1)
  return from > title ? behindBody(tokens, marks, { from, to, title }) : from
}

/** `Prosecutor Ana Lund KC`: capitals alone behind a name of several words tell of its bearer. */
function endsInSeat(marks: NameMarks, { from, to }: TokenRange, run: TokenRange): boolean {
  const both = role | acronym
  return to - from > 1 && to === run.to - 1 && ((marks.bits[to] ?? 0) & both) === both
}

/** `Pejabat Pembuat Komitmen (PPK)`: the bracket has the initials of the title and the words after it. */
function isSpelt({ tokens, aliases }: RunScan, { from, to }: TokenRange): boolean {
  const alias = aliases.find(({ ofEnd }) => ofEnd === to)
  const start = alias === undefined ? null : initialsStart(tokens, alias)
  return start !== null && start < from
}

/** How far before its run the words of a listed name may begin: `Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)`. */
const listReach = 12

/** A word with a capital, a short one or a comma. */
function isInList({ kind, folded, shape: shapes }: Tokens, token: number): boolean {
  if (kind[token] === tokenKind.comma) return true
  if (kind[token] !== tokenKind.word) return false
  const isCapital = ((shapes[token] ?? 0) & shape.capital) !== 0
  return isCapital || (folded[token] ?? '').length <= longestLink
}

/**
 * The token at which the words begin whose initials a bracket gives: `Joint` for `Joint Chiefs of Staff (JCS)`;
 * `null` when it gives no initials. Small words may be left out.
 */
export function initialsStart(tokens: Tokens, alias: Alias): number | null {
  let rest = tokens.folded.slice(alias.from, alias.to).join('')
  const last = Math.max(0, alias.of - listReach)
  for (let token = alias.ofEnd - 1; token >= last && rest !== ''; token--) {
    if (token < alias.of && !isInList(tokens, token)) return null
    const word = tokens.folded[token] ?? ''
    const initials = word
      .split('-')
      .map((part) => part.charAt(0))
      .join('')
    if (initials !== '' && rest.endsWith(initials)) rest = rest.slice(0, -initials.length)
    else if (word.length > longestLink) return null
    if (rest === '') return token
  }
  return null
}

/** `Presiden Norlandia Arne Dahl`: the text has both the first word and the last alone, so that the first is whose the office is. */
function behindState(tokens: Tokens, marks: NameMarks, { from, to }: TokenRange): number {
  if (to - from < 3) return from
  const [first, last] = [tokens.folded[from] ?? '', tokens.folded[to - 1] ?? '']
  return marks.alone.has(first) && marks.alone.has(last) ? from + 1 : from
}

/** How many words a person's name hardly ever has. */
const longName = 4

/** `Ketua Koperasi Pasar Induk Zulkarnain Rasyid`: a long name begins at the word that the text calls its bearer by. */
function fromBare(tokens: Tokens, marks: NameMarks, { from, to }: TokenRange): number {
  const isLong = to - from >= longName
  for (let token = from; token < to - 1; token++) {
    if (!marks.bare.has(tokens.folded[token] ?? '')) continue
    return isLong || partsBefore(tokens, marks, { from, to: token }) ? token : from
  }
  return behindState(tokens, marks, { from, to })
}

/** `Kapten Persebaya Bruno Moreira`: the word before the one that its bearer is called by stands elsewhere without it. */
function partsBefore(tokens: Tokens, marks: NameMarks, { from, to }: TokenRange): boolean {
  return to > from && marks.parts(tokens.folded[to - 1] ?? '', tokens.folded[to] ?? '')
}

/** `Wali Kota Bogor Bima Arya`: where the person's name begins after a place's. */
function afterPlace(
  tokens: Tokens,
  marks: NameMarks,
  { from, to, title }: TokenRange & { readonly title: number },
): number {
  // `Presiden Bima Aryasatya`: no office of a whole state is that of a regency, and Bima is a first name too.
  const isNational = hasTrait(marks, { from: title, to: from }, trait.national)
  if (isNational && marks.isFirstName(tokens.folded[from] ?? '')) return from
  const isRole = ((marks.bits[from - 1] ?? 0) & role) !== 0
  const longest = Math.min(to, from + 3)
  for (let end = longest; end > from; end--) {
    if (!marks.isRegion(tokens.folded.slice(from, end).join(' '))) continue
    // `President Trump` stays a name, whoever had faith in Trump.
    return end === to && isRole && end - from === 1 && !isTitledPlace(tokens, marks, from)
      ? from
      : end
  }
  return behindRegionNoun(tokens, marks, { from, to }) ?? afterInnerPlace(tokens, { from, to })
}

/**
 * `Gubernur Provinsi Tanara Ilham Sarewa`, `Kepala Desa Wonorata Siti Munah`: the word behind a noun for a region is the region's,
 * known or not, where a first name stands behind it; behind a noun of its own (no `Wali Kota`) also where two others do.
 */
function behindRegionNoun(
  { folded }: Tokens,
  marks: NameMarks,
  { from, to }: TokenRange,
): number | null {
  const isRegion = hasTrait(marks, { from: from - 1, to: from }, trait.region)
  if (!marks.headFirst || !isRegion || marks.isFirstName(folded[from] ?? '')) return null
  const isOfOffice = ((marks.bits[from - 1] ?? 0) & role) !== 0
  const isNamed = marks.isFirstName(folded[from + 1] ?? '')
  return to - from >= (isOfOffice ? 3 : 2) && (isNamed || (!isOfOffice && to - from > 2))
    ? from + 1
    : null
}

function hasTrait(marks: NameMarks, { from, to }: TokenRange, wanted: number): boolean {
  for (let token = from; token < to; token++)
    if (((marks.traits[token] ?? 0) & wanted) !== 0) return true
  return false
}

/** `Stasiun Tunggul Wulung Cilacap Teguh Prawoto`: behind a place of the tables that stands among the words. */
function afterInnerPlace(tokens: Tokens, { from, to }: TokenRange): number {
  for (let token = to - 2; token > from; token--)
    if (isRegionName(tokens.folded[token] ?? '')) return token + 1
  return from
}

/** `Bupati Banyuwangi`: a place of the tables or of the text, not one that a preposition makes. */
function isTitledPlace(tokens: Tokens, marks: NameMarks, token: number): boolean {
  return marks.isSurePlace(tokens.folded[token] ?? '')
}

// `Ketua Fraksi Partai Berkarya Ahmad Amir`: the word after the noun for a body is the body's.
function isNamed(marks: NameMarks, from: number, run: TokenRange): boolean {
  const before = marks.bits[from - 1] ?? 0
  return (before & named) !== 0 && (union(marks, run.from, from) & role) !== 0
}

/**
 * `Sekretaris Jenderal Dewan Perairan Bersama Amina Roskell`: behind an office and a noun for a body the person's name
 * begins with a first name, else it is no more than the last two of many words.
 */
function behindBody(
  tokens: Tokens,
  marks: NameMarks,
  { from, to, title }: TokenRange & { readonly title: number },
): number {
  const before = marks.bits[from - 1] ?? 0
  const isBody = (before & (body | acronym | named)) === body
  if (!marks.headFirst || !isBody || (union(marks, title, from) & role) === 0) return from
  const isFirstName = (token: number): boolean => marks.isFirstName(tokens.folded[token] ?? '')
  for (let token = from; token < to - 1; token++) if (isFirstName(token)) return token
  return to - from >= longName ? to - 2 : from
}

/** The own words at the end of a body's name, when what stands before them ends it: a bracket, an acronym, a place. */
function tailOf(marks: NameMarks, run: TokenRange, name: TokenRange | null): TokenRange | null {
  if (name === null || name.to !== run.to || name.to - name.from < 2) return null
  if (name.from === run.from) return null
  return ((marks.bits[name.from - 1] ?? 0) & named) === 0 ? name : null
}

function isOwn(marks: NameMarks, token: number): boolean {
  const bits = marks.bits[token] ?? 0
  return (bits & own) !== 0 || (bits & capitalLink) === capitalLink
}

/** Own words, links and the dots of initials. */
function isInsideName(marks: NameMarks, token: number): boolean {
  const bits = marks.bits[token] ?? 0
  return isOwn(marks, token) || (bits & (link | closed)) !== 0 || bits === 0
}

// `Lukman Hakim`, `Jim Jordan`, `Abdul Hakim`: one word at the end that also is a title or a state.
function withFamilyName(marks: NameMarks, name: TokenRange, run: TokenRange): number {
  const bits = marks.bits[name.to] ?? 0
  const asks = ((marks.bits[name.to - 1] ?? 0) & link) !== 0
  const single = name.to === run.to - 1 && (asks || name.to - name.from === 1)
  const mayBeName = (bits & (acronym | body)) === 0 && (bits & (role | place | portfolio)) !== 0
  // `Hun Sen`: what is written before names elsewhere (`Sen.`) ends one here.
  const isLast = single && (bits & honorific) !== 0
  return isLast || (single && mayBeName && name.from > run.from) ? name.to + 1 : name.to
}

function kindOf(marks: NameMarks, run: TokenRange, name: TokenRange | null): NameRun['kind'] {
  if (((marks.bits[run.from] ?? 0) & paper) !== 0) return 'body'
  const before = union(marks, run.from, name?.from ?? run.to)
  const ends = (marks.bits[run.from] ?? 0) | (marks.bits[run.to - 1] ?? 0)
  if ((before & (role | honorific)) !== 0) return name === null ? 'role' : 'person'
  if (((before | ends) & body) !== 0) return 'body'
  if (name !== null) return 'name'
  if ((before & portfolio) !== 0) return 'body'
  return (before & acronym) !== 0 ? 'acronym' : 'place'
}

function union(marks: NameMarks, from: number, to: number): number {
  let bits = 0
  for (let token = from; token < to; token++) bits |= marks.bits[token] ?? 0
  return bits
}
