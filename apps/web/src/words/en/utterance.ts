import type { Shapes } from '../../api/shapes.ts'
import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('en-GB')

type Rule = Shapes['TreeNode']['rule']
type Reason = Shapes['Join']['reason']
type Difference = Shapes['Wording']['differs'][number]

/** They stand below a name in the drawing of the tree: few words. */
const rules: Readonly<Record<Rule, string>> = {
  cites: 'credits another outlet',
  syndicates: 'another outlet’s text',
  copies: 'the same text as another',
  'same-owner': 'same owner as another',
  'own-interview': 'own interview',
  'told-reporters': 'own reporter, told there',
  'own-dateline': 'own report from there',
  'agency-own': 'wire, own reporter',
  'unnamed-source': 'from somebody unnamed',
  'official-site': 'the speaker’s own site',
  'written-statement': 'a written statement',
  'public-post': 'a public post',
  carrier: 'known through repeats',
  background: 'recalled as background',
  unsourced: 'does not say where from',
  'unsourced-alone': 'does not say where from',
  retracted: 'took its report back',
}

const reasons: Readonly<Record<Reason, string>> = {
  lead: 'the head of an article and the words below it',
  'goes-on': 'one goes on with the other',
  'found-twice': 'found twice in one place',
  'same-words': 'the same words',
  part: 'a part of the other’s words',
  paraphrase: 'the same in other words',
  translation: 'a translation',
  copied: 'the same text',
  decided: 'a person put them together',
}

const differences: Readonly<Record<Difference, string>> = {
  act: 'what is done by saying it',
  form: 'quoted or reported',
  negation: 'a negation',
  tense: 'the time spoken of',
  condition: 'a condition',
  numbers: 'numbers',
  scope: 'how far it reaches',
}

/** The words that explain one utterance. */
export const utteranceWords = {
  rules,
  reasons,
  differences,
  hows: {
    'same-words': 'word for word',
    part: 'a part, word for word',
    paraphrase: 'paraphrased',
    translation: 'translated',
  },
  outletWithoutName: 'An outlet without a name',
  hadIt: (names: readonly string[]) => `${list(names)} had it at the source.`,
  nobodyHadIt: 'No outlet shows that it had it at the source.',
  repeatedIt: (outlets: number) =>
    counted(outlets, {
      one: '# outlet repeated it. Repeating does not add an origin.',
      other: '# outlets repeated it. Repeating does not add an origin.',
    }),
  noneSays: 'Nobody says where they have it from: together that is one origin at least.',
  notSaid: (outlets: number) =>
    counted(outlets, {
      one: '# outlet does not say where it has it from, so there may be one more.',
      other: '# outlets do not say where they have it from, so there may be more.',
    }),
  differs: (what: readonly string[]) => list(what),
  position: 'Where the words stand',
  byTheWords: 'told by the words',
  underCondition: 'on condition that',
  touching: 'touches the question by',
  outvoted: (statements: number) =>
    counted(statements, {
      one: '# report reads otherwise and sets nothing: it was corrected, or lost something in translation.',
      other:
        '# reports read otherwise and set nothing: they were corrected, or lost something in translation.',
    }),
  cannotTell: {
    'no-words': 'no words tell',
    mixed: 'the words tell both',
    hypothetical: 'only supposed',
    asked: 'asked, not said',
    'of-another': 'somebody else’s stand',
    denial: 'a denial of the question itself',
  },
  why: (statements: number) => `Why these ${number(statements)} statements are one utterance`,
  apart: 'Left apart, though they may belong here',
  doubtfulJoin: 'waits for a person',
  other: 'the other',
  denies: 'Denies',
  deniedBy: 'Denied by',
  cite: (outlets: number, independent: number, atLeast: boolean) =>
    `${counted(outlets, { one: '# outlet', other: '# outlets' })}, ${atLeast ? 'at least ' : ''}${counted(independent, { one: '# independent origin', other: '# independent origins' })}`,
  explained: 'Why it counts as it does',
  utterance: 'utterance',
  ledgerAt: (revision: string, day: string) => `Tutur ledger ${revision}, read ${day}.`,
  query: 'Query',
  permalink: 'Permalink',
  inDocument: 'In the document',
  notFound: 'There is no such utterance in this ledger.',
  notFoundHelp:
    'It may have been joined with another since, or its words were corrected. Look for them in the ledger.',
  title: (name: string) => `What ${name} said`,
  titleNobody: 'What was said',
  table: 'Its statements as a table (CSV)',
}

export type UtteranceWords = typeof utteranceWords
