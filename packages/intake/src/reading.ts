/**
 * With what texts are read: the languages there are tables for, and their trained weights.
 *
 * @module
 */
export { entityModelOf, type LoadedModel, modelOf } from './models.ts'
export { knownLanguages, packs } from './packs.ts'
