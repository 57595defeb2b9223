import type { CopyPair, Correction } from 'tutur'
import type { DocumentHead } from 'tutur-ledger'
import { headOf, type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'

/** What the account has of a document. */
export interface DocumentAccount {
  readonly copies: readonly {
    readonly document: DocumentHead
    readonly relation: string
    readonly earlier: boolean
  }[]
  readonly corrections: readonly {
    readonly kind: string
    readonly by: DocumentHead
    readonly of: DocumentHead
  }[]
  /** Of its statements, each once, in the order in which they are asked about. */
  readonly utterances: readonly UtteranceRow[]
  /** By the id of a statement. */
  readonly utteranceOf: ReadonlyMap<string, string>
}

/** A document and its statements in the order of its text. */
export interface DocumentAccountInput {
  readonly document: string
  readonly statements: readonly string[]
}

/** What is a copy of a document, what corrects it, and what its statements report. */
export function documentAccount(
  material: Material,
  { document, statements }: DocumentAccountInput,
): DocumentAccount {
  const { index } = material
  const found = new Map(
    statements.flatMap((id) => {
      const utterance = index.utteranceOf.get(id)
      return utterance === undefined ? [] : [[id, utterance] as const]
    }),
  )
  const own = Map.groupBy(found.keys(), (statement) => found.get(statement))
  const rows = [...own].flatMap(([utterance, those]) =>
    utterance === undefined ? [] : [utteranceRow(utterance, material, { statements: those })],
  )
  return {
    copies: (index.copiesOf.get(document) ?? []).flatMap((pair) =>
      copyOf(pair, document, material),
    ),
    corrections: (index.correctionsOf.get(document) ?? []).flatMap((one) =>
      correctionOf(one, material),
    ),
    utterances: rows,
    utteranceOf: new Map([...found].map(([statement, { id }]) => [statement, id])),
  }
}

function copyOf(
  { earlier, later, relation }: CopyPair,
  document: string,
  material: Material,
): DocumentAccount['copies'] {
  const isEarlier = later === document
  const other = material.index.documents.get(isEarlier ? earlier : later)
  return other === undefined
    ? []
    : [{ document: headOf(other, material), relation, earlier: isEarlier }]
}

function correctionOf(
  { kind, correction, corrects }: Correction,
  material: Material,
): DocumentAccount['corrections'] {
  const { documents } = material.index
  const [by, of] = [documents.get(correction), documents.get(corrects)]
  return by === undefined || of === undefined
    ? []
    : [{ kind, by: headOf(by, material), of: headOf(of, material) }]
}
