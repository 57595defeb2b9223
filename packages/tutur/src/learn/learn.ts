/** What training needs of the trained core: the same features and the same search as in use. @module */
export { findParties, type Parties } from '../find/parties.ts'
export { type Accepted, acceptedOf, likeliest, type Weighed, worthwhile } from './accept.ts'
export { acceptanceFeatures, acceptanceSize, acceptanceSlots } from './acceptance-features.ts'
export { walkLinks } from './attach.ts'
export { impossible, type SpanWeights, steps, stepsAt } from './chain.ts'
export { sumChain } from './chain-sums.ts'
export {
  canBeCue,
  cueBias,
  cueSlots,
  firstCueFeatures,
  furtherCueFeatures,
} from './cue-features.ts'
export { linkSize } from './links.ts'
export type { Calibration, Model, Scheme, SchemeWeights } from './model.ts'
export { schemes } from './model.ts'
export { writeModel } from './model-file.ts'
export { type CueWeights, contentOf, type Proposal, proposalsOf, sourceOf } from './proposals.ts'
export { formOfSpans, refine } from './refine.ts'
export { category, itemsIn, type Scene } from './scene.ts'
export { sceneOfText } from './scene-of-text.ts'
export { probabilityOf, tableSize } from './slots.ts'
export { mostSpanFeatures, SpanFeatures, spanSlots } from './span-features.ts'
export { SpeakerFeatures, speakerSize, speakerSlots } from './speaker-features.ts'
export { label, labels, longestStretch, type Stretch, stretchAround } from './stretch.ts'
