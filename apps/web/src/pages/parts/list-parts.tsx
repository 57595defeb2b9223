import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { WindowedList } from '../../parts/windowed-list.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Shown } from './shown.tsx'

const count = 100_000

/** A long list, shown when it is asked for: a picture of the whole page would be too high. */
export function ListParts() {
  const [isShown, setIsShown] = useState(false)
  return (
    <Shown title="A hundred thousand rows">
      {isShown ? <LongList /> : <Button onPress={() => setIsShown(true)}>Show the list</Button>}
    </Shown>
  )
}

/** Only what is in sight is drawn. */
function LongList() {
  const [at, setAt] = useState<number | null>(null)
  useKeys([
    { keys: 'j', does: 'next row', run: () => setAt(Math.min((at ?? -1) + 1, count - 1)) },
    { keys: 'k', does: 'last row', run: () => setAt(Math.max((at ?? 1) - 1, 0)) },
    { keys: 'G', does: 'to the end', run: () => setAt(count - 1) },
  ])
  return (
    <WindowedList
      label="Rows"
      count={count}
      keyOf={(index) => `row-${index}`}
      estimate={32}
      at={at}
      draw={(index) => (
        <p class={index === at ? 'shown-row here' : 'shown-row'}>
          Row {index + 1}
          {index % 7 === 0 && ', which is longer than the others and says a little more'}
        </p>
      )}
    />
  )
}
