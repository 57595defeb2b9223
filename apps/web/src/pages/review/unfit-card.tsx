import type { Shapes } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../shell/keys.ts'
import type { CardDoing } from './card.tsx'
import { useReviewWords } from './review-words.ts'
import { DecisionList } from './trail.tsx'

type UnfitItem = Extract<Shapes['ReviewItem'], { kind: 'unfit' }>

/** A decision that no row answers to any more. */
export function UnfitCard({
  item,
  doing,
}: {
  readonly item: UnfitItem
  readonly doing: CardDoing
}) {
  const words = useReviewWords()
  const { decision } = item
  const takeBack = () =>
    doing.decide({ kind: 'undo', decision: decision.id, why: '' }, words.said.unfit)
  useKeys(
    doing.mayChange ? [{ keys: 'a', does: words.takeBack, run: takeBack, inFooter: true }] : [],
  )
  return (
    <>
      <div>
        <h2 class="question" tabIndex={-1}>
          {words.unfit}
        </h2>
        <p class="small">{words.unfitHelp}</p>
      </div>
      <div>
        <DecisionList rows={[decision]} mayChange={false} />
      </div>
      {doing.mayChange && (
        <div class="acting">
          <div class="acts">
            <Button kind="main" onPress={takeBack} keyHint="a">
              {words.takeBack}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
