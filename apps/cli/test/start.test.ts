import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs one of the project's npm commands as npm does, standing in `docs`. */
function run(...args: string[]): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: fileURLToPath(new URL('../../../docs', import.meta.url)) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout }))
  })
}

test.each([
  [['read', 'examples/sarvia.txt'], 'Tomas Valen'],
  [['help'], 'tutur read'],
])('npm start -- %j', { timeout: 60_000 }, async (args, expected) => {
  const { code, stdout } = await run('start', ...args)
  expect(code).toBe(0)
  expect(stdout).toContain(expected)
})
