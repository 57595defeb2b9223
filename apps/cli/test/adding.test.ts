import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles } from './articles.ts'
import { runTutur } from './run-tutur.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const timeout = 120_000
let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-adding-'))
  await writeFile(at('lantara.txt'), articles.indonesian)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function begun(name: string): Promise<(...args: string[]) => ReturnType<typeof runTutur>> {
  await runTutur(['init', at(name)])
  return (...args) => runTutur([...args, '--dossier', at(name)])
}

describe('what is said of a text that the ledger knows', { timeout }, () => {
  test('is told not to be taken, and what to do', async () => {
    const tutur = await begun('known')
    await tutur('add', at('lantara.txt'), '-o', 'Kabar Pesisir')
    const same = await tutur('add', at('lantara.txt'), '-o', 'Kabar Pesisir', '-l', 'id')
    expect(same).toMatchObject({ code: 0, stderr: '' })
    const late = await tutur('add', at('lantara.txt'), '-o', 'Kabar Selat', '-p', '2026-08-14')
    expect(late.stderr).toMatch(
      /^tutur: \S+lantara\.txt: it is in the ledger already, too late for --published 2026-08-14 and --outlet "Kabar Selat"; .* add it to a new ledger, or as a record .*\n$/u,
    )
    expect(late.code).toBe(0)
    const { stdout } = await tutur('add', '--json', at('lantara.txt'), '-p', '2026-08-14')
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'known',
      notTaken: { published: '2026-08-14' },
    })
  })

  test('is no matter where records say it themselves', async () => {
    const tutur = await begun('records')
    const record = { text: articles.english, outlet: 'Merane Post', published: '2026-08-14' }
    await writeFile(at('one.jsonl'), `${JSON.stringify(record)}\n`)
    await tutur('add', at('one.jsonl'))
    const again = await tutur('add', at('one.jsonl'), '-o', 'Kabar', '-p', '2026-08-15')
    expect(again).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('articles at the address of an outlet of the dossier', { timeout }, () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Merane Post: dispute news</title>
<item><title>Sarvia offers new talks</title><link>https://en.merane-post.example/1</link>
<description>${articles.english}</description></item></channel></rss>`
  const outletsOf = async (tutur: (...args: string[]) => ReturnType<typeof runTutur>) => {
    const { stdout } = await tutur('export', 'jsonl')
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    return new Set(rows.map(({ about }) => `${about.id} ${about.outlet}`))
  }

  test('are named as the dossier names it, also in a ledger that was there before', async () => {
    await writeFile(at('feed.xml'), feed)
    const tutur = await begun('outlets')
    await tutur('add', at('feed.xml'))
    const [before = ''] = await outletsOf(tutur)
    expect(before).toMatch(/ Merane Post: dispute news$/u)
    await appendFile(
      at('outlets', 'dossier.yaml'),
      '\noutlets:\n  - { name: The Merane Post, domains: merane-post.example }\n',
    )
    expect((await tutur('recode')).code).toBe(0)
    const [id = ''] = before.split(' ')
    expect(await outletsOf(tutur)).toEqual(new Set([`${id} The Merane Post`]))
    expect((await tutur('search', 'outlet:"The Merane Post"')).code).toBe(0)
    expect((await tutur('verify')).code).toBe(0)
  })
})

describe('a table of what was found', { timeout }, () => {
  test('tells which rows stand in a later version of their article', async () => {
    const tutur = await begun('versions')
    const url = 'https://merane-post.example/1'
    const edited = articles.english.replace('no formal offer', 'an offer on paper')
    const records = [
      { text: articles.english, url, published: '2026-08-14' },
      { text: edited, url, published: '2026-08-15' },
      // The first text once more, from elsewhere: no edit.
      { text: articles.english, url, published: '2026-08-16' },
    ]
    await writeFile(at('versions.jsonl'), records.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await tutur('add', at('versions.jsonl'))
    const later = await tutur('search', 'published:2026-08-15')
    const plain = later.stdout.replace(/\s+/gu, ' ')
    expect(plain).toContain('edited at its address: version 2 of 2')
    for (const day of ['2026-08-14', '2026-08-16']) {
      const first = await tutur('search', `published:${day}`)
      expect(first.stdout).toContain(`published ${day}`)
      expect(first.stdout).not.toContain('version')
    }
  })
})

describe('Ctrl-C', { timeout }, () => {
  test('ends in good order, says what is kept and how to go on', async () => {
    const tutur = await begun('ended')
    const args = ['add', '--json', '-', '--dossier', at('ended')]
    const child = spawn(process.execPath, ['--conditions=source', main, ...args])
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      // Once the first is kept; more may come at any time, so that only Ctrl-C ends it.
      if (stdout === '') child.kill('SIGINT')
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const records = Array.from({ length: 150 }, (_, index) =>
      JSON.stringify({ text: `${articles.english}\nOn page ${index}.` }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${records.join('\n')}\n`)
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(stderr).toMatch(/^tutur: ending; .*\ntutur: ended by Ctrl-C; .* goes on, .*\n$/u)
    const told = stdout.trim().split('\n').length
    const kept = await tutur('verify', '--json')
    expect(JSON.parse(kept.stdout)).toMatchObject({ captures: told, faults: [] })
    const whole = await runTutur(['add', '-', '--dossier', at('ended')], {
      stdin: records.join('\n'),
    })
    expect(whole.stdout).toContain(`${told} in the ledger before`)
    expect(whole.code).toBe(0)
  })
})
