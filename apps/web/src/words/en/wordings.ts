import { speechOf } from '../speech.ts'

const { counted } = speechOf('en-GB')

const outletsOf = (count: number) => counted(count, { one: '# outlet', other: '# outlets' })

/** The words of wordings side by side. */
export const wordingsWords = {
  atSource: 'At the source',
  repeatedFrom: (name: string) => `Repeated from ${name}`,
  repeatedAll: 'Repeated',
  differencesFrom: (name: string) => `differences from ${name} are marked`,
  countOf: (outlets: number, wordings: number) =>
    `${outletsOf(outlets)}, ${counted(wordings, { one: '# wording', other: '# wordings' })}`,
  wording: 'wording',
  asReference: (name: string) => `as ${name}, letter for letter`,
  otherLanguage: 'Same claim, other language. No stored translation.',
  cue: 'cue',
  chain: 'chain',
  out: 'out',
  inText: 'in the text',
}
