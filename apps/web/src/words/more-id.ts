import { accessWords } from './id/access.ts'
import { actorWords } from './id/actors.ts'
import { decidingWords } from './id/deciding.ts'
import { documentWords } from './id/document.ts'
import { issueWords } from './id/issues.ts'
import { ledgerWords } from './id/ledger.ts'
import { pasteWords } from './id/paste.ts'
import { readingWords } from './id/reading.ts'
import { reviewWords } from './id/review.ts'
import { sourcesWords } from './id/sources.ts'
import { treeWords } from './id/tree.ts'
import { utteranceWords } from './id/utterance.ts'
import { wordingsWords } from './id/wordings.ts'
import type { MoreWords } from './more-en.ts'

/** The words of all other pages in Indonesian. */
export const moreId: MoreWords = {
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
