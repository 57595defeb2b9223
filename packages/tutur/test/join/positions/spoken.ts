import type { Spoken } from '../../../src/join/positions/stance.ts'
import type { Report, Source } from '../../../src/join/report.ts'
import { anchor, idFrom } from '../../../src/model/ids.ts'
import type { Act, Day, Document, LanguageTag, Statement, When } from '../../../src/model/model.ts'

/** What a test says of an utterance; the rest is filled in. */
export interface Said {
  readonly speaker: string
  readonly words: string
  readonly on?: string
  readonly language?: string
  readonly act?: Act
  readonly url?: string
  readonly published?: string
}

/** One report of what somebody said, alone in its document. */
export function report({ speaker, words, on = '2031-02-04', ...more }: Said): Report {
  const { language = 'en', act = 'say', url = null, published = on } = more
  const text = `${words}\n`
  const document: Document = {
    id: idFrom('document', text, speaker, published, on),
    outlet: null,
    url,
    language: language as LanguageTag,
    text,
    blocks: [{ start: 0, end: words.length, role: 'paragraph' }],
    publishedAt: when(published),
    labels: [],
    doubts: [],
  }
  const statement: Statement = {
    id: idFrom('statement', document.id),
    document: document.id,
    form: 'direct',
    act,
    modality: [],
    content: [anchor(document, { start: 0, end: words.length })],
    cue: null,
    speaker: null,
    addressees: [],
    saidAt: when(on),
    chain: { hops: [], basis: 'stated', origin: 'firsthand', score: 1 },
    madeBy: { version: '0', rule: 'test', model: null, score: 1 },
  }
  const source: Source = {
    document,
    outlet: null,
    owner: null,
    kind: null,
    published: published as Day,
  }
  return { statement, source, words, actor: speaker }
}

function when(day: string): When {
  return { from: day as Day, to: day as Day, basis: 'stated', anchor: null }
}

/** An utterance of one or more reports. */
export function spoken(id: string, ...said: readonly [Said, ...Said[]]): Spoken {
  const reports = said.map(report)
  const [first] = said
  return { id, speaker: first.speaker, saidAt: when(first.on ?? '2031-02-04'), reports }
}
