import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-account-'))
  await runTutur(['demo', join(folder, 'demo')])
  await runTutur(['init', join(folder, 'bare'), '--title', 'The Strait of Merane'])
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function tutur(...args: string[]): ReturnType<typeof runTutur> {
  return runTutur([...args, '--dossier', join(folder, 'demo')])
}

// Each runs the command, and a busy machine takes its time.
const timeout = 120_000

describe('who stands where', { timeout }, () => {
  test('on each issue, with what changed and what did not', async () => {
    const { stdout, code } = await tutur('positions')
    expect(code).toBe(0)
    expect(stdout).toContain('mediation\nShould Maruvia mediate between Orvenia and Sudrana?\n')
    expect(stdout).toMatch(
      / {2}Orvenia {2}\+ supports {4}since 2026-03-19, 2 changes, held by 2 utterances/u,
    )
    expect(stdout).toMatch(/ {2}Sudrana {2}\+ supports/u)
    expect(stdout).toMatch(
      /Changes\n(?:.*\n)* {2}2025-06-11 {2}Orvenia, mediation: opposes -> conditional/u,
    )
    expect(stdout).toContain('Looks like a change and is none\n')
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('opens to the words, of a person too', async () => {
    const { stdout } = await tutur('positions', '--actor', 'korvane', '--issue', 'mediation')
    expect(stdout).toContain('Ilsa Korvane  ~ conditional')
    expect(stdout).toContain('2025-06-11: ~ conditional')
    expect(stdout).toMatch(/complaint|syarat|условие/u)
  })

  test('and a search finds the words behind it', async () => {
    const { stdout, code } = await tutur(
      'search',
      '--format',
      'jsonl',
      'issue:mediation stance:opposes for:orvenia said:2025',
    )
    expect(code).toBe(0)
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.length).toBeGreaterThan(0)
    const { stdout: json } = await tutur('positions', '--format', 'json')
    const { stances } = JSON.parse(json) as {
      stances: { issue: string; stance: string; utterance: string }[]
    }
    const opposing = stances.filter(
      ({ issue, stance }) => issue === 'mediation' && stance === 'opposes',
    )
    const { stdout: one } = await tutur('export', 'jsonl', `utterance:${opposing[0]?.utterance}`)
    expect(one.trim().split('\n').length).toBeGreaterThan(0)
    const wrong = await tutur('search', 'issue:fishing')
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the dossier has no issue “fishing”; it has fill, mediation'),
    })
  })

  test('as plain data', async () => {
    const { stdout } = await tutur('positions', '--issue', 'mediation', '--format', 'json')
    const { positions, shifts } = JSON.parse(stdout)
    expect(positions.map(({ issue }: { issue: string }) => issue)).toContain('mediation')
    expect(shifts[0]).toMatchObject({ actor: 'orvenia', was: 'opposes', to: 'conditional' })
  })

  test('a person settles what changes a position', async () => {
    const shown = async () => {
      const { stdout } = await tutur('positions', '--issue', 'mediation', '--format', 'json')
      return JSON.parse(stdout) as {
        shifts: { after: string[]; decided: boolean }[]
        notShifts: { utterance: string; reason: string; decided: boolean }[]
      }
    }
    const [utterance = ''] = (await shown()).shifts[0]?.after ?? []
    const { stdout } = await tutur('export', 'jsonl', `utterance:${utterance}`)
    const { id } = JSON.parse(stdout.split('\n')[0] ?? '') as { id: string }
    const no = await tutur('decide', 'shift', id, 'mediation', 'no')
    expect(no).toMatchObject({ code: 0, stdout: expect.stringContaining('decided: ') })
    expect((await shown()).notShifts).toContainEqual(
      expect.objectContaining({ utterance, reason: 'decided', decided: true }),
    )
    const decision = /^decided: ([0-9a-f]+);/u.exec(no.stdout)?.[1] ?? ''
    expect((await tutur('decide', 'undo', decision)).code).toBe(0)
    expect((await shown()).shifts[0]).toMatchObject({ decided: false })
    for (const [args, message] of [
      [[id, 'mediation', 'perhaps'], 'takes the key of an issue and "yes" or "no"'],
      [[id, 'fishing', 'no'], 'the dossier has no issue “fishing”'],
      [[id, 'engineers', 'no'], 'looks like a change of position on "engineers"'],
    ] as const)
      expect(await tutur('decide', 'shift', ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(message),
      })
  })

  test('what is not there is told, with what is', async () => {
    const issue = await tutur('positions', '--issue', 'fishing')
    expect(issue).toMatchObject({
      code: 2,
      stderr:
        'tutur: the dossier has no issue "fishing"; it has fill, mediation, gauges, share, engineers\n',
    })
    const actor = await tutur('positions', '--actor', 'nobody')
    expect(actor.code).toBe(1)
    expect(actor.stderr).toMatch(/^tutur: no position of "nobody"; there are those of csw, /u)
  })

  test('a ledger without statements says so', async () => {
    const options = ['--dossier', join(folder, 'bare')]
    expect((await runTutur(['add', ...options, '-'], { stdin: 'Nothing.' })).code).toBe(0)
    const { code, stderr } = await runTutur(['positions', ...options])
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/^tutur: the (?:dossier has no issues|ledger has no statements)/u)
  })
})

