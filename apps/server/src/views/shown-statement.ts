import type { z } from '@hono/zod-openapi'
import type { Anchor, Doubt, Hop, Mention, SourceChain, Span, When } from 'tutur'
import type { DocumentHead, StatementRow } from 'tutur-ledger'
import type { anchorShape, whenShape } from '../shapes/common.ts'
import type {
  chainShape,
  documentHeadShape,
  doubtShape,
  hopShape,
  mentionShape,
  statementShape,
} from '../shapes/statement.ts'
import { surenessOf } from './sureness.ts'

/* Records as they go over the wire: anchors with the characters that they cover. `text` is that of their document. */

export type ShownAnchor = z.infer<typeof anchorShape>
export type ShownStatement = z.infer<typeof statementShape>

/** What stands around a statement. */
export interface StatementContext {
  /** The text of its document. */
  readonly text: string
  /** Those about it. */
  readonly doubts?: readonly Doubt[]
  /** Id of the utterance that it reports; `null` while nobody can tell. */
  readonly utterance?: string | null
}

/** A statement as it goes over the wire. */
export function shownStatement(
  { statement, words, actors, document, status, decisions }: StatementRow,
  { text, doubts = [], utterance = null }: StatementContext,
): ShownStatement {
  const { id, form, act, modality, content, cue, speaker, addressees, saidAt, chain } = statement
  const { version, rule, model, score } = statement.madeBy
  return {
    id,
    document: shownHead(document),
    form,
    act,
    modality: [...modality],
    content: content.map((piece) => shownAnchor(piece, text)),
    words,
    cue: anchorOrNone(cue, text),
    speaker: speaker === null ? null : shownMention(speaker, text),
    addressees: addressees.map((one) => shownMention(one, text)),
    actors: actors.map(({ role, actor, name }) => ({ role, actor, name })),
    saidAt: shownWhen(saidAt, text),
    chain: shownChain(chain, text),
    madeBy: { version, rule, model, score },
    sureness: surenessOf(statement),
    status,
    decisions: [...decisions],
    doubts: doubts.map((doubt) => shownDoubt(doubt, text)),
    utterance,
  }
}

export function shownHead(head: DocumentHead): z.infer<typeof documentHeadShape> {
  const { id, article, title, outlet, url, language, published } = head
  return { id, article, title, outlet, url, language, published }
}

/** A span with its characters. */
export function shownAnchor({ start, end }: Span, text: string): ShownAnchor {
  return { start, end, text: text.slice(start, end) }
}

function anchorOrNone(anchor: Anchor | null, text: string): ShownAnchor | null {
  return anchor === null ? null : shownAnchor(anchor, text)
}

export function shownMention(mention: Mention, text: string): z.infer<typeof mentionShape> {
  const { anchor, form, name, role, identity, score } = mention
  return {
    anchor: shownAnchor(anchor, text),
    form,
    name,
    role,
    identity:
      identity === undefined
        ? null
        : {
            key: identity.id,
            type: identity.type,
            name: identity.name,
            wikidata: identity.wikidata,
            by: identity.by,
            office: identity.office,
          },
    score,
  }
}

export function shownWhen(when: When | null, text: string): z.infer<typeof whenShape> | null {
  if (when === null) return null
  const { from, to, basis, anchor } = when
  return { from, to, basis, anchor: anchorOrNone(anchor, text) }
}

export function shownChain(chain: SourceChain, text: string): z.infer<typeof chainShape> {
  const { hops, basis, origin, score } = chain
  return { hops: hops.map((hop) => shownHop(hop, text)), basis, origin, score }
}

export function shownHop(hop: Hop, text: string): z.infer<typeof hopShape> {
  const { outlet, publisher, relation, anchor } = hop
  return { outlet, key: publisher?.id ?? null, relation, anchor: anchorOrNone(anchor, text) }
}

export function shownDoubt(doubt: Doubt, text: string): z.infer<typeof doubtShape> {
  const { code, anchor, statement, detail } = doubt
  return { code, anchor: anchorOrNone(anchor, text), statement, detail }
}
