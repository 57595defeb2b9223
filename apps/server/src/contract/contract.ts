/**
 * Every path of the API: what it takes, what it gives, who may ask. The handlers are in `routes/`, the document at
 * `/api/openapi.json` is made of this, and so are the types of the pages' client.
 *
 * @module
 */
import { createRoute, z } from '@hono/zod-openapi'
import {
  changedPasswordShape,
  changedUserShape,
  madeTokenShape,
  meShape,
  newTokenShape,
  newUserShape,
  signInBodyShape,
  tokensShape,
  userShape,
  usersShape,
} from '../shapes/access.ts'
import { dayShape, idShape, pageQuery, problemShape, queryParam } from '../shapes/common.ts'
import {
  addedShape,
  comparisonShape,
  documentPageShape,
  documentShape,
  readAnswerShape,
  readBodyShape,
} from '../shapes/document.ts'
import {
  actorPageShape,
  actorShape,
  dossierShape,
  issueShape,
  issuesShape,
  shiftsShape,
  timelineShape,
} from '../shapes/dossier.ts'
import {
  decidedShape,
  decisionPageShape,
  reviewKindShape,
  reviewShape,
  rulingBodyShape,
} from '../shapes/review.ts'
import { facetsShape, savedSearchShape, sourcesShape, visitShape } from '../shapes/sources.ts'
import { statementShape } from '../shapes/statement.ts'
import { utterancePageShape, utteranceShape } from '../shapes/utterance.ts'

/* ---- The pieces ---- */

const base = '/api/v1'

function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemShape } } }
}

function text(mediaType: string, description: string) {
  return { description, content: { [mediaType]: { schema: z.string() } } }
}

function body<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const
}

const wrong = { 400: problem('What was asked cannot be understood; says what and where') }
const unknown = { 404: problem('There is nothing of that name') }
const refused = {
  401: problem('Sign in first'),
  403: problem('Your role does not allow it, or the request does not come from a page of Tutur'),
}
const limited = { 429: problem('Too much at once; Retry-After says how long to wait') }
const tooLarge = { 413: problem('Too large') }
const unchanged = { 304: { description: 'Nothing has changed since (If-None-Match)' } }
const making = {
  503: problem('The account of the ledger is still being made; Retry-After says how long to wait'),
}

const listing = { ...wrong, ...refused, ...limited }
const reading = { ...listing, ...unchanged }
const changing = { ...refused, ...limited }
const sending = { ...wrong, ...changing, ...tooLarge }

const byId = { params: z.object({ id: idShape }) }
const byKey = { params: z.object({ key: z.string().min(1).max(200) }) }
const mark = z
  .string()
  .max(200)
  .optional()
  .describe('Mark of a visit: what came in after it is `fresh`')

/** Roles: who may ask. A reader reads, an analyst decides and adds, an admin looks after users. */
export type Needs = 'nobody' | 'reader' | 'analyst' | 'admin'

/* ---- The dossier and what is told of it ---- */

export const getDossier = createRoute({
  method: 'get',
  path: `${base}/dossier`,
  operationId: 'getDossier',
  summary: 'Who stands where: actors and issues',
  tags: ['dossier'],
  request: { query: z.object({ since: mark }) },
  responses: { 200: json(dossierShape, 'The matrix'), ...reading, ...making },
})

const timelineQuery = z.object({
  issue: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  from: dayShape.optional(),
  to: dayShape.optional(),
})

export const getTimeline = createRoute({
  method: 'get',
  path: `${base}/timeline`,
  operationId: 'getTimeline',
  summary: 'What was said, when, by actor',
  tags: ['dossier'],
  request: { query: timelineQuery },
  responses: { 200: json(timelineShape, 'Utterances by actor and day'), ...reading, ...making },
})

const shiftsQuery = z.object({
  issue: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  is: z.enum(['held', 'waiting', 'refused']).optional(),
  ...pageQuery,
})

export const getShifts = createRoute({
  method: 'get',
  path: `${base}/shifts`,
  operationId: 'getShifts',
  summary: 'Changes of position, and what looks like one',
  tags: ['dossier'],
  request: { query: shiftsQuery },
  responses: { 200: json(shiftsShape, 'Newest first'), ...reading, ...making },
})

export const getIssues = createRoute({
  method: 'get',
  path: `${base}/issues`,
  operationId: 'getIssues',
  summary: 'The questions of the dossier',
  tags: ['dossier'],
  responses: {
    200: json(issuesShape, 'In the order of the dossier'),
    ...changing,
    ...unchanged,
    ...making,
  },
})

