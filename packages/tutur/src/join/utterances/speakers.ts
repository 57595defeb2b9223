import type { Known } from '../../knowledge/known.ts'
import type { Report } from '../report.ts'

/**
 * How the speakers of two reports go together. `same`: one actor. `side`: a person, and the state or body that it speaks for.
 * `unknown`: of one it is not known who speaks. `other`: two actors.
 */
export type SpeakerFit = 'same' | 'side' | 'unknown' | 'other'

/** Compares the speakers of two reports. */
export function speakerFit(one: Report, other: Report, known: Known): SpeakerFit {
  if (one.actor !== null && other.actor !== null) {
    if (one.actor === other.actor) return 'same'
    return speaksFor(one, other, known) || speaksFor(other, one, known) ? 'side' : 'other'
  }
  const [a, b] = [one.statement.speaker, other.statement.speaker]
  if (one.actor === null && other.actor === null) {
    if (a?.name !== null && a?.name !== undefined && a.name === b?.name) return 'same'
    return 'unknown'
  }
  const open = one.actor === null ? a : b
  return open === null || open.form !== 'name' || open.name === null ? 'unknown' : 'other'
}

/** Whether the first is a person and the second a state, or a body of one, that the person speaks for. */
function speaksFor(person: Report, body: Report, known: Known): boolean {
  const { actor } = person
  if (actor === null || body.actor === null || known.personOf(actor) === null) return false
  const [state = ''] = body.actor.split('.')
  return known.sidesOf(actor).includes(state)
}
