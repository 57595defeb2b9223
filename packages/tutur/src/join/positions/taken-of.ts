import { groupedBy } from '../../text/grouped-by.ts'
import type { Case } from '../case.ts'
import type { Correction } from '../copies/corrections-of.ts'
import type { Report } from '../report.ts'
import type { ReadWith } from '../reports.ts'
import type { EntitlementOn } from './entitlements.ts'
import { type NamesByParty, partyNames } from './party-names.ts'
import { type SaidOn, saidOn } from './said-on.ts'
import type { Speaking, Spoken, UtteranceStance } from './stance.ts'
import type { Taken } from './timeline.ts'
import { issuesOfReport, stancesOfUtterance, wordsOfIssues } from './utterance-stances.ts'

/** What reading the utterances of a case asks for. */
export interface Asked extends Pick<ReadWith, 'packs'> {
  readonly asked: Case
  readonly entitlementOn: EntitlementOn
  readonly names: NamesByParty
  readonly corrections: readonly Correction[]
}

/** A stance, and with who takes it and when; that is `null` for words of nobody or of no day. */
interface StanceAndTaken {
  readonly stance: UtteranceStance
  readonly taken: Taken | null
}

/** What the utterances of a case come to, one by one. */
interface AllTaken {
  /** The stances of those that touch an issue. */
  readonly read: readonly StanceAndTaken[]
  readonly speaking: readonly Speaking[]
}

/** The stances of all utterances that touch an issue, and whom the speakers of all speak for. */
export function takenOf(
  utterances: readonly Spoken[],
  { asked, packs, entitlementOn, names, corrections }: Asked,
): AllTaken {
  const namesFor = partyNames(names)
  const words = wordsOfIssues({ issues: asked.issues, packs })
  const reports = utterances.flatMap((spoken) => spoken.reports)
  const isOlder = supersededAmong(reports)
  const isCorrected = correctedAmong(reports, corrections, (report) =>
    issuesOfReport(report, asked.issues, words),
  )
  const reading = {
    issues: asked.issues,
    packs,
    before: sayingBefore(reports),
    isSuperseded: (report: Report, issue: string) => isOlder(report) || isCorrected(report, issue),
  }
  const dayOf = daysWithin(utterances, entitlementOn)
  const placed = utterances.map((spoken) => {
    const on = dayOf(spoken)
    const entitlement =
      on === null || spoken.speaker === null ? null : entitlementOn(spoken.speaker, on.day)
    return { spoken, on, entitlement }
  })
  const read = placed.flatMap(({ spoken, on, entitlement }) => {
    const party = namesFor(entitlement?.party ?? null)
    return stancesOfUtterance(spoken, reading, { words, names: party }).map((stance) => ({
      stance,
      taken: on === null || entitlement === null ? null : { spoken, stance, entitlement, on },
    }))
  })
  const speaking = placed.flatMap(({ spoken, entitlement }): Speaking[] => {
    const { party = null, as = 'not', office = null } = entitlement ?? {}
    const speaks = party !== null && (as === 'speaks' || as === 'aside')
    return speaks ? [{ utterance: spoken.id, party, as, office }] : []
  })
  return { read, speaking }
}

/**
 * The day of each utterance. What a party says as such without a day, as in the first sentence of a report, was said when
 * those who speak for it in the same report said what it sums up.
 */
function daysWithin(
  utterances: readonly Spoken[],
  entitlementOn: EntitlementOn,
): (spoken: Spoken) => SaidOn | null {
  const days = new Map<string, SaidOn>()
  for (const spoken of utterances) {
    const on = spoken.saidAt === null || spoken.speaker === null ? null : saidOn(spoken)
    if (on === null || on.isVague || on.isBackground || spoken.speaker === null) continue
    const { party } = entitlementOn(spoken.speaker, on.day)
    for (const document of documentsOf(spoken)) days.set(`${document} ${party}`, on)
  }
  return (spoken) => {
    const own = saidOn(spoken)
    if (spoken.saidAt !== null || spoken.speaker === null || own === null) return own
    const { party } = entitlementOn(spoken.speaker, own.day)
    const [document] = documentsOf(spoken)
    return days.get(`${document} ${party}`) ?? own
  }
}

function documentsOf({ reports }: Spoken): readonly string[] {
  return reports.map(({ source }) => source.document.id)
}

/** What the same speaker said just before in the same document. */
function sayingBefore(reports: readonly Report[]): (report: Report) => Report | null {
  const before = new Map<Report, Report>()
  for (const list of groupedBy(reports, ({ source }) => source.document.id).values()) {
    const ordered = [...list].sort((a, b) => startOf(a) - startOf(b))
    for (const [i, report] of ordered.entries()) {
      const last = ordered[i - 1]
      const isSame = last?.actor === report.actor && report.actor !== null
      if (last !== undefined && isSame) before.set(report, last)
    }
  }
  return (report) => before.get(report) ?? null
}

function startOf({ statement }: Report): number {
  return statement.content[0].start
}

/** Of several versions of a page, those before the last stand no more. */
function supersededAmong(reports: readonly Report[]): (report: Report) => boolean {
  const last = new Map<string, { readonly id: string; readonly at: string }>()
  for (const { source } of reports) {
    const { id, url, publishedAt } = source.document
    const at = publishedAt?.from ?? ''
    const known = url === null ? undefined : last.get(url)
    if (url !== null && (known === undefined || known.at <= at)) last.set(url, { id, at })
  }
  return ({ source }) => {
    const { id, url } = source.document
    return url !== null && last.get(url)?.id !== id
  }
}

/** What an article says of somebody on an issue stands no more where the one that corrects it has words of the same one on it. */
function correctedAmong(
  reports: readonly Report[],
  corrections: readonly Correction[],
  issuesOf: (report: Report) => readonly string[],
): (report: Report, issue: string) => boolean {
  const correcting = groupedBy(
    corrections.filter(({ kind }) => kind === 'correction'),
    ({ corrects }) => corrects,
  )
  if (correcting.size === 0) return () => false
  const ids = new Set(corrections.map(({ correction }) => correction))
  const told = new Set<string>()
  for (const report of reports) {
    const { id } = report.source.document
    if (report.actor === null || !ids.has(id)) continue
    for (const issue of issuesOf(report)) told.add(`${id} ${report.actor} ${issue}`)
  }
  return ({ source, actor }, issue) =>
    correcting
      .get(source.document.id)
      ?.some(({ correction }) => told.has(`${correction} ${actor} ${issue}`)) === true
}
