import type { Shapes } from '../api/shapes.ts'
import { OriginDots, type OriginKind } from '../parts/origin-dots.tsx'
import { useWords } from '../words/language.ts'
import { Rich } from '../words/rich.tsx'

const origins: Readonly<Partial<Record<Shapes['Standing']['dots'][number], OriginKind>>> = {
  origin: 'reporter',
  carried: 'carrier',
  unknown: 'unsourced',
}

/** How many stand behind an utterance: `●●○ 2 origins in 3 outlets`. */
export function StandingCount({ standing }: { readonly standing: Shapes['Standing'] }) {
  return (
    <span class="origins">
      <Dots dots={standing.dots} />
      <span>
        <Rich text={useStandingWords(standing)} />
      </span>
    </span>
  )
}

/** The dots alone, where there is no room for words; the words are told by ear and when pointed at. */
export function StandingDots({ standing }: { readonly standing: Shapes['Standing'] }) {
  const words = useStandingWords(standing).replaceAll('*', '')
  return (
    <span title={words}>
      <Dots dots={standing.dots} />
      <span class="heard">{words}</span>
    </span>
  )
}

function Dots({ dots }: Pick<Shapes['Standing'], 'dots'>) {
  const kinds = dots.flatMap((dot) => origins[dot] ?? [])
  return <OriginDots origins={kinds} repeats={dots.length - kinds.length} />
}

function useStandingWords({ independent, outlets, atLeast }: Shapes['Standing']): string {
  return useWords().parts.originsInOutlets(independent, outlets, atLeast)
}
