import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Visitor } from '../access/visitor.ts'

/** What every request carries through the server. */
export interface ServerEnv {
  readonly Bindings: HttpBindings
  readonly Variables: {
    readonly requestId: string
    /** Who asks; `null`: nobody that we know. */
    visitor: Visitor | null
    /** By which browsers reach the server, without a slash behind: `https://tutur.example.org`. */
    origin: string
  }
}

/** The application to which groups of paths are added. */
export type App = OpenAPIHono<ServerEnv>

/** A request on its way through the application. */
export type ServerContext = Context<ServerEnv>
