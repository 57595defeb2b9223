import { useWords } from '../words/language.ts'
import { Rich } from '../words/rich.tsx'

/**
 * - `reporter`, `release`, `public`: somebody got the words at their source, in that way.
 * - `carrier`: an origin that is known only through a copy.
 * - `unsourced`: nothing says where the words come from.
 */
export type OriginKind = 'reporter' | 'release' | 'public' | 'carrier' | 'unsourced'

export interface OriginDotsProps {
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

/** The dots with their words: `3 origins in 7 outlets`. */
export function OriginCount(
  props: OriginDotsProps & {
    readonly outlets: number
    /** There may be more origins, because somebody does not say where the words come from. */
    readonly atLeast?: boolean
  },
) {
  const { parts } = useWords()
  const { origins, repeats, outlets, atLeast = false } = props
  return (
    <span class="origins">
      <OriginDots origins={origins} repeats={repeats} />
      <span>
        <Rich text={parts.originsInOutlets(origins.length, outlets, atLeast)} />
      </span>
    </span>
  )
}
