import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles } from './articles.ts'
import { runTutur } from './run-tutur.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-ledger-'))
  await writeFile(at('lantara.txt'), articles.indonesian)
  await writeFile(at('many.jsonl'), recordsOf([articles.english, articles.silent]))
  await runTutur(['init', at('merane'), '--title', 'The Strait of Merane'])
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function recordsOf(texts: readonly string[]): string {
  return texts.map((text, index) => `${JSON.stringify({ id: `d${index + 1}`, text })}\n`).join('')
}

/** Runs a command on the dossier. */
function tutur(...args: string[]): ReturnType<typeof runTutur> {
  return runTutur([...args, '--dossier', at('merane')])
}

// Each runs the command several times, and a busy machine takes its time.
const timeout = 120_000

describe('a ledger from its beginning', { timeout }, () => {
  test('takes in each source once', async () => {
    const first = await tutur('add', at('lantara.txt'), at('many.jsonl'), at('missing.txt'))
    expect(first.stderr).toBe(`tutur: ${at('missing.txt')}: no such file; check the name\n`)
    expect(first.stdout).toMatch(
      /^added 3 documents with \d+ statements; 1 could not be taken in\n$/u,
    )
    expect(first.code).toBe(3)
    const again = await tutur('add', at('lantara.txt'), at('many.jsonl'))
    expect(again).toMatchObject({
      code: 0,
      stdout: 'added 0 documents with 0 statements; 3 in the ledger before\n',
    })
  })

  test('tells each capture as JSON once it is kept', async () => {
    await writeFile(at('new.txt'), articles.english.replace('Sarvia', 'Lantara'))
    const { stdout } = await tutur('add', '--json', at('new.txt'), at('lantara.txt'))
    const [added, known] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(added).toMatchObject({ state: 'added', name: at('new.txt'), unread: [] })
    expect(added.documents).toHaveLength(1)
    expect(known).toMatchObject({ state: 'known', name: at('lantara.txt') })
    const key: string = added.sha256
    const objects = await readdir(at('merane', 'archive', 'objects', key.slice(0, 2)))
    expect(objects).toContain(`${key}.gz`)
  })

  test('does not take itself in with the folder that it lies in', async () => {
    await writeFile(at('merane', 'lantara.txt'), articles.indonesian)
    const { code, stdout, stderr } = await runTutur(['add', '.'], { cwd: at('merane') })
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'added 0 documents with 0 statements; 1 in the ledger before\n',
      stderr: '',
    })
  })

  test('finds statements, page by page', async () => {
    const all = await tutur('search', '--format', 'csv', '--limit', '1000')
    const pages: string[] = []
    let mark: string | undefined
    do {
      const page = await tutur(
        ...['search', '--format', 'csv', '--limit', '4'],
        ...(mark === undefined ? [] : ['--after', mark]),
      )
      pages.push(page.stdout)
      mark = /--after (\S+)/u.exec(page.stderr)?.[1]
    } while (mark !== undefined)
    const rowsIn = (text: string): string => text.slice(text.indexOf('\r\n') + 2)
    expect(pages.map(rowsIn).join('')).toBe(rowsIn(all.stdout))
    const wrong = await tutur('search', '--after', 'nonsense')
    expect(wrong).toMatchObject({
      code: 2,
      stderr: 'tutur: "nonsense" is no mark of a page; take one that a search printed\n',
    })
    const without = await tutur('search', '-lang:id', '-f', 'csv')
    expect(without.code).toBe(0)
    expect(without.stdout).not.toContain(',id,')
    const none = await tutur('search', 'zyzzyva')
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: 'tutur: nothing found\n' })
  })

  test('exports every row with the characters it points at', async () => {
    const { stdout, code } = await tutur('export', 'jsonl')
    expect(code).toBe(0)
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.length).toBeGreaterThan(8)
    for (const { content, words } of rows) {
      expect(content.map(({ text }: { text: string }) => text).join(' … ')).toBe(words)
    }
  })

  test('verifies itself, and says what is broken and how to mend it', async () => {
    const well = await tutur('verify')
    expect(well.stdout).toMatch(/^all is well: \d+ statements, 4 documents, 4 captures, 4 objects/u)
    expect(well.code).toBe(0)
    const objects = at('merane', 'archive', 'objects')
    const [shard = ''] = await readdir(objects)
    const [object = ''] = await readdir(join(objects, shard))
    const kept = await readFile(join(objects, shard, object))
    await writeFile(join(objects, shard, object), 'something else')
    const broken = await tutur('verify')
    expect(broken.stdout).toContain(`the archive object ${object.slice(0, 64)} is damaged`)
    expect(broken.stdout).toContain(`put objects/${shard}/${object} back from a backup`)
    expect(broken.stdout).toContain('1 fault: ')
    expect(broken.code).toBe(1)
    await writeFile(join(objects, shard, object), kept)
  })

  test('is copied and filled again from the copy', async () => {
    const copied = await tutur('backup', at('copy'))
    expect(copied.stdout).toMatch(/^copied \d+ rows and 4 objects\n$/u)
    const second = await tutur('backup', at('copy'))
    expect(second).toMatchObject({
      code: 2,
      stderr: `tutur: ${at('copy')} is not empty; name a new folder\n`,
    })
    await runTutur(['init', at('other')])
    const other = ['--dossier', at('other')]
    const restored = await runTutur(['restore', at('copy'), ...other])
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    const rows = await tutur('export', 'csv')
    expect(await runTutur(['export', 'csv', ...other])).toEqual(rows)
    expect((await runTutur(['verify', ...other])).code).toBe(0)
    const twice = await runTutur(['restore', at('copy'), ...other])
    expect(twice).toMatchObject({
      code: 2,
      stderr: 'tutur: the ledger is not empty; restore into that of a new dossier\n',
    })
  })

  test('is not filled from what is no whole backup', async () => {
    await runTutur(['init', at('empty')])
    const restored = (copy: string) => runTutur(['restore', copy, '--dossier', at('empty')])
    expect((await restored(at('merane'))).stderr).toContain('holds no whole backup')
    await cp(at('copy'), at('cut'), { recursive: true })
    const rows = await readFile(at('cut', 'rows.jsonl.gz'))
    await writeFile(at('cut', 'rows.jsonl.gz'), rows.subarray(0, rows.length >> 1))
    const { code, stderr } = await restored(at('cut'))
    expect(stderr).toBe(
      `tutur: ${at('cut')}: it is no whole backup: its rows break off; take another backup\n`,
    )
    expect(code).toBe(2)
  })

  test('gets lost and damaged objects back when their sources are added again', async () => {
    await cp(at('merane'), at('hurt'), { recursive: true })
    const hurt = ['--dossier', at('hurt')]
    const objects = at('hurt', 'archive', 'objects')
    const [first = '', second = ''] = await readdir(objects)
    await rm(join(objects, first), { recursive: true })
    for (const name of await readdir(join(objects, second)))
      await writeFile(join(objects, second, name), 'something else')
    const copied = await runTutur(['backup', at('hurt-copy'), ...hurt])
    expect(copied.stderr).toContain('all other objects were copied')
    expect((await runTutur(['verify', ...hurt])).code).toBe(1)
    await runTutur(['add', at('lantara.txt'), at('many.jsonl'), at('new.txt'), ...hurt])
    expect((await runTutur(['verify', ...hurt])).code).toBe(0)
  })

  test('is missed when its store is gone and its archive is not', async () => {
    await cp(at('merane'), at('gone'), { recursive: true })
    for (const end of ['', '-wal', '-shm'])
      await rm(at('gone', `ledger.sqlite${end}`), { force: true })
    const { code, stderr } = await runTutur(['verify', '--dossier', at('gone')])
    expect(stderr).toContain(`no ledger ${at('gone', 'ledger.sqlite')}`)
    expect(code).toBe(3)
    expect(await readdir(at('gone'))).not.toContain('ledger.sqlite')
  })
})

