import type { PlaceForm } from '../../knowledge/places.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'
import { nameMark } from './name-mark.ts'
import type { NameMarks } from './name-marks.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'

/** What the words that stand for a speaker are made of. */
export type SourcePhrase =
  /** A pronoun or a clitic; `word` folded. */
  | { readonly kind: 'pronoun'; readonly word: string }
  /** A name, with the title beside it. */
  | { readonly kind: 'name'; readonly own: TokenRange; readonly role: TokenRange | null }
  | { readonly kind: 'body'; readonly run: NameRun }
  | { readonly kind: 'place'; readonly place: PlaceForm; readonly range: TokenRange }
  /** Several at once: `Hezbollah and Iran`. */
  | { readonly kind: 'group' }
  /** Some of those named before, of whom the words tell no more: `one of them`, `others`, `both`; of exactly two or not. */
  | { readonly kind: 'part'; readonly pair: boolean }
  /** Somebody's text; `issuer` is `null` when the phrase only points back (`the statement`). */
  | { readonly kind: 'document'; readonly issuer: TokenRange | null }
  /** A noun phrase without a name. */
  | { readonly kind: 'description' }

/** Says what kind of phrase tokens `range` are; never empty. */
export function readPhrase(reading: Reading, marks: NameMarks, range: TokenRange): SourcePhrase {
  return new PhraseScan(reading, marks, range).read()
}

class PhraseScan {
  readonly reading: Reading
  readonly marks: NameMarks
  readonly range: TokenRange
  readonly runs: readonly NameRun[]

