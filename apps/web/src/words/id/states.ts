import type { Words } from '../en.ts'

export const stateWords: Words['states'] = {
  loading: 'Membaca …',
}