export const getIssue = createRoute({
  method: 'get',
  path: `${base}/issues/{key}`,
  operationId: 'getIssue',
  summary: 'Who stands where on one question, and the words that show it',
  tags: ['dossier'],
  request: { ...byKey, query: z.object({ since: mark }) },
  responses: { 200: json(issueShape, 'The question'), ...reading, ...making, ...unknown },
})

export const getActors = createRoute({
  method: 'get',
  path: `${base}/actors`,
  operationId: 'getActors',
  summary: 'Who speaks; as you type',
  tags: ['dossier'],
  request: {
    query: z.object({
      name: z.string().max(200).optional().describe('Words of the name, in any script'),
      as: z.enum(['party', 'mediator', 'other', 'provisional']).optional(),
      ...pageQuery,
    }),
  },
  responses: { 200: json(actorPageShape, 'Most words first'), ...reading, ...making },
})

export const getActor = createRoute({
  method: 'get',
  path: `${base}/actors/{key}`,
  operationId: 'getActor',
  summary: 'One actor: roles, positions over time, latest words, who speaks for it',
  tags: ['dossier'],
  request: { ...byKey, query: z.object({ since: mark }) },
  responses: { 200: json(actorShape, 'The actor'), ...reading, ...making, ...unknown },
})

/* ---- The ledger ---- */

const search = { q: queryParam }

export const getUtterances = createRoute({
  method: 'get',
  path: `${base}/utterances`,
  operationId: 'getUtterances',
  summary: 'Utterances that a query finds, newest first',
  tags: ['ledger'],
  request: {
    query: z.object({
      ...search,
      since: mark,
      fresh: z.enum(['yes']).optional().describe('Only what came in after `since`'),
      ...pageQuery,
    }),
  },
  responses: { 200: json(utterancePageShape, 'A page'), ...reading, ...making },
})

export const getUtterance = createRoute({
  method: 'get',
  path: `${base}/utterances/{id}`,
  operationId: 'getUtterance',
  summary:
    'One utterance with its witnesses, wordings and origin tree; also by the id of one of its statements, or by the beginning of either',
  tags: ['ledger'],
  request: byId,
  responses: { 200: json(utteranceShape, 'The utterance'), ...reading, ...making, ...unknown },
})

export const getFacets = createRoute({
  method: 'get',
  path: `${base}/facets`,
  operationId: 'getFacets',
  summary: 'A query as parts, and how its hits divide',
  tags: ['ledger'],
  request: { query: z.object(search) },
  responses: { 200: json(facetsShape, 'Counts'), ...reading, ...making },
})

export const getStatement = createRoute({
  method: 'get',
  path: `${base}/statements/{id}`,
  operationId: 'getStatement',
  summary: 'One statement, corrections in',
  tags: ['ledger'],
  request: byId,
  responses: { 200: json(statementShape, 'The statement'), ...reading, ...unknown },
})

export const getDocuments = createRoute({
  method: 'get',
  path: `${base}/documents`,
  operationId: 'getDocuments',
  summary: 'Documents with a statement that a query finds, newest first',
  tags: ['ledger'],
  request: { query: z.object({ ...search, ...pageQuery }) },
  responses: { 200: json(documentPageShape, 'A page'), ...reading, ...making },
})

export const getDocument = createRoute({
  method: 'get',
  path: `${base}/documents/{id}`,
  operationId: 'getDocument',
  summary: 'A document with everything that was found in it',
  tags: ['ledger'],
  request: byId,
  responses: { 200: json(documentShape, 'The document'), ...reading, ...unknown },
})

export const getComparison = createRoute({
  method: 'get',
  path: `${base}/documents/{id}/compared/{other}`,
  operationId: 'getComparison',
  summary: 'Two texts stretch by stretch: versions of an article, or copies',
  tags: ['ledger'],
  request: { params: z.object({ id: idShape, other: idShape }) },
  responses: { 200: json(comparisonShape, 'The earlier one first'), ...reading, ...unknown },
})

export const getCaptureBytes = createRoute({
  method: 'get',
  path: `${base}/captures/{id}/bytes`,
  operationId: 'getCaptureBytes',
  summary: 'The archived bytes as they came, to be saved',
  tags: ['ledger'],
  request: byId,
  responses: { 200: text('application/octet-stream', 'An attachment'), ...reading, ...unknown },
})

/* ---- Files of rows, and feeds ---- */

export const tables = [
  'utterances',
  'statements',
  'matrix',
  'timeline',
  'shifts',
  'issues',
  'actors',
  'outlets',
  'feeds',
  'decisions',
] as const

export const getTable = createRoute({
  method: 'get',
  path: `${base}/tables/{table}.csv`,
  operationId: 'getTable',
  summary: 'The rows behind a list or a chart, as CSV',
  tags: ['export'],
  request: {
    params: z.object({ table: z.enum(tables) }),
    query: z.object({ ...search }).extend(timelineQuery.shape),
  },
  responses: { 200: text('text/csv', 'UTF-8, one header line'), ...listing, ...making, ...unknown },
})

