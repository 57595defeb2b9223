import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLedger } from 'tutur-intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const dossier = fileURLToPath(new URL('../../../corpus/demo/dossier.yaml', import.meta.url))
const timeout = 60_000
const password = 'sungai panjang berkelok'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-serve-'))
  await copyFile(dossier, join(folder, 'dossier.yaml'))
  await (await openLedger(folder)).close()
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Serving {
  readonly child: ChildProcess
  readonly address: string
  /** Asks it to end; resolves to its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the real command; resolves when it has told its address. */
async function startServing(...args: readonly string[]): Promise<Serving> {
  const all = ['--conditions=source', main, 'serve', '--dossier', folder, '--port', '0', ...args]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let told = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      const found = /(http:\/\/\S+)\n/u.exec(told)?.[1]
      if (found !== undefined) resolve(found)
    })
    ended.then(() => reject(new Error('it ended before it told its address')), reject)
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return { child, address, end }
}

describe('tutur serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'tells its address, answers, and ends in peace by %s',
    { timeout },
    async (signal) => {
      const serving = await startServing()
      const answer = await fetch(`${serving.address}/api/v1/me`)
      expect(await answer.json()).toMatchObject({ by: 'open', role: 'admin' })
      expect(await serving.end(signal)).toBe(0)
    },
  )

  test('says which port is taken and how to choose another', { timeout }, async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, stdout, stderr } = await runTutur(['serve', '--dossier', folder, '--port', port])
    other.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`port ${port} is taken`)
    expect(stderr).toContain('--port')
  })

  test('is not open to others before there is an admin', { timeout }, async () => {
    const args = ['serve', '--dossier', folder, '--port', '0', '--host', '0.0.0.0']
    const { code, stderr } = await runTutur(args)
    expect(code).toBe(2)
    expect(stderr).toContain('tutur user add NAME --role admin')
  })

  test.each([
    ['--port', '70000', 'Give a number up to 65535'],
    ['--public', 'tutur.example.org', 'give an address without a path'],
    ['--cors', 'everybody', 'give an origin'],
  ])('does not take %s %s', { timeout }, async (option, value, words) => {
    const { code, stderr } = await runTutur(['serve', '--dossier', folder, option, value])
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('tutur user', () => {
  const user = (args: readonly string[], stdin = '') =>
    runTutur(['user', ...args, '--dossier', folder], { stdin })

  test('lets somebody in while the server runs', { timeout: 2 * timeout }, async () => {
    expect(await user(['list'])).toMatchObject({ code: 1, stdout: '' })
    const added = await user(['add', 'Adila', '--role', 'admin'], `${password}\n`)
    expect(added).toMatchObject({ code: 0, stdout: 'adila may come in, as admin\n' })
    const serving = await startServing('--sign-in')
    try {
      const { stdout: token } = await user(['token', 'adila', '--for', 'a notebook'])
      const headers = { authorization: `Bearer ${token.trim()}` }
      const me = async () => await (await fetch(`${serving.address}/api/v1/me`, { headers })).json()
      expect(await me()).toMatchObject({ name: 'adila', role: 'reader', by: 'token' })
      const { stdout: tokens } = await user(['tokens', '--json'])
      const { id, name } = JSON.parse(tokens) as { id: string; name: string }
      expect(name).toBe('a notebook')
      expect((await user(['revoke', 'adila', id])).code).toBe(0)
      expect(await me()).toMatchObject({ status: 401 })
    } finally {
      await serving.end('SIGTERM')
    }
  })

  test('says why it does not do what it should not', { timeout: 2 * timeout }, async () => {
    const told = async (args: readonly string[], stdin = ''): Promise<string> => {
      const { code, stderr } = await user(args, stdin)
      expect(code).toBe(2)
      return stderr
    }
    expect(await told(['add', 'adila'], `${password}\n`)).toContain('there is a user adila')
    expect(await told(['add', 'budi'], 'short\n')).toContain('fewer than 12 characters')
    expect(await told(['add', 'a/b'], `${password}\n`)).toContain('a name begins with')
    expect(await told(['add', 'budi'])).toContain('no password was given')
    expect(await told(['role', 'budi', 'admin'])).toContain('there is no user budi')
    expect(await told(['role', 'adila', 'reader'])).toContain('is the only admin')
    expect(await told(['remove', 'adila'])).toContain('is the only admin')
    expect(await told(['password', 'budi'], `${password}\n`)).toContain('there is no user budi')
  })
})
