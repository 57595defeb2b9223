import type { Shapes } from '../api/shapes.ts'
import type { ChainLink } from '../parts/chain.tsx'

/** A chain as it is drawn, nearest outlet first. Every hop says from whom it has the words. */
export function chainLinks({ hops }: Shapes['Chain']): readonly ChainLink[] {
  return hops.map(({ outlet }, index) => ({
    name: outlet,
    has: index < hops.length - 1 ? 'cites' : null,
  }))
}
