/**
 * Calls actors as the language of the page does: in an answer that has just come, everything with a `name` that is `called`
 * otherwise there gets that name, and the one it had becomes one of its other `names`.
 *
 * @returns The answer itself, changed.
 */
export function inLanguage<Data>(answer: Data, language: string): Data {
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (typeof part !== 'object' || part === null) continue
    const { called, name, names } = part as Named
    const other = called?.[language]
    if (other !== undefined) Object.assign(part, { name: other })
    if (other !== undefined && names !== undefined)
      Object.assign(part, { names: [name, ...names.filter((one) => one !== other)] })
    for (const inner of Object.values(part)) waiting.push(inner)
  }
  return answer
}

interface Named {
  readonly name?: string
  readonly names?: readonly string[]
  readonly called?: Readonly<Record<string, string>>
}
