import type { Words } from '../en.ts'

export const partWords: Words['parts'] = {}
