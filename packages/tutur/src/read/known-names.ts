import { outletAt } from '../knowledge/outlets.ts'
import { placeAt } from '../knowledge/places.ts'
import { isRegionName } from '../knowledge/regions.ts'
import { any } from '../languages/any/pack.ts'
import { fold, tokenise } from '../text/tokens.ts'

/** Whether `name` is that of a state, a capital, a province or a larger city, or holds one: `Northern Iraq`. */
export function namesPlace(name: string): boolean {
  if (isRegionName(fold(name))) return true
  const tokens = tokenise(name)
  return tokens.folded.some((word, token) => {
    return isRegionName(word) || placeAt({ tokens, pack: any }, token) !== null
  })
}

/** Whether `name` is that of an outlet in the tables and nothing else. */
export function namesOutletOnly(name: string): boolean {
  const tokens = tokenise(name)
  return outletAt({ tokens, pack: any }, 0)?.to === tokens.folded.length
}
