import { dateWords } from './en/dates.ts'
import { pageWords } from './en/pages.ts'
import { partWords } from './en/parts.ts'
import { shellWords } from './en/shell.ts'
import { stateWords } from './en/states.ts'
import { speechOf } from './speech.ts'

/** All words of the interface in English. What is missing in another language does not compile there. */
export const en = {
  tag: 'en-GB',
  speech: speechOf('en-GB'),
  shell: shellWords,
  dates: dateWords,
  parts: partWords,
  states: stateWords,
  pages: pageWords,
}

/** The words of the interface, by place. */
export type Words = typeof en
