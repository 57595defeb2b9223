import { outletAt, outletInNominative, platformName, sameOutlet } from '../../knowledge/outlets.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { anchor } from '../../model/ids.ts'
import type { Hop, SourceChain, When } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { fold, tokenise } from '../../text/tokens.ts'
import { daysBetween } from '../days/calendar.ts'
import { markedNominative, nominativePhraseText } from '../people/nominative-phrase.ts'
import { adjectiveEnding } from '../phrases/case-words.ts'
import { perReading } from '../words/per-reading.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import {
  type Attributed,
  lieIn,
  type RelationTokens,
  tokensIn,
  tokensOfRelation,
} from '../words/relation-tokens.ts'
import { look } from '../words/word-looks.ts'
import {
  type Citation,
  citationsOf,
  findOriginMarks,
  findSyndication,
  isPointer,
  isSingleOutlet,
  isTelling,
  markedOutletAt,
  namedOutletAt,
  type OutletPhrase,
  outletNamedBy,
  unnamedOutletAt,
} from './citations.ts'
import { isOneMedium, outletMeant } from './outlet-meant.ts'
import { namesItsOwnTime, samePassage } from './passages.ts'

/**
 * Share of hops that were right, by the relation of the last one, and of statements rightly without any, over the
 * Indonesian and English training sets (156 stated hops); `inherited` and posts by reading 60 and 22 of them.
 */
const scores = {
  cites: 0.93,
  interviewed: 0.97,
  'quotes-post': 0.9,
  none: 0.99,
  inherited: 0.9,
} as const

/** A relation on its way to a chain. */
interface Link {
  readonly attributed: Attributed
  readonly tokens: RelationTokens
  readonly citations: Citation[]
  readonly origins: ('firsthand' | 'anonymous')[]
  /** The statement in whose content this one stands: `Fars reported that X said`, `X said, Fars reported`. */
  within: Link | null
  /** When it was said, as far as that is known. */
  readonly day: When | null
}

/**
 * The chain of each statement, in the order given (that of the text).
 *
 * A chain begins with the outlet of the document, when it is known, then the agency that the page was taken from,
 * then the outlets cited beside the statement, outermost first; an outlet that interviewed the speaker and a
 * platform stand last. An outlet that speaks for itself is a hop too. No outlet stands in a chain twice: one that
 * begins it and interviewed the speaker is a single hop, `interviewed`. Where a statement has no citation of its own,
 * it inherits that of the statement before it by the same speaker, if that stands in the same passage; what an
 * outlet was told only until somebody else speaks. Where nothing else is known it inherits the outlet that the first
 * paragraph credits the report to, until another is cited.
 */
export function findChains(
  reading: Reading,
  statements: readonly Attributed[],
  days: readonly (When | null)[] = [],
): SourceChain[] {
  const links = linksOf(reading, statements, days)
  const opening = openingHops(reading)
  const latest = new Map<string, Cited>()
  let lead = leadCredit(reading, links)
  const only = onlyOutlet(reading)
  const chains = links.map((link, i) => {
    const { first, stated } = hopsOf(reading, link, opening)
    const key = link.attributed.speaker
    lead = stillHolding(reading, lead, { link, stated })
    lead ??= creditBelow(stated, only, link)
    if (stated.length > 0 || first !== opening) {
      const chain = statedChain(reading, link, [first, stated])
      if (key !== null && [...first, ...stated].some(isOutlet))
        latest.set(key, { chain, link, passing: passingIn(reading, link) })
      else if (key !== null) latest.delete(key)
      return chain
    }
    const earlier = key === null ? undefined : latest.get(key)
    const goesOn = links[i - 1]?.attributed.speaker === key
    if (key === null || earlier === undefined || !reaches(reading, earlier, { link, goesOn })) {
      return creditedTo(reading, lead, { link, chain: statedChain(reading, link, [opening, []]) })
    }
    latest.set(key, { ...earlier, link })
    return inherited(earlier.chain)
  })
  return chains.map((chain, i) => leadOf(reading, links, { chains, chain, at: i }))
}

/* ---- The first paragraph, which tells in short what is quoted below ---- */

