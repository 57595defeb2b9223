import { knownWith } from '../../knowledge/with-own.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import type { Case } from '../case.ts'
import type { Report } from '../report.ts'
import type { ReadWith } from '../reports.ts'
import { namesByParty, namesFor } from './party-names.ts'
import { type SaidOn, saidOn } from './said-on.ts'
import type { NotShift, NotShiftReason, Position, Positions, Spoken, Stance } from './stance.ts'
import { notShift, type Taken, type Timeline, timelineOf } from './timeline.ts'
import { stancesOfUtterance, wordsOfIssues } from './utterance-stances.ts'
import { type Standing, standings } from './voices.ts'

/**
 * Where everybody stands on the issues of a case, how that changed, and what looks like a change and is none. Takes time in
 * proportion to the text of the reports, times the number of issues.
 *
 * @param utterances In any order; a report stands in one of them only.
 * @param with The packs of the languages and the knowledge with which the documents were read.
 */
export function positionsOf(
  utterances: readonly Spoken[],
  asked: Case,
  { packs, knowledge }: ReadWith,
): Positions {
  const taken = takenOf(utterances, asked, {
    packs,
    ...(knowledge === undefined ? {} : { knowledge }),
  })
  const ofParties = groupedBy(taken.filter(counts), ({ standing, stance }) =>
    key(standing.party ?? '', stance.issue),
  )
  const timelines = [...ofParties.values()].flatMap((list) => timelineOfParty(list))
  const people = groupedBy(
    taken.filter(
      ({ spoken, standing, stance }) => isOwnView(spoken, standing) && stance.reason === null,
    ),
    ({ spoken, stance }) => key(spoken.speaker ?? '', stance.issue),
  )
  const ofPeople = [...people.values()].flatMap((list) => {
    const [first] = list
    if (first?.spoken.speaker == null) return []
    const own = list.map((one) => ({
      ...one,
      standing: { ...one.standing, as: 'speaks' as const },
    }))
    return timelineOf(first.spoken.speaker, first.stance.issue, own).positions
  })
  const positions = timelines.flatMap((timeline) => timeline.positions)
  const held = groupedBy(positions, ({ actor, issue }) => key(actor, issue))
  return {
    stances: taken.map(({ stance }) => stance),
    positions: [...positions, ...ofPeople],
    shifts: timelines.flatMap(({ shifts }) => shifts),
    notShifts: [
      ...timelines.flatMap(({ notShifts }) => notShifts),
      ...taken.flatMap((one) => looksLikeShift(one, held)),
    ],
  }
}

function key(actor: string, issue: string): string {
  return `${actor} ${issue}`
}

function takenOf(
  utterances: readonly Spoken[],
  asked: Case,
  { packs, knowledge }: ReadWith,
): Taken[] {
  const known = knownWith(knowledge)
  const standingOn = standings(asked, known)
  const words = wordsOfIssues({ issues: asked.issues, packs })
  const names = namesByParty(asked, known, knowledge)
  const reports = utterances.flatMap((spoken) => spoken.reports)
  const reading = {
    issues: asked.issues,
    packs,
    before: sayingBefore(reports),
    isSuperseded: supersededAmong(reports),
  }
  const dayOf = daysWithin(utterances, standingOn)
  return utterances.flatMap((spoken) => {
    const on = dayOf(spoken)
    if (on === null || spoken.speaker === null) return []
    const standing = standingOn(spoken.speaker, on.day)
    const party = namesFor(standing.party, names)
    return stancesOfUtterance(spoken, reading, { words, names: party }).map((stance) => ({
      spoken,
      stance,
      standing,
      on,
    }))
  })
}

/**
 * The day of each utterance. What a party says as such without a day, as in the first sentence of a report, was said when
 * those who speak for it in the same report said what it sums up.
 */
