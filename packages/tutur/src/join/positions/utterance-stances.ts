import type { LanguagePack } from '../../languages/pack.ts'
import type { Anchor } from '../../model/model.ts'
import { packFor } from '../../read/read-text.ts'
import type { CaseIssue } from '../case.ts'
import type { Report } from '../report.ts'
import { type IssueWords, issueWordsOf } from './issue-words.ts'
import { type PartyNames, readStance, touchingAround, touchingOf } from './read-stance.ts'
import type { Outvoted, Spoken, Stance, StanceRead, UtteranceStance } from './stance.ts'

/** What reading utterances for the issues of a case asks for. */
export interface IssueReading {
  readonly issues: readonly CaseIssue[]
  readonly packs: readonly LanguagePack[]
  /** The report said just before by the same speaker in the same document; `null` for none. */
  readonly before: (report: Report) => Report | null
  /** Whether a later version of its page stands instead of it. */
  readonly isSuperseded: (report: Report) => boolean
}

/** The issues in the words of each language, made once. */
export type WordsOfIssues = (report: Report) => {
  readonly pack: LanguagePack
  readonly issues: readonly IssueWords[]
}

export function wordsOfIssues({
  issues,
  packs,
}: Pick<IssueReading, 'issues' | 'packs'>): WordsOfIssues {
  const made = new Map<LanguagePack, readonly IssueWords[]>()
  return ({ source }) => {
    const pack = packFor(source.document.language, packs)
    const known = made.get(pack) ?? issues.map((issue) => issueWordsOf(issue, pack, packs))
    made.set(pack, known)
    return { pack, issues: known }
  }
}

/** The stance of one utterance on every issue that it touches, by its reports. */
export function stancesOfUtterance(
  spoken: Spoken,
  reading: IssueReading,
  { words, names }: { readonly words: WordsOfIssues; readonly names: PartyNames },
): UtteranceStance[] {
  return reading.issues.flatMap(({ key }, index) => {
    const touched = spoken.reports.map((report) => aboutOf(report, index, { words, reading }))
    if (touched.every(({ length }) => length === 0)) return []
    const anywhere = touched.find(({ length }) => length > 0) ?? []
    const read = spoken.reports.map((report, i) => {
      const { pack, issues } = words(report)
      const issue = issues[index]
      const own = touched[i] ?? []
      const about = own.length > 0 ? own : anywhere
      return issue === undefined
        ? []
        : [{ report, stance: readStance(report, { issue, pack, names, about }) }]
    })
    return agreed(spoken.id, key, { read: read.flat(), reading })
  })
}

/** Where a report touches an issue: in what it says, else around it, else in what was said just before where that is of one issue. */
function aboutOf(
  report: Report,
  index: number,
  { words, reading }: { readonly words: WordsOfIssues; readonly reading: IssueReading },
): readonly Anchor[] {
  const { pack, issues } = words(report)
  const issue = issues[index]
  if (issue === undefined) return []
  const own = touchingOf(report, issue, pack)
  if (own.length > 0) return own
  // What names another issue itself is not about this one for what stands around it.
  if (issues.some((other) => touchingOf(report, other, pack).length > 0)) return []
  const around = touchingAround(report, issue, pack)
  if (around.length > 0) return around
  const before = reading.before(report)
  if (before === null) return []
  const then = issues.map((other) => touchingOf(before, other, pack))
  return then.filter(({ length }) => length > 0).length === 1 ? (then[index] ?? []) : []
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
  const isSuperseded = ({ report }: ReportStance): boolean => reading.isSuperseded(report)
  const standing = read.filter((one) => !isSuperseded(one))
  const counted = standing.length > 0 ? standing : read
  const heavy = new Map<Stance, number>()
  for (const { report, stance } of counted)
    if (stance.stance !== null)
      heavy.set(stance.stance, (heavy.get(stance.stance) ?? 0) + stance.score * weightOf(report))
  const best = heaviest(heavy)
  const chosen =
    [...counted]
      .filter(({ stance }) => stance.stance === best)
      .sort((a, b) => b.stance.score - a.stance.score)[0] ?? counted[0]
  if (chosen === undefined) return []
  const outvoted = read.flatMap((one): Outvoted[] => {
    if (one.stance.stance === null || one.stance.stance === best) return []
    const why = isSuperseded(one) ? 'corrected-version' : 'translation-drift'
    return [{ statement: one.report.statement.id, stance: one.stance.stance, why }]
  })
  const drifted = standing.length === 0 ? 'corrected-version' : null
  return [
    {
      ...chosen.stance,
      ...(drifted === null ? {} : { stance: null }),
      outvoted:
        drifted === null || chosen.stance.stance === null
          ? outvoted
          : [{ statement: chosen.report.statement.id, stance: chosen.stance.stance, why: drifted }],
      utterance,
      issue,
    },
  ]
}

/** A condition is what copies lose: it wins with a third of the weight. */
function heaviest(weights: ReadonlyMap<Stance, number>): Stance | null {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if ((weights.get('conditional') ?? 0) * 3 >= all && all > 0) return 'conditional'
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
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