/**
 * `The pits will be shut, Varga said on Sunday. "All of them," Varga told reporters, AFP reported`: what the
 * first paragraph tells without a credit comes the way of the first credited words of the same speaker below it.
 */
function leadOf(
  reading: Reading,
  links: readonly Link[],
  { chains, chain, at }: { chains: readonly SourceChain[]; chain: SourceChain; at: number },
): SourceChain {
  const link = links[at]
  const { relation, speaker } = link?.attributed ?? { relation: null, speaker: null }
  const isOpen =
    chain.basis === 'stated' && chain.origin === 'unclear' && !chain.hops.some(isOutlet)
  if (link === undefined || relation === null || speaker === null || !isOpen) return chain
  const first = firstParagraph(reading)
  if (relation.headline || blockOf(reading, link.attributed) !== first) return chain
  const next = links.findIndex(
    ({ attributed }, i) =>
      i > at && attributed.speaker === speaker && blockOf(reading, attributed) !== first,
  )
  const [below, way] = [links[next], chains[next]]
  if (below === undefined || way === undefined || !isFromOthers(way)) return chain
  const reaches =
    isOneDay(link, below) &&
    samePassage(reading, relation.sentence, below.attributed.relation.sentence)
  return reaches ? inherited(way) : chain
}

/** The words end with an outlet other than the one that prints them. */
function isFromOthers({ hops }: SourceChain): boolean {
  const last = hops.at(-1)
  if (last?.relation === 'interviewed') return hops.length > 1
  return last?.relation === 'cites'
}

function firstParagraph({ document }: Reading): number {
  return document.blocks.findIndex(({ role }) => role === 'paragraph')
}

/* ---- The credit of the first paragraph ---- */

/** An outlet that the first paragraph says the report has its news from: `..., seperti dilansir AFP`. */
interface LeadCredit {
  readonly hop: Hop
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** The last sentence that it was seen to hold for. */
  reached: number
}

/** The one outlet that the first paragraph cites for what it tells; beside a quotation, it is that of the quotation alone. */
function leadCredit(reading: Reading, links: readonly Link[]): LeadCredit | null {
  const first = firstParagraph(reading)
  const isInLead = (sentence: number) => reading.sentences[sentence]?.block === first
  const cited = citationsOf(reading).flatMap((found): Omit<LeadCredit, 'reached'>[] => {
    const isCredit = found.relation === 'cites' && found.depth === 'outer'
    const name = isCredit && isInLead(found.sentence) ? nameMeant(reading, found.outlet) : null
    if (name === null) return []
    return [{ hop: hopOf(reading, found, { name, relation: 'cites' }), sentence: found.sentence }]
  })
  const credits = [...cited, ...tellersOf(reading, links, isInLead)]
  const [credit] = credits
  if (credit === undefined || isOwn(reading, credit.hop.outlet)) return null
  const isSame = ({ hop }: Pick<LeadCredit, 'hop'>) => sameOutlet(hop.outlet, credit.hop.outlet)
  const isQuote = ({ attributed: { relation } }: Link) =>
    relation.sentence === credit.sentence && relation.form === 'direct'
  if (!credits.every(isSame) || links.some(isQuote)) return null
  return { ...credit, reached: credit.sentence }
}

/** `The pits will be shut, AFP reports`, `Об этом рассказало «Радио Залив»`: an outlet that itself tells what the paragraph says. */
function tellersOf(
  reading: Reading,
  links: readonly Link[],
  isInLead: (sentence: number) => boolean,
): Omit<LeadCredit, 'reached'>[] {
  return links.flatMap((link) => {
    const { sentence } = link.attributed.relation
    const hop = isInLead(sentence)
      ? (speakingOutlet(reading, link) ?? passedOnBy(reading, link, [])[0] ?? null)
      : null
    return hop === null ? [] : [{ hop, sentence }]
  })
}

