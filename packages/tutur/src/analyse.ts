import { readWords } from './find/read-words.ts'
import type { Relation } from './find/reading.ts'
import { findStatements } from './find/statements.ts'
import type { LanguagePack } from './languages/pack.ts'
import { anchor, idFrom, textOf } from './model/ids.ts'
import type { Analysis, Anchor, Document, Mention, Span, Statement } from './model/model.ts'
import { version } from './version.ts'

/**
 * Who said what in one document.
 *
 * @param packs The languages at hand; the document's own is taken from them.
 */
export function analyse(document: Document, packs: readonly LanguagePack[]): Analysis {
  const pack = packs.find((candidate) => candidate.tag === document.language) ?? packs[0]
  if (pack === undefined) return { document, statements: [], doubts: document.doubts }
  const reading = readWords(document, pack)
  const statements = findStatements(reading).map((relation) => statementOf(document, relation))
  return { document, statements, doubts: document.doubts }
}

function statementOf(document: Document, relation: Relation): Statement {
  const [first, ...rest] = relation.content.map((span) => anchor(document, span))
  const content: readonly [Anchor, ...Anchor[]] = [
    first ?? anchor(document, { start: 0, end: 0 }),
    ...rest,
  ]
  const [cue] = relation.cue
  return {
    id: idFrom('statement', document.id, JSON.stringify([relation.content, relation.cue])),
    document: document.id,
    form: relation.form,
    act: relation.act,
    modality: [],
    content,
    cue: cue === undefined ? null : anchor(document, cue),
    speaker: relation.source === null ? null : mentionOf(document, relation.source),
    addressees: [],
    saidAt: null,
    chain: { hops: [], basis: 'stated', origin: 'unclear', score: 1 },
    madeBy: { version, rule: relation.rule, score: relation.score },
  }
}

function mentionOf(document: Document, span: Span): Mention {
  return {
    anchor: anchor(document, span),
    form: 'name',
    name: textOf(document, span),
    role: null,
    score: 1,
  }
}
