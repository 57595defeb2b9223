import type { RefObject } from 'preact'
import type { RulingBody, Shapes } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { useDecide } from '../../positions/use-decide.ts'
import { useKeys } from '../../shell/keys.ts'
import { JoinCard } from './join-card.tsx'
import { useReviewWords } from './review-words.ts'
import { ShiftReview } from './shift-review.tsx'
import { StatementCard } from './statement-card.tsx'
import { UnfitCard } from './unfit-card.tsx'

/** What each kind of card is given beside its item. */
export interface CardDoing {
  readonly mayChange: boolean
  /** Decides, and goes on to the next. */
  readonly decide: (ruling: RulingBody, said: string) => void
}

export interface CardProps {
  readonly item: Shapes['ReviewItem']
  readonly place: RefObject<HTMLElement | null>
  readonly decidedToday: number
  readonly left: number
  readonly mayChange: boolean
  readonly onFinished: () => Promise<void>
  readonly onFailed: () => void
  readonly onLater: () => void
  readonly onUndo: () => void
}

/** One question, with what is needed to answer it. */
export function Card(props: CardProps) {
  const { item, place, mayChange, decidedToday, left } = props
  const words = useReviewWords()
  const decide = useDecide()
  useKeys([{ keys: 'l', does: words.keys.later, run: props.onLater, inFooter: true }])
  const doing: CardDoing = {
    mayChange,
    decide(ruling, said) {
      // What is kept is asked for anew only when the card is gone, so that nothing jumps under the reader.
      const gone = props.onFinished()
      decide(ruling, { said, onFailed: () => void gone.then(props.onFailed) })
    },
  }
  return (
    <article class="card" ref={place}>
      <progress
        class="decided"
        max={Math.max(1, decidedToday + left)}
        value={decidedToday}
        aria-label={words.decidedToday(decidedToday)}
      />
      <div class="question-line">
        <p class="note">{words.progress(words.kinds[item.kind], decidedToday, left)}</p>
        <span>
          <Button kind="bare" onPress={props.onLater} keyHint="l">
            {words.later}
          </Button>
          {mayChange && (
            <Button kind="bare" onPress={props.onUndo} keyHint="z">
              {words.undo}
            </Button>
          )}
        </span>
      </div>
      <CardOf item={item} doing={doing} />
    </article>
  )
}

function CardOf({ item, doing }: Pick<CardProps, 'item'> & { readonly doing: CardDoing }) {
  switch (item.kind) {
    case 'statement':
      return <StatementCard item={item} doing={doing} />
    case 'join':
      return <JoinCard item={item} doing={doing} />
    case 'shift':
      return <ShiftReview item={item} doing={doing} />
    case 'unfit':
      return <UnfitCard item={item} doing={doing} />
  }
}
