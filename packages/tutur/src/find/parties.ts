import type { Mention } from '../model/model.ts'
import type { Actor } from './people/actors.ts'
import { findAddressees } from './people/addressees.ts'
import { createCaseSpeakers } from './people/case-speakers.ts'
import { headlineSpeakers } from './people/headline-speakers.ts'
import { type SpeakerRule, scoreOf } from './people/speaker-scores.ts'
import { findPeople } from './people.ts'
import { createSpeakers, type SpeakerResolution, type Speakers } from './speakers.ts'
import type { Reading, Relation } from './words/reading.ts'

/** Who speaks, and to whom. */
export interface Parties {
  /** `null` when the text has no words for the speaker. */
  readonly speaker: Mention | null
  /** How the speaker was found, and who it is; `null` for a speaker who is not settled. */
  readonly found: FoundParty | null
  readonly addressees: readonly Mention[]
  /** Whom the words for an unsettled speaker may mean, where somebody was found and is likelier wrong than right. */
  readonly guess?: string | null
}

/** How a speaker was found, and all that is known of the one meant. */
export interface FoundParty {
  readonly rule: SpeakerRule
  readonly actor: Actor
}

/** The parties of each relation; asked in the order of the text, since a pronoun means somebody named before. */
export function findParties(reading: Reading, relations: readonly Relation[]): Parties[] {
  const speakers = speakersIn(reading)
  const parties = relations.map((relation) => partiesIn(reading, relation, speakers))
  const spoken = relations.map((relation, i) => ({
    relation,
    speaker: parties[i]?.speaker ?? null,
  }))
  const settled = headlineSpeakers(reading, spoken, speakers)
  return parties.map((party, i) => {
    const speaker = settled[i] ?? null
    if (speaker === party.speaker || party.found === null) return { ...party, speaker }
    return { ...party, speaker, found: { ...party.found, rule: 'headline.below' } }
  })
}

function partiesIn(reading: Reading, relation: Relation, speakers: Speakers): Parties {
  const { source, sentence, cue, content, form, rule } = relation
  const cueStart = cue[0]?.start ?? content[0]?.start ?? 0
  const contentStart = content[0]?.start ?? cueStart
  const direct = form === 'direct'
  const follows = rule === 'quote.bare'
  const resolved = speakers.resolve(source, {
    sentence,
    cueStart,
    contentStart,
    direct,
    follows,
    through: speakers.through?.(relation) ?? null,
    passedOnBy: relation.passedOnBy ?? null,
  })
  const found = rule === 'spoken' ? asPageSpeaker(resolved) : resolved
  const speaker = found.state === 'absent' ? null : found.mention
  return {
    speaker,
    found: found.state === 'resolved' ? { rule: found.rule, actor: found.actor } : null,
    addressees: findAddressees(reading, relation).map((span) =>
      notSpeaker(speakers.identify(span, sentence), speaker),
    ),
  }
}

/** Whose words a page is stands over them, however seldom a name that stands nowhere else is right. */
function asPageSpeaker(found: SpeakerResolution): SpeakerResolution {
  if (found.state !== 'resolved') return found
  const rule = 'page.speaker'
  return { ...found, rule, mention: { ...found.mention, score: scoreOf(rule) } }
}

/** Nobody tells himself: an addressee who would be the speaker is left open. */
function notSpeaker(told: Mention, speaker: Mention | null): Mention {
  const isSpeaker = told.name !== null && told.name === speaker?.name
  return isSpeaker ? { ...told, name: null, role: null, score: 0 } : told
}

function speakersIn(reading: Reading): Speakers {
  return reading.pack.grammar.cased
    ? createCaseSpeakers(reading)
    : createSpeakers(reading, findPeople(reading))
}
