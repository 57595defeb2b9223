import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly stdin?: string
  readonly cwd?: string
  /** Close the reading end of the output after the first characters, as `head` does. */
  readonly closeEarly?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the real command in a process of its own, with its output in pipes. */
export function runTutur(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { stdin = '', cwd, closeEarly = false, env = {} } = options
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...own } = process.env
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...own, ...env },
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      if (closeEarly && name === 'stdout') child.stdout.destroy()
    })
  }
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
  })
}
