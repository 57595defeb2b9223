import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

/** For a language without a pack (`und`): quotation marks, page structure and the furniture that every press shares. */
export const any: LanguagePack = compilePack('und', tables)
