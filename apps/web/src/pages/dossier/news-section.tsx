import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes, UtteranceRow } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { NewMark, SaidDay } from '../../parts/small-notes.tsx'
import { StanceMark } from '../../parts/stance.tsx'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { SaidWords } from '../../positions/said-words.tsx'
import { issueName } from '../../positions/text-in.ts'
import { StandingCount } from '../../reading/standing-count.tsx'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'

const shown = 5

/** What came in since the last visit; on the first one, the newest words. */
export function NewsSection({ before }: { readonly before: Shapes['Visit']['before'] }) {
  const words = useDossierWords()
  const all = useWords()
  const since = before?.mark
  const news = useAnswer(`news ${since ?? ''}`, (signal) =>
    asked(
      api.GET('/api/v1/utterances', {
        params: {
          query: { limit: shown, ...(since === undefined ? {} : { since, fresh: 'yes' }) },
        },
        signal,
      }),
    ),
  )
  const title =
    before === null ? words.newest : all.parts.newSince(tellSingleDay(before.at.slice(0, 10), all))
  const count = news.answer.is === 'here' ? news.answer.data.rows.length : 0
  const hasMore = news.answer.is === 'here' && news.answer.data.next !== null
  return (
    <section class="section">
      <header>
        <h2>{title}</h2>
        {before !== null && count > 0 && (
          <NewMark>
            {all.speech.number(count)}
            {hasMore && '+'}
          </NewMark>
        )}
      </header>
      <Answered
        of={news}
        lines={6}
        draw={({ rows, next }) => <NewsList rows={rows} hasMore={next !== null} />}
      />
    </section>
  )
}

function NewsList({
  rows,
  hasMore,
}: {
  readonly rows: readonly UtteranceRow[]
  readonly hasMore: boolean
}) {
  const words = useDossierWords()
  if (rows.length === 0) return <p class="note">{words.nothingNew}</p>
  return (
    <>
      <ul class="news">
        {rows.map((row) => (
          <NewsItem key={row.id} row={row} />
        ))}
      </ul>
      {hasMore && (
        <p class="small">
          <a href="/ledger">{words.allInLedger}</a>
        </p>
      )}
    </>
  )
}

function NewsItem({ row }: { readonly row: UtteranceRow }) {
  const { nobodyNamed } = usePositionWords()
  const stances = row.stances.flatMap(({ issue, stance }) =>
    stance === null ? [] : [{ issue, stance }],
  )
  return (
    <li>
      <div class="by">
        <span>{row.speaker === null ? nobodyNamed : <ActorLink actor={row.speaker} />}</span>
        <SaidDay day={row.saidAt ?? { from: null, to: null }} />
      </div>
      <a class="quiet" href={addressOf.utterance(row.id)}>
        <SaidWords said={row} isSmall />
      </a>
      <div class="by">
        <span class="news-stances">
          {stances.map(({ issue, stance }) => (
            <StanceMark key={issue} stance={stance}>
              {issueName(issue)}
            </StanceMark>
          ))}
        </span>
        <StandingCount standing={row.standing} />
      </div>
    </li>
  )
}
