import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('./take-much.ts', import.meta.url))
const run = promisify(execFile)

interface Taken {
  readonly captures: number
  readonly documents: number
  readonly problems: readonly string[]
  readonly megabytes: number
}

async function takeMuch(kind: string): Promise<Taken> {
  const args = ['--max-old-space-size=512', '--conditions=source', script, kind]
  return JSON.parse((await run(process.execPath, args)).stdout)
}

const kinds: readonly (readonly [kind: string, expected: Partial<Taken>])[] = [
  [
    'bomb',
    { captures: 0, problems: [expect.stringMatching(/^standard input: larger than 64 MB/u)] },
  ],
  [
    'record-bomb',
    { captures: 1, problems: [expect.stringMatching(/unpacks to more than 300 times/u)] },
  ],
  ['records', { captures: 500, problems: [] }],
  [
    'long-line',
    { captures: 2, problems: ['standard input:2: the line is longer than 64000000 bytes'] },
  ],
  ['long-text', { captures: 0, problems: [expect.stringMatching(/larger than 64 MB/u)] }],
  ['archive', { captures: 250, problems: [] }],
  [
    'archive-record',
    { captures: 2, problems: ['standard input:2: the record is longer than 64 MB'] },
  ],
  [
    'feed-item',
    {
      captures: 1,
      documents: 2,
      problems: [
        'standard input: item 2: the item is longer than 8 MB, so it is left out; the others are read',
      ],
    },
  ],
  ['feed', { captures: 1, documents: 4, problems: [] }],
  ['feed-of-many', { captures: 1, problems: [] }],
]

test.each(kinds)(
  'memory stays far below what comes in: %s',
  async (kind, expected) => {
    const taken = await takeMuch(kind)
    expect(taken).toMatchObject(expected)
    expect(taken.megabytes).toBeLessThan(kind.startsWith('feed') ? 700 : 400)
  },
  120_000,
)