describe('why as many origins', { timeout }, () => {
  test('by the beginning of an id, of an utterance or of one of its statements', async () => {
    const { stdout: data } = await tutur('positions', '--issue', 'mediation', '--format', 'json')
    const id: string = JSON.parse(data).shifts[0].after[0]
    const { stdout, code } = await tutur('explain', id.slice(0, 10))
    expect(code).toBe(0)
    expect(stdout).toContain('Ilsa Korvane, 2025-06-11')
    expect(stdout).toContain('+ Sudrana Press Wire: its own reporter.')
    expect(stdout).toContain('from Sudrana Press Wire: The report says')
    expect(stdout).toContain('What holds its statements together, the weakest first:')
    const { stdout: json } = await tutur('explain', id, '--format', 'json')
    const { statements, standing } = JSON.parse(json)
    expect(standing.independent).toBe(2)
    expect((await tutur('explain', statements[0])).stdout).toBe(stdout)
  })

  test('what begins no id, and what begins several, is told', async () => {
    expect(await tutur('explain', 'zzz')).toMatchObject({ code: 1, stdout: '' })
    const { code, stderr } = await tutur('explain', 'a')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^tutur: \d+ utterances have an id/u)
  })
})

describe('copies and doubts', { timeout }, () => {
  test('articles that are one text, and where they differ', async () => {
    const { stdout, code } = await tutur('copies', '--differences')
    expect(code).toBe(0)
    expect(stdout).toMatch(/ {2}The Ilmeth Courier, 2025-02-11, en: verbatim, /u)
    expect(stdout).toMatch(/ {2}Radio Lembah, 2025-07-20, id: version, /u)
    expect(stdout).toMatch(/\n {6}\+ Since February, Talmir has insisted/u)
    expect(stdout).toMatch(/Corrections\n {2}The Ilmeth Courier, 2025-07-07, en corrects/u)
    const { stdout: data } = await tutur('copies', '--format', 'json')
    const { pairs, corrections } = JSON.parse(data)
    expect(pairs.length).toBeGreaterThan(10)
    expect(corrections).toHaveLength(1)
  })

  test('a ledger without copies says so', async () => {
    const { code, stderr } = await runTutur(['copies', '--dossier', join(folder, 'bare')])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'tutur: no article is a copy of another\n',
    })
  })

  test('joins to look at, the least sure first', async () => {
    const { stdout, stderr, code } = await tutur('review', '--limit', '2')
    expect(code).toBe(0)
    expect(stdout.match(/^ {2}0\.\d\d: (?:taken for one utterance|left apart);/gmu)).toHaveLength(2)
    expect(stderr).toMatch(/^tutur: \d+ joins in doubt, \d+ not shown\n$/u)
    expect((await tutur('review', '--limit', 'many')).code).toBe(2)
  })
})
