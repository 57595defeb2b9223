import type { Shapes } from '../../api/shapes.ts'
import { DoubtNote, SaidDay } from '../../parts/small-notes.tsx'
import { StanceMark } from '../../parts/stance.tsx'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { usePositionWords } from '../../positions/positions-words.ts'
import { SaidWords } from '../../positions/said-words.tsx'
import { StandingCount } from '../../reading/standing-count.tsx'
import { useIssueWords } from './issue-words.ts'
import { NewestOf } from './newest-of.tsx'

type Voice = Shapes['Issue']['voices'][number]

/** Persons by their latest words; whoever may speak for nobody is shown as such. */
export function VoicesSection({
  issue: { voices, voicesInAll, issue },
}: {
  readonly issue: Shapes['Issue']
}) {
  const words = useIssueWords()
  return (
    <section class="section">
      <header>
        <h2>{words.voices}</h2>
        <span class="note">{words.voicesNote}</span>
      </header>
      {voices.length === 0 && <p class="note">{words.voicesNone}</p>}
      <ul class="voices">
        {voices.map((voice) => (
          <VoiceLine key={`${voice.actor.key} ${voice.actor.name}`} voice={voice} />
        ))}
      </ul>
      {voices.length > 0 && (
        <p class="under">
          <NewestOf shown={voices.length} inAll={voicesInAll} />
          <CsvLink table="utterances" asked={{ q: `issue:${issue.key}` }} />
        </p>
      )}
    </section>
  )
}

function VoiceLine({ voice }: { readonly voice: Voice }) {
  const words = useIssueWords()
  const { speaksFor: speaks } = usePositionWords()
  const { actor, stance, on, speaksFor, utterance } = voice
  return (
    <li>
      <span>
        <b>
          <ActorLink actor={actor} />
        </b>
        <span class="small voice-for">
          {speaksFor === null ? <DoubtNote>{words.forNobody}</DoubtNote> : speaks(speaksFor.name)}
        </span>
      </span>
      <span>
        <StanceMark stance={stance} />
        <span class="small voice-for">
          <SaidDay day={{ from: on, to: on }} />
        </span>
      </span>
      <span>
        <a class="quiet" href={addressOf.utterance(utterance.id)}>
          <SaidWords said={utterance} isSmall />
        </a>
        <StandingCount standing={utterance.standing} />
      </span>
    </li>
  )
}
