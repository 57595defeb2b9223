import type { Knowledge } from '../../knowledge/own-knowledge.ts'
import { knownWith } from '../../knowledge/with-own.ts'
import type { Case } from '../case.ts'
import { type EntitlementOn, entitlements } from './entitlements.ts'

export type { Entitlement, EntitlementOn } from './entitlements.ts'

/** Who of a case may speak for whom on which day, as positions are told; `knowledge` is that with which documents were read. */
export function whoSpeaksFor(asked: Case, knowledge?: Knowledge): EntitlementOn {
  return entitlements(asked, knownWith(knowledge))
}