/** The one outlet that the whole text cites; `null` where it cites none or several, or says somewhere that its own reporters were told. */
function onlyOutlet(reading: Reading): string | null {
  const cited = new Set(citationsOf(reading).map(({ sentence }) => sentence))
  const isOwnEar = (mark: { readonly origin: string; readonly sentence: number }): boolean =>
    mark.origin === 'firsthand' && !cited.has(mark.sentence)
  if (findOriginMarks(reading).some(isOwnEar)) return null
  const names = citationsOf(reading)
    .filter(({ relation }) => relation !== 'quotes-post')
    .map((found) => ({ found, name: nameMeant(reading, found.outlet) }))
  if (names.some(({ found }) => found.relation === 'interviewed')) return null
  const outlets = names.flatMap(({ found, name }) =>
    name === null ? [] : [hopOf(reading, found, { name, relation: 'cites' }).outlet],
  )
  const [first] = outlets
  if (first === undefined || isOwn(reading, first)) return null
  return outlets.every((outlet) => sameOutlet(outlet, first)) ? first : null
}

/** What a report that has all its words from one outlet tells below the first credit comes from there, too, whoever speaks. */
function creditBelow(
  stated: readonly Hop[],
  only: string | null,
  { attributed }: Link,
): LeadCredit | null {
  const hop = stated.find(({ relation }) => relation === 'cites')
  if (hop === undefined || only === null || !sameOutlet(hop.outlet, only)) return null
  const { sentence } = attributed.relation
  return { hop, sentence, reached: sentence }
}

/** The credit, as far as it still holds: until a heading, a long stretch without words, another outlet that is cited or was told, or words that the page heard itself. */
function stillHolding(
  reading: Reading,
  lead: LeadCredit | null,
  { link, stated }: { readonly link: Link; readonly stated: readonly Hop[] },
): LeadCredit | null {
  const { sentence } = link.attributed.relation
  if (lead === null || sentence < lead.sentence) return lead
  const isOther = (hop: Hop) => isOutlet(hop) && !sameOutlet(hop.outlet, lead.hop.outlet)
  // `He told this newspaper C`: from here on the page has its own words.
  const isHeard = link.origins.includes('firsthand') && !stated.some(isOutlet)
  if (isHeard || stated.some(isOther) || !samePassage(reading, lead.reached, sentence)) return null
  lead.reached = sentence
  return lead
}

/** The chain of a statement of which nothing is known, with the credit of the report where that reaches it. */
function creditedTo(
  reading: Reading,
  lead: LeadCredit | null,
  { link, chain }: Pick<Cited, 'link' | 'chain'>,
): SourceChain {
  const { sentence, headline, rule } = link.attributed.relation
  // Who keeps silent was asked by this outlet.
  if (lead === null || headline || rule === 'silence' || sentence <= lead.sentence) return chain
  const isThere = chain.hops.some(({ outlet }) => sameOutlet(outlet, lead.hop.outlet))
  if (isThere || isAnotherTime(reading, link)) return chain
  const origin = chain.origin === 'anonymous' ? chain.origin : 'secondhand'
  return { hops: [...chain.hops, lead.hop], basis: 'inherited', origin, score: scores.inherited }
}

/** The chain without the post: later words need not have been posted in the same place. */
function inherited({ hops, origin }: SourceChain): SourceChain {
  const kept = hops.filter(({ relation }) => relation !== 'quotes-post')
  return { hops: kept, basis: 'inherited', origin, score: scores.inherited }
}

function isOutlet({ relation }: Hop): boolean {
  return relation === 'cites' || relation === 'interviewed'
}

interface Cited {
  readonly chain: SourceChain
  readonly link: Link
  /** The paragraph in which an outlet was said to report the words; `null` where it was cited for them. */
  readonly passing: number | null
}

function passingIn(reading: Reading, { attributed }: Link): number | null {
  return attributed.relation.passedOnBy === undefined ? null : blockOf(reading, attributed)
}

/* ---- Which citation belongs to which statement ---- */

