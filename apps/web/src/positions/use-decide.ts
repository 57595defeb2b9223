import type { Asked } from '../api/client.ts'
import { decide } from '../api/decide.ts'
import { problemLine } from '../api/problem-words.ts'
import type { RulingBody, Shapes } from '../api/shapes.ts'
import { ledgerChanged } from '../api/use-answer.ts'
import { tell } from '../parts/toasts.tsx'
import { useWords } from '../words/language.ts'
import { forgetDecided, rememberDecided } from './decided-here.ts'

/** What is told when it is decided, and who is told how it went. */
export interface Deciding {
  readonly said: string
  /** Called when it is decided, and again when that was taken back. */
  readonly onDone?: (decided: Shapes['Decided']) => void
  readonly onFailed?: () => void
}

/** Decides, tells so at the foot of the page with what takes it back, and asks for all anew that is on the page. */
export function useDecide(): (ruling: RulingBody, deciding: Deciding) => void {
  const { positions } = useWords()
  const takeBack = useTakeBack()
  const tellNotDecided = useTellNotDecided()
  return (ruling, { said, onDone, onFailed }) => {
    void decide(ruling).then((answer) => {
      if (!answer.ok) {
        tellNotDecided(answer)
        onFailed?.()
        return
      }
      const { id } = answer.data.decision
      if (ruling.kind !== 'undo') rememberDecided(id)
      const undo = { label: positions.undo, run: () => takeBack(id, onDone) }
      tell({ words: said, action: undo })
      onDone?.(answer.data)
      ledgerChanged()
    })
  }
}

/** Takes a decision back, which is a decision itself. */
export function useTakeBack(): (decision: string, onDone?: Deciding['onDone']) => void {
  const { positions } = useWords()
  const tellNotDecided = useTellNotDecided()
  return (decision, onDone) => {
    void decide({ kind: 'undo', decision, why: '' }).then((answer) => {
      if (!answer.ok) {
        tellNotDecided(answer)
        return
      }
      forgetDecided(decision)
      tell({ words: positions.undone })
      onDone?.(answer.data)
      ledgerChanged()
    })
  }
}

function useTellNotDecided(): (answer: Extract<Asked<unknown>, { ok: false }>) => void {
  const { positions, states } = useWords()
  return ({ problem }) => tell({ words: `${positions.notDecided} ${problemLine(problem, states)}` })
}
