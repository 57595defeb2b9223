import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTutur } from './run-tutur.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

const dossier = `title: Merane
languages: [en]
actors:
  - { key: lantara, type: state, names: [Lantara], adjectives: [Lantaran] }
  - key: ratna-wirasena
    names: Ratna Wirasena
    roles:
      - { office: foreign minister, of: lantara, from: 2024-10-21 }
outlets:
  - { name: Kabar Selat, domains: kabarselat.example, owner: Selat Media }
`
const article =
  'The strait stays open, the Lantaran foreign minister said.\n\nRomania held back. "We wait," said Teodor Vasile.\n'
const entities = [
  { id: 'NK-1', schema: 'Person', properties: { name: ['Teodor Vasile'], country: ['ro'] } },
  { id: 'C-1', schema: 'Company', properties: { name: ['Marsh Trading'] } },
]
  .map((entity) => `${JSON.stringify(entity)}\n`)
  .join('')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-knowledge-'))
  await writeFile(at('dossier.yaml'), dossier)
  await writeFile(at('article.txt'), article)
  await writeFile(at('set.json'), entities)
  await writeFile(at('set.json.gz'), gzipSync(entities))
  await writeFile(at('cut.json.gz'), gzipSync(entities).subarray(0, 60))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function actorsIn(...args: string[]): Promise<unknown[]> {
  const ran = await runTutur(
    [
      'read',
      '--published',
      '2025-03-01',
      '--outlet',
      'Kabar Selat',
      '-f',
      'jsonl',
      ...args,
      at('article.txt'),
    ],
    {},
  )
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' })
  return ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ speaker, chain }) => [
      speaker?.identity?.id ?? null,
      chain.hops[0].publisher?.owner ?? null,
    ])
}

describe('tutur read --knowledge', () => {
  test('knows whom a dossier and an import know, and nobody of them without', async () => {
    expect(await actorsIn()).toEqual([
      [null, null],
      [null, null],
    ])
    await runTutur(['knowledge', 'import', at('set.json'), '-o', at('set.jsonl')])
    expect(await actorsIn('--knowledge', at('dossier.yaml'), '-k', at('set.jsonl'))).toEqual([
      ['ratna-wirasena', 'Selat Media'],
      ['NK-1', 'Selat Media'],
    ])
    expect(await actorsIn('-k', folder)).toEqual([
      ['ratna-wirasena', 'Selat Media'],
      [null, 'Selat Media'],
    ])
  })

  test('keeps people of different own sides apart', async () => {
    const stdin = ['The Lantaran', 'A Romanian']
      .map((whose) => `${JSON.stringify({ text: `${whose} miner Jonas Pelvik said no.` })}\n`)
      .join('')
    const rows = async (...args: string[]) =>
      (await runTutur(['read', '-f', 'actors', ...args, '-'], { stdin })).stdout
        .trimEnd()
        .split('\r\n')
    expect(await rows()).toHaveLength(2)
    expect(await rows('-k', at('dossier.yaml'))).toHaveLength(3)
  })

  test('knows whom a name means that nobody speaks under', async () => {
    const stdin =
      'In the evening the minister of Lantara, Ratna Wirasena, met the captains in Brennik.\n'
    const args = ['read', '-f', 'entities', '-l', 'en', '-k', at('dossier.yaml'), '-']
    const { stdout } = await runTutur(args, { stdin })
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).identity?.id)
    expect(ids).toContain('ratna-wirasena')
  })

  test.each([
    ['missing.yaml', /missing\.yaml: no such file/u],
    [
      'set.json',
      /set\.json: neither a dossier .* nor made by "tutur knowledge import"; import it first/u,
    ],
    [
      'broken.yaml',
      /broken\.yaml: line 1: "languages" is missing.* \("tutur dossier check" tells all\)/u,
    ],
    ['cut.json.gz', /cut\.json\.gz: the gzip file is cut off/u],
  ])('reads nothing where %s cannot be used', async (name, told) => {
    await writeFile(at('broken.yaml'), 'title: x\n')
    const { code, stdout, stderr } = await runTutur(['read', '-k', at(name), at('article.txt')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(told)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('tutur knowledge import', () => {
  test('takes a set, plain or gzip, and tells what was taken and what left', async () => {
    const plain = await runTutur(['knowledge', 'import', 'set.json'], { cwd: folder })
    expect(plain.code).toBe(0)
    expect(plain.stderr).toBe(
      'tutur: set.json: taken 1 people, 0 bodies, 0 offices, 0 terms\ntutur: set.json: left 1 Company\n',
    )
    const packed = await runTutur(['knowledge', 'import', 'set.json.gz', '--output', 'out.jsonl'], {
      cwd: folder,
    })
    expect({ code: packed.code, stdout: packed.stdout }).toEqual({ code: 0, stdout: '' })
    expect(await readFile(at('out.jsonl'), 'utf8')).toBe(plain.stdout)
  })

  test('tells of lines that are no entity, and takes the others', async () => {
    await writeFile(at('mixed.json'), `nothing\n${entities}`)
    const { code, stdout, stderr } = await runTutur(['knowledge', 'import', 'mixed.json'], {
      cwd: folder,
    })
    expect(code).toBe(3)
    expect(stderr).toContain('tutur: mixed.json:1: not JSON; one entity a line is read\n')
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('leaves no file where it takes nobody, or cannot read the set', async () => {
    await writeFile(at('nobody.json'), '')
    const before = await readdir(folder)
    const nobody = await runTutur(['knowledge', 'import', 'nobody.json', '-o', 'none.jsonl'], {
      cwd: folder,
    })
    expect(nobody.code).toBe(1)
    const cut = await runTutur(['knowledge', 'import', 'cut.json.gz', '-o', 'none.jsonl'], {
      cwd: folder,
    })
    expect(cut.code).toBe(3)
    expect(cut.stderr).toBe('tutur: cut.json.gz: the gzip file is cut off; fetch it again\n')
    const nowhere = await runTutur(['knowledge', 'import', 'set.json', '-o', 'no/such/file'], {
      cwd: folder,
    })
    expect(nowhere.code).toBe(2)
    expect(nowhere.stderr).toContain('there is no such folder')
    expect(await readdir(folder)).toEqual(before)
  })
})
