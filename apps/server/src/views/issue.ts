import type { z } from '@hono/zod-openapi'
import type { Utterance, UtteranceStance } from 'tutur'
import type { issueShape } from '../shapes/dossier.ts'
import { cellOf, positionsOn } from './cell.ts'
import { freshUtterances } from './dossier.ts'
import { issueRow, stancesOn } from './issues.ts'
import { newestShifts } from './shifts.ts'
import { actorRef, sideKindOf, sidesOf } from './sides.ts'
import { dayOf } from './speaks-for.ts'
import { type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'
import { windowOf } from './window.ts'

type ShownIssue = Omit<z.infer<typeof issueShape>, 'state'>

/** Which question, and what is new to the reader. */
export interface IssueInput {
  readonly key: string
  /** Ids of the documents that came in since the reader was there. */
  readonly freshDocuments: readonly string[]
}

/** As many utterances show a position. */
const evidenceShown = 5
/** So many persons are shown, those who spoke last. */
const voicesShown = 200
/** So many changes of each kind are shown, the newest. */
const shiftsShown = 50

/** Who stands where on one question; `null`: the dossier does not ask it. */
export function issue(material: Material, { key, freshDocuments }: IssueInput): ShownIssue | null {
  const asked = material.dossier.issues.find((one) => one.key === key)
  if (asked === undefined) return null
  const fresh = freshUtterances(freshDocuments, material)
  const voices = voicesOn(key, material)
  const changes = newestShifts(material, { issue: key, limit: shiftsShown })
  return {
    issue: issueRow(asked, material),
    keywords: wordsOf(asked.keywords),
    exclude: wordsOf(asked.exclude),
    window: windowOf(material),
    positions: sidesOf(material).map((actor) => ({
      actor: actorRef(actor, material),
      as: sideKindOf(actor, material),
      cell: cellOf({ actor, issue: key }, material, fresh),
      evidence: evidenceOf(actor, key, material),
    })),
    voices: voices.slice(0, voicesShown).map((one) => shownVoice(one, material)),
    voicesInAll: voices.length,
    shifts: changes.rows,
    shiftsInAll: changes.inAll,
  }
}

function wordsOf(words: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([tag, list]) => [tag, [...list]]))
}

/** The words behind the last position, newest first. */
function evidenceOf(actor: string, issue: string, material: Material): UtteranceRow[] {
  const last = positionsOn({ actor, issue }, material).at(-1)
  return (last?.evidence ?? [])
    .slice(-evidenceShown)
    .toReversed()
    .flatMap((id) => material.index.utterances.get(id) ?? [])
    .map((utterance) => utteranceRow(utterance, material))
}

/* ---- Who says so ---- */

interface Voiced {
  readonly speaker: string
  readonly utterance: Utterance
  readonly stance: NonNullable<UtteranceStance['stance']>
  readonly on: string | null
}

/** Everybody with a stance who is no party under its own name, by their latest words; the latest first. */
function voicesOn(issue: string, material: Material): readonly Voiced[] {
  const sides = new Set(sidesOf(material))
  const latest = new Map<string, Voiced>()
  for (const { utterance: id, stance } of stancesOn(issue, material)) {
    const utterance = material.index.utterances.get(id)
    if (stance === null || utterance === undefined) continue
    const { speaker } = utterance
    if (speaker === null || sides.has(speaker)) continue
    const on = dayOf(utterance, material)
    const known = latest.get(speaker)
    if (known === undefined || (on ?? '') >= (known.on ?? ''))
      latest.set(speaker, { speaker, utterance, stance, on })
  }
  return [...latest.values()].toSorted((a, b) => newestFirst(a.on, b.on))
}

function shownVoice(
  { speaker, utterance, stance, on }: Voiced,
  material: Material,
): ShownIssue['voices'][number] {
  const row = utteranceRow(utterance, material)
  const { speaksFor } = row
  return { actor: actorRef(speaker, material), stance, on, speaksFor, utterance: row }
}

/** Order of days, the newest first; what has none comes last. */
export function newestFirst(one: string | null, other: string | null): number {
  if (one === other) return 0
  return (one ?? '') > (other ?? '') ? -1 : 1
}
