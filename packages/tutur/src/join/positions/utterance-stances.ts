import type { LanguagePack } from '../../languages/pack.ts'
import type { Anchor } from '../../model/model.ts'
import { packFor } from '../../read/read-text.ts'
import type { CaseIssue } from '../case.ts'
import type { Report } from '../report.ts'
import { type IssueWords, issueWordsOf, withHeads } from './issue-words.ts'
import { issuesNamed } from './names-issue.ts'
import { type PartyNames, readStance, touchingAround, touchingOf } from './read-stance.ts'
import type { Outvoted, Spoken, StanceRead, UtteranceStance } from './stance.ts'
import { heaviestStance } from './weigh-stances.ts'

/** What reading utterances for the issues of a case asks for. */
export interface IssueReading {
  readonly issues: readonly CaseIssue[]
  readonly packs: readonly LanguagePack[]
  /** The report said just before by the same speaker in the same document; `null` for none. */
  readonly before: (report: Report) => Report | null
  /** Whether a later version of its page, or a correction elsewhere that speaks of the issue, stands instead of it. */
  readonly isSuperseded: (report: Report, issue: string) => boolean
}

/** The issues in the words of each language, made once. */
export type WordsOfIssues = (report: Report) => WordsOfReport

interface WordsOfReport {
  readonly pack: LanguagePack
  readonly issues: readonly IssueWords[]
  /** The same for texts that have named them. */
  readonly named: readonly IssueWords[]
  /** For each issue whether the text names it. */
  readonly names: readonly boolean[]
}

export function wordsOfIssues({
  issues,
  packs,
}: Pick<IssueReading, 'issues' | 'packs'>): WordsOfIssues {
  const made = new Map<LanguagePack, Pick<WordsOfReport, 'issues' | 'named'>>()
  const read = new Map<string, WordsOfReport>()
  const wordsIn = (pack: LanguagePack): Pick<WordsOfReport, 'issues' | 'named'> => {
    const known = made.get(pack)
    if (known !== undefined) return known
    const own = issues.map((issue) => issueWordsOf(issue, pack, packs))
    const both = { issues: own, named: own.map(withHeads) }
    made.set(pack, both)
    return both
  }
  return ({ source }) => {
    const { document } = source
    const known = read.get(document.id)
    if (known !== undefined) return known
    const pack = packFor(document.language, packs)
    const words = wordsIn(pack)
    const found = { pack, ...words, names: issuesNamed(document.text, words.issues, pack) }
    read.set(document.id, found)
    return found
  }
}

/** A report and the issues that it is asked for. */
interface AskedReport {
  readonly report: Report
  readonly pack: LanguagePack
  readonly issues: readonly IssueWords[]
}

/** The reports of an utterance with what each is asked for: the head of a keyword counts where one of its texts has the whole. */
function askedReports({ reports }: Spoken, words: WordsOfIssues): readonly AskedReport[] {
  const told = reports.map((report) => ({ report, ...words(report) }))
  return told.map(({ report, pack, issues, named }) => ({
    report,
    pack,
    issues: issues.map((issue, i) =>
      told.some(({ names }) => names[i]) ? (named[i] ?? issue) : issue,
    ),
  }))
}

/** The stance of one utterance on every issue that it touches, by its reports. */
export function stancesOfUtterance(
  spoken: Spoken,
  reading: IssueReading,
  { words, names }: { readonly words: WordsOfIssues; readonly names: PartyNames },
): UtteranceStance[] {
  const asked = askedReports(spoken, words)
  const about = asked.map((one) => aboutOf(one, reading))
  return reading.issues.flatMap(({ key }, index) => {
    const anywhere = about.find((touched) => isTouched(touched[index]))?.[index]
    if (anywhere === undefined) return []
    const read = asked.flatMap(({ report, pack, issues }, i) => {
      const issue = issues[index]
      if (issue === undefined) return []
      const own = about[i]?.[index] ?? []
      const frame = { issue, pack, names, about: isTouched(own) ? own : anywhere }
      return [{ report, stance: readStance(report, frame) }]
    })
    return agreed(spoken.id, key, { read, reading })
  })
}

