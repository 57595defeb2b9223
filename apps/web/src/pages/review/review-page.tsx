import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { HatchPattern } from '../../parts/stance.tsx'
import { EmptyState } from '../../parts/states.tsx'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import './review.css'
import { Desk } from './desk.tsx'
import { KindChoice, kindOf, type ReviewKind } from './kind-choice.tsx'
import { useReviewWords } from './review-words.ts'

/** What waits for a person: a list, the card that is being decided, and the trail of what was. */
export function ReviewPage() {
  const { pages } = useWords()
  const { query, route } = useLocation()
  const kind = kindOf(query['kind'])
  const utterance = query['utterance'] ?? null
  const [cursor, setCursor] = useState<string | null>(null)
  usePage(pages.review)
  const review = useAnswer(`review ${utterance ?? kind} ${cursor ?? ''}`, (signal) =>
    asked(
      api.GET('/api/v1/review', {
        params: {
          query: {
            limit: 40,
            ...(utterance === null ? {} : { utterance }),
            ...(kind === 'all' ? {} : { kind }),
            ...(cursor === null ? {} : { cursor }),
          },
        },
        signal,
      }),
    ),
  )
  const counts = review.answer.is === 'here' ? review.answer.data.counts : null
  return (
    <>
      <HatchPattern />
      <ReviewHead review={review.answer.is === 'here' ? review.answer.data : null} />
      <KindChoice
        kind={kind}
        counts={counts}
        onChoose={(wanted) => {
          setCursor(null)
          route(wanted === 'all' ? '/review' : `/review?kind=${wanted}`)
        }}
      />
      {utterance !== null && <AboutOne utterance={utterance} />}
      <Answered
        of={review}
        lines={12}
        draw={(data) => (
          <DeskOrNothing
            key={utterance ?? kind}
            review={data}
            kind={kind}
            isFirst={cursor === null}
            isAboutOne={utterance !== null}
            at={query['at'] ?? null}
            onNext={setCursor}
          />
        )}
      />
    </>
  )
}

function ReviewHead({ review }: { readonly review: Shapes['Review'] | null }) {
  const { pages } = useWords()
  const words = useReviewWords()
  return (
    <div class="head">
      <div>
        <p class="crumb">
          <a href="/">{pages.dossier}</a>
        </p>
        <h1 tabIndex={-1}>{words.queue}</h1>
      </div>
      {review !== null && (
        <div class="facts">
          <span>
            <Rich text={words.openDoubts(waitingIn(review))} />
          </span>
          <span>{words.decidedToday(review.decidedToday)}</span>
          <span>{words.order}</span>
        </div>
      )}
    </div>
  )
}

function DeskOrNothing(props: {
  readonly review: Shapes['Review']
  readonly kind: ReviewKind
  readonly isFirst: boolean
  readonly isAboutOne: boolean
  readonly at: string | null
  readonly onNext: (cursor: string | null) => void
}) {
  const { review, kind, isFirst, isAboutOne, at, onNext } = props
  const isAll = kind === 'all' && !isAboutOne
  const words = useReviewWords()
  if (review.rows.length > 0)
    return <Desk review={review} waiting={waitingHere(props)} at={at} onNext={onNext} />
  return (
    <EmptyState title={emptyTitle(props, words)} help={isAll ? words.emptyHelp : undefined}>
      {(!isAll || !isFirst) && (
        <a class="button" href="/review" onClick={() => onNext(null)}>
          {words.showAll}
        </a>
      )}
    </EmptyState>
  )
}

/** How much waits of what is looked at. */
function waitingHere({ review, kind, isAboutOne }: Looked): number {
  if (isAboutOne) return review.rows.length
  return kind === 'all' ? waitingIn(review) : review.counts[kind]
}

interface Looked {
  readonly review: Shapes['Review']
  readonly kind: ReviewKind
  /** At what waits about one utterance alone. */
  readonly isAboutOne: boolean
}

function emptyTitle(
  { kind, isAboutOne }: Looked,
  words: ReturnType<typeof useReviewWords>,
): string {
  if (isAboutOne) return words.emptyAbout
  return kind === 'all' ? words.empty : words.emptyKind
}

/** Says that only what waits about one utterance is shown, and leads back to it and to everything. */
function AboutOne({ utterance }: { readonly utterance: string }) {
  const words = useReviewWords()
  return (
    <p class="note about-one">
      {words.aboutOne} <a href={`/utterances/${utterance}`}>{words.toUtterance}</a>
      {' · '}
      <a href="/review">{words.showAll}</a>
    </p>
  )
}

function waitingIn({ counts }: Shapes['Review']): number {
  return counts.statement + counts.join + counts.shift + counts.unfit
}
