import type { Case, Day, Voice } from 'tutur'
import { firstDay, lastDay } from './days.ts'
import type { Dossier, DossierActor } from './dossier.ts'

/** What a dossier asks of its coverage. */
export function caseOf({ parties, mediators, issues, actors }: Dossier): Case {
  return { parties, mediators, issues, voices: actors.flatMap(voicesOf) }
}

function voicesOf({ key, roles, speaksFor }: DossierActor): Voice[] {
  return [
    ...speaksFor.map((party) => ({ actor: key, office: null, party, from: null, to: null })),
    ...roles.map((role) => ({
      actor: key,
      office: role.office,
      party: role.speaksFor,
      from: role.from === null ? null : (firstDay(role.from) as Day),
      to: role.to === null ? null : (lastDay(role.to) as Day),
    })),
  ]
}
