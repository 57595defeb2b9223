import {
  type Account,
  type CopyPair,
  type Correction,
  type Document,
  type EntitlementOn,
  type Id,
  type Join,
  type Position,
  type Report,
  type Speaking,
  type Utterance,
  type UtteranceStance,
  whoSpeaksFor,
} from 'tutur'
import { caseOf, type Dossier, knowledgeOf } from 'tutur-dossier'
import type { DocumentHolding } from 'tutur-intake'
import { AccountNames } from 'tutur-intake/account-names'

/** What views look up in an account again and again, made once for each account. Lists are in the order of the account. */
export interface AccountIndex {
  /** How actors and outlets are called. */
  readonly names: AccountNames
  /** By the ids of documents: the document itself, and what the ledger tells of it and its statements. */
  readonly documents: ReadonlyMap<string, Document>
  readonly holdings: ReadonlyMap<string, DocumentHolding>
  /** By their ids. */
  readonly utterances: ReadonlyMap<string, Utterance>
  /** By the id of a statement. */
  readonly reports: ReadonlyMap<string, Report>
  readonly utteranceOf: ReadonlyMap<string, Utterance>
  /** By the key of the actor that speaks; those of nobody known are nowhere. */
  readonly utterancesBy: ReadonlyMap<string, readonly Utterance[]>
  /** By the id of the utterance denied. */
  readonly denialsOf: ReadonlyMap<string, readonly Utterance[]>
  /** By the id of an utterance. */
  readonly stancesOf: ReadonlyMap<string, readonly UtteranceStance[]>
  /** For which party the speaker may speak on that day; those who speak for none are not there. */
  readonly speakingOf: ReadonlyMap<string, Speaking>
  /** By the key of an actor. */
  readonly positionsOf: ReadonlyMap<string, readonly Position[]>
  /** By the key of an outlet: its documents, those without a statement, too, where the tables or the page name it. */
  readonly documentsOf: ReadonlyMap<string, readonly Id<'document'>[]>
  /** Documents of which neither they nor the tables say who published them. */
  readonly ofNobody: readonly Id<'document'>[]
  /** By the id of a statement: those with which it may be one utterance, and was left apart. */
  readonly doubtfulOf: ReadonlyMap<string, readonly Join[]>
  /** Whether an actor may speak for a party on a day. */
  readonly entitlementOn: EntitlementOn
  /** By the id of a document: of what it is a copy, and what is one of it; what it corrects, and what corrects it. */
  readonly copiesOf: ReadonlyMap<string, readonly CopyPair[]>
  readonly correctionsOf: ReadonlyMap<string, readonly Correction[]>
}

/** Makes the index of an account, in time in proportion to it. */
export function accountIndexOf(
  account: Account,
  dossier: Dossier,
  holdings: AccountIndex['holdings'] = new Map(),
): AccountIndex {
  const { reads, reports, utterances, stances, positions, doubtful, copies, corrections } = account
  const byId = new Map<string, Utterance>(utterances.map((one) => [one.id, one]))
  return {
    names: new AccountNames(account, dossier),
    documents: new Map(reads.map(({ document }) => [document.id, document])),
    holdings,
    utterances: byId,
    reports: new Map(reports.map((report) => [report.statement.id, report])),
    utteranceOf: new Map(
      utterances.flatMap((one) => one.statements.map((id): [string, Utterance] => [id, one])),
    ),
    utterancesBy: grouped(utterances, ({ speaker }) => speaker),
    denialsOf: grouped(utterances, ({ denies }) => denies),
    stancesOf: grouped(stances, ({ utterance }) => utterance),
    speakingOf: new Map(account.speaking.map((one) => [one.utterance, one])),
    positionsOf: grouped(positions, ({ actor }) => actor),
    ...documentsByOutlet(account),
    doubtfulOf: byBoth(doubtful, ({ one, other }) => [one, other]),
    entitlementOn: whoSpeaksFor(caseOf(dossier), knowledgeOf(dossier)),
    copiesOf: byBoth(copies.pairs, ({ earlier, later }) => [earlier, later]),
    correctionsOf: byBoth(corrections, ({ correction, corrects }) => [correction, corrects]),
  }
}

function documentsByOutlet({ reads, reports }: Account) {
  const known = new Map(reports.map(({ source }) => [source.document.id, source.outlet]))
  const documents = reads.map(({ document }) => document)
  const outletOf = (document: Document): string | null => known.get(document.id) ?? document.outlet
  const byOutlet = [...grouped(documents, outletOf)]
  return {
    documentsOf: new Map(byOutlet.map(([outlet, those]) => [outlet, those.map(({ id }) => id)])),
    ofNobody: documents.filter((one) => outletOf(one) === null).map(({ id }) => id),
  }
}

/** Pairs, by each of the two. */
function byBoth<Pair>(
  all: readonly Pair[],
  keysOf: (pair: Pair) => readonly [string, string],
): ReadonlyMap<string, readonly Pair[]> {
  const twice = all.flatMap((pair) => keysOf(pair).map((key) => ({ key, pair })))
  const groups = grouped(twice, ({ key }) => key)
  return new Map([...groups].map(([key, those]) => [key, those.map(({ pair }) => pair)]))
}

/** Those with a key, by it. */
function grouped<One>(
  all: readonly One[],
  keyOf: (one: One) => string | null,
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
