import { describe, expect, test } from 'vitest'
import { benchOptions } from '../src/bench-options.ts'

describe('the options of the bench', () => {
  test('say what is measured', () => {
    expect(benchOptions([])).toMatchObject({ bench: 'reading', seconds: 5 })
    expect(benchOptions(['--store', '--statements', '20000'])).toMatchObject({
      bench: 'store',
      statements: 20_000,
    })
    expect(benchOptions(['--server', '--adding', '0', '--readers', '3'])).toEqual({
      bench: 'server',
      statements: 500_000,
      readers: 3,
      seconds: 5,
      adding: 0,
    })
    expect(benchOptions(['--pages'])).toEqual({ bench: 'pages', statements: 100_000 })
    expect(benchOptions(['--server', '-h'])).toEqual({ bench: 'help' })
  })

  test.each([
    [['--server', '--statements', 'many'], '--statements is "many"'],
    [['--server', '--readers', '0'], '--readers is "0"; give a whole number from 1 on'],
    [['--server', '--adding', '-3'], '--adding'],
    [['--store', '--statements', '1.5'], '--statements is "1.5"'],
    [['--joins', 'x'], '--joins is "x"'],
    [['--sever'], '--sever'],
    [['--server', 'now'], 'now'],
  ])('%j is told as wrong', (args, words) => {
    const told = benchOptions(args)
    expect(told).toContain(words)
    expect(told).toContain('npm run bench -- --help')
  })
})
