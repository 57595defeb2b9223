import { dossierWords } from '../../words/en/dossier.ts'
import { dossierWords as dossierWordsId } from '../../words/id/dossier.ts'
import { pageWords } from '../../words/page-words.ts'

export const useDossierWords = pageWords({ en: dossierWords, id: dossierWordsId })
