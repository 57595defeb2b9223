import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../src/exit-code.ts'
import { createProgram } from '../src/program.ts'
import { formats } from '../src/render/formats.ts'
import { runTutur } from './run-tutur.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const commands = readFileSync(join(root, 'docs', 'commands.md'), 'utf8')

/** The code blocks of the README in one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(
    ([, code = '']) => code,
  )
}

const readmeCommands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/u, ''))
  .filter((line) => line.startsWith('npm start -- '))
  .map((line) => wordsOf(line.replace('npm start -- ', '')))

/** The words of a command line as a shell cuts it: at blanks, but not within double quotation marks. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|[^\s"]+/gu) ?? []).map((word) => word.replaceAll('"', ''))
}

describe('docs/commands.md has', () => {
  const program = createProgram(() => undefined)
  const nested = program.commands.flatMap(({ commands: under }) => under)
  const options = [program, ...program.commands, ...nested].flatMap((command) =>
    command.options
      .flatMap(({ short, long }) => [short, long])
      .filter((flag) => flag !== undefined),
  )

  test.each(['--help', '-h', ...new Set(options)])('the option %s', (flag) => {
    expect(commands).toContain(`\`${flag}`)
  })

  test.each(program.commands.map((command) => command.name()))('the command %s', (name) => {
    expect(commands).toMatch(new RegExp(`^## \`tutur ${name}[ \`]`, 'mu'))
  })

  test.each(nested.map((command) => [command.parent?.name() ?? '', command.name()]))(
    'the command %s %s',
    (parent, name) => {
      expect(commands).toContain(`## \`tutur ${parent} ${name} `)
    },
  )

  test.each(Object.keys(formats))('the format %s', (name) => {
    expect(commands).toContain(`**\`${name}\`**`)
  })

  test.each(Object.values(exitCode))('the exit code %i', (code) => {
    expect(commands).toMatch(new RegExp(`^\\| ${code} \\|`, 'mu'))
  })

  test('every column of the CSV table', () => {
    const { head } = formats.csv({ columns: 80, colours: false, interactive: false })
    for (const column of head.trim().split(',')) expect(commands).toContain(`\`${column}\``)
  })
})

describe('the README', () => {
  let folder = ''
  beforeAll(async () => {
    // What the commands write must not lie in the checkout; what they read is there.
    folder = await mkdtemp(join(tmpdir(), 'tutur-readme-'))
    await symlink(join(root, 'docs'), join(folder, 'docs'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  test.each(readmeCommands)('%s %s runs', async (...args) => {
    const { code, stdout } = await runTutur(args, { cwd: folder })
    expect({ code, isSilent: stdout === '' }).toEqual({ code: 0, isSilent: false })
  })

  test('shows a row as it is printed, and its source as it stands in the text', async () => {
    const [line = '', row = ''] = blocks('text')
    const shown = readmeCommands.find((args) => args.includes('--outlet')) ?? []
    const { stdout } = await runTutur(shown, { cwd: root })
    expect(stdout).toContain(row)
    expect(readFileSync(join(root, 'docs/examples/lantara.txt'), 'utf8')).toContain(line)
  })

  test('has a library example that runs', async () => {
    const [example = ''] = blocks('ts')
    await mkdir(join(root, '.cache'), { recursive: true })
    const folder = await mkdtemp(join(root, '.cache', 'example-'))
    try {
      await writeFile(join(folder, 'example.ts'), example)
      expect(await outputOf(join(folder, 'example.ts'))).toContain('We have never closed the door')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

function outputOf(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=source', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(output))
  })
}
