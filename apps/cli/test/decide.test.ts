import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

let folder = ''
const texts = {
  wire: 'VELIN, March 3 (Coast Wire) - "The bridge at Oru will open on Monday," Minister Ana Torvel told reporters.\n',
  post: 'Minister Ana Torvel said on Tuesday that schools would close for a week.\n',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-decide-'))
  await runTutur(['init', folder, '--title', 'The bridge at Oru'])
  await appendFile(
    join(folder, 'dossier.yaml'),
    '\nactors:\n  - key: marek\n    names: [Belo Marek]\n',
  )
  for (const [outlet, text] of Object.entries(texts))
    await runTutur(
      ['add', '--dossier', folder, '--outlet', outlet, '--published', '2031-03-04', '-'],
      { stdin: text },
    )
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function tutur(...args: string[]): ReturnType<typeof runTutur> {
  return runTutur([...args, '--dossier', folder])
}

/** The ids of statements that a query finds. */
async function idsOf(query: string): Promise<string[]> {
  const { stdout } = await tutur('search', query, '--format', 'jsonl')
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line).id)
}

/** The id of a decision, as the command tells it. */
function decisionIn(stdout: string): string {
  return /^decided: ([0-9a-f]+);/u.exec(stdout)?.[1] ?? ''
}

// Each runs the command several times, and a busy machine takes its time.
const timeout = 120_000

describe('decisions of people', { timeout }, () => {
  test('reject a row, and take that back', async () => {
    const [id = ''] = await idsOf('bridge')
    const { stdout, code } = await tutur('decide', 'reject', id.slice(0, 12), '--why', 'a joke')
    expect(code).toBe(0)
    expect(await idsOf('status:rejected')).toEqual([id])
    const undone = await tutur('decide', 'undo', decisionIn(stdout))
    expect(undone.code).toBe(0)
    expect(await idsOf('status:rejected')).toEqual([])
  })

  test('correct the speaker and the words', async () => {
    const [id = ''] = await idsOf('schools')
    await tutur('decide', 'speaker', id, 'Belo Marek')
    expect(await idsOf('speaker:marek')).toEqual([id])
    const start = texts.post.indexOf('schools')
    const words = await tutur(
      'decide',
      'words',
      id,
      `${start}-${start + 'schools would close'.length}`,
    )
    expect(words.code).toBe(0)
    const { stdout } = await tutur('search', 'schools')
    expect(stdout).toContain('schools would close\n')
  })

  test('join what two articles say, and part it again', async () => {
    const [bridge = ''] = await idsOf('bridge')
    const [schools = ''] = await idsOf('schools')
    const before = await tutur('explain', bridge)
    expect(before.stdout).toContain('1 statement in 1 outlet')
    const { stdout, code } = await tutur('decide', 'together', bridge, schools)
    expect(code).toBe(0)
    const after = await tutur('explain', bridge)
    expect(after.stdout).toContain('2 statements in 2 outlets')
    expect(after.stdout).toContain('somebody decided it')
    const parted = await tutur('decide', 'apart', schools, bridge)
    expect((await tutur('explain', bridge)).stdout).toContain('1 statement in 1 outlet')
    await tutur('decide', 'undo', decisionIn(parted.stdout))
    expect((await tutur('explain', bridge)).stdout).toBe(after.stdout)
    await tutur('decide', 'undo', decisionIn(stdout))
    expect((await tutur('explain', bridge)).stdout).toBe(before.stdout)
  })

  test('an actor that a person gives stands in the rows of every form', async () => {
    const [id = ''] = await idsOf('bridge')
    const given = await tutur('decide', 'speaker', id, 'Belo Marek', '--actor', 'marek')
    expect(given.code).toBe(0)
    const csv = await tutur('search', 'bridge', '--format', 'csv')
    expect(csv.stdout).toContain(',marek,Belo Marek,name,')
    await tutur('decide', 'undo', decisionIn(given.stdout))
    const wrong = await tutur('decide', 'speaker', id, 'Belo Marek', '--actor', 'marec')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('there is no actor "marec"; the dossier has marek')
  })

  test('what cannot be decided is told', async () => {
    const [id = ''] = await idsOf('bridge')
    for (const [args, message] of [
      [['accept', 'zzz'], 'no statement has an id that begins with "zzz"'],
      [['accept', id, 'more'], '"accept" takes nothing behind the id'],
      [['speaker', id], '"speaker" takes a name'],
      [['words', id, '5-2'], '"5-2" is no stretch of the document'],
      [['together', id], '"together" takes the id of another statement'],
      [['bless', id], 'there is no action "bless"'],
      [['undo', 'zzz'], 'no decision has an id that begins with "zzz"'],
    ] as const) {
      const { code, stderr } = await tutur('decide', ...args)
      expect(code).toBe(2)
      expect(stderr).toContain(`tutur: ${message}`)
    }
  })
})
