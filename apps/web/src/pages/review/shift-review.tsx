import type { Shapes } from '../../api/shapes.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { ShiftWords } from '../../positions/shift-words.tsx'
import { issueName, issueWords } from '../../positions/text-in.ts'
import { AnswerCard } from './answer-card.tsx'
import type { CardDoing } from './card.tsx'
import { useReviewWords } from './review-words.ts'

type ShiftItem = Extract<Shapes['ReviewItem'], { kind: 'shift' }>

/** Has the position shifted? What was said before, what is said now, and why it is not counted yet. */
export function ShiftReview({
  item: { shift },
  doing,
}: {
  readonly item: ShiftItem
  readonly doing: CardDoing
}) {
  const words = useReviewWords()
  const positionWords = usePositionWords()
  const { actor, issue, to, statement } = shift
  const proposed = <span class="note">{words.proposed}</span>
  const isYes = shift.proposed === 'yes'
  return (
    <AnswerCard
      question={words.shifted(actor.name, issueWords(issue))}
      first={isYes ? 0 : 1}
      effect={words.effectShift}
      mayChange={doing.mayChange}
      quick={[
        { key: 'y', does: positionWords.keyYes, chosen: 0 },
        { key: 'n', does: positionWords.keyNo, chosen: 1 },
      ]}
      options={[
        { face: <b>{words.yes}</b>, help: words.yesHelp, note: isYes && proposed },
        { face: <b>{words.no}</b>, help: words.noHelp, note: !isYes && proposed },
      ]}
      onAccept={(chosen, why) => {
        const holds = chosen === 0
        const say = holds ? positionWords.saidYes : positionWords.saidNo
        doing.decide(
          { kind: 'shift', statement, actor: actor.key ?? actor.name, issue, to, holds, why },
          say(actor.name, issueName(issue)),
        )
      }}
    >
      <ShiftWords shift={shift} />
    </AnswerCard>
  )
}
