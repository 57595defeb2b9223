import type { Case, Day, Voice } from 'tutur'
import { type Office, officesOfBody, termsOf } from 'tutur/knowledge'
import { firstDay, lastDay } from './days.ts'
import type { Dossier, DossierActor, Role } from './dossier.ts'

/**
 * What a dossier asks of its coverage. Who may speak for whom is what the dossier says; for parties and mediators of the
 * bundled tables also who held which of their offices, but for those offices of which the dossier names holders itself.
 */
export function caseOf({ parties, mediators, issues, actors }: Dossier): Case {
  const ownOffices = new Set(actors.flatMap(({ roles }) => roles.map(({ key }) => key)))
  const bundled = [...parties, ...mediators]
    .flatMap((party) => officesOfBody(party).map((office) => ({ party, office })))
    .filter(({ office }) => !ownOffices.has(office.key))
    .flatMap(({ party, office }) => bundledVoices(party, office))
  return { parties, mediators, issues, voices: [...actors.flatMap(voicesOf), ...bundled] }
}

function voicesOf({ key, roles, speaksFor }: DossierActor): Voice[] {
  return [
    ...speaksFor.map((party) => ({ actor: key, office: null, party, from: null, to: null })),
    ...roles.map((role) => voiceOf(key, role)),
  ]
}

function voiceOf(actor: string, { office, speaksFor, from, to }: Role): Voice {
  return { actor, office, party: speaksFor, from: firstOf(from), to: lastOf(to) }
}

function bundledVoices(party: string, { key, names }: Office): Voice[] {
  return termsOf(key).map(({ person, from, to }) => ({
    actor: person,
    office: names[0] ?? key,
    party,
    from: firstOf(from),
    to: lastOf(to),
  }))
}

function firstOf(day: string | null): Day | null {
  return day === null ? null : (firstDay(day) as Day)
}

function lastOf(day: string | null): Day | null {
  return day === null ? null : (lastDay(day) as Day)
}