export const getStatementsJsonl = createRoute({
  method: 'get',
  path: `${base}/statements.jsonl`,
  operationId: 'getStatementsJsonl',
  summary:
    'Statements with their full provenance, one JSON object a line, as `tutur export jsonl` writes them',
  tags: ['export'],
  request: { query: z.object(search) },
  responses: { 200: text('application/x-ndjson', 'Newest first'), ...reading, ...making },
})

export const getFeed = createRoute({
  method: 'get',
  path: `${base}/feed.{format}`,
  operationId: 'getFeed',
  summary: 'The newest 50 utterances that a query finds, for feed readers',
  tags: ['export'],
  request: {
    params: z.object({ format: z.enum(['json', 'atom', 'rss']) }),
    query: z.object(search),
  },
  responses: {
    200: {
      description: 'JSON Feed 1.1, Atom or RSS 2.0',
      content: {
        'application/feed+json': { schema: z.object({}).loose() },
        'application/atom+xml': { schema: z.string() },
        'application/rss+xml': { schema: z.string() },
      },
    },
    ...reading,
    ...making,
    ...unknown,
  },
})

/* ---- Review ---- */

export const getReview = createRoute({
  method: 'get',
  path: `${base}/review`,
  operationId: 'getReview',
  summary: 'What waits for a person, doubts first',
  tags: ['review'],
  request: {
    query: z.object({
      kind: reviewKindShape.optional(),
      utterance: idShape.optional().describe('All that waits about it, on one page'),
      ...pageQuery,
    }),
  },
  responses: { 200: json(reviewShape, 'A page'), ...listing },
})

export const getDecisions = createRoute({
  method: 'get',
  path: `${base}/decisions`,
  operationId: 'getDecisions',
  summary: 'Who decided what, when and why, newest first',
  tags: ['review'],
  request: {
    query: z.object({
      document: idShape.optional(),
      statement: idShape.optional().describe('Of one row'),
      ...pageQuery,
    }),
  },
  responses: { 200: json(decisionPageShape, 'A page'), ...listing, ...unknown },
})

export const postDecision = createRoute({
  method: 'post',
  path: `${base}/decisions`,
  operationId: 'postDecision',
  summary: 'Decide: kept as a record, applied at once, replayed after every recoding',
  tags: ['review'],
  request: body(rulingBodyShape),
  responses: { 201: json(decidedShape, 'What became of it'), ...sending, ...unknown },
})

/* ---- Bringing in ---- */

export const postRead = createRoute({
  method: 'post',
  path: `${base}/read`,
  operationId: 'postRead',
  summary:
    'Rows of a text, an address or a file, stored nowhere; a file as multipart/form-data in the field "file"',
  tags: ['sources'],
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: readBodyShape },
        'multipart/form-data': { schema: z.object({}).loose() },
      },
    },
  },
  responses: { 200: json(readAnswerShape, 'What it says'), ...sending },
})

export const postSource = createRoute({
  method: 'post',
  path: `${base}/sources`,
  operationId: 'postSource',
  summary: 'Add a text, an address or a file to the ledger',
  tags: ['sources'],
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: readBodyShape },
        'multipart/form-data': { schema: z.object({}).loose() },
      },
    },
  },
  responses: {
    201: json(addedShape, 'What was new'),
    ...sending,
    409: problem('The ledger was read by another version of Tutur'),
  },
})

export const getSources = createRoute({
  method: 'get',
  path: `${base}/sources`,
  operationId: 'getSources',
  summary: 'Feeds and their health, outlets and owners, what could not be read',
  tags: ['sources'],
  responses: { 200: json(sourcesShape, 'All'), ...changing },
})

/* ---- Of one user ---- */

export const getMe = createRoute({
  method: 'get',
  path: `${base}/me`,
  operationId: 'getMe',
  summary: 'Who is asking',
  tags: ['access'],
  responses: { 200: json(meShape, 'You'), 403: refused[403], ...limited },
})

export const postPassword = createRoute({
  method: 'post',
  path: `${base}/me/password`,
  operationId: 'postPassword',
  summary: 'Another password of your own; whoever is signed in with the old one is signed out',
  tags: ['access'],
  request: body(changedPasswordShape),
  responses: {
    200: json(meShape, 'You, with a new cookie'),
    ...sending,
    409: problem('You have no password here'),
  },
})

