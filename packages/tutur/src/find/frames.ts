import { asReported } from './frames/as-reported.ts'
import { asked } from './frames/asked.ts'
import { citing } from './frames/citing.ts'
import { clauseThenSubject, saysBack } from './frames/clause-before.ts'
import { cleft } from './frames/cleft.ts'
import type { Frame } from './frames/found.ts'
import { nounCue } from './frames/noun-cues.ts'
import { passiveObject } from './frames/passive-objects.ts'
import { passive, passiveAround, passiveBy, silence } from './frames/passives.ts'
import { preposition } from './frames/prepositions.ts'
import { quoteThenSpeaker, quoteThenSubject } from './frames/quotations.ts'
import { saidFirst, saidInTheMiddle } from './frames/speaker-behind.ts'
import { subjectThenContent } from './frames/subjects.ts'
import { told } from './frames/told.ts'

/** In the order in which they are tried: the first that fits decides. */
export const frames: readonly Frame[] = [
  cleft,
  told,
  quoteThenSpeaker,
  saidInTheMiddle,
  saidFirst,
  quoteThenSubject,
  preposition,
  asked,
  asReported,
  passive,
  passiveBy,
  passiveObject,
  passiveAround,
  silence,
  nounCue,
  saysBack,
  subjectThenContent,
  clauseThenSubject,
]

/** Tried only where nothing else was found: an outlet that is cited speaks only when nobody else does. */
export const lateFrames: readonly Frame[] = [citing]
