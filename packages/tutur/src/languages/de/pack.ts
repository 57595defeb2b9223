import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

/** German (`de`). */
export const german: LanguagePack = compilePack('de', tables)