function daysWithin(
  utterances: readonly Spoken[],
  standingOn: ReturnType<typeof standings>,
): (spoken: Spoken) => SaidOn | null {
  const days = new Map<string, SaidOn>()
  for (const spoken of utterances) {
    const on = spoken.saidAt === null || spoken.speaker === null ? null : saidOn(spoken)
    if (on === null || on.isVague || on.isBackground || spoken.speaker === null) continue
    const { party } = standingOn(spoken.speaker, on.day)
    for (const document of documentsOf(spoken)) days.set(key(document, party ?? ''), on)
  }
  return (spoken) => {
    const own = saidOn(spoken)
    if (spoken.saidAt !== null || spoken.speaker === null || own === null) return own
    const { party } = standingOn(spoken.speaker, own.day)
    const [document] = documentsOf(spoken)
    return days.get(key(document ?? '', party ?? '')) ?? own
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

/* ---- Who counts ---- */

/** Whether the words are those of its party: said by somebody entitled, and not taken back or denied. */
function counts({ spoken, standing, stance }: Taken): boolean {
  const isEntitled = standing.as === 'speaks' || standing.as === 'aside'
  const isMeant = stance.reason === null || stance.takesBack
  return isEntitled && standing.party !== null && spoken.retracted !== true && isMeant
}

/** Whether a person or a body speaks, and not a party under its name. */
function isOwnView(spoken: Spoken, standing: Standing): boolean {
  return spoken.speaker !== null && spoken.speaker !== standing.party && spoken.retracted !== true
}

function timelineOfParty(list: readonly Taken[]): Timeline[] {
  const [first] = list
  if (first?.standing.party == null) return []
  return [timelineOf(first.standing.party, first.stance.issue, list)]
}

/* ---- What looks like a shift ---- */

/** Positions by actor and issue, in their order. */
type Held = ReadonlyMap<string, readonly Position[]>

/** Says why words that differ from what their side holds change nothing. */
function looksLikeShift(taken: Taken, held: Held): NotShift[] {
  const { standing, stance, on } = taken
  if (standing.party === null) return []
  const { stance: seems, reason } = reasonAgainst(taken) ?? { stance: null, reason: null }
  if (seems === null || reason === null || seems === 'undeclared') return []
  const then = (held.get(key(standing.party, stance.issue)) ?? []).findLast(
    ({ from }) => from <= on.day,
  )
  if (then === undefined || then.stance === seems) return []
  const about = { actor: standing.party, issue: stance.issue, stance: seems, on: on.day }
  return [notShift(taken, { ...about, reason, detail: detailOf(reason, taken) })]
}

interface Seeming {
  readonly stance: Stance | null
  readonly reason: NotShiftReason
}

function reasonAgainst({ spoken, standing, stance, on }: Taken): Seeming | null {
  const seems = stance.stance ?? stance.supposed
  if (spoken.retracted === true) return { stance: seems, reason: 'retracted' }
  if (standing.as === 'former') return { stance: seems, reason: 'former-official' }
  if (standing.as === 'not') return { stance: seems, reason: 'not-entitled' }
  if (stance.reason === 'hypothetical') return { stance: seems, reason: 'hypothetical' }
  if (stance.reason === 'denial') return { stance: seems, reason: 'denial' }
  const outvoted = stance.outvoted[0]
  if (outvoted !== undefined) return { stance: outvoted.stance, reason: outvoted.why }
  return on.isBackground && !on.isVague ? { stance: stance.stance, reason: 'background' } : null
}

function detailOf(reason: NotShiftReason, { standing, on }: Taken): string {
  return details[reason]({ office: standing.office ?? 'no office', on })
}

interface Detail {
  readonly office: string
  readonly on: SaidOn
}

const details: Readonly<Record<NotShiftReason, (detail: Detail) => string>> = {
  hypothetical: () => 'what is only supposed, or said to be no offer, is no position',
  'not-entitled': ({ office }) => `whoever says it does not speak for the party (${office})`,
  'former-official': ({ office }) => `no longer in the office of ${office}`,
  'corrected-version': () => 'a later version of the same page says otherwise',
  'translation-drift': () =>
    'other reports of the same words, nearer to the speaker, say otherwise',
  denial: () => 'words are denied that somebody is said to have said',
  'repeated-slogan': () => 'the same words as before',
  background: ({ on }) => `said on ${on.day} and told again later`,
  retracted: () => 'the report was taken back',
  uncertain: () => 'too little tells what it says',
}
