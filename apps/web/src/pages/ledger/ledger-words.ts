import { ledgerWords } from '../../words/en/ledger.ts'
import { ledgerWords as ledgerWordsId } from '../../words/id/ledger.ts'
import { pageWords } from '../../words/page-words.ts'

export const useLedgerWords = pageWords({ en: ledgerWords, id: ledgerWordsId })
