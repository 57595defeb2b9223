import { anchor, idFrom } from '../model/ids.ts'
import type {
  Anchor,
  Document,
  Mention,
  Modality,
  SourceChain,
  Span,
  Statement,
  When,
} from '../model/model.ts'
import { version } from '../version.ts'
import { scoreOfRule } from './rule-scores.ts'
import type { Relation } from './words/reading.ts'

/** Everything found out about one relation. */
export interface Findings {
  readonly relation: Relation
  readonly speaker: Mention | null
  readonly addressees: readonly Mention[]
  readonly modality: readonly Modality[]
  readonly saidAt: When | null
  readonly chain: SourceChain
  /** The weights that weighed it; `null` where the rules decided alone. */
  readonly model: string | null
}

/** Puts one statement together. Its id derives from the document and the place in it. */
export function statementOf(document: Document, findings: Findings): Statement {
  const { relation, model, ...rest } = findings
  const { rule } = relation
  const [cue] = relation.cue
  return {
    id: idFrom('statement', document.id, placeOf(relation)),
    document: document.id,
    form: relation.form,
    act: relation.act,
    content: contentOf(document, relation),
    cue: cue === undefined ? null : anchor(document, cue),
    ...(relation.cue.length > 1 ? { cueParts: anchors(document, relation.cue) } : {}),
    ...(relation.frame?.length ? { frame: anchors(document, relation.frame) } : {}),
    ...rest,
    madeBy: { version, rule, model, score: rounded(relation.score) ?? scoreOfRule(rule) },
  }
}

/** Three decimals: more would promise more than was measured. */
function rounded(score: number | undefined): number | undefined {
  return score === undefined ? undefined : Math.round(1000 * score) / 1000
}

function anchors(document: Document, spans: readonly Span[]): Anchor[] {
  return spans.map((span) => anchor(document, span))
}

function contentOf(document: Document, { content }: Relation): readonly [Anchor, ...Anchor[]] {
  const [first, ...rest] = content.map((span) => anchor(document, span))
  if (first === undefined) throw new Error('a relation without content')
  return [first, ...rest]
}

function placeOf({ content, cue }: Relation): string {
  return [...content, ...cue].map(({ start, end }) => `${start}-${end}`).join(' ')
}
