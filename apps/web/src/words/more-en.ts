import { accessWords } from './en/access.ts'
import { actorWords } from './en/actors.ts'
import { decidingWords } from './en/deciding.ts'
import { documentWords } from './en/document.ts'
import { issueWords } from './en/issues.ts'
import { ledgerWords } from './en/ledger.ts'
import { pasteWords } from './en/paste.ts'
import { readingWords } from './en/reading.ts'
import { reviewWords } from './en/review.ts'
import { sourcesWords } from './en/sources.ts'
import { treeWords } from './en/tree.ts'
import { utteranceWords } from './en/utterance.ts'
import { wordingsWords } from './en/wordings.ts'

/** The words of all other pages in English. */
export const moreEn = {
  access: accessWords,
  actors: actorWords,
  deciding: decidingWords,
  document: documentWords,
  issues: issueWords,
  ledger: ledgerWords,
  paste: pasteWords,
  reading: readingWords,
  review: reviewWords,
  sources: sourcesWords,
  tree: treeWords,
  utterance: utteranceWords,
  wordings: wordingsWords,
}

/** The words of all pages but the first, by place. */
export type MoreWords = typeof moreEn
