/**
 * Reads the press and finds who said what.
 *
 * @module
 */
export { type AnalyseOptions, analyse } from './analyse.ts'
export type { LanguagePack } from './languages/pack.ts'
export { anchor, textOf } from './model/ids.ts'
export type * from './model/model.ts'
export type { Standoff, StandoffRelation } from './standoff.ts'
export { furnitureOf, type ReadOptions, readText } from './read/read-text.ts'
export { toStandoff } from './standoff.ts'
export { version } from './version.ts'
