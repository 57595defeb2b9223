import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-dossier-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('tutur init', () => {
  test('makes a folder with a dossier that passes the check', async () => {
    const args = ['init', 'merane', '--title', 'The Strait: "Merane"', '--lang', 'en,ru']
    expect(await runTutur(args, { cwd: folder })).toEqual({
      code: 0,
      stdout: `${join('merane', 'dossier.yaml')}\n`,
      stderr: '',
    })
    const text = await readFile(join(folder, 'merane', 'dossier.yaml'), 'utf8')
    expect(text).toContain('title: "The Strait: \\"Merane\\""')
    expect(text).toContain('languages: [en, ru]')
    expect(await runTutur(['dossier', 'check', 'merane'], { cwd: folder })).toEqual({
      code: 0,
      stdout: `${join('merane', 'dossier.yaml')}: fine (0 issues, 0 actors, 0 outlets, 0 feeds)\n`,
      stderr: '',
    })
  })

  test('never overwrites one', async () => {
    await mkdir(join(folder, 'kept'))
    await writeFile(join(folder, 'kept', 'dossier.yaml'), 'title: mine\n')
    const { code, stdout, stderr } = await runTutur(['init'], { cwd: join(folder, 'kept') })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      'tutur: dossier.yaml: it is there already, and is left as it is; name another folder\n',
    )
    expect(await readFile(join(folder, 'kept', 'dossier.yaml'), 'utf8')).toBe('title: mine\n')
  })

  test('tells of a folder that cannot be, and of a language that is none', async () => {
    await writeFile(join(folder, 'file'), '')
    const below = await runTutur(['init', join('file', 'below')], { cwd: folder })
    expect(below.code).toBe(2)
    expect(below.stderr).toMatch(/a file lies where the folder should be/u)
    const tongue = await runTutur(['init', 'x', '--lang', 'en,zz'], { cwd: folder })
    expect(tongue.code).toBe(2)
    expect(tongue.stderr).toMatch(/No language has that tag\..*See "tutur help init"\.\n$/u)
  })
})

describe('tutur dossier check', () => {
  test('tells every mistake with its line and fails, also from a folder below', async () => {
    const wrong = join(folder, 'wrong')
    await mkdir(join(wrong, 'notes'), { recursive: true })
    await writeFile(
      join(wrong, 'dossier.yaml'),
      'title: Merane\nlanguages: [en]\ndates: { from: 2024-13-01 }\nparties: [nobody-at-all]\nstore: postgres://a:b@c/d\n',
    )
    const { code, stdout, stderr } = await runTutur(['dossier', 'check', 'notes'], { cwd: wrong })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout.trimEnd().split('\n')).toEqual([
      'dossier.yaml:3:16: "from: 2024-13-01" is no day; write it as 2024-12-01',
      'dossier.yaml:4:11: no actor has the key "nobody-at-all"; describe it under "actors", or write the key of one that is there',
      'dossier.yaml:5:8: warning: "store" holds a password that whoever gets the dossier can read; leave it to the environment',
      'dossier.yaml: 2 mistakes, 1 warning',
    ])
    const json = await runTutur(['dossier', 'check', '--json'], { cwd: wrong })
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      path: 'dossier.yaml',
      problems: [
        { line: 3, column: 16, severity: 'error' },
        { line: 4 },
        { line: 5, severity: 'warning' },
      ],
    })
  })

  test('passes with warnings', async () => {
    const warned = join(folder, 'warned')
    await mkdir(warned)
    await writeFile(
      join(warned, 'dossier.yaml'),
      'title: x\nlanguages: [en]\nstore: postgres://a:b@c/d\n',
    )
    const { code, stdout } = await runTutur(['dossier', 'check'], { cwd: warned })
    expect(code).toBe(0)
    expect(stdout).toMatch(/: fine \(.*\), 1 warning\n$/u)
  })

  test('tells how to begin where there is none', async () => {
    const { code, stdout, stderr } = await runTutur(['dossier', 'check', '/'], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      'tutur: /: no dossier.yaml there or in a folder above; begin one with "tutur init /"\n',
    )
  })
})
