import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ServerContext } from '../http/server-env.ts'

/** A cookie that no script can read and that no page elsewhere can send along with a change. */
export interface OwnCookie {
  get(context: ServerContext): string | null
  set(context: ServerContext, value: string): void
  remove(context: ServerContext): void
}

/** Over https the name binds it to this host: no other host of the domain can put one in its place. */
export function ownCookie(
  name: string,
  { overTls, holdsMs }: { readonly overTls: boolean; readonly holdsMs: number },
): OwnCookie {
  const full = overTls ? `__Host-${name}` : name
  const attributes = { path: '/', httpOnly: true, secure: overTls, sameSite: 'Lax' } as const
  return {
    get: (context) => getCookie(context, full) ?? null,
    set: (context, value) =>
      setCookie(context, full, value, { ...attributes, maxAge: Math.floor(holdsMs / 1000) }),
    remove: (context) => void deleteCookie(context, full, attributes),
  }
}
