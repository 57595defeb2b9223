import { useWords } from '../words/language.ts'

/**
 * - `reporter`, `release`, `public`: somebody got the words at their source, in that way.
 * - `carrier`: an origin that is known only through a copy.
 * - `unsourced`: nothing says where the words come from.
 */
export type OriginKind = 'reporter' | 'release' | 'public' | 'carrier' | 'unsourced'

interface OriginDotsProps {
  /** One for each independent origin. */
  readonly origins: readonly OriginKind[]
  /** Outlets that repeat one of them. */
  readonly repeats: number
}

/** More than this in a row is told by a number. */
const mostDots = 12

/** Origins filled, then repeats hollow. For the eye: the count stands in words beside it. */
export function OriginDots({ origins, repeats }: OriginDotsProps) {
  const { parts } = useWords()
  const shapes = [
    ...origins.map((kind) => (kind === 'carrier' || kind === 'unsourced' ? kind : 'origin')),
    ...Array.from({ length: repeats }, () => 'repeat'),
  ]
  const left = shapes.length - mostDots
  return (
    <span class="dots" aria-hidden="true">
      {shapes.slice(0, mostDots).map((shape, index) => (
        <i key={index} class={shape} />
      ))}
      {left > 0 && <span class="more">{parts.moreDots(left)}</span>}
    </span>
  )
}

/** One origin or repeat, in the shape that it has in the origin tree: a circle, a square, a diamond, a ring. */
export function OriginDot({ kind }: { readonly kind: OriginKind | 'repeat' }) {
  const isOrigin = kind === 'reporter' || kind === 'release' || kind === 'public'
  return (
    <span class="dots" aria-hidden="true">
      <i class={isOrigin ? `origin ${kind}` : kind} />
    </span>
  )
}
