import { deleteToken, getTokens, postToken } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import type { Gate } from './gate.ts'
import { whoIs } from './requires.ts'
import { makeToken, revokeToken, tokensOf } from './tokens.ts'
import { mayAs, type Visitor } from './visitor.ts'

/** The tokens of whoever asks. */
export function addTokenRoutes(app: App, { memory }: Gate): void {
  app.openapi(getTokens, async (context) => {
    const rows = await tokensOf(memory, visitorOf(context).name)
    return context.json({ rows: [...rows] }, 200)
  })

  app.openapi(postToken, async (context) => {
    const { name, role } = context.req.valid('json')
    const visitor = visitorOf(context)
    refuseMaking(visitor)
    if (!mayAs(visitor.role, role))
      throw new Refusal('not-allowed', {
        detail: `A token of yours can have the role ${visitor.role} at most.`,
      })
    return context.json(await makeToken(memory, { name, role, user: visitor.name }), 201)
  })

  app.openapi(deleteToken, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await revokeToken(memory, visitorOf(context).name, id)))
      throw new Refusal('not-found', { detail: `You have no token ${id}.` })
    return context.body(null, 204)
  })
}

/** Programs cannot make themselves more tokens: one that has got out could not be revoked for good. */
function refuseMaking({ by }: Visitor): void {
  if (by === 'token')
    throw new Refusal('not-allowed', {
      detail: 'Sign in to make a token; a token makes no others.',
    })
  if (by === 'open')
    throw new Refusal('conflict', {
      detail:
        'Programs on this machine need no token. For others make users first, with "tutur user add", then tokens with "tutur user token".',
    })
}

/** The guard has let only those pass who are known. */
function visitorOf(context: ServerContext): Visitor {
  const visitor = whoIs(context)
  if (visitor === null) throw new Error('a path of tokens without its guard')
  return visitor
}
