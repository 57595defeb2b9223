import { namesOutlet, type OutletKind, outletAt } from '../../knowledge/outlets.ts'
import { placeAt } from '../../knowledge/places.ts'
import type { Worded } from '../../knowledge/worded.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { trait } from '../../languages/trait.ts'
import type { Block, BlockRole } from '../../model/model.ts'
import { standAt } from '../../text/stand-at.ts'
import { tokenKind } from '../../text/tokens.ts'
import { perReading } from '../words/per-reading.ts'
import {
  indexPhrases,
  type PhraseFound,
  type PhraseIndex,
  phraseAt,
  phrasesFrom,
} from '../words/phrases.ts'
import { has, isAllCaps, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'

/** What a formula of `citing.tsv` does. */
type FormulaKind =
  | 'cites'
  | 'interviewed'
  | 'quotes-post'
  | 'may-cite'
  | 'reported'
  | 'medium'
  | 'single'
  | 'carrier'
  | 'report'
  | 'programme'
  | 'syndicates'
  | 'taken-from'
  | 'firsthand'
  | 'anonymous'
  | 'addressee'

/** A place where a text names the outlet that words came from, or the platform they were posted on. Token indexes. */
export interface Citation extends TokenRange {
  /** The outlet's name alone, as printed; a phrase such as `media Iran` when it has none. */
  readonly outlet: TokenRange
  readonly relation: 'cites' | 'interviewed' | 'quotes-post'
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** `inner` stands closer to the speaker than `outer` when one sentence has both: a report cited by another. */
  readonly depth: 'outer' | 'inner'
}

/** An outlet named in the text, with the words that say what it is. */
export interface OutletPhrase extends TokenRange {
  readonly name: TokenRange
  readonly kind: OutletKind
  /** False for `state media` and the like. */
  readonly named: boolean
}

interface Scan extends Worded {
  readonly classes: Int32Array
  readonly traits: Reading['traits']
  readonly formulas: PhraseIndex<FormulaKind>
}

const formulasOf: (pack: LanguagePack) => PhraseIndex<FormulaKind> = perPack((pack) => {
  return indexPhrases<FormulaKind>(
    [...pack.citing.values()]
      .flat()
      .map(({ form, relation }) => [form, relation as FormulaKind] as const),
  )
})

function scanOf({ tokens, classes, traits, pack, own }: Reading): Scan {
  const scan = { tokens, pack, classes, traits, formulas: formulasOf(pack) }
  return own === undefined ? scan : { ...scan, own }
}

/**
 * One past the words before those spoken to (`kepada`) that begin at `token`, or `null`. With `word`, asks it of
 * that word alone in the token's place.
 */
export function addresseeFormulaAt(reading: Reading, token: number, word?: string): number | null {
  if (word === undefined && !startsFormula(reading, token)) return null
  const folded = word === undefined ? reading.tokens.folded : [word]
  const at = word === undefined ? token : 0
  const found = phraseAt(formulasOf(reading.pack), folded, { token: at, wanted: isAddressee })
  return found === null ? null : found.to - at + token
}

function isAddressee(kind: FormulaKind): boolean {
  return kind === 'addressee'
}

interface Sought {
  readonly citations: readonly Citation[]
  /** One past each outlet that is cited, in tokens. */
  readonly ends: ReadonlySet<number>
  /** The first token of each interview. */
  readonly interviews: ReadonlySet<number>
  /** The first token of the name of each outlet that is cited. */
  readonly names: ReadonlySet<number>
}

const soughtIn = perReading((reading): Sought => {
  const citations = findCitations(reading)
  const cited = citations.filter(({ relation }) => relation === 'cites')
  const interviews = citations.filter(({ relation }) => relation === 'interviewed')
  return {
    citations,
    ends: new Set(cited.filter((one) => !isAired(reading, one)).map(({ to }) => to)),
    interviews: new Set(interviews.map(({ from }) => from)),
    names: new Set(cited.map(({ outlet }) => outlet.from)),
  }
})

/** `dalam pidato yang disiarkan televisi nasional`: what is told is the occasion, not where it was read later. */
function isAired(reading: Reading, { from }: Citation): boolean {
  return describesOccasion(reading, from - 1)
}

/** How far before a relative pronoun the occasion stands that it describes: `pidato kenegaraan yang`. */
const occasionReach = 2

/** The relative pronoun at `token` describes an occasion of speaking: `pidato yang`. */
export function describesOccasion({ classes }: Reading, token: number): boolean {
  if (((classes[token] ?? 0) & wordClass.relative) === 0) return false
  for (let before = token - 1; before >= token - occasionReach; before--)
    if (((classes[before] ?? 0) & wordClass.occasion) !== 0) return true
  return false
}

/** Every citation in the sentences of a reading, outside quotations, in order; sought once for each reading. */
export function citationsOf(reading: Reading): readonly Citation[] {
  return soughtIn(reading).citations
}

/** Whether the words that cite an outlet end just before `token`. */
export function endsCitation(reading: Reading, token: number): boolean {
  return soughtIn(reading).ends.has(token)
}

/** Whether the words that name an interviewing outlet begin at `token`. */
export function startsInterview(reading: Reading, token: number): boolean {
  return soughtIn(reading).interviews.has(token)
}

/** `saat dihubungi`, `ketika ditemui di kantornya`: how whoever speaks came to speak, with or without an outlet. */
export function opensInterview(reading: Reading, token: number): boolean {
  if (!has(reading, token, wordClass.subordinator)) return false
  if (startsInterview(reading, token) || startsInterview(reading, token + 1)) return true
  const { interviewed, headFirst } = reading.pack.grammar
  return headFirst && interviewed?.test(reading.tokens.folded[token + 1] ?? '') === true
}

function findCitations(reading: Reading): Citation[] {
  const scan = scanOf(reading)
  const { starts } = reading
  const citations: Citation[] = []
  reading.sentences.forEach(({ from, to }, sentence) => {
    for (let token = from; token < to; token++) {
      if (!mayCite(reading, starts, token)) continue
      const citation = citationAt(scan, token)
      // `(цитата по` at the end of a line: what the next begins with is no name of it.
      if (citation === null || citation.to > to) continue
      citations.push({ ...citation, sentence })
      const taken = takenFrom(scan, citation)
      if (taken !== null && taken.to <= to) citations.push({ ...taken, sentence })
      token = Math.max(token, (taken ?? citation).to - 1)
    }
  })
  return citations
}

/** `dikutip Harian Teluk dari kantor berita Antara`: right behind an outlet that cites, the one that it has the words from. */
function takenFrom(scan: Scan, { relation, to }: Found): Found | null {
  if (relation !== 'cites') return null
  const wanted = (value: FormulaKind) => value === 'taken-from'
  const opening = phraseAt(scan.formulas, scan.tokens.folded, { token: to, wanted })
  const outlet = opening === null ? null : outletPhrase(scan, opening.to)
  if (outlet === null || !outlet.named || outlet.kind === 'platform') return null
  return { from: to, to: outlet.to, outlet: outlet.name, relation: 'cites', depth: 'inner' }
}

/** Words that show how near the reporter was: `kepada wartawan`, `on condition of anonymity`. */
export interface OriginMark extends TokenRange {
  readonly origin: 'firsthand' | 'anonymous'
  readonly sentence: number
}

/** Every such mark in the sentences of a reading, outside quotations, in order. */
export function findOriginMarks(reading: Reading): OriginMark[] {
  const { formulas, tokens } = scanOf(reading)
  const { starts } = reading
  const marks: OriginMark[] = []
  reading.sentences.forEach(({ from, to }, sentence) => {
    for (let token = from; token < to; token++) {
      if (!mayCite(reading, starts, token)) continue
      const found = phraseAt(formulas, tokens.folded, { token, wanted: isOriginMark })
      if (found === null) continue
      const origin = found.value === 'anonymous' ? 'anonymous' : 'firsthand'
      marks.push({ from: token, to: found.to, sentence, origin })
    }
  })
  return marks
}

/** The first word of a formula, outside quotations; most words are spared every further question. */
function mayCite({ quotationOf }: Reading, starts: Int32Array, token: number): boolean {
  return ((starts[token] ?? 0) & wordStart.citing) !== 0 && (quotationOf[token] ?? -1) < 0
}

function startsFormula(reading: Reading, token: number): boolean {
  return ((reading.starts[token] ?? 0) & wordStart.citing) !== 0
}

function isOriginMark(kind: FormulaKind): boolean {
  return kind === 'firsthand' || kind === 'anonymous'
}

/** The agency that the page's own furniture says it was taken from: `HANOI (REUTERS)`, `Sumber: ANTARA`. */
export function findSyndication(reading: Reading): TokenRange | null {
  const scan = scanOf(reading)
  const { tokens, document } = reading
  let token = 0
  for (const block of document.blocks) {
    while (token < tokens.count && (tokens.start[token] ?? 0) < block.start) token++
    const agency = isCredit(block) ? creditIn(scan, block, token) : null
    if (agency !== null) return agency
  }
  return closingCredit(reading, scan)
}

function isCredit({ role, start, end }: Block): boolean {
  return furniture.has(role) && end - start <= longestCredit
}

/** The agency that a block, whose first token is `from`, gives the report to. */
function creditIn(scan: Scan, { role, end }: Block, from: number): TokenRange | null {
  const { tokens } = scan
  for (let token = from; token < tokens.count && (tokens.start[token] ?? 0) < end; token++) {
    const agency =
      creditAt(scan, token) ?? (role === 'byline' ? employerAt(scan, token, end) : null)
    if (agency !== null) return agency
  }
  return null
}

// Words that only say where a report was taken from are few.
const longestClosing = 14

/** `From Lantara Wire.`, `Dari wawancara X dengan Kabar Selat, 6 Mei`: the last paragraph begins with where all before was taken from. */
function closingCredit({ document, sentences }: Reading, scan: Scan): TokenRange | null {
  const last = document.blocks.findLastIndex(({ role }) => role === 'paragraph')
  const first = document.blocks.findIndex(({ role }) => role === 'paragraph')
  const line = sentences.find(({ block }) => block === last)
  if (line === undefined || last === first || line.to - line.from > longestClosing) return null
  const wanted = (value: FormulaKind) => value === 'taken-from'
  const opening = phraseAt(scan.formulas, scan.tokens.folded, { token: line.from, wanted })
  if (opening === null) return null
  for (let token = opening.to; token < line.to; token++) {
    const agency = agencyAt(scan, token, null) ?? markedAgency(scan, token)
    if (agency !== null) return closesName(scan, agency.to) ? agency : null
  }
  return null
}

/** `«Варта Хилир»`: within marks any name. */
function markedAgency(scan: Scan, token: number): TokenRange | null {
  return scan.tokens.kind[token] === tokenKind.quote
    ? (markedName(scan, token)?.name ?? null)
    : null
}

const furniture: ReadonlySet<BlockRole> = new Set(['dateline', 'byline', 'chrome', 'disclaimer'])

const longestCredit = 120

function creditAt(scan: Scan, token: number): TokenRange | null {
  const { kind, folded } = scan.tokens
  if (kind[token] === tokenKind.open) return agencyAt(scan, token + 1, tokenKind.close)
  const wanted = (value: FormulaKind) => value === 'syndicates'
  const heading = phraseAt(scan.formulas, folded, { token, wanted })
  return heading !== null && kind[heading.to] === tokenKind.colon
    ? (agencyAt(scan, heading.to + 1, null) ?? markedAgency(scan, heading.to + 1))
    : null
}

/** `By Ana Varga, Lindale Post`: behind the comma, at the end of the line, stands for whom the author writes. */
function employerAt(scan: Scan, token: number, end: number): TokenRange | null {
  if (scan.tokens.kind[token] !== tokenKind.comma) return null
  const employer = agencyAt(scan, token + 1, null)
  const closes = employer !== null && (scan.tokens.start[employer.to] ?? end) >= end
  return closes ? employer : null
}

function agencyAt(scan: Scan, token: number, closing: number | null): TokenRange | null {
  const agency = outletAt(scan, token)
  if (agency === null || agency.kind === 'platform') return null
  const closed = closing === null || scan.tokens.kind[agency.to] === closing
  return closed ? { from: token, to: agency.to } : null
}

/** The outlet that the words `[from, to)` name as a whole, as the speaker of a statement: `laporan kantor berita Fars`. */
export function outletNamedBy(reading: Reading, { from, to }: TokenRange): OutletPhrase | null {
  const scan = scanOf(reading)
  const { tokens } = scan
  for (let token = from; token < to; token++) {
    if (isPerson(scan, token)) return null
  }
  const phrase = outletPhrase(scan, from)
  if (phrase === null || phrase.to > to) return null
  const end = behindNoun(scan, phrase)
  const goesOn = tokens.kind[end] === tokenKind.comma || isJoined(scan, end)
  return goesOn || end >= to - trailingWords ? phrase : null
}

/** The outlet named by the words that begin at `token`, with a noun for one in front or without. */
export function namedOutletAt(reading: Reading, token: number): OutletPhrase | null {
  const scan = scanOf(reading)
  const begins = isMedium(reading, token) || outletAt(scan, token) !== null
  const isCited = soughtIn(reading).names.has(token)
  const phrase = begins || isCited ? outletPhrase(scan, token) : null
  if (phrase === null) return isCited ? properName(scan, token) : null
  return phrase.named && phrase.kind !== 'platform' ? phrase : null
}

/** A name in marks that begins at `token`, where only an outlet can stand. */
export function markedOutletAt(reading: Reading, token: number): OutletPhrase | null {
  const isMark = reading.tokens.kind[token] === tokenKind.quote
  return isMark ? markedName(scanOf(reading), token) : null
}

/** A noun for an outlet alone, without a name: `surat kabar` of `surat kabar itu`. */
export function unnamedOutletAt(reading: Reading, token: number): OutletPhrase | null {
  const scan = scanOf(reading)
  if (!isMedium(reading, token)) return null
  const phrase = outletPhrase(scan, token)
  return phrase === null || phrase.named ? null : phrase
}

/** `state radio`, `televisi pemerintah`: whose it is makes it one, though the text gives no name. */
export function isSingleOutlet(reading: Reading, outlet: TokenRange): boolean {
  return isSingleMedium(scanOf(reading), outlet)
}

function isSingleMedium({ formulas, tokens }: Scan, { from }: TokenRange): boolean {
  const wanted = (kind: FormulaKind) => kind === 'single'
  return phraseAt(formulas, tokens.folded, { token: from, wanted }) !== null
}

/** `the newspaper`: a definite article stands before the noun. */
export function isDefinite({ traits }: Pick<Reading, 'traits'>, { from }: TokenRange): boolean {
  return ((traits[from - 1] ?? 0) & trait.definite) !== 0
}

/** A word that points back and does nothing else: `itu`, not `that`. */
export function isPointer(classes: Int32Array, token: number): boolean {
  const bits = classes[token] ?? 0
  const others = wordClass.determiner | wordClass.complementiser | wordClass.relative
  return (bits & wordClass.demonstrative) !== 0 && (bits & others) === 0
}

/** Whether a noun for an outlet begins at `token`. */
export function isMedium(reading: Reading, token: number): boolean {
  const { formulas, tokens } = scanOf(reading)
  const wanted = (kind: FormulaKind) => kind === 'medium'
  return (
    startsFormula(reading, token) && phraseAt(formulas, tokens.folded, { token, wanted }) !== null
  )
}

// `media lokal Iran lainnya`, `KCNA)`: a word or a bracket may follow the name.
const trailingWords = 2

type Found = Omit<Citation, 'sentence'>

function citationAt(scan: Scan, token: number): Found | null {
  for (const { words, value } of phrasesFrom(scan.formulas, scan.tokens.folded, token)) {
    if (!standAt(scan.tokens.folded, token, words)) continue
    const found = cited(scan, token, { value, to: token + words.length })
    if (found !== null) return found
  }
  return null
}

function cited(scan: Scan, from: number, { value, to }: PhraseFound<FormulaKind>): Found | null {
  switch (value) {
    case 'cites':
      return citing(from, channelOf(scan, outletPhrase(scan, to)) ?? properName(scan, to), 'outer')
    case 'may-cite':
      return citing(from, channelOf(scan, outletPhrase(scan, to)) ?? markedName(scan, to), 'inner')
    case 'interviewed': {
      const outlet = interviewer(scan, from, to)
      if (outlet === null || outlet.kind === 'platform') return null
      // `kepada surat kabar itu`, `сказал изданию`, `told the newspaper`: one named before.
      const pointsBack =
        scan.pack.grammar.cased || isPointer(scan.classes, outlet.to) || isDefinite(scan, outlet)
      if (!outlet.named && !pointsBack && !isSingleMedium(scan, outlet)) return null
      if (ownsMore(scan, outlet)) return null
      return { from, to: outlet.to, outlet: outlet.name, relation: 'interviewed', depth: 'inner' }
    }
    case 'quotes-post':
      return posted(scan, from, to) ?? carried(scan, from, to)
    case 'reported':
      return reportedBefore(scan, from, to)
    default:
      return null
  }
}

/** `в разговоре с «Новой газетой»`, `сообщил «Новой газете»`: what stands in marks right behind, where nothing else can or a noun for an outlet is in it. */
function interviewer(scan: Scan, from: number, to: number): OutletPhrase | null {
  const marked = scan.pack.grammar.cased ? markedName(scan, to) : null
  if (marked === null) return outletPhrase(scan, to)
  const isVerb = to - from === 1 && !has(scan, from, wordClass.occasion)
  return !isVerb || holdsMedium(scan, marked) ? marked : outletPhrase(scan, to)
}

function holdsMedium({ formulas, tokens }: Scan, { from, to }: TokenRange): boolean {
  const wanted = (value: FormulaKind) => value === 'medium'
  for (let token = from; token < to; token++)
    if (phraseAt(formulas, tokens.folded, { token, wanted }) !== null) return true
  return false
}

/** `рассказал ТАСС`: a verb of telling, behind which an outlet is told; of `приводит РИА Новости слова X` the outlet is the one that passes words on. */
export function isTelling({ tokens, pack }: Reading, token: number): boolean {
  const formulas = pack.citing.get(tokens.folded[token] ?? '') ?? []
  return formulas.some(({ relation, words }) => relation === 'interviewed' && words.length === 1)
}

/** `dikutip dari tayangan YouTube Sekretariat Presiden`: whoever broadcasts on a platform is an outlet. */
function channelOf(scan: Scan, phrase: OutletPhrase | null): OutletPhrase | null {
  const run = phrase?.kind === 'platform' ? nameRun(scan, phrase.to) : null
  if (phrase === null || run === null) return phrase
  return { ...phrase, to: run.to, name: { from: phrase.name.from, to: run.to }, kind: 'outlet' }
}

/** `The Sun's sister title`: something else that the outlet has, and no programme or reporter of its own. */
function ownsMore(scan: Scan, { name }: OutletPhrase): boolean {
  const { tokens, pack } = scan
  const isOwned = isOwner(tokens.folded[name.to - 1] ?? '', pack)
  return isOwned && tokens.kind[name.to] === tokenKind.word && !isPartOfOutlet(scan, name.to)
}

/** How many words may stand before the noun for a programme: `the BBC's flagship morning programme`. */
const wordsBeforeProgramme = 3

/** `CNN's Anna Lee`, `Radio Lanta's Morning Desk`, `the BBC's flagship morning programme`: what an outlet itself says or hears. */
function isPartOfOutlet(scan: Scan, token: number): boolean {
  if (isCapital(scan, token)) return true
  const wanted = (value: FormulaKind) => value === 'programme'
  for (let at = token; at <= token + wordsBeforeProgramme; at++) {
    if (phraseAt(scan.formulas, scan.tokens.folded, { token: at, wanted }) !== null) return true
    if (scan.tokens.kind[at] !== tokenKind.word) return false
  }
  return false
}

function citing(from: number, outlet: OutletPhrase | null, depth: Citation['depth']): Found | null {
  if (outlet === null) return null
  const relation = outlet.kind === 'platform' ? 'quotes-post' : 'cites'
  return { from, to: outlet.to, outlet: outlet.name, relation, depth }
}

function posted(scan: Scan, from: number, to: number): Found | null {
  // `в своем Telegram-канале`: the platform is a part of the formula.
  if (scan.pack.grammar.cased && outletAt(scan, to - 1)?.kind === 'platform') {
    const outlet = { from: to - 1, to }
    return { from, to, outlet, relation: 'quotes-post', depth: 'inner' }
  }
  const start = skipDeterminers(scan, to)
  const platform = outletAt(scan, start)
  if (platform?.kind !== 'platform') return null
  const outlet = { from: start, to: platform.to }
  return { from, to: platform.to, outlet, relation: 'quotes-post', depth: 'inner' }
}

/** `siaran di laman Harian Teluk`, `di situs kementerian`: a known outlet, called by what it puts its words on. */
function carried(scan: Scan, from: number, to: number): Found | null {
  const wanted = (kind: FormulaKind) => kind === 'carrier'
  const carrier = phraseAt(scan.formulas, scan.tokens.folded, { token: to, wanted })
  // `situs kementerian` is a name itself where a dossier has it.
  const starts = carrier === null ? [] : [to, carrier.to]
  const isFormulaCarrier =
    phraseAt(scan.formulas, scan.tokens.folded, { token: to - 1, wanted }) !== null
  if (isFormulaCarrier) starts.push(to - 1, to)
  for (const start of starts) {
    const known = outletAt(scan, start)
    if (known === null || known.kind === 'platform') continue
    const outlet = { from: start, to: known.to }
    return { from, to: known.to, outlet, relation: 'cites', depth: 'inner' }
  }
  return null
}

const reachBack = 7

/** `..., state media reported.`: the outlet stands between a mark and the verb, with nothing else there. */
function reportedBefore(scan: Scan, verb: number, to: number): Found | null {
  let start = verb
  while (start > 0 && verb - start < reachBack && isInName(scan, start - 1)) start--
  if (isInName(scan, start - 1)) return null
  const outlet = outletPhrase(scan, start)
  if (outlet === null || outlet.to > verb || outlet.kind === 'platform') return null
  for (let token = behindNoun(scan, outlet); token < verb; token++) {
    const small = wordClass.auxiliary | wordClass.adverb | wordClass.finite
    if (!has(scan, token, small) && scan.tokens.kind[token] !== tokenKind.quote) return null
  }
  return { from: start, to, outlet: outlet.name, relation: 'cites', depth: 'outer' }
}

/** How many words may describe an outlet between its name and the noun for it: `Xinhua state news agency`. */
const describingWords = 2

/** One past the noun for an outlet that stands behind its name, where heads come last: `the Xinhua state news agency`. */
function behindNoun(scan: Scan, { to, kind }: OutletPhrase): number {
  const { headFirst, cased } = scan.pack.grammar
  if (headFirst || cased || kind === 'platform') return to
  const wanted = (value: FormulaKind) => value === 'medium'
  for (let token = to; token <= to + describingWords; token++) {
    const noun = phraseAt(scan.formulas, scan.tokens.folded, { token, wanted })
    if (noun !== null) return noun.to
    if (isCapital(scan, token) || !isPremodifier(scan, token)) return to
  }
  return to
}

/** A word, or a mark around a name. */
function isInName({ tokens, pack }: Scan, token: number): boolean {
  const kind = tokens.kind[token]
  return kind === tokenKind.word || (pack.grammar.namesInMarks && kind === tokenKind.quote)
}

/* ---- Names of outlets ---- */

const phraseReach = 8

/** How far an outlet's phrase has been read. */
interface Progress {
  at: number
  /** Where a noun for an outlet begins; -1 before there is one. */
  medium: number
  /** One past the last word that belongs to an outlet without a name. */
  end: number
  /** Behind a noun for a channel, whose name follows: `Telegram-канал «Маяк»`. */
  carried: boolean
}

/**
 * The outlet that the noun phrase at `start` names: a known name, a domain, a name with a word that outlets are
 * named with (`Saudi Gazette`), a name beside a noun for an outlet (`kantor berita Fars`), or such a noun alone.
 */
function outletPhrase(scan: Scan, start: number): OutletPhrase | null {
  const progress: Progress = { at: skipReports(scan, start), medium: -1, end: -1, carried: false }
  const from = progress.at
  const last = from + phraseReach
  skipMark(scan, progress)
  while (progress.at < last) {
    const name = isMediumNoun(scan, progress.at) ? null : nameAt(scan, progress)
    if (name !== null) return withPartner(scan, from, name)
    if (!stepOver(scan, progress)) break
  }
  if (progress.medium < 0) return null
  // `источники агентства`: whoever speaks there is no part of the outlet.
  const first = scan.pack.grammar.cased ? progress.medium : from
  return {
    from,
    to: progress.end,
    name: { from: first, to: progress.end },
    kind: 'outlet',
    named: false,
  }
}

/** `das Magazin`: where every noun has a capital, one for an outlet is no name. */
function isMediumNoun({ formulas, tokens, pack }: Scan, token: number): boolean {
  if (!pack.grammar.capitalNouns) return false
  const wanted = (kind: FormulaKind) => kind === 'medium'
  return phraseAt(formulas, tokens.folded, { token, wanted }) !== null
}

/** `der „Horizont“`, `газета «Вестник залива»`: past the mark, where the press writes names in marks. */
function skipMark({ tokens, pack }: Scan, progress: Progress): void {
  if (pack.grammar.namesInMarks && tokens.kind[progress.at] === tokenKind.quote) progress.at++
}

/** How long a name in marks is at most, in tokens. */
const longestInMarks = 6

/** What stands between the mark before `from` and the next, where that is short: a name, capitals or not. */
function nameInMarks({ tokens, pack }: Scan, from: number): TokenRange | null {
  if (!pack.grammar.namesInMarks || tokens.kind[from - 1] !== tokenKind.quote) return null
  let to = from
  while (to < from + longestInMarks && tokens.kind[to] === tokenKind.word) to++
  return to > from && tokens.kind[to] === tokenKind.quote ? { from, to } : null
}

/** `сообщает «Маяк»`: a name in marks right behind a verb that outlets are the subjects of. */
function markedName(scan: Scan, mark: number): OutletPhrase | null {
  const name = nameInMarks(scan, mark + 1)
  return name === null || !isCapital(scan, name.from) ? null : named(name, 'outlet')
}

/** A name at this place that is an outlet's by itself or because a noun for an outlet stands before it. */
function nameAt(scan: Scan, { at, medium, carried }: Progress): OutletPhrase | null {
  const known = outletAt(scan, at)
  // `РИА «Новости»`: the rest of the name in marks.
  const rest = known === null ? null : nameInMarks(scan, known.to + 1)
  if (known !== null)
    return named({ from: at, to: rest === null ? known.to : rest.to + 1 }, known.kind)
  if (isDomain(scan.tokens.folded[at] ?? '')) return named({ from: at, to: at + 1 }, 'outlet')
  const inMarks = nameInMarks(scan, at)
  if (inMarks !== null && carried) return named(inMarks, 'outlet')
  const run = inMarks ?? nameRun(scan, at)
  if (run === null || (medium >= 0 && isNamedBehind(scan, run.to))) return null
  const isOutlet =
    runNamesOutlet(scan, run) || (medium >= 0 && placeAt(scan, at) === null && canName(scan, run))
  return isOutlet ? named(run, 'outlet') : null
}

/**
 * Whether what stands behind a noun for an outlet can be its name. Where nouns have cases, it may be an owner's
 * (`СМИ Северной Кореи`) or the speaker's (`сообщил изданию Сергей Лавров`): a name is in marks, in other letters or all
 * capitals.
 */
function canName(scan: Scan, { from }: TokenRange): boolean {
  const { tokens, pack } = scan
  if (!pack.grammar.cased || nameInMarks(scan, from) !== null) return true
  return isAllCaps(scan, from) || latin.test(tokens.folded[from] ?? '')
}

const latin = /^[a-z]/u

/** `media pemerintah Vostra, VTN`: behind the comma stands the name, a known one or an acronym, and ends its clause. */
function isNamedBehind(scan: Scan, comma: number): boolean {
  if (scan.tokens.kind[comma] !== tokenKind.comma || !isApposition(scan, comma + 1)) return false
  return isAllCaps(scan, comma + 1) || outletAt(scan, comma + 1) !== null
}

/** Moves past one piece of the phrase; false when the phrase has ended. */
function stepOver(scan: Scan, progress: Progress): boolean {
  const { at } = progress
  // `dilansir Kabar Selat mengutip kantor berita QNA`: the next formula begins another citation.
  if (phraseAt(scan.formulas, scan.tokens.folded, { token: at, wanted: citesToo }) !== null)
    return false
  const noun = phraseAt(scan.formulas, scan.tokens.folded, { token: at, wanted: isNounOrPost })
  if (noun?.value === 'quotes-post') return false
  if (noun !== null) return stepOverNoun(scan, progress, noun)
  const place = placeAt(scan, at)
  if (place !== null) {
    progress.at += place.words.length
    if (progress.medium >= 0) progress.end = progress.at
    return true
  }
  if (progress.medium >= 0) return stepOverComma(scan, progress) || stepToKnown(scan, progress)
  const joinsPlaces = isJoined(scan, at) && placeAt(scan, at + 1) !== null
  if (!joinsPlaces && (!isPremodifier(scan, at) || isOtherBody(scan, at))) return false
  progress.at++
  skipMark(scan, progress)
  return true
}

function stepOverNoun(scan: Scan, progress: Progress, noun: PhraseFound<FormulaKind>): boolean {
  if (noun.value === 'medium') {
    if (progress.medium < 0) progress.medium = progress.at
    progress.end = noun.to
  }
  progress.carried = noun.value === 'carrier'
  progress.at = skipDeterminers(scan, noun.to)
  skipMark(scan, progress)
  return true
}

function citesToo(kind: FormulaKind): boolean {
  return kind === 'cites' || kind === 'may-cite'
}

function isNounOrPost(kind: FormulaKind): boolean {
  return kind === 'medium' || kind === 'carrier' || kind === 'quotes-post'
}

// `kantor berita Iran lainnya, Mehr`; `media terkemuka AS, New York Times`.
const wordsBeforeComma = 2

/** `surat kabar sore terbitan Lindale Kabar Pagi`: a few words between the noun and the name of a known outlet. */
function stepToKnown(scan: Scan, progress: Progress): boolean {
  let at = progress.at
  while (at < progress.at + wordsBeforeKnown && isPremodifier(scan, at)) {
    at++
    const known = outletAt(scan, at)
    if (known === null || known.kind === 'platform') continue
    progress.at = at
    return true
  }
  return false
}

const wordsBeforeKnown = 3

/** The comma before the name of an outlet that has been called one: `kantor berita Iran, Fars`. */
function stepOverComma(scan: Scan, progress: Progress): boolean {
  const { tokens } = scan
  let comma = progress.at
  while (comma < progress.at + wordsBeforeComma && isPremodifier(scan, comma)) comma++
  if (tokens.kind[comma] !== tokenKind.comma) return false
  if (outletAt(scan, comma + 1) === null && !isApposition(scan, comma + 1)) return false
  progress.at = comma + 1
  return true
}

/** A name that ends where its clause does, and is neither a place nor a person with a title. */
function isApposition(scan: Scan, token: number): boolean {
  if (placeAt(scan, token) !== null || isPerson(scan, token)) return false
  const run = nameRun(scan, token)
  return run !== null && closesName(scan, run.to)
}

function closesName(scan: Scan, token: number): boolean {
  const kind = scan.tokens.kind[token]
  return kind === undefined || (kind !== tokenKind.word && kind !== tokenKind.number)
}

const notInNounPhrase =
  wordClass.pronoun |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.infinitive |
  wordClass.question |
  wordClass.time |
  wordClass.connective

function isPremodifier(scan: Scan, token: number): boolean {
  if (scan.tokens.kind[token] !== tokenKind.word) return false
  return isCapital(scan, token) || !has(scan, token, notInNounPhrase)
}

/** An unknown name after a formula that only outlets follow: `dilansir Kabar Merane`. */
function properName(scan: Scan, start: number): OutletPhrase | null {
  const run = nameRun(scan, skipReports(scan, start))
  return run === null ? null : named(run, 'outlet')
}

/** Two outlets that are named together count as one: they stand at the same step of the chain. */
function withPartner(scan: Scan, from: number, found: OutletPhrase): OutletPhrase {
  const partner = isJoined(scan, found.to) ? outletAt(scan, found.to + 1) : null
  if (partner === null || partner.kind === 'platform') return { ...found, from }
  return { ...found, from, to: partner.to, name: { from: found.name.from, to: partner.to } }
}

function isJoined(scan: Scan, token: number): boolean {
  return has(scan, token, wordClass.conjunction)
}

function named(name: TokenRange, kind: OutletKind): OutletPhrase {
  return { ...name, name, kind, named: true }
}

const longestName = 6

/** Capitalised words in a row that are no date. */
function nameRun(scan: Scan, from: number): TokenRange | null {
  let to = from
  while (
    to - from < longestName &&
    scan.tokens.kind[to] === tokenKind.word &&
    isCapital(scan, to) &&
    !has(scan, to, wordClass.time) &&
    // `Ранее The Lindale Post`
    !(to === from && scan.pack.grammar.cased && has(scan, to, wordClass.adverb))
  )
    to++
  return to > from ? { from, to } : null
}

function runNamesOutlet(scan: Scan, { from, to }: TokenRange): boolean {
  if (isCompoundOfMedium(scan, from)) return true
  if (isOtherBody(scan, from)) return false
  if (to - from < 2) return false
  for (let token = from; token < to; token++) {
    if (namesOutlet(scan.tokens.folded[token] ?? '')) return true
  }
  return false
}

/** `LSM Suara Savana`, `Partai Suara Rakyat`: where heads come first, the noun calls a body of another kind. */
function isOtherBody(scan: Scan, token: number): boolean {
  const isBody = scan.pack.grammar.headFirst && has(scan, token, wordClass.organisation)
  return isBody && !namesOutlet(scan.tokens.folded[token] ?? '')
}

/** `die Küstenzeitung`: a compound whose last part is a noun for an outlet. */
function isCompoundOfMedium({ tokens, formulas, pack }: Scan, token: number): boolean {
  if (pack.endings.size === 0) return false
  const word = tokens.folded[token] ?? ''
  return mediaOf(formulas).some((part) => word.length > part.length + 1 && word.endsWith(part))
}

const media = new WeakMap<Scan['formulas'], readonly string[]>()

/** The nouns for an outlet that are one word. */
function mediaOf(formulas: Scan['formulas']): readonly string[] {
  const known = media.get(formulas)
  if (known !== undefined) return known
  const made = [...formulas.values()]
    .flatMap(({ alone }) => alone)
    .filter(({ value }) => value === 'medium')
    .map(({ words }) => words[0] ?? '')
  media.set(formulas, made)
  return made
}

const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|co|id|net|org|info|tv|news|[a-z]{2})$/u

function isDomain(word: string): boolean {
  return word.includes('.') && word.length > longestInitials && domain.test(word)
}

// `U.S`, `a.m` and `p.m` look like domains.
const longestInitials = 5

function skipReports(scan: Scan, token: number): number {
  let at = skipDeterminers(scan, token)
  for (;;) {
    // `Warta Selat`: a noun for a report with a capital begins a name.
    const run = nameRun(scan, at)
    if (outletAt(scan, at) !== null || (run !== null && runNamesOutlet(scan, run))) return at
    const report = phraseAt(scan.formulas, scan.tokens.folded, {
      token: at,
      wanted: (kind) => kind === 'report',
    })
    if (report === null) return at
    at = skipDeterminers(scan, report.to)
  }
}

function skipDeterminers(scan: Scan, token: number): number {
  let at = token
  while (has(scan, at, wordClass.determiner | wordClass.agent) && outletAt(scan, at) === null) at++
  return at
}

function isPerson(scan: Scan, token: number): boolean {
  return has(scan, token, wordClass.role) && !namesOutlet(scan.tokens.folded[token] ?? '')
}
