/** In code units. */
const longest = 64

/** A name as it is kept: composed, in lower case. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** What is wrong with a name of a user, for people; `null` if nothing is. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'the name is empty'
  if (name.length > longest) return `the name is longer than ${longest} characters`
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]*$/u.test(name)) return null
  return 'a name begins with a letter or a digit and has letters, digits and . _ @ + - in it, no blanks'
}

/** A name made of what another server calls somebody. */
export function nameOutOf(said: string): string {
  const letters = plainName(said).replace(/[^\p{L}\p{M}\p{N}._@+-]+/gu, '-')
  const name = letters.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, longest - 4)
  return name === '' ? 'user' : name
}
