import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

/** English (`en`). */
export const english: LanguagePack = compilePack('en', tables)
