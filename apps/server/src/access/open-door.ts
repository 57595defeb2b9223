import { isFromHere } from '../http/addresses.ts'
import { problem } from '../http/problem.ts'
import type { Doorkeeper } from './doorkeeper.ts'

/** On loopback: whoever sits at this machine is its admin, under the name that the system has for them. */
export function openDoor(name: string): Doorkeeper {
  return {
    recognise: async (context, next) => {
      if (!isFromHere(context))
        return problem(context, 'not-allowed', {
          detail:
            'This server is open to its own machine alone, and the request came by a proxy. Start it with --public and the address that others call it by.',
        })
      context.set('visitor', { name, role: 'admin', by: 'loopback' })
      return await next()
    },
    refuseForgery: (_, next) => next(),
    guard: (_, next) => next(),
    addRoutes: () => undefined,
  }
}
