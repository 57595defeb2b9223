import { z } from '@hono/zod-openapi'
import {
  actorRefShape,
  actShape,
  anchorShape,
  countShape,
  dayShape,
  formShape,
  idShape,
  orNull,
  outletRefShape,
  pageOf,
  scoreShape,
  stanceShape,
  stateShape,
  statusShape,
  whenShape,
} from './common.ts'
import {
  chainShape,
  documentHeadShape,
  speakerShape,
  statementShape,
  surenessShape,
} from './statement.ts'

export const originKindShape = z.enum(['reporter', 'release', 'public', 'carrier', 'unsourced'])
export const originRuleShape = z.enum([
  'cites',
  'syndicates',
  'copies',
  'same-owner',
  'own-interview',
  'told-reporters',
  'own-dateline',
  'agency-own',
  'unnamed-source',
  'official-site',
  'written-statement',
  'public-post',
  'carrier',
  'background',
  'unsourced',
  'unsourced-alone',
  'retracted',
])

/** How many stand behind an utterance; never shown without each other. */
export const standingShape = z
  .object({
    witnesses: countShape.describe('Statements'),
    outlets: countShape,
    independent: countShape.describe('Independent origins'),
    atLeast: z.boolean().describe('Some do not say where they have the words from'),
    dots: z
      .array(z.enum(['origin', 'repeat', 'carried', 'unknown', 'retracted']))
      .describe(
        'One an outlet of the ledger, origins first; `carried`: has it from an origin that is not in the ledger',
      ),
  })
  .openapi('Standing')

/** The stance that an utterance takes on an issue. */
export const stanceTakenShape = z
  .object({
    issue: z.string(),
    stance: orNull(stanceShape).describe('null: cannot tell'),
    reason: z
      .enum(['no-words', 'mixed', 'hypothetical', 'asked', 'of-another', 'denial'])
      .nullable(),
    score: scoreShape,
  })
  .openapi('StanceTaken')

/** An utterance as lists show it, with the words of one of its statements. */
export const utteranceRowShape = z
  .object({
    id: idShape,
    statement: idShape.describe(
      'Whose words are shown: of those found, the one that shows it best',
    ),
    document: documentHeadShape,
    speaker: orNull(speakerShape),
    saidAt: orNull(whenShape),
    act: actShape,
    form: formShape,
    words: z.string(),
    language: z.string(),
    stances: z.array(stanceTakenShape),
    standing: standingShape,
    denies: idShape.nullable(),
    speaksFor: orNull(actorRefShape).describe(
      'The party for which the speaker may speak on that day',
    ),
    chain: chainShape,
    score: scoreShape.describe('Of the words alone'),
    sureness: surenessShape,
    status: statusShape,
    doubtful: z.boolean().describe('A doubt or a doubtful join waits for a person'),
    fresh: z.boolean().describe('Came in after the mark that was asked about'),
  })
  .openapi('UtteranceRow')
export const utterancePageShape = pageOf('UtterancePage', utteranceRowShape)

/** One outlet in the origin tree. */
export const treeNodeShape = z
  .object({
    key: z.string(),
    parent: z
      .string()
      .nullable()
      .describe('From whom it has the words; null: from the speaker, or nobody knows'),
    hand: countShape.describe('0: got it at the source; 1: repeated it; 2: repeated the repeat'),
    outlet: outletRefShape,
    statement: idShape.nullable().describe('null: its own report is not in the ledger'),
    kind: orNull(originKindShape).describe('Of an origin; null of a repeat'),
    counts: z.boolean(),
    rule: originRuleShape,
    why: z.string().describe('The rule in words'),
    how: z
      .enum(['same-words', 'part', 'paraphrase', 'translation'])
      .nullable()
      .describe('Of a repeat'),
    credited: z.boolean().describe('It says from whom it has the words'),
    owner: z.string().nullable(),
    language: z.string().nullable(),
    published: dayShape.nullable(),
    retracted: z.boolean(),
  })
  .openapi('TreeNode')

export const originTreeShape = z
  .object({
    nodes: z.array(treeNodeShape).describe('Parents before children, in the order they are drawn'),
    explained: z
      .array(z.string())
      .describe('Why the count is what it is, line by line, in English'),
  })
  .openapi('OriginTree')

/** The words of one outlet, or of several that have the same, beside the reference. */
export const wordingShape = z
  .object({
    statements: z.array(idShape).min(1),
    outlets: z.array(outletRefShape),
    language: z.string(),
    hand: countShape,
    reference: z.boolean(),
    pieces: z
      .array(
        z.object({
          text: z.string(),
          is: z.enum(['same', 'added', 'gone', 'plain']).describe('`plain`: not compared'),
        }),
      )
      .describe('In order'),
    differs: z
      .array(z.enum(['act', 'form', 'negation', 'tense', 'condition', 'numbers', 'scope']))
      .describe('What differs across languages, as far as it can be told'),
    cue: z.string().nullable(),
    act: actShape,
    form: formShape,
    chain: chainShape,
  })
  .openapi('Wording')

export const joinShape = z
  .object({
    one: idShape,
    other: idShape,
    reason: z.enum([
      'lead',
      'goes-on',
      'found-twice',
      'same-words',
      'part',
      'paraphrase',
      'translation',
      'copied',
      'decided',
    ]),
    score: scoreShape,
    doubtful: z.boolean(),
  })
  .openapi('Join')

/** The words by which a stance was told. */
export const stanceReadShape = stanceTakenShape
  .extend({
    statement: idShape.nullable().describe('In whose document the words stand'),
    touching: z.array(anchorShape),
    telling: z.array(anchorShape),
    conditions: z.array(anchorShape),
    outvoted: z.array(
      z.object({
        statement: idShape,
        stance: orNull(stanceShape),
        why: z.enum(['corrected-version', 'translation-drift']),
      }),
    ),
  })
  .openapi('StanceRead')

/** An utterance with everything that explains it. */
export const utteranceShape = z
  .object({
    row: utteranceRowShape,
    statements: z.array(statementShape),
    tree: originTreeShape,
    wordings: z.array(wordingShape),
    joins: z.array(joinShape),
    doubtful: z.array(joinShape).describe('Statements left apart that may belong here'),
    stances: z.array(stanceReadShape),
    denies: orNull(utteranceRowShape),
    deniedBy: z.array(utteranceRowShape),
    state: stateShape,
  })
  .openapi('Utterance')
