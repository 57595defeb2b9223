import { tables } from '../../src/contract/contract.ts'
import { Client } from '../access/client.ts'

export const password = 'sungai panjang berkelok'

/** One request to a path of the contract, and the status that it is answered with. */
export interface Exercise {
  /** Behind `/api/v1/`, with its query. */
  readonly path: string
  readonly status: number
  readonly json?: unknown
  readonly form?: FormData
  /** Who asks: an admin by a session where nothing is said; `here`: at the open server. */
  readonly by?: 'admin' | 'rina' | 'nobody' | 'here'
  /** What must be done before. */
  readonly before?: () => Promise<void>
}

/** What the exercises ask for, as the ledger has it. */
export interface Known {
  readonly admin: Client
  readonly rina: Client
  readonly nobody: Client
  readonly utterance: string
  readonly statement: string
  readonly document: string
  /** Another document. */
  readonly other: string
  readonly capture: string
  readonly actor: string
  /** The mark of a visit. */
  readonly mark: string
  /** Has the ledger read by another version. */
  readonly toAnotherVersion: () => Promise<void>
}

/** Signs in, and looks at what there is. */
export async function knownOf(
  addresses: { readonly here: string; readonly closed: string },
  toAnotherVersion: () => Promise<void>,
): Promise<Known> {
  const here = new Client(addresses.here)
  const get = async (path: string) => await (await here.ask(`/api/v1/${path}`)).json()
  const utterances = (await get('utterances?q=speaker:korvane')) as {
    rows: { id: string; statement: string; document: { id: string } }[]
  }
  const [first] = utterances.rows
  const other = utterances.rows.find(({ document }) => document.id !== first?.document.id)
  const document = (await get(`documents/${first?.document.id}`)) as { captures: { id: string }[] }
  const actors = (await get('actors')) as { rows: { key: string }[] }
  const visit = await here.send('POST /api/v1/visit', {})
  return {
    admin: await signedIn(addresses.closed, 'adila'),
    rina: await signedIn(addresses.closed, 'rina'),
    nobody: new Client(addresses.closed),
    utterance: first?.id ?? '',
    statement: first?.statement ?? '',
    document: first?.document.id ?? '',
    other: other?.document.id ?? '',
    capture: document.captures[0]?.id ?? '',
    actor: actors.rows[0]?.key ?? '',
    mark: ((await visit.json()) as { mark: string }).mark,
    toAnotherVersion,
  }
}

async function signedIn(address: string, name: string): Promise<Client> {
  const client = new Client(address)
  await client.send('POST /api/v1/session', { name, password })
  return client
}

const nowhere = '0123456789abcdef'
const article =
  'The water of the Oyra\n\n"We shall open the sluices on Friday," Prime Minister Mirel Ardaun told reporters in Ilmeth on Tuesday.\n'

/** What each path of the contract is asked; the first is asked again by who has the answer already. */
export const exercises: Readonly<
  Record<string, (known: Known) => readonly Exercise[] | Promise<readonly Exercise[]>>
