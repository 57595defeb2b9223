import type { Words } from '../en.ts'

export const dateWords: Words['dates'] = {
  circa: 'sek.',
  circaWhy: (from, to) => `diketahui sampai ke pekannya: ${from} sampai ${to}`,
  in: 'pada',
  before: 'sebelum',
  after: 'sesudah',
  notStated: 'tidak disebut',
  since: 'sejak',
  now: 'kini',
}
