import type { Compilable, CompiledQuery } from 'kysely'

/** What a query compares with. */
type Given = Readonly<Record<string, string | number>>

/** Stands in a query for what is not given yet. */
class Gap {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query put together once for all times that it is asked with other values: for those that are asked so often that putting
 * them together takes longer than the database takes. `build` gets a stand-in for each value and may do nothing with it but
 * compare with it.
 */
export function composed<Values extends Given, Row>(
  names: readonly (keyof Values & string)[],
  build: (values: Values) => Compilable<Row>,
): (values: Values) => Compilable<Row> {
  let whole: CompiledQuery<Row> | undefined
  return (values) => ({
    compile() {
      whole ??= build(
        Object.fromEntries(names.map((name) => [name, new Gap(name)])) as unknown as Values,
      ).compile()
      const parameters = whole.parameters.map((one) =>
        one instanceof Gap ? values[one.name] : one,
      )
      return { ...whole, parameters }
    },
  })
}
