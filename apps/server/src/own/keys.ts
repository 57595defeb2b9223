/** The key under which the store remembers something of one user: `user/NAME/visit`. */
export function keyOfUser(name: string, ...parts: readonly string[]): string {
  // A name may hold a stroke, and one name may begin with another.
  return ['user', encodeURIComponent(name), ...parts].join('/')
}
