import { dateWords } from './en/dates.ts'
import { dossierWords } from './en/dossier.ts'
import { pageWords } from './en/pages.ts'
import { partWords } from './en/parts.ts'
import { positionWords } from './en/positions.ts'
import { shellWords } from './en/shell.ts'
import { stateWords } from './en/states.ts'
import { timelineWords } from './en/timeline.ts'
import { speechOf } from './speech.ts'

/** The words of the frame and of the first page in English. What is missing in another language does not compile there. */
export const en = {
  tag: 'en-GB',
  speech: speechOf('en-GB'),
  shell: shellWords,
  dates: dateWords,
  parts: partWords,
  states: stateWords,
  pages: pageWords,
  dossier: dossierWords,
  positions: positionWords,
  timeline: timelineWords,
}

/** The words of the frame and of the first page, by place. */
export type Words = typeof en
