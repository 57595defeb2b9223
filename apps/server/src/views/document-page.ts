import type { z } from '@hono/zod-openapi'
import type { Capture, Id } from 'tutur'
import type { DocumentRow } from 'tutur-ledger'
import type { documentShape, versionShape } from '../shapes/document.ts'
import type { capturedShape } from '../shapes/statement.ts'
import { firstTaken } from './comparison.ts'
import type { DocumentAccount } from './document-account.ts'
import { type ShownStatement, shownDoubt, shownHead, shownStatement } from './shown-statement.ts'
import { shownText } from './shown-text.ts'

type Version = z.infer<typeof versionShape>
type DocumentPage = Omit<z.infer<typeof documentShape>, 'state'>

/** The versions of a document's article, oldest first, with when a server first gave each. */
export function versionsOf(
  row: DocumentRow,
  documentOf: (id: Id<'document'>) => Promise<DocumentRow | null>,
): Promise<Version[]> {
  return Promise.all(
    row.versions.map(async (head, at) => {
      const version = head.id === row.head.id ? row : await documentOf(head.id)
      const takenAt = firstTaken(version?.captures ?? [])
      return { ...shownHead(head), takenAt: takenAt === '' ? null : takenAt, number: at + 1 }
    }),
  )
}

/** A document with everything that was found in it; without what the account tells while there is none. */
export function documentPage(
  { head, document, statements, doubts, captures }: DocumentRow,
  versions: Version[],
  account: DocumentAccount | null,
): DocumentPage {
  const { text } = document
  const doubtsOf = Map.groupBy(doubts, ({ statement }) => statement)
  const shown = statements.map((row) =>
    shownStatement(row, {
      text,
      doubts: doubtsOf.get(row.statement.id) ?? [],
      utterance: account?.utteranceOf.get(row.statement.id) ?? null,
    }),
  )
  return {
    head: shownHead(head),
    text: shownText(document),
    statements: shown,
    doubts: doubts.map((doubt) => shownDoubt(doubt, text)),
    versions,
    captures: captures.map(shownCapture),
    copies: account?.copies.map((one) => ({ ...one, document: shownHead(one.document) })) ?? [],
    corrections:
      account?.corrections.map(({ kind, by, of }) => ({
        kind,
        by: shownHead(by),
        of: shownHead(of),
      })) ?? [],
    utterances: [...(account?.utterances ?? [])],
    chain: chainOfAll(shown),
  }
}

function shownCapture(capture: Capture): z.infer<typeof capturedShape> {
  const { id, name, kind, address, takenAt, status, mediaType, sha256, byteLength } = capture
  return { id, name, kind, address, takenAt, status, mediaType, sha256, byteLength }
}

/** The chain of outlets that all statements of a report have; `null` where they came by several ways. */
function chainOfAll(statements: readonly ShownStatement[]): DocumentPage['chain'] {
  const [first] = statements
  if (first === undefined) return null
  const ways = new Set(statements.map(({ chain }) => wayOf(chain)))
  return ways.size === 1 ? first.chain : null
}

function wayOf({ hops }: ShownStatement['chain']): string {
  return JSON.stringify(hops.map(({ outlet, relation }) => [outlet, relation]))
}
