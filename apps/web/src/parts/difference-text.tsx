import { useWords } from '../words/language.ts'

/** A stretch of words that two wordings share, or that only one has. */
export interface DifferencePiece {
  readonly kind: 'same' | 'added' | 'gone'
  readonly text: string
}

/** Words with what was added (+) and what is gone (−), as `<ins>` and `<del>`, which are told by ear, too. */
export function DifferenceText({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  const { parts } = useWords()
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return text
        if (kind === 'added') {
          return (
            <ins key={index} title={parts.added}>
              {text}
            </ins>
          )
        }
        return (
          <del key={index} title={parts.gone}>
            {text}
          </del>
        )
      })}
    </>
  )
}
