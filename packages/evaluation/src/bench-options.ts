import { parseArgs } from 'node:util'
import { goldFolder } from './sets.ts'

/** What a bench is asked to do. */
export type BenchOptions =
  | { readonly bench: 'help' }
  | { readonly bench: 'reading'; readonly seconds: number; readonly gold: string }
  | { readonly bench: 'memory'; readonly set: string }
  | { readonly bench: 'joins'; readonly documents: number }
  | { readonly bench: 'store'; readonly statements: number; readonly postgres: string }
  /** The process that adds while another reads. */
  | { readonly bench: 'store-add'; readonly path: string }
  | {
      readonly bench: 'server'
      readonly statements: number
      readonly readers: number
      readonly seconds: number
      readonly adding: number
    }
  | { readonly bench: 'pages'; readonly statements: number }
  | { readonly bench: 'add'; readonly articles: number }

export const benchHelp = `npm run bench                        articles a second on one core, memory, stages, time of one command
  --seconds N       measure each set about that long once it gets no faster (default 5); with --server each kind of path
  --gold DIR        look for the sets outside the project in DIR (else TUTUR_GOLD, else ../shared/gold)
  --memory SET      nothing but the most memory that reading this set once takes, in MB
  --add N           nothing but "tutur add" of N made articles as flattened text, as pages and as a web archive, say 2000
  --store           nothing but a ledger: adding, search and reading (some minutes)
  --server          nothing but "tutur serve": answers to many readers while a worker adds (minutes; the first time longer)
  --statements N    with --store and --server: how many the ledger holds (default 500,000); with --pages the list (100,000)
  --readers N       with --server: how many ask at once (default 20)
  --adding N        with --server: articles that are added each second meanwhile (default 10; 0: none)
  --pages           nothing but the pages of the demo, in Chromium four times slowed down (some minutes)
  --joins N         nothing but taking N made documents together, say 100000 (some minutes, with much memory)
  --postgres URL    with --store: a server to fill too (default postgres://postgres@127.0.0.1:5432/postgres)`

const options = {
  seconds: { type: 'string', default: '5' },
  gold: { type: 'string', default: goldFolder },
  memory: { type: 'string' },
  add: { type: 'string' },
  store: { type: 'boolean', default: false },
  server: { type: 'boolean', default: false },
  pages: { type: 'boolean', default: false },
  statements: { type: 'string' },
  readers: { type: 'string', default: '20' },
  adding: { type: 'string', default: '10' },
  postgres: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
  joins: { type: 'string' },
  'store-add': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the options of the bench; what is wrong with them, in words, where something is. */
export function benchOptions(args: readonly string[]): BenchOptions | string {
  try {
    return asked(parseArgs({ args: [...args], options }).values)
  } catch (error) {
    // Of `parseArgs` and `numberIn`: both say which option and why.
    if (error instanceof TypeError || error instanceof RangeError)
      return `${error.message}; "npm run bench -- --help" tells what there is`
    throw error
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function asked(values: Values): BenchOptions {
  const { memory, joins, add, postgres, gold, 'store-add': path } = values
  const number = (name: NumberName, least = 1): number => numberIn(name, values[name], least)
  const statements = (usual: number): number =>
    values.statements === undefined ? usual : number('statements')
  if (values.help) return { bench: 'help' }
  if (memory !== undefined) return { bench: 'memory', set: memory }
  if (path !== undefined) return { bench: 'store-add', path }
  if (joins !== undefined) return { bench: 'joins', documents: number('joins') }
  if (add !== undefined) return { bench: 'add', articles: number('add') }
  if (values.store) return { bench: 'store', statements: statements(500_000), postgres }
  if (values.pages) return { bench: 'pages', statements: statements(100_000) }
  const seconds = number('seconds')
  if (!values.server) return { bench: 'reading', seconds, gold }
  return {
    bench: 'server',
    statements: statements(500_000),
    readers: number('readers'),
    seconds,
    adding: number('adding', 0),
  }
}

type NumberName = 'seconds' | 'statements' | 'readers' | 'adding' | 'joins' | 'add'

function numberIn(name: NumberName, text: string | undefined, least: number): number {
  const number = Number(text)
  if (text !== undefined && /^\d+$/u.test(text) && number >= least) return number
  throw new RangeError(`--${name} is "${text}"; give a whole number from ${least} on`)
}