function linksOf(
  reading: Reading,
  statements: readonly Attributed[],
  days: readonly (When | null)[],
): Link[] {
  const links: Link[] = []
  statements.forEach((attributed, i) => {
    const tokens = tokensOfRelation(reading, attributed.relation)
    const within = holderOf(links, attributed, tokens)
    links.push({ attributed, tokens, citations: [], origins: [], within, day: days[i] ?? null })
  })
  links.forEach((link, i) => {
    link.within ??= holderBehind(links, i)
  })
  const bySentence = groupBySentence(links)
  for (const citation of citationsOf(reading)) {
    const here = bySentence.get(citation.sentence)
    const owners =
      here === undefined && tellsOfSentenceBefore(reading, citation)
        ? (bySentence.get(citation.sentence - 1) ?? [])
        : ownersOf(here ?? [], citation)
    for (const link of owners) link.citations.push(citation)
  }
  for (const mark of findOriginMarks(reading)) {
    for (const link of ownersOf(bySentence.get(mark.sentence) ?? [], mark))
      link.origins.push(mark.origin)
  }
  return links
}

/** `Об этом сообщает ТАСС`, `Hal itu dikatakan X, seperti dilansir AFP`: which outlet the words of the sentence before come from. */
function tellsOfSentenceBefore(reading: Reading, { sentence, from }: Citation): boolean {
  const { sentences, tokens, pack } = reading
  if (!pack.grammar.cased) return pack.grammar.headFirst && opensWithPointer(reading, sentence)
  const { thisAbout, thisPointer, alike } = pack.patterns
  const first = Math.max(sentences[sentence]?.from ?? from, from - openingReach)
  for (let token = first; token < from + aboutReach; token++) {
    const next = tokens.folded[token + 1] ?? ''
    if (!thisAbout.test(tokens.folded[token] ?? '') || !thisPointer.test(next)) continue
    // `Об этом же пишет ТАСС`: it has the same from elsewhere.
    return !alike.test(tokens.folded[token + 2] ?? '')
  }
  return false
}

/** `Hal itu`: what the sentence before tells. */
function opensWithPointer({ sentences, classes }: Reading, sentence: number): boolean {
  const from = sentences[sentence]?.from ?? 0
  return [0, 1].some((ahead) => isPointer(classes, from + ahead))
}

/** How far before the outlet and its verb `об этом` may stand, in tokens: `Об этом в среду сообщает ТАСС`. */
const openingReach = 14
/** How far behind its verb `об этом` may stand, in tokens: `ТАСС сообщает об этом`. */
const aboutReach = 4

// A statement within another stands soon after it.
const holdersBack = 4

function holderOf(
  links: readonly Link[],
  { relation }: Attributed,
  { cue, from }: RelationTokens,
): Link | null {
  const place = cue[0]?.from ?? from
  const first = Math.max(0, links.length - holdersBack)
  for (let i = links.length - 1; i >= first; i--) {
    const link = links[i]
    const isHere = link?.attributed.relation.sentence === relation.sentence
    if (link !== undefined && isHere && contains(link, place)) return link
  }
  return null
}

/** `X had said so, the agency Fars reported`: the cue of the holder comes last. */
function holderBehind(links: readonly Link[], at: number): Link | null {
  const link = links[at]
  if (link === undefined) return null
  const isHolder = (one: Link) =>
    one.attributed.relation.sentence === link.attributed.relation.sentence &&
    one.within !== link &&
    contains(one, cueOf(link))
  return links.slice(at + 1, at + 1 + holdersBack).find(isHolder) ?? null
}

function groupBySentence(links: readonly Link[]): Map<number, Link[]> {
  const groups = new Map<number, Link[]>()
  for (const link of links) {
    const { sentence } = link.attributed.relation
    const group = groups.get(sentence)
    if (group === undefined) groups.set(sentence, [link])
    else group.push(link)
  }
  for (const group of groups.values()) group.sort((a, b) => cueOf(a) - cueOf(b))
  return groups
}

function cueOf({ tokens }: Link): number {
  return tokens.cue[0]?.from ?? tokens.from
}

// Bounds the work in a "sentence" of thousands of statements.
const mostOwners = 6

/** Words before every cue of a sentence belong to all of them, others to the statement they stand in or follow. */
function ownersOf(links: readonly Link[], { from }: TokenRange): readonly Link[] {
  const at = ownerAt(links, from)
  const owner = links[at]
  if (owner === undefined) return links.slice(0, mostOwners).filter((link) => !contains(link, from))
  if (contains(owner, from)) return []
  const near = links.slice(Math.max(0, at - mostOwners), at + mostOwners)
  return near.filter((link) => link === owner || sharesSource(link, owner))
}

