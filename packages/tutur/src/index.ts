/**
 * Reads the press and finds who said what.
 *
 * Offsets are UTF-16 code units of `Document.text`, half-open; days are ISO dates; languages are BCP 47 tags. Pages
 * without waiting are read by `readHtml` of `tutur/html`; languages come one by one from `tutur/languages/<tag>`.
 *
 * @module
 */
export { type AnalyseOptions, analyse } from './analyse.ts'
export { readEntityModel } from './entities/entity-file.ts'
export type { EntityModel, EntityType } from './entities/entity-model.ts'
export { type Entity, type EntityOptions, findEntities } from './entities/find-entities.ts'
export { readDates } from './find/days/read-dates.ts'
export { type ActorAcross, ActorsAcross } from './identify/actors-across.ts'
export { identityOf } from './identify/identity-of.ts'
export {
  type Account,
  type AccountOptions,
  accountOf,
  type ShiftOfStatement,
} from './join/account.ts'
export type * from './join/case.ts'
export type * from './join/copies/copy-document.ts'
export { copyDocumentOf } from './join/copies/copy-document.ts'
export { type CopyCandidate, CopyIndex } from './join/copies/copy-index.ts'
export { copyPairOf } from './join/copies/copy-pair-of.ts'
export { type CopyProfile, copyProfileOf } from './join/copies/copy-profile.ts'
export { type Correction, correctionsOf } from './join/copies/corrections-of.ts'
export { differencesOf, type Stretch } from './join/copies/differences-of.ts'
export { type Copies, findCopies } from './join/copies/find-copies.ts'
export { type CopyLink, type Joined, type JoinOptions, joinReports } from './join/join-reports.ts'
export type { FinalChain } from './join/origins/chains.ts'
export { explainStanding, type Names, type RuleLanguage } from './join/origins/explain-standing.ts'
export type { Withdrawal } from './join/origins/newsroom.ts'
export { originRules } from './join/origins/rules.ts'
export type * from './join/origins/standing.ts'
export { type PositionsWith, positionsOf } from './join/positions/positions-of.ts'
export type * from './join/positions/stance.ts'
export {
  type Entitlement,
  type EntitlementOn,
  whoSpeaksFor,
} from './join/positions/who-speaks-for.ts'
export type * from './join/report.ts'
export { type Read, type ReadWith, reportsOf } from './join/reports.ts'
export type { Decisions, StatementPair } from './join/utterances/gather.ts'
export type * from './join/utterances/utterance.ts'
export type { Vectors } from './join/utterances/vectors.ts'
export { conceptsIn, conceptsOfStems, nameOfConcept } from './knowledge/concepts.ts'
export type * from './knowledge/own-knowledge.ts'
export { joinKnowledge } from './knowledge/own-knowledge.ts'
export type { LanguagePack } from './languages/pack.ts'
export { type Model, type Scheme, schemes } from './learn/model.ts'
export { readModel } from './learn/model-file.ts'
export type { ModelProblem } from './learn/weight-file.ts'
export type * from './model/capture.ts'
export { anchor, idFrom, textOf } from './model/ids.ts'
export type * from './model/model.ts'
export { isActing, placesSaid } from './places-said.ts'
export { type Decoded, type DecodeOptions, decodeBytes, type ReadProblem } from './read/decode.ts'
export { detectLanguage, type LanguageGuess, type LanguageHints } from './read/language.ts'
export { readHtml } from './read/page.ts'
export type { ReadHtmlOptions } from './read/read-html.ts'
export { furnitureOf, languageRead, type ReadOptions, readText } from './read/read-text.ts'
export { type Standoff, type StandoffPlace, type StandoffRelation, toStandoff } from './standoff.ts'
export { queryStems, stemsOf } from './text/stems.ts'
export { version } from './version.ts'