  constructor(reading: Reading, marks: NameMarks, range: TokenRange) {
    this.reading = reading
    this.marks = marks
    this.range = range
    this.runs = findNameRuns(reading.tokens, marks, range).map((run) => this.#withTail(run))
  }

  /** `juru bicara Hamas Adel Nour`: behind a title the own words at the end of a body's name are a person's. */
  #withTail(run: NameRun): NameRun {
    const { tail } = run
    if (tail === null || !this.#holdsRole({ from: this.range.from, to: tail.from })) return run
    return { ...run, own: tail, kind: 'person' }
  }

  read(): SourcePhrase {
    return (
      this.#pronoun() ??
      this.#part() ??
      this.#document() ??
      this.#pointing() ??
      this.#name() ??
      this.#group() ??
      this.#body() ?? { kind: 'description' }
    )
  }

  #pronoun(): SourcePhrase | null {
    const { from, to } = this.range
    const isSelf = this.#has(from, trait.self)
    const isAlone =
      to - from === 1 && this.#is(from, wordClass.pronoun) && !this.#has(from, trait.indefinite)
    return isSelf || isAlone ? { kind: 'pronoun', word: this.#word(from) } : null
  }

  /** Nothing but words for a number and for people: `both`, `another`, `some of them`, `salah seorang dari mereka`. */
  #part(): SourcePhrase | null {
    const { pair: two } = this.reading.pack.grammar
    if (two === null && !this.#holdsPreposition()) return null
    let pair = false
    for (let token = this.range.from; token < this.range.to; token++) {
      const isPair = two?.test(this.#word(token)) === true
      const counts = isPair || this.#has(token, trait.indefinite | trait.group)
      const links = wordClass.determiner | wordClass.preposition | wordClass.demonstrative
      if (!counts && !this.#is(token, links)) return null
      if (this.#is(token, wordClass.organisation | wordClass.role)) return null
      pair ||= isPair
    }
    return { kind: 'part', pair }
  }

  #holdsPreposition(): boolean {
    for (let token = this.range.from; token < this.range.to; token++)
      if (this.#is(token, wordClass.preposition)) return true
    return false
  }

  /** `pernyataan resmi Pemerintah China`, `the statement`, `Ms Zakharova's post`. */
  #document(): SourcePhrase | null {
    const first = this.#first()
    const last = this.range.to - 1
    if (last > first && this.#isDocument(last) && this.#isPossessive(last - 1))
      return { kind: 'document', issuer: { from: first, to: last } }
    if (this.reading.pack.grammar.issuer !== null) return this.#issuedText(first)
    if (!this.#isDocument(first) && !this.#isDocument(first + 1)) return null
    if (!this.#isDocument(first) && this.#startsNoun(first)) return null
    for (let token = first + 1; token < this.range.to; token++)
      if (this.#startsNoun(token) && !this.#isDocument(token))
        return { kind: 'document', issuer: { from: token, to: this.range.to } }
    return { kind: 'document', issuer: null }
  }

  /** `a report on the flood by the river agency`, `a Foreign Office statement`; `a letter to the governor` is not the governor's. */
  #issuedText(first: number): SourcePhrase | null {
    const end = this.#nounEnd(first)
    if (!this.#isDocument(end - 1)) return null
    for (let token = end; token < this.range.to - 1; token++)
      if (this.#opensIssuer(token)) {
        const issuer = { from: this.#skipDeterminers(token + 1), to: this.range.to }
        if (this.#names(issuer)) return { kind: 'document', issuer }
      }
    const before = { from: first, to: end - 1 }
    const isOwned = first > this.range.from || this.#bitsOf(first, nameMark.own)
    return { kind: 'document', issuer: isOwned && this.#names(before) ? before : null }
  }

  /** `by`, `from`, but not `seen by`. */
  #opensIssuer(token: number): boolean {
    const { issuer } = this.reading.pack.grammar
    return issuer?.test(this.#word(token)) === true && !this.#isReceived(token - 1)
  }

  #isReceived(token: number): boolean {
    return this.reading.pack.grammar.received?.test(this.#word(token)) === true
  }

  /** One past the last word of the noun phrase that begins at `from`. */
  #nounEnd(from: number): number {
    let to = from + 1
    const { kind } = this.reading.tokens
    while (to < this.range.to && kind[to] === tokenKind.word && !this.#endsNoun(to)) to++
    return to
  }

  #endsNoun(token: number): boolean {
    const ends = wordClass.preposition | wordClass.relative | wordClass.agent | wordClass.infinitive
    return this.#is(token, ends) || this.#isReceived(token)
  }

  /** Holds a word that a body, an office, people or a name can begin with. */
  #names({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if (this.#startsNoun(token) && !this.#isDocument(token)) return true
    return false
  }

  /** A word that can begin the phrase of an issuer. */
  #startsNoun(token: number): boolean {
    const bits = this.marks.bits[token] ?? 0
    if ((bits & nameMark.closed) !== 0)
      return this.reading.pack.grammar.capitalNouns && (bits & nameMark.capital) !== 0
    return (
      (bits &
        (nameMark.capital | nameMark.role | nameMark.people | nameMark.body | nameMark.own)) !==
      0
    )
  }

  /** What ends in a demonstrative is no name, whatever names are in it: `politikus Partai Gerindra itu`. */
  #pointing(): SourcePhrase | null {
    const { from, to } = this.range
    const points = to - from > 1 && this.#is(to - 1, wordClass.demonstrative)
    return points && !this.#opensWithName() ? { kind: 'description' } : null
  }

  /** `Ana Lund, seorang anggota kelompok itu`: a whole name, and an apposition behind it. */
  #opensWithName(): boolean {
    const [first, second] = this.#parts()
    const own = this.runs[0]?.own ?? null
    return second !== undefined && own?.from === first?.from && own?.to === first?.to
  }

  #name(): SourcePhrase | null {
    const parts = this.#parts()
    if (this.#isList(parts)) return null
    const heads = parts.map((part) => this.#headOf(part))
    const index = this.#namedPart(parts, heads)
    const run = heads[index]
    const part = parts[index]
    if (run === undefined || run === null || run.own === null || part === undefined) return null
    if (this.#joins(part, run) || this.#isPlaceOf(run.own)) return null
    return { kind: 'name', own: run.own, role: this.#roleBeside(parts, index, run) }
  }

  /** `Norlandia, Sarvia, serta Lantara`: the last of the names that commas part begins with a conjunction. */
  #isList(parts: readonly TokenRange[]): boolean {
    const last = parts.length > 2 ? parts.at(-1) : undefined
    if (last === undefined || !this.#is(last.from, wordClass.conjunction)) return false
    return !this.#isTitleAlone(parts[0])
  }

  /** `Kepala Pusat Data, Informasi, dan Komunikasi X`: the first part is a title that names nobody. */
  #isTitleAlone(part: TokenRange | undefined): boolean {
    if (part === undefined || !this.reading.pack.grammar.headFirst) return false
    return this.#holdsRole(part) && this.#headOf(part) === null
  }

  /** `pejabat pertahanan Sarvia`, `warga Merane`: the place behind a title or a crowd is whose it is, not who has it. */
  #isPlaceOf({ from, to }: TokenRange): boolean {
    if (!this.reading.pack.grammar.headFirst) return false
    if (this.#isOfSeveral(from)) return true
    if (to < this.range.to && !this.#is(to, wordClass.preposition | wordClass.genitive))
      return false
    if (to - from === 1 && from > this.range.from && this.#has(from - 1, trait.crowd)) return true
    const words = this.reading.tokens.folded.slice(from, to).join(' ')
    return this.#holdsRole({ from: this.range.from, to: from }) && this.marks.isRegion(words)
  }

  /** `dua sumber Reuters`, `tiga pejabat Vostra`: what stands behind several, or behind those that nobody names, is whose they are. */
  #isOfSeveral(name: number): boolean {
    const { from } = this.range
    const before = name - 1
    if (before < from || !this.#is(before, wordClass.people)) return false
    if (this.#has(before, trait.unnamed) && !this.#is(before, wordClass.role)) return true
    const isNumber = this.reading.tokens.kind[from] === tokenKind.number
    const isSeveral = this.#has(from, trait.indefinite) && !this.#has(from, trait.single)
    return before > from && (isNumber || isSeveral)
  }

  /** The part that holds the name: the first when it begins with a plain name, else the last with a name. */
  #namedPart(parts: readonly TokenRange[], heads: readonly (NameRun | null)[]): number {
    const [first] = heads
    const [part] = parts
    const isFirst = part !== undefined && first?.own?.from === part.from
    if (isFirst && this.#standsAlone(first, part)) return 0
    const named = heads.findLastIndex((head) => head !== null)
    // `Gen. Amir Nour — no relation to lawmaker Said Nour —`: a name behind a negation is somebody else's.
    const plain = heads.findLastIndex(
      (head, i) => head !== null && !this.#isGoverned(parts[i], head),
    )
    return plain >= 0 ? plain : named
  }

  #isGoverned(part: TokenRange | undefined, run: NameRun): boolean {
    if (part === undefined || part.from === this.range.from) return false
    for (let token = part.from; token < run.from; token++)
      if (this.#is(token, wordClass.negation)) return true
    return false
  }

  /** Nothing but what belongs to a name follows it: `Addressing reporters on Wednesday, Mr Lund` begins with none. */
  #standsAlone(run: NameRun, part: TokenRange): boolean {
    if (run.to === part.to || this.#is(run.to, wordClass.preposition | wordClass.genitive))
      return true
    // `Rosnida (57)`.
    const { kind } = this.reading.tokens
    return kind[run.to] === tokenKind.open && kind[run.to + 1] === tokenKind.number
  }

  /** The run whose name is what the part is about: the one it begins with, else the last. */
  #headOf(part: TokenRange): NameRun | null {
    const inside = this.runs.filter((run) => run.from >= part.from && run.to <= part.to)
    const [first] = inside
    const last = inside.findLast((run) => this.#isHead(run, part)) ?? null
    const opens = first?.own?.from === this.#skipDeterminers(part.from)
    if (first === undefined || !opens || !this.#isHead(first, part)) return last
    return last !== null && this.#endsInName(last, part) && !this.#standsAlone(first, part)
      ? last
      : first
  }

  /** `Hamas politburo member Adel Nour`: where heads come last, the whole name of a person at the end. */
  #endsInName(run: NameRun, part: TokenRange): boolean {
    return !this.reading.pack.grammar.headFirst && run.to === part.to && this.#isPersonal(run)
  }

  #isHead(run: NameRun, part: TokenRange): boolean {
    if (run.own === null || this.#inBracket(run, part)) return false
    if (!this.#isPersonal(run) && this.#isOwned(run, part)) return false
    if (this.#modifies(run, part)) return false
    if (this.#isPossessive(run.own.to - 1) && run.to < this.range.to) return false
    if (run.from === this.#skipDeterminers(part.from)) return true
    if (this.#followsShortForm(run) || this.#followsPlace(run, part)) return true
    const before = run.from - 1
    if (this.#isLinked(part, before)) return false
    if (this.#isPossessive(before) && run.kind === 'name')
      return this.#isPersonal(run) || run.to === part.to
    return !this.#namesBody(part, run)
  }

  /** A word before a name, and its article, that joins it to what stands further before, but for the one that begins the part. */
  #isLinked(part: TokenRange, before: number): boolean {
    let link = before
    // `the International Committee of the Red Cross`.
    while (link > part.from && this.#is(link, wordClass.determiner)) link--
    const opens = link === part.from && this.#is(link, wordClass.conjunction)
    const links = wordClass.preposition | wordClass.genitive | wordClass.conjunction
    return !opens && this.#is(link, links)
  }

  /** `Duta Besar X untuk Lebanon Ana Lund`: behind a title the name after the place or the short name of a body. */
  #followsPlace({ from, own }: NameRun, part: TokenRange): boolean {
    if (own === null || own.from === from || !this.reading.pack.grammar.headFirst) return false
    const isPlace = this.marks.places.has(from) || this.#bitsOf(from, nameMark.acronym)
    return isPlace && this.#holdsRole({ from: part.from, to: from })
  }

  #bitsOf(token: number, bits: number): boolean {
    return ((this.marks.bits[token] ?? 0) & bits) !== 0
  }

  /** `Direktur Perkumpulan untuk Pemilu (Perludem) Wahyu Sari`: behind a title the name after the bracket is a person's. */
  #followsShortForm({ own }: NameRun): boolean {
    if (own === null || !this.reading.pack.grammar.headFirst) return false
    const isBehind = this.reading.tokens.kind[own.from - 1] === tokenKind.close
    return isBehind && this.#holdsRole({ from: this.range.from, to: own.from })
  }

  /** `a senior Hamas official`, `the Gaza health ministry`: where heads come last, a name before a noun is none. */
  #modifies({ to }: NameRun, part: TokenRange): boolean {
    if (this.reading.pack.grammar.headFirst) return false
    const nouns = nameMark.role | nameMark.people | nameMark.body
    for (let token = to; token < part.to; token++) {
      const bits = this.marks.bits[token] ?? 0
      if ((bits & (nameMark.capital | nameMark.closed)) !== 0) return false
      if ((bits & nouns) !== 0) return true
      if (this.#is(token, wordClass.preposition | wordClass.genitive)) return false
    }
    return false
  }

  /** `eine Bewohnerin des Dorfes Oren`: the name belongs to the phrase of an owner. */
  #isOwned(run: NameRun, part: TokenRange): boolean {
    const { genitive } = this.reading.pack.grammar
    if (genitive === null) return false
    for (let token = run.from - 1; token > part.from; token--)
      if (genitive.test(this.#word(token)) && this.#isNoun(token - 1)) return true
    return false
  }

  #isNoun(token: number): boolean {
    return ((this.reading.tokens.shape[token] ?? 0) & shape.capital) !== 0
  }

  #inBracket(run: NameRun, part: TokenRange): boolean {
    const { kind } = this.reading.tokens
    return run.from > part.from && kind[run.from - 1] === tokenKind.open
  }

  /** `badan pertahanan Gaza`, `think tank Oslo House`: a common noun for a body comes first and no title after it. */
  #namesBody(part: TokenRange, run: NameRun): boolean {
    // Where heads come last the noun stands right before the name: `party member Adel Nour` is no party.
    const { headFirst } = this.reading.pack.grammar
    const first = headFirst ? part.from : run.from - 1
    if (headFirst && !this.#isPersonal(run) && this.#isPlainBody(run.from - 1)) return true
    let bodySeen = false
    for (let token = Math.max(first, part.from); token < run.from; token++) {
      const bits = this.marks.bits[token] ?? 0
      if ((bits & (nameMark.role | nameMark.people)) !== 0) return false
      if ((bits & nameMark.body) !== 0 && (bits & nameMark.acronym) === 0) bodySeen = true
    }
    return bodySeen && run.kind !== 'person'
  }

  /** `pejabat pemerintahan Trump`: right behind a small word for a body one word says whose it is. */
  #isPlainBody(token: number): boolean {
    const bits = this.marks.bits[token] ?? 0
    const { body, capital, acronym } = nameMark
    return token >= this.range.from && (bits & (body | capital | acronym)) === body
  }

  #isPersonal(run: NameRun): boolean {
    return run.own !== null && run.own.to - run.own.from > 1
  }

  /** `Blockmans dan Subotic`: the name is one of several. */
  #joins(part: TokenRange, run: NameRun): boolean {
    if (this.#followsShortForm(run)) return false
    if (part.from > this.range.from && this.#isTitleAlone(this.#parts()[0])) return false
    const after = this.#conjunctionIn({ from: run.to, to: part.to })
    const before = this.#conjunctionIn({ from: part.from, to: run.from })
    const opens = part.from > this.range.from && this.#is(part.from, wordClass.conjunction)
    return (
      (after && this.#nounAfter(run.to, part.to)) ||
      (before && run.kind === 'name') ||
      opens ||
      (before && this.#nameBefore(part, run))
    )
  }

  #nameBefore(part: TokenRange, run: NameRun): boolean {
    return this.runs.some(
      (other) => other.own !== null && other.from >= part.from && other.to <= run.from,
    )
  }

  #nounAfter(from: number, to: number): boolean {
    for (let token = from; token < to; token++) if (this.#startsNoun(token)) return true
    return false
  }

  #roleBeside(parts: readonly TokenRange[], index: number, run: NameRun): TokenRange | null {
    const part = parts[index]
    if (part === undefined || run.own === null) return null
    const beside = parts[index - 1] ?? parts[index + 1]
    const goesOn = index > 0 && this.#is(part.from, wordClass.conjunction)
    const end = goesOn ? run.own.from : (parts[index - 1]?.to ?? 0)
    const whole = index > 0 ? { from: this.#first(), to: end } : beside
    if (whole !== undefined && this.#holdsRole(whole)) return this.#trimmed(whole)
    const inside = this.#withoutHonorific({
      from: index === 0 ? this.#first() : part.from,
      to: run.own.from,
    })
    return this.#holdsRole(inside) ? inside : null
  }

  /** `Wakil Menteri Kesehatan dr.`: without what stands before names alone. */
  #withoutHonorific({ from, to }: TokenRange): TokenRange {
    let end = to
    const { kind } = this.reading.tokens
    while (end > from + 1 && kind[end - 1] === tokenKind.stop) end--
    const isHonorific = ((this.marks.bits[end - 1] ?? 0) & nameMark.honorific) !== 0
    return isHonorific && end > from + 1 ? { from, to: end - 1 } : { from, to }
  }

  #trimmed({ from, to }: TokenRange): TokenRange {
    let start = from
    while (start < to - 1 && this.#is(start, wordClass.determiner)) start++
    return { from: start, to }
  }

  #holdsRole({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if (((this.marks.bits[token] ?? 0) & nameMark.role) !== 0) return true
    return false
  }

  #group(): SourcePhrase | null {
    const { from, to } = this.range
    const joined = this.#conjunctionIn(this.range)
    const lead = this.#is(from, wordClass.determiner) && this.runs.length > 1 && joined
    return joined && (lead || this.#nounAfter(from + 1, to)) ? { kind: 'group' } : null
  }

  #conjunctionIn({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if (this.#is(token, wordClass.conjunction) && !this.#insideRun(token)) return true
    return false
  }

  #insideRun(token: number): boolean {
    return this.runs.some((run) => token >= run.from && token < run.to)
  }

  /** A body or a place that the phrase consists of, with nothing but an apposition behind it. */
  #body(): SourcePhrase | null {
    for (const part of this.#parts()) {
      const from = this.#beforeState(this.#afterSide(this.#skipDeterminers(part.from)), part)
      const [run] = findNameRuns(this.reading.tokens, this.marks, { from, to: part.to })
      if (run === undefined || run.from !== from || run.to < part.to) continue
      const place = this.marks.places.get(run.from)
      if (run.kind === 'place' && place !== undefined && this.#isWhole(run, place))
        return {
          kind: 'place',
          place,
          range: { from: run.from, to: run.from + place.words.length },
        }
      if (run.kind === 'acronym' || (run.kind === 'body' && !this.#isCommon(run)))
        return { kind: 'body', run }
    }
    return null
  }

  /** `das Ministerium`: where every noun has a capital, one alone is no name. */
  #isCommon({ from, to }: NameRun): boolean {
    return this.reading.pack.grammar.capitalNouns && to === from + 1
  }

  #isWhole(run: NameRun, place: PlaceForm): boolean {
    const end = run.from + place.words.length
    return end === run.to || run.aliases[0]?.ofEnd === end
  }

  #afterSide(from: number): number {
    return from + 1 < this.range.to && this.#has(from, trait.side) ? from + 1 : from
  }

  /** `Neighbouring Russia`: behind words that are no part of a state's name; `Western Sudan` is not all of it. */
  #beforeState(from: number, part: TokenRange): number {
    let token = from
    while (token < part.to && this.#isEpithet(token)) token++
    return this.marks.places.get(token)?.kind === 'state' ? token : from
  }

  #isEpithet(token: number): boolean {
    return this.reading.pack.grammar.epithet?.test(this.#word(token)) === true
  }

  /** The phrase cut at its commas and dashes, brackets left whole. */
  #parts(): TokenRange[] {
    const parts: TokenRange[] = []
    let from = this.range.from
    for (let token = from; token < this.range.to; token++) {
      const kind = this.reading.tokens.kind[token]
      if (kind !== tokenKind.comma && kind !== tokenKind.dash) continue
      if (token > from) parts.push({ from, to: token })
      from = token + 1
    }
    if (from < this.range.to) parts.push({ from, to: this.range.to })
    return parts
  }

  #first(): number {
    return this.#skipDeterminers(this.range.from)
  }

  #skipDeterminers(from: number): number {
    let token = from
    while (token < this.range.to - 1 && this.#isLead(token)) token++
    return token
  }

  #isLead(token: number): boolean {
    const lead = wordClass.determiner | wordClass.demonstrative
    return (
      this.#is(token, lead) ||
      this.#has(token, trait.definite | trait.indefinite | trait.possessive)
    )
  }

  #isDocument(token: number): boolean {
    return token < this.range.to && this.#has(token, trait.document)
  }

  #isPossessive(token: number): boolean {
    const { pack } = this.reading
    if (pack.grammar.ownerEnding === '') return false
    const after = this.#word(token + 1)
    return isOwner(this.#word(token), pack) || after === '’' || after === "'"
  }

  #is(token: number, classes: number): boolean {
    return has(this.reading, token, classes)
  }

  #has(token: number, traits: number): boolean {
    return ((this.marks.traits[token] ?? 0) & traits) !== 0
  }

  #word(token: number): string {
    return this.reading.tokens.folded[token] ?? ''
  }
}