/** The keys of the issues that a report names in what it says, or around it. */
export function issuesOfReport(
  report: Report,
  asked: readonly CaseIssue[],
  words: WordsOfIssues,
): string[] {
  const { pack, issues, named, names } = words(report)
  const wanted = issues.map((issue, i) => (names[i] === true ? (named[i] ?? issue) : issue))
  const own = touchingOf(report, wanted, pack)
  const touched = own.some(isTouched) ? own : touchingAround(report, wanted, pack)
  return asked.flatMap(({ key }, i) => (isTouched(touched[i]) ? [key] : []))
}

/** Where a report touches each issue: in what it says, else around it, else in what was said just before where that is of one issue. */
function aboutOf(
  { report, pack, issues }: AskedReport,
  reading: IssueReading,
): readonly (readonly Anchor[])[] {
  const own = touchingOf(report, issues, pack)
  // What names an issue itself is not about another one for what stands around it.
  if (own.some(isTouched)) return own
  const around = touchingAround(report, issues, pack)
  const before = reading.before(report)
  const then = before === null ? [] : touchingOf(before, issues, pack)
  const isOne = then.filter(isTouched).length === 1
  return around.map((touched, i) => (isTouched(touched) || !isOne ? touched : (then[i] ?? [])))
}

function isTouched(anchors: readonly Anchor[] | undefined): boolean {
  return anchors !== undefined && anchors.length > 0
}

interface ReportStance {
  readonly report: Report
  readonly stance: StanceRead
}

/** What the reports come to: each counts by its form and by how many outlets it went through; an older version does not count. */
function agreed(
  utterance: string,
  issue: string,
  { read, reading }: { readonly read: readonly ReportStance[]; readonly reading: IssueReading },
): UtteranceStance[] {
  const isSuperseded = ({ report }: ReportStance): boolean => reading.isSuperseded(report, issue)
  const counted = read.filter((one) => !isSuperseded(one))
  const chosen = chosenOf(counted.length > 0 ? counted : read)
  if (chosen === null) return []
  const stance = counted.length > 0 ? chosen.stance : null
  const outvoted = read.flatMap((one): Outvoted[] => {
    if (one.stance.stance === null || one.stance.stance === stance) return []
    const why = isSuperseded(one) ? 'corrected-version' : 'translation-drift'
    return [{ statement: one.report.statement.id, stance: one.stance.stance, why }]
  })
  return [{ ...chosen, stance, outvoted, utterance, issue }]
}

/** From this share of the weight on, what is only supposed is that, whichever copies have lost the word that says so. */
const supposedShare = 1 / 3

/** The reading of the report that stands for all. */
function chosenOf(read: readonly ReportStance[]): StanceRead | null {
  const weighed = read.map(({ report, stance }) => ({ stance, weight: weightOf(report) }))
  const total = weighed.reduce((sum, { stance, weight }) => sum + (isSaid(stance) ? weight : 0), 0)
  const supposed = weighed.filter(({ stance }) => stance.reason === 'hypothetical')
  const heavy = supposed.reduce((sum, { weight }) => sum + weight, 0)
  if (heavy > 0 && heavy >= total * supposedShare) return supposed[0]?.stance ?? null
  const told = weighed.flatMap(({ stance, weight }) =>
    stance.stance === null ? [] : [{ stance: stance.stance, weight: stance.score * weight }],
  )
  const best = heaviestStance(told)
  const fitting = weighed.filter(({ stance }) => stance.stance === best)
  const [first] = fitting.sort((a, b) => rankOf(b.stance) - rankOf(a.stance))
  if (first !== undefined) return first.stance
  const one = weighed[0]?.stance
  return one === undefined ? null : { ...one, stance: null, reason: 'mixed', score: 0 }
}

function isSaid({ stance, reason }: StanceRead): boolean {
  return stance !== null || reason === 'hypothetical'
}

/** Reasons that tell more go before those that tell less. */
const reasons = ['no-words', 'mixed', 'asked', 'of-another', 'denial', 'hypothetical'] as const

function rankOf({ score, reason }: StanceRead): number {
  return score + (reason === null ? 0 : reasons.indexOf(reason))
}

const formWeights = { direct: 1, mixed: 0.95, indirect: 0.85 } as const
const hopWeight = 0.85

function weightOf({ statement }: Report): number {
  const hops = Math.max(0, statement.chain.hops.length - 1)
  return formWeights[statement.form] * hopWeight ** hops
}

/** The weight of a whole utterance in the account of one day. */
export function weightOfUtterance({ reports }: Spoken): number {
  return reports.reduce((most, report) => Math.max(most, weightOf(report)), 0)
}
