import createClient from 'openapi-fetch'
import { setReached } from '../shell/connection.ts'
import { inLanguage } from './in-language.ts'
import { notReached } from './problem-words.ts'
import type { paths } from './schema.ts'
import type { Problem } from './shapes.ts'
import { forgetWhoIAm, whoAmI } from './who-i-am.ts'

/** What the server gave, or what is wrong; trouble is a value here, too. */
export type Asked<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: Problem }

/** Asks the server that the page came from. For `asked`, which makes values of its answers. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: askServer })

/**
 * Awaits an answer: `await asked(api.GET('/api/v1/documents/{id}', { params: { path: { id } } }))`.
 *
 * @returns What came, or the problem in the server's words; of status `notReached` where it does not answer, 502 where what it
 * answers is no JSON. Rejects with the signal's reason when it was ended.
 */
export async function asked<Data>(
  asking: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Asked<Data>> {
  try {
    const { data, error, response } = await asking
    if (response.ok)
      return { ok: true, data: inLanguage(data as Data, document.documentElement.lang) }
    return { ok: false, problem: problemOf(error, response) }
  } catch (error) {
    // What should have been JSON and is none: a proxy's page that says that all is well.
    if (error instanceof SyntaxError) return problemOfStatus(502)
    if (!(error instanceof TypeError)) throw error
    return problemOfStatus(notReached)
  }
}

function problemOfStatus(status: number): Extract<Asked<never>, { ok: false }> {
  return { ok: false, problem: { type: 'about:blank', title: '', status } }
}

/** A problem as the server tells it; of an answer that is none (a proxy's page) its status alone. */
function problemOf(error: unknown, { status, statusText }: Response): Problem {
  if (isProblem(error)) return error
  return { type: 'about:blank', title: statusText, status }
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'title' in error && 'status' in error
}

/** Like `fetch`, and tells the frame whether the server answers. What changes something carries the token against forgery. */
async function askServer(request: Request): Promise<Response> {
  if (request.method === 'GET') return reach(request)
  const copy = request.clone()
  const token = await csrfToken()
  const response = await reach(withToken(request, token))
  if (response.status !== 403) return response
  // Whoever has signed in again in another tab has another token since.
  forgetWhoIAm()
  const newToken = await csrfToken().catch(() => token)
  return newToken === token ? response : reach(withToken(copy, newToken))
}

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    setReached(true)
    return response
  } catch (error) {
    if (error instanceof TypeError) setReached(false)
    throw error
  }
}

function withToken(request: Request, token: string | null): Request {
  if (token !== null) request.headers.set('X-Tutur-CSRF', token)
  return request
}

async function csrfToken(): Promise<string | null> {
  try {
    return (await whoAmI()).csrf
  } catch (error) {
    if (error instanceof TypeError) setReached(false)
    throw error
  }
}
