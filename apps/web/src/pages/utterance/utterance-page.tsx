import { useRoute } from 'preact-iso'
import { api, asked } from '../../api/client.ts'
import { ProblemState } from '../../api/problem-state.tsx'
import type { Utterance } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Certainty } from '../../parts/certainty.tsx'
import { SaidDay, Tongue, useLang } from '../../parts/small-notes.tsx'
import { EmptyState, LoadingState } from '../../parts/states.tsx'
import { useReadingWords } from '../../reading/reading-words.ts'
import { StandingCount } from '../../reading/standing-count.tsx'
import { Stances } from '../../reading/statement-note.tsx'
import { usePage } from '../../shell/use-page.ts'
import { toldShort } from '../../utterances/quoted-short.ts'
import { UtteranceDetails } from '../../utterances/utterance-details.tsx'
import { useUtteranceWords } from '../../utterances/utterance-words.ts'
import { useWords } from '../../words/language.ts'
import './utterance-page.css'

/** One utterance, as its permalink shows it; the id of one of its statements leads here, too. */
export function UtterancePage() {
  const id = useRoute().params['utterance'] ?? ''
  const { answer, again } = useAnswer(`utterance ${id}`, (signal) =>
    asked(api.GET('/api/v1/utterances/{id}', { params: { path: { id } }, signal })),
  )
  const { pages } = useWords()
  if (answer.is === 'here') return <Shown utterance={answer.data} />
  const isUnknown = answer.is === 'failed' && [400, 404].includes(answer.problem.status)
  if (isUnknown) return <Unknown />
  return (
    <div class="alone">
      <Named title={pages.utterance} />
      {answer.is === 'failed' ? (
        <ProblemState problem={answer.problem} again={again} />
      ) : (
        <LoadingState lines={9} />
      )}
    </div>
  )
}

function Named({ title }: { readonly title: string }) {
  usePage(title)
  return (
    <h1 class="heard" tabIndex={-1}>
      {title}
    </h1>
  )
}

function Unknown() {
  const words = useUtteranceWords()
  const { pages } = useWords()
  usePage(words.notFound)
  return (
    <div class="alone">
      <EmptyState title={<h1 tabIndex={-1}>{words.notFound}</h1>} help={words.notFoundHelp}>
        <a class="button" href="/ledger">
          {pages.ledger}
        </a>
      </EmptyState>
    </div>
  )
}

function Shown({ utterance }: { readonly utterance: Utterance }) {
  const words = useUtteranceWords()
  const reading = useReadingWords()
  const { pages } = useWords()
  const { row } = utterance
  const name = row.speaker?.name ?? null
  const title = name === null ? words.titleNobody : words.title(name)
  usePage(title)
  const key = row.speaker?.key ?? null
  return (
    <>
      <div class="head utterance-head">
        <div>
          <nav class="crumb" aria-label={pages.ledger}>
            <a href="/ledger">{pages.ledger}</a> / {title}
          </nav>
          <h1 tabIndex={-1} lang={useLang(row.language)}>
            {toldShort(row.words, row.form, 240)}
          </h1>
          <p class="small">
            <b>
              {key === null ? (
                (name ?? reading.nobody)
              ) : (
                <a href={`/actors/${encodeURIComponent(key)}`}>{name}</a>
              )}
            </b>
            {row.speaker?.role != null && `, ${row.speaker.role}`} · {reading.acts[row.act]},{' '}
            {reading.forms[row.form]} · <SaidDay day={row.saidAt ?? { from: null, to: null }} />{' '}
            <Tongue tag={row.language} />
          </p>
        </div>
        <div class="utterance-standing">
          <Stances utterance={row} />
          <StandingCount standing={row.standing} />
          <Certainty {...row.sureness} />
        </div>
      </div>
      <section class="section first">
        <h2 class="heard">{words.explained}</h2>
        <UtteranceDetails utterance={utterance} query={null} />
      </section>
    </>
  )
}
