import { useRef, useState } from 'preact/hooks'
import { newestDecided } from '../../api/decide.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useMayChange, useMe } from '../../api/use-me.ts'
import { EmptyState } from '../../parts/states.tsx'
import { tell } from '../../parts/toasts.tsx'
import { lastOfMine } from '../../positions/decided-here.ts'
import { useTakeBack } from '../../positions/use-decide.ts'
import { useDecided } from '../../positions/use-decided.ts'
import { useKeys } from '../../shell/keys.ts'
import { Card } from './card.tsx'
import { flyAway } from './fly-away.ts'
import { Queue } from './queue.tsx'
import { useReviewWords } from './review-words.ts'
import { RowHistory } from './row-history.tsx'
import { Trail, useTrail } from './trail.tsx'

type Item = Shapes['ReviewItem']

/** The list, the card and the trail. */
export function Desk(props: {
  readonly review: Shapes['Review']
  readonly waiting: number
  /** What was asked for by the address. */
  readonly at: string | null
  readonly onNext: (cursor: string | null) => void
}) {
  const { review, waiting, onNext } = props
  const words = useReviewWords()
  const order = useOrder(review, props.at)
  const { items, current } = order
  const card = useRef<HTMLElement>(null)
  const trail = useTrail()
  const mayChange = useMayChange()
  const undo = useUndo(trail.answer.is === 'here' ? trail.answer.data.rows : [], mayChange)
  useDeskKeys({ order, undo, mayChange })
  const finish = async () => {
    if (current === undefined) return
    await flyAway(card.current, document.querySelector('.trail'))
    order.finish(current.id)
    focusQuestion()
  }
  return (
    <div class="three-columns review">
      <Queue
        items={items}
        current={current}
        onChoose={(id) => {
          order.go(id)
          focusQuestion()
        }}
        waiting={waiting}
        onNext={review.next === null ? null : () => onNext(review.next)}
      />
      <div>
        {current === undefined ? (
          <EmptyState title={words.empty} help={words.emptyHelp} />
        ) : (
          <Card
            key={current.id}
            place={card}
            item={current}
            decidedToday={review.decidedToday}
            left={waiting}
            mayChange={mayChange}
            onFinished={finish}
            onFailed={() => order.bringBack(current.id)}
            onLater={() => {
              order.putOff(current.id)
              focusQuestion()
            }}
            onUndo={undo}
          />
        )}
      </div>
      <aside>
        <Trail of={trail} mayChange={mayChange} />
        {current?.kind === 'statement' && <RowHistory item={current} />}
      </aside>
    </div>
  )
}

interface Order {
  readonly items: readonly Item[]
  readonly current: Item | undefined
  readonly go: (id: string) => void
  readonly step: (by: 1 | -1) => void
  readonly putOff: (id: string) => void
  readonly finish: (id: string) => void
  readonly bringBack: (id: string) => void
}

/** What is shown in which order: what is put off goes to the end, what is decided is gone before the server says so. */
function useOrder({ rows, state }: Shapes['Review'], asked: string | null): Order {
  const [at, setAt] = useState(asked)
  const [putOff, setPutOff] = useState<readonly string[]>([])
  const { isDecided, mark } = useDecided(state)
  const open = rows.filter(({ id }) => !isDecided(id))
  const items = [
    ...open.filter(({ id }) => !putOff.includes(id)),
    ...open
      .filter(({ id }) => putOff.includes(id))
      .sort((a, b) => putOff.indexOf(a.id) - putOff.indexOf(b.id)),
  ]
  const current = items.find((item) => isAskedFor(item, at)) ?? items[0]
  const index = current === undefined ? -1 : items.indexOf(current)
  const after = (items[index + 1] ?? items[index - 1])?.id ?? null
  return {
    items,
    current,
    go: setAt,
    step: (by) => setAt(items[index + by]?.id ?? at),
    putOff(id) {
      setPutOff([...putOff.filter((one) => one !== id), id])
      setAt(after)
    },
    finish(id) {
      mark(id, true)
      setAt(after)
    },
    bringBack: (id) => mark(id, false),
  }
}

/** By its own id, or by the id of the shift in it, which is what other pages know. */
function isAskedFor(item: Item, at: string | null): boolean {
  return item.id === at || (item.kind === 'shift' && item.shift.id === at)
}

function useUndo(decisions: readonly Shapes['Decision'][], mayChange: boolean): () => void {
  const words = useReviewWords()
  const takeBack = useTakeBack()
  const me = useMe()
  const undo = async () => {
    // What has just been decided is meant, even where the answer to it is still on its way.
    await newestDecided()
    const last = lastOfMine(decisions, me?.name ?? null)
    if (last === null) tell({ words: words.nothingUndo })
    else takeBack(last)
  }
  return () => {
    if (mayChange) void undo()
  }
}

function useDeskKeys(of: {
  readonly order: Order
  readonly undo: () => void
  readonly mayChange: boolean
}): void {
  const { order, undo, mayChange } = of
  const { keys } = useReviewWords()
  const step = (by: 1 | -1) => {
    order.step(by)
    focusQuestion()
  }
  useKeys([
    { keys: 'j', does: keys.next, run: () => step(1) },
    { keys: 'k', does: keys.before, run: () => step(-1) },
    ...(mayChange ? [{ keys: 'z', does: keys.undo, run: undo, inFooter: true }] : []),
  ])
}

/** Whoever decides by keyboard or by ear goes on at the next question. */
function focusQuestion(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.card .question')?.focus())
}
