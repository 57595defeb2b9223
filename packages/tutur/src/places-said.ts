import type { Analysis, PlaceReason, PlaceUse, Statement } from './model/model.ts'
import { firstIndex } from './text/first-index.ts'

/** The places that the words of a statement name, in order. */
export function placesSaid({ places }: Analysis, { content }: Statement): PlaceUse[] {
  return content.flatMap(({ start, end }) => {
    const from = firstIndex(places.length, (i) => (places[i]?.anchor.start ?? end) >= start)
    const to = firstIndex(places.length, (i) => (places[i]?.anchor.start ?? end) >= end)
    return places.slice(from, to)
  })
}

/** Of a party that acts itself, or is acted upon; the others only own what is spoken of. */
const acting: ReadonlySet<PlaceReason | null> = new Set<PlaceReason>([
  'speaks',
  'acts',
  'addressed',
  'dealings',
  'stance',
])

/** Whether a place stands for a party that itself acts, decides or is dealt with: `Baku menolak`, not `warga Baku`. */
export function isActing({ use, why }: PlaceUse): boolean {
  return use === 'party' && acting.has(why)
}
