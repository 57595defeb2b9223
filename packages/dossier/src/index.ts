/**
 * The dossier: what a conflict or a negotiation is about, who takes part in it and who reports, in one YAML file.
 *
 * @module
 */
export { caseOf } from './case-of.ts'
export type * from './dossier.ts'
export { dossierFile, findDossier } from './find-dossier.ts'
export { type ImportReport, KnowledgeImport } from './imports/import-knowledge.ts'
export { KnowledgeReader, knowledgeLines } from './knowledge-file.ts'
export { knowledgeOf } from './knowledge-of.ts'
export { type NewDossier, newDossier } from './new-dossier.ts'
export { outletsByAddress } from './outlet-at.ts'
export { type Parsed, parseDossier } from './parse-dossier.ts'
export { type DossierProblem, describeProblem } from './problem.ts'
