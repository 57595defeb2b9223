import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const module = fileURLToPath(new URL('../src/serving/at-end.ts', import.meta.url))
const begin = `
  const { atEnd } = await import(${JSON.stringify(module)})
  atEnd(() => console.log('server ended'))
  atEnd(() => console.log('never'))()
  atEnd(() => console.log('browser ended'))
`

/** Runs a script until it says that it is ready, then gives it the signal. */
async function ended(script: string, signal: NodeJS.Signals | null) {
  const args = ['--input-type=module', '--eval', begin + script]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const told = text(child.stdout)
  if (signal !== null) {
    await once(child.stderr, 'data')
    child.kill(signal)
  }
  const [code] = await once(child, 'exit')
  return { code, told: await told }
}

const both = 'browser ended\nserver ended\n'

test('what was started is ended, the last first, when the work is done', async () => {
  expect(await ended('', null)).toEqual({ code: 0, told: both })
})

test('and when the work fails', async () => {
  expect(await ended('throw new Error()', null)).toEqual({ code: 1, told: both })
})

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('and when %s ends it', async (signal, code) => {
  const goesOn = 'setInterval(() => undefined, 1000); console.error("ready")'
  expect(await ended(goesOn, signal)).toEqual({ code, told: both })
})
