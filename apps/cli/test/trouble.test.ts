import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles } from './articles.ts'
import { runTutur } from './run-tutur.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let folder = ''
const at = (name: string): string => join(folder, name)

const entities = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
).join('')
const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>
<rss version="2.0"><channel><title>Ha</title><item><title>&e9;</title><link>https://ha.example/1</link><description>&e9;</description></item></channel></rss>`

function warcOf(html: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kabar.example/1\r\nWARC-Date: 2026-08-14T09:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`
}

const page = `<html><head><title>Lantara</title></head><body><article>${articles.english
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-trouble-'))
  const warc = warcOf(page)
  await writeFile(at('first.txt'), articles.indonesian)
  await writeFile(at('half.warc'), warc.slice(0, warc.length >> 1))
  await writeFile(at('cut.jsonl.gz'), gzipSync(`{"text":"x"}\n`.repeat(50)).subarray(0, -12))
  await writeFile(at('bomb.xml'), bomb)
  await writeFile(at('deep.html'), `${'<div>'.repeat(100_000)}deep`)
  await writeFile(at('zeros.gz'), gzipSync(Buffer.alloc(300_000_000)))
  await writeFile(at('last.txt'), articles.english)
  await runTutur(['init', at('dossier')])
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('what cannot be taken in', { timeout: 120_000 }, () => {
  test('is named, one by one, and the rest is in the ledger', async () => {
    const broken = ['half.warc', 'cut.jsonl.gz', 'bomb.xml', 'zeros.gz']
    const sources = ['first.txt', ...broken, 'deep.html', 'last.txt'].map(at)
    const { code, stderr } = await runTutur(['add', ...sources, '--dossier', at('dossier')])
    expect(code).toBe(3)
    for (const name of broken) expect(stderr).toContain(`tutur: ${at(name)}`)
    expect(stderr).not.toContain('fault of Tutur')
    expect(stderr).not.toMatch(/^\s+at /mu)
    for (const name of ['first.txt', 'deep.html', 'last.txt']) {
      const again = await runTutur(['add', '--json', at(name), '--dossier', at('dossier')])
      expect(JSON.parse(again.stdout)).toMatchObject({ state: 'known', name: at(name) })
    }
    expect((await runTutur(['verify', '--dossier', at('dossier')])).code).toBe(0)
  })

  test('since the disk is full is named, and what is small enough is kept', async ({ skip }) => {
    // What does not shrink: three megabytes however it is packed.
    const lines = Array.from({ length: 100_000 }, (_, i) => hashOf(i))
    await writeFile(at('huge.txt'), lines.join('\n'))
    const disk = at('disk')
    const small = `mkdir -p ${disk} && mount -t tmpfs -o size=2m tmpfs ${disk}`
    // A mount of this one process, gone with it.
    const inside = (command: string) =>
      spawnSync('unshare', ['-rm', 'sh', '-c', `${small} && ${command}`], { encoding: 'utf8' })
    if (inside('true').status !== 0)
      skip('no small disk can be mounted here, so a full one was not tested')
    const tutur = (...args: string[]) =>
      [process.execPath, '--conditions=source', main, ...args, '--dossier', disk].join(' ')
    const { stdout, stderr } = inside(
      [
        `cp ${at('dossier/dossier.yaml')} ${disk}`,
        `{ ${tutur('add', at('first.txt'), at('huge.txt'), at('last.txt'))}; echo "code $?"; }`,
        tutur('verify'),
      ].join(' && '),
    )
    expect(stderr).toContain(`tutur: ${at('huge.txt')}: `)
    expect(stderr).toContain('the disk is full; make room')
    expect(stdout).toMatch(/^added 2 documents with \d+ statements; 1 could not be taken in$/mu)
    expect(stdout).toContain('code 3')
    expect(stdout).toContain('all is well')
  })

  test.for(['', 'ledger.sqlite'])(
    'is told, and what is there is read and checked, where dossier/%s takes no writing',
    async (what, { skip }) => {
      const ledger = at(`closed-${what}`)
      await runTutur(['init', ledger])
      await runTutur(['add', at('first.txt'), '--dossier', ledger])
      const closed = join(ledger, what)
      const bound = `mount --bind ${closed} ${closed} && mount -o remount,bind,ro ${closed}`
      const tutur = (...args: string[]) => {
        const command = [process.execPath, '--conditions=source', main, ...args]
        const whole = `${bound} && exec ${[...command, '--dossier', ledger].join(' ')}`
        return spawnSync('unshare', ['-rm', 'sh', '-c', whole], { encoding: 'utf8' })
      }
      if (spawnSync('unshare', ['-rm', 'sh', '-c', bound]).status !== 0)
        skip('nothing can be mounted read-only here, so such a ledger was not tested')
      expect(tutur('search')).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/statement/u),
      })
      expect(tutur('verify')).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^all is/u),
      })
      const [row = ''] = tutur('export', 'jsonl').stdout.split('\n')
      const id = JSON.parse(row).id
      expect(tutur('explain', id)).toMatchObject({ status: 0, stderr: '' })
      expect(tutur('positions').stderr).toMatch(/^tutur: the dossier has no issues/u)
      expect(tutur('add', at('last.txt'))).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^tutur: .*(?:allow writing|read-only).*\n$/u),
      })
    },
  )

  test('since the ledger cannot be written is told in one line', async () => {
    await writeFile(
      at('dossier.yaml'),
      'title: Elsewhere\nlanguages: [en]\nstore: /sys/ledger.sqlite\n',
    )
    const { code, stderr, stdout } = await runTutur(['add', at('first.txt'), '--dossier', folder])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^tutur: .*\/sys\/ledger\.sqlite.*\n$/u)
    expect(code).toBe(3)
  })
})

function hashOf(number: number): string {
  return createHash('sha256').update(String(number)).digest('base64')
}
