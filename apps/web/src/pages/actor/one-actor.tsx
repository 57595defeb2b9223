import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useVisit } from '../../api/use-visit.ts'
import { DoubtNote } from '../../parts/small-notes.tsx'
import { HatchPattern } from '../../parts/stance.tsx'
import { LoadingState } from '../../parts/states.tsx'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { PageCitation } from '../../positions/page-citation.tsx'
import { SaidRow } from '../../positions/said-row.tsx'
import { tellSpan } from '../../positions/tell-span.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { tellDay } from '../../words/tell-day.ts'
import { useActorWords } from './actor-words.ts'
import { PositionsSection } from './positions-section.tsx'

type Actor = Shapes['Actor']

/** One actor: roles, positions over time, latest words, who speaks for it. */
export function OneActor({ actor }: { readonly actor: string }) {
  const known = useVisit()
  if (known === null)
    return (
      <>
        <ActorHead actor={null} />
        <LoadingState lines={12} />
      </>
    )
  return <KnownActor actor={actor} before={known.visit?.before ?? null} />
}

function KnownActor({
  actor: key,
  before,
}: {
  readonly actor: string
  readonly before: Shapes['Visit']['before']
}) {
  const { pages } = useWords()
  const query = before === null ? {} : { since: before.mark }
  const found = useAnswer(`actor ${key} ${before?.mark}`, (signal) =>
    asked(api.GET('/api/v1/actors/{key}', { params: { path: { key }, query }, signal })),
  )
  const actor = found.answer.is === 'here' ? found.answer.data : null
  usePage(actor?.actor.name ?? pages.actors)
  return (
    <>
      <HatchPattern />
      <ActorHead actor={actor} />
      <Answered of={found} lines={12} draw={(data) => <ActorBody actor={data} />} />
    </>
  )
}

function ActorHead({ actor }: { readonly actor: Actor | null }) {
  const { pages } = useWords()
  const words = useActorWords()
  const of = actor?.actor.speaksFor ?? null
  return (
    <div class="head">
      <div>
        <p class="crumb">
          <a href="/actors">{pages.actors}</a>
          {of !== null && (
            <>
              {' / '}
              <ActorLink actor={of} />
            </>
          )}
        </p>
        <h1 tabIndex={-1}>{actor?.actor.name ?? pages.actors}</h1>
        {actor !== null && <p class="small">{actor.actor.names.join(' · ')}</p>}
        {actor?.actor.provisional === true && (
          <p class="small">
            <DoubtNote>{words.byNameHelp}</DoubtNote>
          </p>
        )}
      </div>
      {actor !== null && <ActorFacts actor={actor.actor} />}
    </div>
  )
}

function ActorFacts({ actor }: { readonly actor: Shapes['ActorRow'] }) {
  const words = useActorWords()
  const all = useWords()
  const { first, last, speaksFor } = actor
  return (
    <div class="facts told">
      <span>
        <Rich text={words.utterancesRich(actor.utterances)} />
      </span>
      <span>
        <Rich text={words.articlesRich(actor.documents)} />
      </span>
      {first !== null && <span>{tellDay({ from: first, to: last }, all).day}</span>}
      {speaksFor !== null && (
        <span>
          {words.speaksFor} <ActorLink actor={speaksFor} />
        </span>
      )}
    </div>
  )
}

function ActorBody({ actor }: { readonly actor: Actor }) {
  const words = useActorWords()
  return (
    <>
      <RolesSection actor={actor} />
      <PositionsSection actor={actor} />
      <LatestSection actor={actor} />
      <VoicesSection actor={actor} />
      <PageCitation title={words.citation(actor.actor.name)} state={actor.state} />
    </>
  )
}

function RolesSection({ actor: { roles, actor } }: { readonly actor: Actor }) {
  const words = useActorWords()
  if (roles.length === 0 && actor.type !== 'person') return null
  return (
    <section class="section first">
      <header>
        <h2>{words.roles}</h2>
        <span class="note">{words.rolesNote}</span>
      </header>
      {roles.length === 0 && <p class="note">{words.rolesNone}</p>}
      <ol class="roles">
        {roles.map((role) => (
          <RoleLine key={`${role.office} ${role.from} ${role.of?.name}`} role={role} />
        ))}
      </ol>
    </section>
  )
}

function RoleLine({ role }: { readonly role: Shapes['Role'] }) {
  const words = useActorWords()
  const all = useWords()
  const { office, of, speaksFor, by } = role
  return (
    <li>
      <span class="days">{tellSpan(role, all, words)}</span>
      <span>
        <b>{office}</b>
        {of !== null && (
          <>
            {', '}
            <ActorLink actor={of} />
          </>
        )}
        {speaksFor !== null && (
          <span class="note">
            {' '}
            {words.speaksFor} {speaksFor.name}
          </span>
        )}
      </span>
      <span class="note">{by === 'dossier' ? words.fromDossier : words.fromTables}</span>
    </li>
  )
}

function LatestSection({ actor }: { readonly actor: Actor }) {
  const words = useActorWords()
  const { latest, query } = actor
  return (
    <section class="section">
      <header>
        <h2>{words.latest}</h2>
        {latest.length > 0 && (
          <a class="small" href={addressOf.ledger(query)}>
            {words.allInLedger(actor.actor.utterances)}
          </a>
        )}
      </header>
      {latest.length === 0 && <p class="note">{words.noWords}</p>}
      <ol class="latest">
        {latest.map((row) => (
          <SaidRow key={row.id} row={row} isSpeakerKnown={row.speaker?.key === actor.actor.key} />
        ))}
      </ol>
      {latest.length > 0 && (
        <p class="under">
          <CsvLink table="utterances" asked={{ q: query }} />
        </p>
      )}
    </section>
  )
}

function VoicesSection({ actor: { voices, of, actor } }: { readonly actor: Actor }) {
  const words = useActorWords()
  const all = useWords()
  if (voices.length === 0 || of === null) return null
  const title = of.key === actor.key ? words.whoSpeaks(of.name) : words.whoElse(of.name)
  return (
    <section class="section">
      <header>
        <h2>{title}</h2>
      </header>
      <ol class="roles">
        {voices.map((voice) => (
          <li key={`${voice.actor.key} ${voice.role} ${voice.from}`}>
            <span class="days">{tellSpan(voice, all, words)}</span>
            <span>
              <b>
                <ActorLink actor={voice.actor} />
              </b>
              {voice.role !== null && `, ${voice.role}`}
            </span>
            <span class="note">{words.utterances(voice.utterances)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
