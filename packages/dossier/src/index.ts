/**
 * The dossier: what a conflict or a negotiation is about, who takes part in it and who reports, in one YAML file.
 *
 * @module
 */
export type * from './dossier.ts'
export { dossierFile, findDossier } from './find-dossier.ts'
export { type NewDossier, newDossier } from './new-dossier.ts'
export { type Parsed, parseDossier } from './parse-dossier.ts'
export { type DossierProblem, describeProblem } from './problem.ts'
