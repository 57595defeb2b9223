/** What training and measuring need of the search for names: the same features and the same search as in use. @module */
export { readWords } from '../find/words/read-words.ts'
export type { Reading } from '../find/words/reading.ts'
export {
  EntityFeatures,
  type EntityWords,
  entitySlots,
  entityWords,
} from './entity-features.ts'
export { writeEntityModel } from './entity-file.ts'
export {
  type EntityModel,
  type EntityType,
  entityTableBits,
  entityTypes,
  type Tagger,
} from './entity-model.ts'
export { labelsFor, labelsOfNames, type MarkedName, mayFollow } from './labels.ts'
export { readNames } from './read-names.ts'
export { addEdges, changesOf } from './tagging.ts'
