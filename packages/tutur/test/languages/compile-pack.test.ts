import { expect, test } from 'vitest'
import { compilePack } from '../../src/languages/pack.ts'

test.each([
  ['words', 'merak\tbird', (pack: ReturnType<typeof compilePack>) => pack.words],
  ['grammar', 'heda\tfirst', (pack: ReturnType<typeof compilePack>) => pack.grammar],
  ['patterns', 'pionter\t^that$', (pack: ReturnType<typeof compilePack>) => pack.patterns],
] as const)('a name in %s that nothing knows is a fault', (table, row, ask) => {
  expect(() => ask(compilePack('xx', { [table]: row }))).toThrow(`${table}.tsv: unknown name`)
})
