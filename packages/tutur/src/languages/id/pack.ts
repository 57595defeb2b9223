import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

/** Indonesian (`id`). */
export const indonesian: LanguagePack = compilePack('id', tables)
