import { fits, type Spelling, soundOf, spellingOf } from '../../identify/spelling.ts'
import type { Known } from '../../knowledge/known.ts'
import type { Report } from '../report.ts'

/** Whose words a report gives, as far as one report can tell. */
export interface Speaking {
  /** `known`: an actor of the tables; `named`: somebody with a name of several words; `open`: nobody knows, or only what it is. */
  readonly certainty: 'known' | 'named' | 'open'
  /** The same for all reports that can have one speaker for certain; `null` when it is open. */
  readonly key: string | null
  /** Key of the actor as the report has it. */
  readonly actor: string | null
  readonly name: string | null
  readonly spelling: Spelling
  /** Whether it is a state or a body, which others speak for. */
  readonly isBody: boolean
}

/**
 * How two speakers go together. `same`: one actor. `side`: a person, and the state or body that it speaks for. `unknown`: of
 * one it is not known who speaks. `other`: two actors.
 */
export type SpeakerFit = 'same' | 'side' | 'unknown' | 'other'

/** A name of fewer words may be anybody's. */
const fewestWords = 2

/** Who speaks in a report. An outlet that only passes words on is not the one whose words they are. */
export function speakingIn({ statement, actor, source }: Report): Speaking {
  const { speaker, chain } = statement
  const name = speaker?.name ?? null
  const passesOn = chain.hops.some(
    ({ outlet, publisher }) => actor !== null && (publisher?.id === actor || outlet === name),
  )
  const type = speaker?.identity?.type
  const isBody = type === 'state' || type === 'territory' || type === 'organisation'
  const open: Speaking = { certainty: 'open', key: null, actor, name, spelling: [], isBody }
  if (passesOn) return { ...open, actor: null }
  if (actor === null || speaker === null) return open
  if (speaker.identity !== undefined) return { ...open, certainty: 'known', key: actor }
  const spelling = spellingOf(name ?? '', source.document.language)
  if (speaker.form === 'description' || spelling.length < fewestWords) return open
  return { ...open, certainty: 'named', key: `named ${soundOf(spelling)}`, spelling }
}

/** Compares two speakers. */
export function speakerFit(one: Speaking, other: Speaking, known: Known): SpeakerFit {
  if (one.actor !== null && one.actor === other.actor) return 'same'
  if (one.certainty === 'open' || other.certainty === 'open') return 'unknown'
  if (one.certainty === 'named' && other.certainty === 'named')
    return fits(one.spelling, other.spelling) ? 'same' : 'other'
  return speaksFor(one, other, known) || speaksFor(other, one, known) ? 'side' : 'other'
}

/** The states and bodies for which a speaker speaks, itself among them. */
export function sidesOf({ actor, certainty, isBody }: Speaking, known: Known): readonly string[] {
  if (actor === null || certainty !== 'known') return []
  if (!isBody) return known.sidesOf(actor)
  const [state = ''] = actor.split('.')
  return [state]
}

/** Whether the first is a person and the second a state, or a body of one, that the person speaks for. */
function speaksFor(person: Speaking, body: Speaking, known: Known): boolean {
  if (person.isBody || !body.isBody) return false
  const [state = ''] = sidesOf(body, known)
  return sidesOf(person, known).includes(state)
}
