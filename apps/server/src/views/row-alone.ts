import type { StatementRow } from 'tutur-ledger'
import { shownHead } from './shown-statement.ts'
import { surenessOf } from './sureness.ts'
import type { UtteranceRow } from './utterance-row.ts'

/**
 * A statement that stands in no utterance as a row of its own, under its own id: it was rejected, or the account does not have it
 * yet. Where it has its words from is not told, and anchors are left out, since its text is not at hand.
 */
export function rowAlone({
  statement,
  words,
  actors,
  document,
  status,
}: StatementRow): UtteranceRow {
  const { id, act, form, saidAt, chain, speaker, madeBy } = statement
  const by = actors.find(({ role }) => role === 'speaker')
  return {
    id,
    statement: id,
    document: shownHead(document),
    speaker:
      by === undefined ? null : { key: by.actor, name: by.name, role: speaker?.role ?? null },
    saidAt:
      saidAt === null
        ? null
        : { from: saidAt.from, to: saidAt.to, basis: saidAt.basis, anchor: null },
    act,
    form,
    words,
    language: document.language,
    stances: [],
    standing: { witnesses: 1, outlets: 1, independent: 0, atLeast: true, dots: ['unknown'] },
    denies: null,
    speaksFor: null,
    chain: {
      hops: chain.hops.map(({ outlet, publisher, relation }) => ({
        outlet,
        key: publisher?.id ?? null,
        relation,
        anchor: null,
      })),
      basis: chain.basis,
      origin: chain.origin,
      score: chain.score,
    },
    score: madeBy.score,
    sureness: surenessOf(statement),
    status,
    doubtful: false,
    fresh: false,
  }
}
