import type { z } from '@hono/zod-openapi'
import type { Document, Mention, Report } from 'tutur'
import { actorOf, termsOf } from 'tutur/knowledge'
import type { Role } from 'tutur-dossier'
import { foldName } from 'tutur-ledger'
import type { candidateShape } from '../shapes/review.ts'
import { isDuring } from './is-during.ts'
import type { Material } from './view.ts'

export type Candidate = z.infer<typeof candidateShape>

/** As many are offered; anybody else is found by name. */
const mostCandidates = 8

/**
 * Who may have said it, the likeliest first: who was found; who spoke just before; who held the office that is named, on that
 * day; who else the document names.
 */
export function candidatesFor(report: Report, material: Material): Candidate[] {
  const { document } = report.source
  const around = reportsIn(document, material)
  const found = [
    ...foundSpeaker(report),
    ...speakerBefore(report, around),
    ...holdersOfRole(report, material),
    ...namedIn(document, around, material),
  ]
  return distinct(found).slice(0, mostCandidates)
}

/** The reports of a document, in the order of the text. */
function reportsIn({ id }: Document, { index }: Material): readonly Report[] {
  const statements = [...(index.holdings.get(id)?.statements.keys() ?? [])]
  return statements
    .flatMap((one) => index.reports.get(one) ?? [])
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ statement }: Report): number {
  return statement.content[0].start
}

type Why = Candidate['why']

/** Whom a mention means; nobody where it has no name. */
function meant(mention: Mention | null, why: Why, score: number | null = null): Candidate[] {
  if (mention === null) return []
  const { identity, name, role } = mention
  const isOffice = identity?.type === 'office'
  if (identity !== undefined && !isOffice)
    return [{ actor: identity.id, name: identity.name, role, why, score }]
  return name === null ? [] : [{ actor: null, name, role, why, score }]
}

function foundSpeaker({ statement: { speaker } }: Report): Candidate[] {
  return meant(speaker, 'found', speaker?.score ?? null)
}

function speakerBefore(report: Report, around: readonly Report[]): Candidate[] {
  const before = around.findLast(
    (one) => placeOf(one) < placeOf(report) && one.statement.speaker !== null,
  )
  return meant(before?.statement.speaker ?? null, 'before')
}

/* ---- By office ---- */

/** Who held the office that the words for the speaker name, on the day. */
function holdersOfRole({ statement, source }: Report, material: Material): Candidate[] {
  const { speaker, saidAt } = statement
  const day = saidAt?.from ?? source.published
  if (speaker === null || day === null) return []
  const { start, end } = speaker.anchor
  const words = new Set(foldName(`${source.document.text.slice(start, end)} ${speaker.role ?? ''}`))
  const ofDossier = material.dossier.actors.flatMap(({ key, roles }) =>
    roles
      .filter((role) => isDuring(role, day) && isNamed(role, words))
      .map(({ office }): Candidate => {
        const name = material.index.names.actor(key)
        return { actor: key, name, role: office, why: 'same-role', score: null }
      }),
  )
  return [...ofDossier, ...holdersInTables(speaker, day)]
}

function isNamed({ office, names }: Role, words: ReadonlySet<string>): boolean {
  return [office, ...Object.values(names).flat()].some((name) => {
    const all = foldName(name)
    return all.length > 0 && all.every((word) => words.has(word))
  })
}

function holdersInTables({ identity }: Mention, day: string): Candidate[] {
  const office = identity?.office ?? (identity?.type === 'office' ? identity.id : null)
  if (office === null) return []
  return termsOf(office)
    .filter((term) => isDuring(term, day))
    .flatMap(({ person }): Candidate[] => {
      const name = actorOf(person)?.names[0]
      if (name === undefined) return []
      return [{ actor: person, name, role: null, why: 'same-role', score: null }]
    })
}

/* ---- Named in the same document ---- */

function namedIn({ text }: Document, around: readonly Report[], material: Material): Candidate[] {
  const mentions = around.flatMap(({ statement: { speaker, addressees } }) => [
    ...meant(speaker, 'named-here'),
    ...addressees.flatMap((one) => meant(one, 'named-here')),
  ])
  const ofDossier = material.dossier.actors
    .filter(({ names }) =>
      Object.values(names)
        .flat()
        .some((name) => stands(name, text)),
    )
    .map(({ key, roles }): Candidate => {
      const name = material.index.names.actor(key)
      const role = roles.at(-1)?.office ?? null
      return { actor: key, name, role, why: 'named-here', score: null }
    })
  return [...mentions, ...ofDossier]
}

/** Whether a name stands in a text as a word of its own. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isAlone = !/[\p{L}\p{Nd}]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`)
    if (isAlone) return true
  }
  return false
}

/** Each once, by key or by name. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ actor, name }) => {
    const own = [...(actor === null ? [] : [`key ${actor}`]), foldName(name).join(' ')]
    const isNew = own.every((one) => !seen.has(one))
    for (const one of own) seen.add(one)
    return isNew
  })
}
