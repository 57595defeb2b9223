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
  const open: Speaking = { certainty: 'open', key: null, actor, name, spelling: [] }
  if (passesOn) return { ...open, actor: null }
  if (actor === null || speaker === null) return open
  if (speaker.identity !== undefined)
    return { certainty: 'known', key: actor, actor, name, spelling: [] }
  const spelling = spellingOf(name ?? '', source.document.language)
  if (speaker.form === 'description' || spelling.length < fewestWords) return open
  return { certainty: 'named', key: `named ${soundOf(spelling)}`, actor, name, spelling }
}

/** Compares two speakers. */
export function speakerFit(one: Speaking, other: Speaking, known: Known): SpeakerFit {
  if (one.actor !== null && one.actor === other.actor) return 'same'
  if (one.certainty === 'open' || other.certainty === 'open') return 'unknown'
  if (one.certainty === 'named' && other.certainty === 'named')
    return fits(one.spelling, other.spelling) ? 'same' : 'other'
  return speaksFor(one, other, known) || speaksFor(other, one, known) ? 'side' : 'other'
}

/** Whether the first is a person and the second a state, or a body of one, that the person speaks for. */
function speaksFor({ actor }: Speaking, body: Speaking, known: Known): boolean {
  if (actor === null || body.actor === null || known.personOf(actor) === null) return false
  const [state = ''] = body.actor.split('.')
  return known.sidesOf(actor).includes(state)
}
