import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A real server to test with: the one that listens, or one of our own from the installed programs. */
export type Server = { readonly address: string; readonly stop: () => Promise<void> } | Missing

/** What is missing, in words. */
export interface Missing {
  readonly missing: string
}

/** A server of our own. */
export interface OwnServer {
  readonly address: string
  readonly stop: () => Promise<void>
  /** Ends it as a power cut of the process does, and starts it again over what it left. Resolves when it answers. */
  readonly crash: () => Promise<void>
}

/** Looks for a server on 127.0.0.1:5432, else starts one on a free port. */
export async function findServer(): Promise<Server> {
  for (const user of new Set([userInfo().username, 'postgres', 'root'])) {
    const address = `postgres://${user}@127.0.0.1:5432/postgres`
    if (await answers(address)) return { address, stop: async () => undefined }
  }
  return startServer()
}

/** Starts one of our own from the installed programs. */
export async function startServer(): Promise<OwnServer | Missing> {
  const programs = foundPrograms()
  if (programs === null) {
    return {
      missing:
        'no PostgreSQL answers on 127.0.0.1:5432 and none is installed (looked in /usr/lib/postgresql/*/bin and the PATH)',
    }
  }
  const user = userFor()
  if (user === null)
    return {
      missing: 'PostgreSQL does not run as root, and there is no user postgres to run it as',
    }
  const folder = mkdtempSync(join(tmpdir(), 'tutur-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? 0)
  const data = join(folder, 'data')
  const options = [
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  execFileSync(join(programs, 'initdb'), [...options, '-D', data], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  })
  const port = await freePort()
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'fsync=off',
  ]
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`
  const start = async (attempts = 20): Promise<ChildProcess> => {
    const child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    })
    if (await untilItAnswers(address, child)) return child
    if (attempts === 0) throw new Error('PostgreSQL does not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
    return await start(attempts - 1)
  }
  let child = await start()
  return {
    address,
    stop: () => stop(child, folder),
    async crash() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      child = await start()
    },
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // The fast way: open connections are ended.
  child.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true })
}

/** Whether it does; it does not start while processes of the one before it still end. */
async function untilItAnswers(address: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) return false
    if (await answers(address)) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL does not start')
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function foundPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(root, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  return (
    folders.find(
      (folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')),
    ) ?? null
  )
}

/** PostgreSQL does not run as root. */
function userFor(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {}
  const id = (option: string) => spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      )
    })
  })
}
