/** What somebody may do: each role may do what those before it may. */
export const roles = ['reader', 'analyst', 'admin'] as const

/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/** Who asks, and how the server knows. */
export interface Visitor {
  /** The name of the user. */
  readonly name: string
  readonly role: Role
  /**
   * `open`: the server is open to whoever sits at this machine. `session`: signed in, by cookie.
   * `token`: a program with a token of the user.
   */
  readonly by: 'open' | 'session' | 'token'
  /** Whether they signed in here, with a password that they may change. */
  readonly hasPassword: boolean
}

/** Whether a role may do what `needed` may. */
export function mayAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** The lesser of two roles. */
export function lesserRole(one: Role, other: Role): Role {
  return mayAs(one, other) ? other : one
}
