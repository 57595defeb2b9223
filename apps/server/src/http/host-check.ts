import type { MiddlewareHandler } from 'hono'
import { isLoopback } from './addresses.ts'
import { problem } from './problem.ts'
import type { ServerEnv } from './server-env.ts'

/**
 * Answers only those who call the server by a name of its own: a page elsewhere that has its name point at this machine
 * (DNS rebinding) is refused. `names` `null`: the server cannot know its names.
 */
export function hostCheck(names: ReadonlySet<string> | null): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const host = hostOf(context.req.header('host') ?? '')
    if (names === null || isLoopback(host) || names.has(host)) return await next()
    return problem(context, 'wrong-host', {
      detail: `This server does not answer to "${host}". Call it by the address that "tutur serve" has told; if it is meant to have this name, start it with --public.`,
    })
  }
}

/** The host without its port, in lower case. */
export function hostOf(header: string): string {
  return header.replace(/:\d*$/u, '').toLowerCase()
}
