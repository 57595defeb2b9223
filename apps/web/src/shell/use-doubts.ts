import { useEffect } from 'preact/hooks'
import { api, asked } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { setStanding } from './standing.ts'

/** Keeps the number beside Review: how much waits for a person. */
export function useDoubts(): void {
  const { answer } = useAnswer('doubts', (signal) =>
    asked(api.GET('/api/v1/review', { params: { query: { limit: 1 } }, signal })),
  )
  const counts = answer.is === 'here' ? answer.data.counts : null
  useEffect(() => {
    if (counts === null) return
    setStanding({ doubts: counts.statement + counts.join + counts.shift + counts.unfit })
  }, [counts])
}