/** The last statement whose cue stands before the token, or the next one when the token stands among its parts. */
function ownerAt(links: readonly Link[], token: number): number {
  const at = lastCueBefore(links, token)
  const next = links[at + 1]
  return at >= 0 && next !== undefined && next.tokens.from <= token ? at + 1 : at
}

function contains(link: Link, token: number): boolean {
  return lieIn(link.tokens.content, token)
}

function lastCueBefore(links: readonly Link[], token: number): number {
  const behind = firstIndex(links.length, (i) => {
    const link = links[i]
    return link === undefined || cueOf(link) > token
  })
  return behind - 1
}

function sharesSource(one: Link, other: Link): boolean {
  const [a, b] = [one.tokens.source, other.tokens.source]
  return a !== null && b !== null && a.from === b.from
}

/* ---- Hops ---- */

function openingHops(reading: Reading): Hop[] {
  const { document } = reading
  const own: Hop[] =
    document.outlet === null
      ? []
      : [{ outlet: document.outlet, relation: 'published', anchor: null }]
  const agency = findSyndication(reading)
  if (agency === null) return own
  const hop = hopOf(reading, agency, { name: agency, relation: 'syndicates' })
  return isOwn(reading, hop.outlet) ? own : [...own, hop]
}

/**
 * The hops of a statement. Where the outlet that the chain begins with is itself named beside the words, that is no
 * second step: as the one that the speaker told it takes the place of the first.
 */
function hopsOf(
  reading: Reading,
  link: Link,
  opening: readonly Hop[],
): { readonly first: readonly Hop[]; readonly stated: readonly Hop[] } {
  const all = statedHops(reading, link)
  if (all.length === 0) return { first: opening, stated: all }
  const isFirst = ({ outlet }: Hop, own: Hop) => sameOutlet(outlet, own.outlet)
  const stated = all.filter((hop) => !opening.some((own) => isFirst(hop, own)))
  const told = all.filter(
    ({ relation, outlet }) =>
      relation === 'interviewed' && opening.some((own) => sameOutlet(own.outlet, outlet)),
  )
  if (told.length === 0) return { first: opening, stated }
  const first = opening.map((own) => told.find((one) => isFirst(one, own)) ?? own)
  return { first, stated }
}

function statedHops(reading: Reading, link: Link): Hop[] {
  const cited = link.citations.toSorted((a, b) => rank(a) - rank(b) || nearness(link, a, b))
  const hops = cited.flatMap((found) => {
    const relation = relationOf(reading, link, found)
    const name = isUnnamedEar(reading, found) ? null : nameMeant(reading, found.outlet)
    return name === null ? [] : [hopOf(reading, found, { name, relation })]
  })
  const carriers = link.within === null ? [] : carriersOf(reading, link.within)
  const by = passedOnBy(reading, link, hops)
  const speaker = speakingOutlet(reading, link)
  const isCitedBySpeaker = (hop: Hop) => speaker !== null && isTakenFrom(reading, link, hop)
  const cites = [...by, ...hops.filter((hop) => hop.relation === 'cites' && !isCitedBySpeaker(hop))]
  const taken = hops.filter((hop) => hop.relation === 'cites' && isCitedBySpeaker(hop))
  const rest = hops.filter(({ relation }) => relation !== 'cites')
  const all = [...cites, ...carriers, ...rest, speaker, ...taken].filter((hop) => hop !== null)
  return all.filter(
    (hop, i) => !all.slice(0, i).some((before) => sameOutlet(before.outlet, hop.outlet)),
  )
}

/** `The Star wrote that X said C`: the outlet that reports of the words, in front of those that it has them from. */
function passedOnBy(reading: Reading, { attributed }: Link, cited: readonly Hop[]): Hop[] {
  const words = attributed.relation.passedOnBy
  if (words === undefined) return []
  const source = tokensIn(reading.tokens, words)
  const phrase = outletNamedBy(reading, source) ?? { ...source, name: nameBehind(reading, source) }
  const name = nameMeant(reading, phrase.name)
  if (name === null) return []
  const hop = hopOf(reading, phrase, { name, relation: 'cites' })
  // What is found by a formula has the words of that as its anchor.
  return [cited.find((one) => sameOutlet(one.outlet, hop.outlet)) ?? hop]
}

