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
  const { parts } = useWords()
  const { dots, independent, outlets, atLeast } = standing
  const kinds = dots.flatMap((dot) => origins[dot] ?? [])
  return (
    <span class="origins">
      <OriginDots origins={kinds} repeats={dots.length - kinds.length} />
      <span>
        <Rich text={parts.originsInOutlets(independent, outlets, atLeast)} />
      </span>
    </span>
  )
}
