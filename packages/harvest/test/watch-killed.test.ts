import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answer, serve } from './serve.ts'

const script = fileURLToPath(new URL('./watch-to-file.ts', import.meta.url))

test('a watch that is killed again and again takes in every page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-watch-'))
  const [stateFile, foundFile] = [join(folder, 'state.json'), join(folder, 'found.txt')]
  const names = Array.from({ length: 12 }, (_, index) => `/p${index}`)
  const items = names.map((name) => `<item><link>${name}</link></item>`).join('')
  const server = await serve({
    '/feed': answer(`<rss version="2.0"><channel>${items}</channel></rss>`),
    ...Object.fromEntries(names.map((name) => [name, answer(`<!doctype html><p>${name}</p>`)])),
  })
  const found = (): string[] =>
    existsSync(foundFile) ? readFileSync(foundFile, 'utf8').split('\n').slice(0, -1) : []

  /** Lets a watch run until `isEnough`, then kills it without a warning. */
  async function watchUntil(isEnough: () => boolean): Promise<void> {
    const args = ['--conditions=source', script, `${server.origin}/feed`, stateFile, foundFile]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const ended = once(child, 'close')
    while (!isEnough() && child.exitCode === null) await wait(5)
    child.kill('SIGKILL')
    await ended
  }

  const kills = [3, 6, 9]
  for (const count of kills) await watchUntil(() => found().length >= count)
  await watchUntil(() => found().includes('well'))
  const lines = found()
  await server.close()
  await rm(folder, { recursive: true })
  const pages = lines.filter((line) => line !== 'well').map((line) => new URL(line).pathname)
  expect(new Set(pages)).toEqual(new Set(names))
  // Only the page at hand may come twice, once for each kill.
  expect(pages.length).toBeLessThanOrEqual(names.length + kills.length)
}, 120_000)