/** `the Courier`, `State agency Orvinform`: without the article, or what stands behind the noun for it. */
function nameBehind({ traits, tokens, pack }: Reading, { from, to }: TokenRange): TokenRange {
  for (let token = to - 2; token >= from; token--) {
    const formulas = pack.citing.get(tokens.folded[token] ?? '') ?? []
    if (formulas.some(({ relation }) => relation === 'carrier')) return { from: token + 1, to }
  }
  const isArticle = ((traits[from] ?? 0) & trait.definite) !== 0 && to - from > 1
  return { from: isArticle ? from + 1 : from, to }
}

/** The outlet that tells what the words stand in, then those it has them from: `tulis Kabar, mengutip AFP`. */
function carriersOf(reading: Reading, holder: Link): Hop[] {
  const speaker = speakingOutlet(reading, holder)
  if (speaker === null) return []
  const cited = holder.citations.filter(({ relation }) => relation === 'cites')
  const taken = cited.flatMap((found): Hop[] => {
    const name = nameMeant(reading, found.outlet)
    return name === null ? [] : [hopOf(reading, found, { name, relation: 'cites' })]
  })
  return [speaker, ...taken.filter((hop) => isTakenFrom(reading, holder, hop))]
}

function relationOf(reading: Reading, link: Link, found: Citation): Hop['relation'] {
  const { source } = link.tokens
  // `рассказало «Радио Залив»`: the outlet itself tells.
  const speaks = source !== null && source.from <= found.outlet.from && found.outlet.to <= source.to
  if (found.relation === 'interviewed' && speaks) return 'cites'
  return isTold(reading, link, found) ? 'interviewed' : found.relation
}

/** `сообщил ТАСС Лещук`: an outlet behind the statement's own verb of telling, which has another subject. */
function isTold(reading: Reading, { tokens }: Link, { from, outlet }: Citation): boolean {
  const { source, cue } = tokens
  if (!reading.pack.grammar.cased || source === null || !isTelling(reading, from)) return false
  const isSubject = source.from < outlet.to && outlet.from < source.to
  return !isSubject && cue.some((part) => part.from <= from && from < part.to)
}

/** `Hürriyet reported, citing CivilNet`: behind an outlet that speaks a verb has it for its subject, and names whom it has the words from. */
function isTakenFrom(reading: Reading, { tokens }: Link, { anchor: words }: Hop): boolean {
  if (words === null || tokens.source === null) return false
  const at = tokensIn(reading.tokens, words).from
  const isVerb = ((reading.looks[at] ?? 0) & (look.participle | look.verb)) !== 0
  return isVerb && at >= tokens.source.to
}

/** `told the newspaper`, where no other is named: that is the one that prints it. */
function isUnnamedEar(reading: Reading, { relation, outlet }: Citation): boolean {
  if (relation !== 'interviewed' || unnamedOutletAt(reading, outlet.from) === null) return false
  if (isSingleOutlet(reading, outlet)) return false
  return !reading.pack.grammar.cased && outletMeant(reading, outlet)?.outlet == null
}

/** The name of an outlet that is cited; `null` for words that point back at one which the text does not name, and for media at large (`СМИ`). */
function nameMeant(reading: Reading, outlet: TokenRange): TokenRange | null {
  const meant = outletMeant(reading, outlet)
  if (meant !== null) return meant.outlet?.name ?? null
  if (!reading.pack.grammar.cased || isSingleOutlet(reading, outlet)) return outlet
  return unnamedOutletAt(reading, outlet.from) === null ? outlet : null
}

/** `kata X, dikutip A, dilansir B`: behind the words each outlet cites the one before it; elsewhere the first is outermost. */
function nearness({ tokens }: Link, a: Citation, b: Citation): number {
  const cue = tokens.cue[0]?.from ?? 0
  const isBehind = a.depth === 'outer' && b.depth === 'outer' && a.from > cue && b.from > cue
  return isBehind ? b.from - a.from : a.from - b.from
}

