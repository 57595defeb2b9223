import type { components } from './schema.ts'

/** What the API sends and takes, by the names of the contract: `Shape<'Dossier'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name]