> = {
  getDossier: ({ mark }) => [
    { path: 'dossier', status: 200 },
    { path: `dossier?since=${encodeURIComponent(mark)}`, status: 200 },
    { path: 'dossier?since=never', status: 400 },
  ],
  getTimeline: ({ actor }) => [
    { path: 'timeline', status: 200 },
    {
      path: `timeline?issue=mediation&actor=${actor}&from=2025-03-01&to=2026-05-31`,
      status: 200,
    },
    { path: 'timeline?from=yesterday', status: 400 },
  ],
  getShifts: () => [
    { path: 'shifts', status: 200 },
    { path: 'shifts?is=waiting', status: 200 },
    { path: 'shifts?limit=2', status: 200 },
    { path: 'shifts?cursor=never', status: 400 },
    { path: 'shifts?is=heavy', status: 400 },
  ],
  getIssues: () => [{ path: 'issues', status: 200 }],
  getIssue: () => [
    { path: 'issues/mediation', status: 200 },
    { path: 'issues/mediation?since=never', status: 400 },
    { path: 'issues/weather', status: 404 },
  ],
  getActors: () => [
    { path: 'actors', status: 200 },
    { path: 'actors?name=kor&as=party&limit=3', status: 200 },
    { path: 'actors?limit=0', status: 400 },
    { path: 'actors?cursor=nowhere', status: 400 },
  ],
  getActor: ({ actor }) => [
    { path: `actors/${actor}`, status: 200 },
    { path: `actors/${actor}?since=never`, status: 400 },
    { path: 'actors/nobody-at-all', status: 404 },
  ],
  getUtterances: ({ mark }) => [
    { path: 'utterances', status: 200 },
    { path: `utterances?q=act:deny&fresh=yes&since=${encodeURIComponent(mark)}`, status: 200 },
    { path: 'utterances?q=speker:korvane', status: 400 },
    { path: 'utterances?fresh=yes', status: 400 },
  ],
  getUtterance: ({ utterance, statement }) => [
    { path: `utterances/${utterance}`, status: 200 },
    { path: `utterances/${statement}`, status: 200 },
    { path: 'utterances/..%2F..', status: 400 },
    { path: `utterances/${nowhere}`, status: 404 },
  ],
  getFacets: () => [
    { path: 'facets', status: 200 },
    { path: 'facets?q=issue:mediation', status: 200 },
    { path: `facets?q=${'a'.repeat(2001)}`, status: 400 },
  ],
  getStatement: ({ statement }) => [
    { path: `statements/${statement}`, status: 200 },
    { path: 'statements/x', status: 400 },
    { path: `statements/${nowhere}`, status: 404 },
  ],
  getDocuments: () => [
    { path: 'documents', status: 200 },
    { path: 'documents?q=lang:ru&limit=2', status: 200 },
    { path: 'documents?cursor=nowhere', status: 400 },
  ],
  getDocument: ({ document }) => [
    { path: `documents/${document}`, status: 200 },
    { path: 'documents/x', status: 400 },
    { path: `documents/${nowhere}`, status: 404 },
  ],
  getComparison: ({ document, other }) => [
    { path: `documents/${document}/compared/${other}`, status: 200 },
    { path: `documents/${document}/compared/x`, status: 400 },
    { path: `documents/${document}/compared/${nowhere}`, status: 404 },
  ],
  getCaptureBytes: ({ capture }) => [
    { path: `captures/${capture}/bytes`, status: 200 },
    { path: 'captures/..%2F../bytes', status: 400 },
    { path: `captures/${nowhere}/bytes`, status: 404 },
  ],
  getTable: () => [
    ...tables.map((table): Exercise => ({ path: `tables/${table}.csv`, status: 200 })),
    { path: 'tables/utterances.csv?q=speker:x', status: 400 },
    { path: 'tables/users.csv', status: 404 },
  ],
  getStatementsJsonl: () => [
    { path: 'statements.jsonl?q=act:deny', status: 200 },
    { path: 'statements.jsonl?q="', status: 400 },
  ],
  getFeed: () => [
    ...['json', 'atom', 'rss'].map(
      (format): Exercise => ({ path: `feed.${format}?q=act:deny`, status: 200 }),
    ),
    { path: 'feed.atom?q="', status: 400 },
    { path: 'feed.html', status: 404 },
  ],
  getReview: () => [
    { path: 'review', status: 200 },
    ...['statement', 'join', 'shift', 'unfit'].map(
      (kind): Exercise => ({ path: `review?kind=${kind}&limit=100`, status: 200 }),
    ),
    { path: 'review?kind=all', status: 400 },
  ],
  getDecisions: async ({ admin, statement }) => {
    const header = await admin.forgeryHeader()
    await admin.send('POST /api/v1/decisions', { kind: 'accept', statement }, header)
    return [
      { path: 'decisions', status: 200 },
      { path: `decisions?statement=${statement}`, status: 200 },
      { path: 'decisions?cursor=nowhere', status: 400 },
      { path: `decisions?statement=${nowhere}`, status: 404 },
    ]
  },
  postDecision: ({ statement }) => [
    { path: 'decisions', json: { kind: 'accept', statement, why: 'read twice' }, status: 201 },
    { path: 'decisions', json: { kind: 'praise', statement }, status: 400 },
    { path: 'decisions', json: { kind: 'accept', statement: nowhere }, status: 404 },
  ],
  postRead: () => [
    { path: 'read', json: { text: article }, status: 200 },
    { path: 'read', form: formOf(article), status: 200 },
    { path: 'read', json: { text: article }, by: 'rina', status: 200 },
    { path: 'read', json: { address: 'https://203.0.113.9/' }, by: 'rina', status: 403 },
    { path: 'read', json: {}, status: 400 },
  ],
  postSource: ({ toAnotherVersion: before }) => [
    { path: 'sources', json: { text: article }, status: 201 },
    { path: 'sources', form: formOf(article.replace('Friday', 'Monday')), status: 201 },
    { path: 'sources', json: { text: article, published: '2026-13-13' }, status: 400 },
    { path: 'sources', json: { text: article.replace('Friday', 'Sunday') }, before, status: 409 },
  ],
  getSources: () => [{ path: 'sources', status: 200 }],
  getMe: () => [
    { path: 'me', status: 200 },
    { path: 'me', by: 'nobody', status: 200 },
    { path: 'me', by: 'here', status: 200 },
  ],
  postSession: () => [
    { path: 'session', json: { name: 'rina', password }, by: 'rina', status: 200 },
    { path: 'session', json: { name: 'rina' }, by: 'nobody', status: 400 },
    { path: 'session', json: { name: 'rina', password: 'no' }, by: 'nobody', status: 401 },
    { path: 'session', json: { name: 'rina', password }, by: 'here', status: 409 },
  ],
  postPassword: () => {
    const json = { old: password, new: 'gunung tinggi berkabut' }
    const back = { old: json.new, new: json.old }
    return [
      { path: 'me/password', json, by: 'rina', status: 200 },
      { path: 'me/password', json: back, by: 'rina', status: 200 },
      { path: 'me/password', json: back, by: 'rina', status: 400 },
      { path: 'me/password', json, by: 'here', status: 409 },
    ]
  },
  deleteSession: () => [{ path: 'session', by: 'rina', status: 204 }],
  getUsers: () => [{ path: 'users', status: 200 }],
  postUser: () => {
    const json = { name: 'Dewi', role: 'analyst', password: 'hujan di bulan juni' }
    return [
      { path: 'users', json, status: 201 },
      { path: 'users', json: { ...json, password: 'short' }, status: 400 },
      { path: 'users', json, status: 409 },
    ]
  },
  patchUser: () => [
    { path: 'users/dewi', json: { role: 'reader' }, status: 200 },
    { path: 'users/dewi', json: { role: 'king' }, status: 400 },
    { path: 'users/nobody', json: { role: 'reader' }, status: 404 },
    { path: 'users/adila', json: { role: 'reader' }, status: 409 },
  ],
  deleteUser: () => [
    { path: 'users/dewi', status: 204 },
    { path: 'users/dewi', status: 404 },
    { path: 'users/adila', status: 409 },
    { path: `users/${'a'.repeat(201)}`, status: 400 },
  ],
  getTokens: () => [{ path: 'tokens', status: 200 }],
  postToken: () => [
    { path: 'tokens', json: { name: 'notebook', role: 'reader' }, status: 201 },
    { path: 'tokens', json: { name: '' }, status: 400 },
    { path: 'tokens', json: { name: 'notebook', role: 'reader' }, by: 'here', status: 409 },
  ],
  deleteToken: async ({ admin }) => {
    const { rows } = (await (await admin.ask('/api/v1/tokens')).json()) as {
      rows: { id: string }[]
    }
    return [
      { path: `tokens/${rows[0]?.id}`, status: 204 },
      { path: `tokens/${rows[0]?.id}`, status: 404 },
      { path: `tokens/${'a'.repeat(101)}`, status: 400 },
    ]
  },
  postVisit: () => [{ path: 'visit', status: 200 }],
  getSearches: async ({ admin }) => {
    const header = await admin.forgeryHeader()
    await admin.send('POST /api/v1/searches', { name: 'Denials', query: 'act:deny' }, header)
    return [{ path: 'searches', status: 200 }]
  },
  postSearch: () => [
    { path: 'searches', json: { name: 'Denials', query: 'act:deny' }, status: 201 },
    { path: 'searches', json: { name: 'Denials', query: 'act:dance' }, status: 400 },
  ],
  deleteSearch: async ({ admin }) => {
    const { rows } = (await (await admin.ask('/api/v1/searches')).json()) as {
      rows: { id: string }[]
    }
    return [
      { path: `searches/${rows[0]?.id}`, status: 204 },
      { path: `searches/${rows[0]?.id}`, status: 404 },
      { path: `searches/${'a'.repeat(101)}`, status: 400 },
    ]
  },
}

function formOf(text: string): FormData {
  const form = new FormData()
  form.set('file', new File([text], 'sluices.txt', { type: 'text/plain' }))
  form.set('outlet', 'The Sample')
  return form
}
