/**
 * From what a user names to captures and documents.
 *
 * @module
 */

export type { PoliteOptions } from './fetch/polite.ts'
export { dayOf } from './formats/records.ts'
export { type BytesGiven, openBytes } from './open-bytes.ts'
export { type OpenOptions, openSources } from './open-sources.ts'
export { type ReadPart, type ReadTakenOptions, readTaken } from './read-taken.ts'
export type { Found, SourceProblem, Taken } from './source.ts'
