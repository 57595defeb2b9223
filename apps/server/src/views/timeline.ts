import type { z } from '@hono/zod-openapi'
import type { Stance, Utterance, UtteranceStance } from 'tutur'
import type { markShape, timelineShape } from '../shapes/dossier.ts'
import { isWaiting } from './shift-kinds.ts'
import { actorRef, sideKindOf, sidesOf, utterancesOf } from './sides.ts'
import { shownReport } from './utterance-row.ts'
import type { Material } from './view.ts'
import { type Window, windowOf } from './window.ts'

type Mark = z.infer<typeof markShape>
type Timeline = Omit<z.infer<typeof timelineShape>, 'state'>
type Lane = Timeline['lanes'][number]
type Month = Lane['months'][number]

/** Which part of the timeline; what is left out is not asked. */
export interface TimelineInput {
  readonly issue?: string | undefined
  readonly actor?: string | undefined
  /** First and last ISO day, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Marks however many there are, as a table has them. */
  readonly allMarks?: boolean
}

/** Of more utterances of one actor, no marks are drawn but months. */
const mostMarks = 600

/** What was said when, a lane for each party and mediator; or of one actor alone. */
export function timeline(material: Material, input: TimelineInput): Timeline {
  const actors = input.actor === undefined ? sidesOf(material) : [input.actor]
  const shifted = shiftedBy(material, input.issue)
  let undated = 0
  const lanes = actors.map((actor): Lane => {
    const all = saidBy(actor, material, input.issue)
    undated += all.filter(({ saidAt }) => saidAt === null).length
    const placed = all.filter((one) => isWithin(one, input))
    return {
      actor: actorRef(actor, material),
      as: sideKindOf(actor, material),
      marks:
        placed.length > mostMarks && input.allMarks !== true
          ? []
          : placed.flatMap((one) => markOf(one, { material, issue: input.issue, shifted })),
      months: monthsOf(placed, material, input.issue),
    }
  })
  const documents = documentsByMonth(material, input)
  const heard = [...lanes.flatMap(({ months }) => months), ...documents]
  const window = askedWindow(fromFirst(windowOf(material), heard), input)
  return { window, lanes, documents, undated }
}

/** Begins a window with the first month of which anything is told: an empty year before it shows nothing. */
function fromFirst(
  window: Window | null,
  heard: readonly { readonly month: string }[],
): Window | null {
  if (window === null) return null
  const [first] = heard.map(({ month }) => `${month}-01`).toSorted(compare)
  const isLater = first !== undefined && first > window.from && first <= window.to
  return isLater ? { ...window, from: first } : window
}

function askedWindow(window: Window | null, { from, to }: TimelineInput): Window | null {
  const first = from ?? window?.from ?? to
  const last = to ?? window?.to ?? from
  return first === undefined || last === undefined ? null : { from: first, to: last }
}

/** What an actor said, or what was said for it; on an issue, if one is named. In the order of days. */
function saidBy(
  actor: string,
  material: Material,
  issue: string | undefined,
): readonly Utterance[] {
  const { index } = material
  return utterancesOf(actor, material)
    .flatMap((id) => index.utterances.get(id) ?? [])
    .filter((one) => issue === undefined || stancesOn(one, material, issue).length > 0)
    .toSorted((a, b) => compare(a.saidAt?.from ?? '', b.saidAt?.from ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function stancesOn(
  { id }: Utterance,
  { index }: Material,
  issue: string | undefined,
): readonly UtteranceStance[] {
  const all = index.stancesOf.get(id) ?? []
  return issue === undefined ? all : all.filter((one) => one.issue === issue)
}

function isWithin({ saidAt }: Utterance, { from, to }: TimelineInput): boolean {
  if (saidAt === null) return false
  return (from === undefined || saidAt.to >= from) && (to === undefined || saidAt.from <= to)
}

/* ---- Marks ---- */

interface Marked {
  readonly material: Material
  readonly issue: string | undefined
  readonly shifted: ReadonlyMap<string, 'held' | 'waiting'>
}

function markOf(utterance: Utterance, { material, issue, shifted }: Marked): Mark[] {
  const { id, saidAt, speaker, name } = utterance
  if (saidAt === null) return []
  return [
    {
      utterance: id,
      from: saidAt.from,
      to: saidAt.to,
      speaker: speaker === null ? name : material.index.names.actor(speaker),
      words: shownReport(utterance, material).words,
      stances: stancesOn(utterance, material, issue).map((one) => ({
        issue: one.issue,
        stance: one.stance,
      })),
      shift: shifted.get(id) ?? null,
    },
  ]
}

/** Utterances that carry a change of position, and those of which a person is to say whether they do. */
function shiftedBy({ account }: Material, issue: string | undefined): Marked['shifted'] {
  const isAsked = (one: { readonly issue: string }) => issue === undefined || one.issue === issue
  const shifted = new Map<string, 'held' | 'waiting'>()
  for (const one of account.notShifts)
    if (isAsked(one) && isWaiting(one)) shifted.set(one.utterance, 'waiting')
  for (const one of account.shifts)
    if (isAsked(one)) for (const id of one.after) shifted.set(id, 'held')
  return shifted
}

/* ---- Months ---- */

const nothing = { supports: 0, opposes: 0, conditional: 0, undeclared: 0, none: 0 }

function monthsOf(
  utterances: readonly Utterance[],
  material: Material,
  issue: string | undefined,
): Month[] {
  const months = new Map<string, Month>()
  for (const utterance of utterances) {
    if (utterance.saidAt === null) continue
    const month = monthOf(utterance.saidAt.from)
    const counts = months.get(month) ?? { month, ...nothing }
    counts[stanceOf(stancesOn(utterance, material, issue)) ?? 'none']++
    months.set(month, counts)
  }
  return [...months.values()].toSorted((a, b) => compare(a.month, b.month))
}

/** The first that can be told: an utterance counts once, on however many issues. */
function stanceOf(stances: readonly UtteranceStance[]): Stance | null {
  return stances.find(({ stance }) => stance !== null)?.stance ?? null
}

function documentsByMonth(
  { account }: Material,
  { from, to }: TimelineInput,
): Timeline['documents'] {
  const months = new Map<string, number>()
  for (const { document } of account.reads) {
    const day = document.publishedAt?.from
    if (day === undefined) continue
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) continue
    months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + 1)
  }
  return [...months]
    .map(([month, count]) => ({ month, count }))
    .toSorted((a, b) => compare(a.month, b.month))
}

function monthOf(day: string): string {
  return day.slice(0, '2025-01'.length)
}
