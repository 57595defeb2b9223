import { useEffect } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/language.ts'
import { askAgain, useReached } from './connection.ts'

/** While the server does not answer, it is asked again after this time. */
const againMs = 15_000

/** A line under the header while the server does not answer. What is on the page stays. */
export function Unreached() {
  const isReached = useReached()
  const { shell } = useWords()
  useEffect(() => {
    if (isReached) return undefined
    const timer = setInterval(askAgain, againMs)
    addEventListener('online', askAgain)
    return () => {
      clearInterval(timer)
      removeEventListener('online', askAgain)
    }
  }, [isReached])
  return (
    <div role="status">
      {!isReached && (
        <div class="unreached">
          <div class="wrap">
            <b>{navigator.onLine ? shell.unreached : shell.offline}</b>
            <span>{shell.unreachedNext}</span>
            <Button onPress={askAgain}>{shell.tryNow}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