export const postSession = createRoute({
  method: 'post',
  path: `${base}/session`,
  operationId: 'postSession',
  summary: 'Sign in',
  tags: ['access'],
  request: body(signInBodyShape),
  responses: {
    200: json(meShape, 'You, with a cookie'),
    ...sending,
    409: problem('The server is open to its own machine: nobody signs in'),
  },
})

export const deleteSession = createRoute({
  method: 'delete',
  path: `${base}/session`,
  operationId: 'deleteSession',
  summary: 'Sign out',
  tags: ['access'],
  responses: { 204: { description: 'Done' }, 403: refused[403], ...limited },
})

export const getUsers = createRoute({
  method: 'get',
  path: `${base}/users`,
  operationId: 'getUsers',
  summary: 'Who may come in',
  tags: ['access'],
  responses: { 200: json(usersShape, 'All'), ...refused, ...limited },
})

export const postUser = createRoute({
  method: 'post',
  path: `${base}/users`,
  operationId: 'postUser',
  summary: 'Let somebody in',
  tags: ['access'],
  request: body(newUserShape),
  responses: {
    201: json(userShape, 'The user'),
    ...sending,
    409: problem('There is one of that name'),
  },
})

const byName = { params: z.object({ name: z.string().min(1).max(200) }) }

export const patchUser = createRoute({
  method: 'patch',
  path: `${base}/users/{name}`,
  operationId: 'patchUser',
  summary: 'Another role or password',
  tags: ['access'],
  request: { ...byName, ...body(changedUserShape) },
  responses: {
    200: json(userShape, 'The user'),
    ...sending,
    ...unknown,
    409: problem('The last admin stays one'),
  },
})

export const deleteUser = createRoute({
  method: 'delete',
  path: `${base}/users/{name}`,
  operationId: 'deleteUser',
  summary: 'Let nobody of that name in any more; what they decided stays',
  tags: ['access'],
  request: byName,
  responses: {
    204: { description: 'Done' },
    ...wrong,
    ...changing,
    ...unknown,
    409: problem('The last admin stays'),
  },
})

export const getTokens = createRoute({
  method: 'get',
  path: `${base}/tokens`,
  operationId: 'getTokens',
  summary: 'Your tokens for programs',
  tags: ['access'],
  responses: { 200: json(tokensShape, 'All of yours'), ...refused, ...limited },
})

export const postToken = createRoute({
  method: 'post',
  path: `${base}/tokens`,
  operationId: 'postToken',
  summary: 'A new token, with your role or a lower one',
  tags: ['access'],
  request: body(newTokenShape),
  responses: {
    201: json(madeTokenShape, 'The token, shown this once'),
    ...sending,
    409: problem('The server is open to its own machine: no token is needed'),
  },
})

export const deleteToken = createRoute({
  method: 'delete',
  path: `${base}/tokens/{id}`,
  operationId: 'deleteToken',
  summary: 'Revoke a token',
  tags: ['access'],
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 204: { description: 'Done' }, ...wrong, ...changing, ...unknown },
})

export const postVisit = createRoute({
  method: 'post',
  path: `${base}/visit`,
  operationId: 'postVisit',
  summary: 'Note that you are here; tells when you were before',
  tags: ['access'],
  responses: { 200: json(visitShape, 'The visit before'), ...refused, ...limited },
})

export const getSearches = createRoute({
  method: 'get',
  path: `${base}/searches`,
  operationId: 'getSearches',
  summary: 'Your saved searches, with how much is new',
  tags: ['access'],
  responses: {
    200: json(
      z.object({ rows: z.array(savedSearchShape) }).openapi('SavedSearches'),
      'All of yours',
    ),
    ...refused,
    ...limited,
  },
})

export const postSearch = createRoute({
  method: 'post',
  path: `${base}/searches`,
  operationId: 'postSearch',
  summary:
    'Save a search, or note that a saved one was opened: what comes in from now on is new in it',
  tags: ['access'],
  request: body(
    z
      .object({ name: z.string().min(1).max(200), query: z.string().max(2000) })
      .openapi('NewSearch'),
  ),
  responses: { 201: json(savedSearchShape, 'The search'), ...sending },
})

export const deleteSearch = createRoute({
  method: 'delete',
  path: `${base}/searches/{id}`,
  operationId: 'deleteSearch',
  summary: 'Forget a saved search',
  tags: ['access'],
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 204: { description: 'Done' }, ...wrong, ...changing, ...unknown },
})

/** Who may ask what; whatever is not here needs a reader. */
export const needs: Readonly<Record<string, Needs>> = {
  getMe: 'nobody',
  postSession: 'nobody',
  deleteSession: 'nobody',
  postDecision: 'analyst',
  postRead: 'reader',
  postSource: 'analyst',
  getUsers: 'admin',
  postUser: 'admin',
  patchUser: 'admin',
  deleteUser: 'admin',
}