/** Outlets that cite first, then those that were cited, then the ear or the platform. */
function rank({ relation, depth }: Citation): number {
  if (relation === 'cites') return depth === 'outer' ? 0 : 1
  return relation === 'interviewed' ? 2 : 3
}

/** The outlet that is itself the speaker: `Kantor berita Fars melaporkan`. */
function speakingOutlet(reading: Reading, { tokens, attributed }: Link): Hop | null {
  const { source } = tokens
  if (source === null) return null
  const phrase = outletNamedBy(reading, source)
  const isCalled = isCalledOutlet(reading, source)
  if (phrase !== null && phrase.kind !== 'platform' && (phrase.named || !isCalled)) {
    const name = nameMeant(reading, phrase.name)
    return name === null ? null : hopOf(reading, phrase, { name, relation: 'cites' })
  }
  const of = outletOfSource(reading, source)
  if (of !== null) return hopOf(reading, of, { name: of.name, relation: 'cites' })
  const { speaker } = attributed
  if (speaker === null || !(isCalled || isOutletName(reading, speaker))) return null
  return {
    ...hopOf(reading, source, { name: source, relation: 'cites' }),
    outlet: speaker,
  }
}

/** `источник The Lindale Post`, `источник «Вестника» в порту`: the outlet that somebody without a name has told it. */
function outletOfSource(reading: Reading, { from, to }: TokenRange): OutletPhrase | null {
  const { pack, tokens } = reading
  const word = tokens.folded[from] ?? ''
  const isUnnamed = ((pack.traits.get(word) ?? 0) & trait.unnamed) !== 0
  const isReport = pack.citing.get(word)?.some(({ relation }) => relation === 'report') === true
  if (!pack.grammar.cased || !isUnnamed || !isReport) return null
  const outlet = namedOutletAt(reading, from + 1) ?? markedOutletAt(reading, from + 1)
  return outlet !== null && outlet.to <= to ? outlet : null
}

/** `Центральное телеграфное агентство Кореи`: a noun for one outlet, adjectives before it, and more behind it. */
function isCalledOutlet(reading: Reading, { from, to }: TokenRange): boolean {
  const { tokens, pack } = reading
  if (!pack.grammar.cased) return false
  let head = from
  while (head < to && adjectiveEnding(pack, tokens.folded[head] ?? '') !== null) head++
  return head + 1 < to && isOneMedium(reading, { from: head, to: head + 1 })
}

// One speaker has many statements.
const outletNames = perReading(() => new Map<string, boolean>())

function isOutletName(reading: Reading, name: string): boolean {
  const asked = outletNames(reading)
  const known = asked.get(name) ?? isNameOfOutlet(name, reading.pack)
  asked.set(name, known)
  return known
}

function isNameOfOutlet(name: string, pack: LanguagePack): boolean {
  const tokens = tokenise(name)
  const known = outletAt({ tokens, pack }, 0)
  return known !== null && known.kind !== 'platform' && known.to === tokens.count
}

function hopOf(
  reading: Reading,
  words: TokenRange,
  { name, relation }: { readonly name: TokenRange; readonly relation: Hop['relation'] },
): Hop {
  const { document, tokens, pack } = reading
  const span = ({ from, to }: TokenRange) => ({
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? 0,
  })
  const { start, end } = span(name)
  const printed = document.text.slice(start, end).replace(/\s+/gu, ' ')
  const plain = isOwner(fold(printed), pack)
    ? printed.slice(0, -pack.grammar.ownerEnding.length)
    : printed
  return {
    outlet: pack.grammar.cased ? inNominative(casedName(reading, name) ?? plain, relation) : plain,
    relation,
    anchor: anchor(document, span(words)),
  }
}

/** The nominative of a name in marks, or of a noun for an outlet that has no name; `null` for what stays as printed. */
function casedName(reading: Reading, name: TokenRange): string | null {
  return isSingleOutlet(reading, name)
    ? nominativePhraseText(reading, name)
    : markedNominative(reading, name)
}

