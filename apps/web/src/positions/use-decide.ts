import { decide } from '../api/decide.ts'
import type { RulingBody, Shapes } from '../api/shapes.ts'
import { ledgerChanged } from '../api/use-answer.ts'
import { tell } from '../parts/toasts.tsx'
import { usePositionWords } from './positions-words.ts'

/** What is told when it is decided, and who is told how it went. */
export interface Deciding {
  readonly said: string
  readonly onDone?: (decided: Shapes['Decided']) => void
  readonly onFailed?: () => void
}

/** Decides, tells so at the foot of the page with what takes it back, and asks for all anew that is on the page. */
export function useDecide(): (ruling: RulingBody, deciding: Deciding) => void {
  const words = usePositionWords()
  return (ruling, { said, onDone, onFailed }) => {
    void decide(ruling).then((answer) => {
      if (!answer.ok) {
        tell({ words: `${words.notDecided} ${answer.problem.detail ?? answer.problem.title}` })
        onFailed?.()
        return
      }
      const { id } = answer.data.decision
      tell({ words: said, action: { label: words.undo, run: () => void takeBack(id, words) } })
      onDone?.(answer.data)
      ledgerChanged()
    })
  }
}

/** Takes a decision back, which is a decision itself. */
export async function takeBack(
  decision: string,
  words: { readonly undone: string; readonly notDecided: string },
): Promise<boolean> {
  const answer = await decide({ kind: 'undo', decision, why: '' })
  const { undone, notDecided } = words
  if (answer.ok) ledgerChanged()
  tell({
    words: answer.ok ? undone : `${notDecided} ${answer.problem.detail ?? answer.problem.title}`,
  })
  return answer.ok
}
