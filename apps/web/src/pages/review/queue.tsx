import type { Shapes } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { issueWords } from '../../positions/text-in.ts'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { isAboutSpeaker } from './is-about-speaker.ts'
import { useReviewWords } from './review-words.ts'

type Item = Shapes['ReviewItem']

/** More than so many are told by their number. */
const shown = 12

/** What waits, doubts first. */
export function Queue(props: {
  readonly items: readonly Item[]
  readonly current: Item | undefined
  readonly onChoose: (id: string) => void
  readonly waiting: number
  readonly onNext: (() => void) | null
}) {
  const { items, current, onChoose, waiting, onNext } = props
  const words = useReviewWords()
  const at = current === undefined ? 0 : items.indexOf(current)
  const first = Math.max(0, Math.min(at - 4, items.length - shown))
  const rows = items.slice(first, first + shown)
  const more = waiting - rows.length
  return (
    <nav class="queue-room" aria-label={words.queue}>
      <ol class="queue">
        {rows.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              aria-current={item === current ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
            >
              <QueueLine item={item} />
            </button>
          </li>
        ))}
        {more > 0 && <li class="note more">{words.more(more)}</li>}
      </ol>
      {onNext !== null && items.length <= shown && (
        <Button kind="link" onPress={onNext}>
          {words.next}
        </Button>
      )}
    </nav>
  )
}

function QueueLine({ item }: { readonly item: Item }) {
  const words = useReviewWords()
  return (
    <>
      <b>{questionOf(item, words)}</b>
      <span class="queue-words" dir="auto">
        {item.title}
      </span>
      <QueuePlace item={item} />
    </>
  )
}

/** Where and when, as far as it is known. */
function QueuePlace({ item }: { readonly item: Item }) {
  const words = useWords()
  const told = placeOf(item)
  const parts = [told.where, told.day === null ? null : tellSingleDay(told.day, words)]
  const line = parts.filter((part) => part !== null && part !== '').join(', ')
  return line === '' ? null : <span>{line}</span>
}

function questionOf(item: Item, words: ReturnType<typeof useReviewWords>): string {
  switch (item.kind) {
    case 'statement':
      return isAboutSpeaker(item) ? words.whoSaidIt : words.isItRightShort
    case 'join':
      return words.oneOrTwo
    case 'shift':
      return words.shifted(item.shift.actor.name, issueWords(item.shift.issue))
    case 'unfit':
      return words.unfitShort
  }
}

function placeOf(item: Item): { readonly where: string | null; readonly day: string | null } {
  switch (item.kind) {
    case 'statement':
      return { where: item.statement.document.outlet, day: item.statement.document.published }
    case 'join':
      return { where: item.one.document.outlet, day: item.one.document.published }
    case 'shift':
      return { where: item.shift.after[0]?.document.outlet ?? null, day: item.shift.on }
    case 'unfit':
      return { where: item.decision.who, day: item.decision.at.slice(0, 10) }
  }
}
