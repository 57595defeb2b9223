import type { Shapes } from '../api/shapes.ts'
import { OriginDots, type OriginKind } from '../parts/origin-dots.tsx'
import { useWords } from '../words/language.ts'

const origins: Readonly<Partial<Record<Shapes['Standing']['dots'][number], OriginKind>>> = {
  origin: 'reporter',
  carried: 'carrier',
  unknown: 'unsourced',
}

/** The dots alone, where there is no room for words; the words are told by ear and when pointed at. */
export function OriginDotsOf({ standing }: { readonly standing: Shapes['Standing'] }) {
  const { parts } = useWords()
  const { dots, independent, outlets, atLeast } = standing
  const kinds = dots.flatMap((dot) => origins[dot] ?? [])
  const words = parts.originsInOutlets(independent, outlets, atLeast).replaceAll('*', '')
  return (
    <span title={words}>
      <OriginDots origins={kinds} repeats={dots.length - kinds.length} />
      <span class="heard">{words}</span>
    </span>
  )
}
