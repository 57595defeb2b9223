import createClient from 'openapi-fetch'
import { setReached } from '../shell/connection.ts'
import { me, setMe } from './me.ts'
import type { paths } from './schema.ts'
import { type Trouble, troubleOf, unreached } from './trouble.ts'

/** The API of the server that the page is from; types are made of its contract. */
export const client = createClient<paths>({ baseUrl: location.origin })

client.use({
  async onRequest({ request }) {
    if (request.method === 'GET') return undefined
    const csrf = (me() ?? (await askMe()))?.csrf ?? null
    if (csrf !== null) request.headers.set('X-Tutur-CSRF', csrf)
    return request
  },
  onResponse: () => setReached(true),
})

/** Asks who is asking; `null` when nobody answers. */
export async function askMe() {
  const answer = await asked(client.GET('/api/v1/me'))
  if (answer.ok) setMe(answer.value)
  return answer.ok ? answer.value : null
}

/** An answer, or why there is none. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble }

/** What openapi-fetch resolves to. */
interface Reply<Value> {
  readonly data?: Value
  readonly error?: unknown
  readonly response: Response
}

/** Waits for an answer. Trouble is a value; only an ended request rejects, with its `AbortError`. */
export async function asked<Value>(reply: Promise<Reply<Value>>): Promise<Answered<Value>> {
  try {
    const { data, error, response } = await reply
    if (response.ok) return { ok: true, value: data as Value }
    return { ok: false, trouble: troubleOf(response, error) }
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    setReached(false)
    return { ok: false, trouble: unreached }
  }
}