describe('recoding', { timeout }, () => {
  /** No weights at all: another version of Tutur, as far as the rows go. */
  const without = { env: { TUTUR_MODELS: '/nowhere' } }
  const recoded = (...args: string[]) =>
    runTutur(['recode', ...args, '--dossier', at('recoded')], without)

  beforeAll(async () => {
    await cp(at('merane'), at('recoded'), { recursive: true })
  })

  test('rows of two versions do not stand side by side', async () => {
    const { code, stderr } = await runTutur(
      ['add', at('lantara.txt'), '--dossier', at('recoded')],
      without,
    )
    expect(stderr).toContain('the ledger was read by tutur')
    expect(stderr).toContain('run "tutur recode" first')
    expect(code).toBe(2)
  })

  test('shows what would change and changes nothing', async () => {
    const before = await runTutur(['export', 'csv', '--dossier', at('recoded')])
    const { stdout, code } = await recoded('--diff')
    expect(stdout).toMatch(/^rows: \d+ gained, \d+ lost, \d+ moved, \d+ changed$/mu)
    expect(code).toBe(0)
    expect(await runTutur(['export', 'csv', '--dossier', at('recoded')])).toEqual(before)
  })

  test('puts the new rows in the place of the old, as if they had been read so at first', async () => {
    const { stdout, code } = await recoded()
    expect(stdout).toMatch(/the ledger is now of tutur \d+\.\d+\.\d+, dossier [0-9a-f]{8}\n$/u)
    expect(code).toBe(0)
    await runTutur(['init', at('fresh')])
    const sources = [at('lantara.txt'), at('many.jsonl'), at('new.txt')]
    await runTutur(['add', ...sources, '--dossier', at('fresh')], without)
    const fresh = await runTutur(['export', 'csv', '--dossier', at('fresh')])
    expect(await runTutur(['export', 'csv', '--dossier', at('recoded')])).toEqual(fresh)
    expect((await runTutur(['verify', '--dossier', at('recoded')])).code).toBe(0)
    expect((await recoded()).stdout).toContain('the ledger is of this version already')
  })
})

describe('recoding an archive that is damaged', { timeout }, () => {
  const without = { env: { TUTUR_MODELS: '/nowhere' } }
  const rows = async (name: string) =>
    (await runTutur(['export', 'csv', '--dossier', at(name)])).stdout

  test('reads the text that the ledger has, and says so', async () => {
    await cp(at('merane'), at('damaged'), { recursive: true })
    const objects = at('damaged', 'archive', 'objects')
    const [first = '', second = ''] = await readdir(objects)
    await rm(join(objects, first), { recursive: true })
    for (const name of await readdir(join(objects, second)))
      await writeFile(join(objects, second, name), 'something else')
    const { code, stderr } = await runTutur(['recode', '--dossier', at('damaged')], without)
    expect(stderr).toMatch(/^tutur: .*: the archive has no object [0-9a-f]{64}; /mu)
    expect(stderr).toMatch(/^tutur: .*: the archive object [0-9a-f]{64} is damaged/mu)
    expect(stderr).toContain('2 captures could not be read out of the archive; the text that')
    expect(code).toBe(3)
    expect(await rows('damaged')).toBe(await rows('recoded'))
  })
})

test('a folder without a dossier is told of', async () => {
  const { code, stderr } = await runTutur(['search', '--dossier', folder])
  expect(stderr).toContain('begin one with "tutur init"')
  expect(code).toBe(2)
})
