import type { Words } from './en.ts'
import { dateWords } from './id/dates.ts'
import { dossierWords } from './id/dossier.ts'
import { pageWords } from './id/pages.ts'
import { partWords } from './id/parts.ts'
import { positionWords } from './id/positions.ts'
import { shellWords } from './id/shell.ts'
import { stateWords } from './id/states.ts'
import { timelineWords } from './id/timeline.ts'
import { speechOf } from './speech.ts'

/** The words of the frame and of the first page in Indonesian. */
export const id: Words = {
  tag: 'id-ID',
  speech: speechOf('id-ID'),
  shell: shellWords,
  dates: dateWords,
  parts: partWords,
  states: stateWords,
  pages: pageWords,
  dossier: dossierWords,
  positions: positionWords,
  timeline: timelineWords,
}
