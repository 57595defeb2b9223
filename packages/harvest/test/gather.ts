import { type Found, type OpenOptions, openSources } from '../src/index.ts'

/** All that one argument gives: names of what was taken in, and problems as `name: message`. */
export async function gather(
  argument: string,
  options: OpenOptions = {},
): Promise<{
  readonly found: readonly Found[]
  readonly names: string[]
  readonly problems: string[]
}> {
  const found: Found[] = []
  for await (const one of openSources(argument, options)) found.push(one)
  return {
    found,
    names: found.flatMap((one) => (one.ok ? [one.value.capture.name] : [])),
    problems: found.flatMap((one) =>
      one.ok ? [] : [`${one.problem.name}: ${one.problem.message}`],
    ),
  }
}

/** The texts of all that was taken in. */
export function textsOf(found: readonly Found[]): string[] {
  return found.flatMap((one) => (one.ok ? [Buffer.from(one.value.bytes).toString()] : []))
}
