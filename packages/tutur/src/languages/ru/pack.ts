import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

/** Russian (`ru`). */
export const russian: LanguagePack = compilePack('ru', tables)
