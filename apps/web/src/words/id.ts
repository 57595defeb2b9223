import type { Words } from './en.ts'
import { dateWords } from './id/dates.ts'
import { pageWords } from './id/pages.ts'
import { partWords } from './id/parts.ts'
import { shellWords } from './id/shell.ts'
import { stateWords } from './id/states.ts'
import { speechOf } from './speech.ts'

/** All words of the interface in Indonesian. */
export const id: Words = {
  tag: 'id-ID',
  speech: speechOf('id-ID'),
  shell: shellWords,
  dates: dateWords,
  parts: partWords,
  states: stateWords,
  pages: pageWords,
}
