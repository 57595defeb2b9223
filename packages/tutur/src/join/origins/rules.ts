import type { OriginRule } from './standing.ts'

/** The rules by which origins are told apart, in the words in which they are explained to people, by language. */
export const originRules: Readonly<Record<'en', Readonly<Record<OriginRule, string>>>> = {
  en: {
    cites: 'The report says that it has the words from that outlet.',
    syndicates: 'The page says that its text is that of that agency.',
    copies:
      'The report does not say where it has the words from, but its text is that of a report published before it.',
    'same-owner': 'The report has the text of another outlet of the same owner.',
    'own-interview': 'The outlet’s own reporter asked, or was told.',
    'told-reporters':
      'The words were said to reporters, and the report names no other outlet that it has them from.',
    'own-dateline':
      'The report was sent from a place where the outlet’s own reporter was, on the day of the words.',
    'agency-own':
      'An agency reports in its own name what it heard itself, unless it says otherwise.',
    'unnamed-source':
      'The outlet has the words from somebody whom it does not name; that is one origin, whoever repeats it.',
    'official-site':
      'The speaker’s own office published the words: one origin, in however many languages and places.',
    'written-statement':
      'The speaker gave the words out in writing: one origin, however many outlets received them.',
    'public-post': 'Everybody could read or hear the words: one origin, however many outlets did.',
    carrier:
      'That outlet is named as the one that has the words; a report of its own that has them is not among the documents.',
    background: 'The report recalls older words and does not say where it has them from.',
    unsourced:
      'The report does not say where it has the words from. It adds nothing to origins that are known.',
    'unsourced-alone':
      'No report says where it has the words from: together they are one origin at least.',
    retracted:
      'The outlet has withdrawn the report, or the words were found to be false: it counts nothing.',
  },
}