function inNominative(name: string, relation: Hop['relation']): string {
  return relation === 'quotes-post' ? platformName(name) : outletInNominative(name)
}

function isOwn({ document }: Reading, outlet: string): boolean {
  return document.outlet !== null && sameOutlet(document.outlet, outlet)
}

/* ---- Chains ---- */

function statedChain(
  reading: Reading,
  link: Link,
  [opening, stated]: readonly [readonly Hop[], readonly Hop[]],
): SourceChain {
  const last = stated.at(-1)
  const relation = last?.relation
  const kind = relation === 'interviewed' || relation === 'quotes-post' ? relation : 'cites'
  return {
    hops: [...opening, ...stated],
    basis: 'stated',
    origin: originOf(reading, link, stated),
    score: last === undefined ? scores.none : scores[kind],
  }
}

/**
 * Anonymous when nobody is named; firsthand when only this outlet, its reporters or a platform stand between, or the page
 * is the speaker's own words; secondhand when another does.
 */
function originOf(
  reading: Reading,
  { origins, citations, attributed }: Link,
  stated: readonly Hop[],
): SourceChain['origin'] {
  if (origins.includes('anonymous')) return 'anonymous'
  const between = stated.filter(
    ({ relation, outlet }) => relation !== 'quotes-post' && !isOwn(reading, outlet),
  )
  if (between.length > 0) return 'secondhand'
  const isTheirOwn = attributed.relation.rule === 'spoken'
  const isHeard = isTheirOwn || origins.includes('firsthand') || citations.some(isInterview)
  return stated.length > 0 || isHeard ? 'firsthand' : 'unclear'
}

function isInterview({ relation }: Citation): boolean {
  return relation === 'interviewed'
}

/** Whether a chain still holds; what an outlet was told ends with the next speaker and soon by itself. */
function reaches(
  reading: Reading,
  { chain, link: earlier, passing }: Cited,
  { link, goesOn }: { readonly link: Link; readonly goesOn: boolean },
): boolean {
  if (!sameOccasion(reading, earlier, link)) return false
  const [from, to] = [earlier, link].map(({ attributed }) => blockOf(reading, attributed))
  const isNear = (to ?? 0) - (from ?? 0) <= interviewBlocks
  // What an outlet is reported to tell in passing holds for its paragraph.
  if (passing !== null && passing !== to) return false
  return chain.hops.at(-1)?.relation !== 'interviewed' || (goesOn && isNear)
}

// A paragraph of narration may stand between two answers.
const interviewBlocks = 2

function blockOf({ sentences }: Reading, { relation }: Attributed): number {
  return sentences[relation.sentence]?.block ?? 0
}

function sameOccasion(reading: Reading, earlier: Link, later: Link): boolean {
  const [from, to] = [earlier.attributed.relation.sentence, later.attributed.relation.sentence]
  if (!samePassage(reading, from, to)) return false
  return !namesItsOwnTime(reading, later.tokens, to) || isRecentDay(reading, earlier, later)
}

/** Nobody says that the two were said on different days. */
function isOneDay({ day: one }: Link, { day: other }: Link): boolean {
  return one === null || other === null || (one.from <= other.to && other.from <= one.to)
}

/** The words have a time of their own that is not the day of the news. */
function isAnotherTime(reading: Reading, { tokens, attributed, day }: Link): boolean {
  return namesItsOwnTime(reading, tokens, attributed.relation.sentence) && !isNews(reading, day)
}

/** The day of the words above; where they have none, one that is news. */
function isRecentDay(reading: Reading, { day: before }: Link, { day }: Link): boolean {
  if (before === null || day === null) return isNews(reading, day)
  return before.from === day.from && before.to === day.to
}

/** One day, shortly before the report was published. */
function isNews({ document }: Reading, day: When | null): boolean {
  const published = document.publishedAt?.from ?? null
  if (day === null || day.from !== day.to || published === null) return false
  return day.from <= published && daysBetween(day.from, published) <= newsDays
}

/** The press tells of what was said within this many days as of news. */
const newsDays = 1
