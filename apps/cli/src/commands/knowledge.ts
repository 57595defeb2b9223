import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { type ImportReport, KnowledgeImport, knowledgeLines } from 'tutur-dossier'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { linesOf } from '../lines-of.ts'
import { systemReason } from '../system-reason.ts'

interface ImportOptions {
  readonly output?: string
}

const more = `
FILE is one entity a line, as JSON, plain or gzip:
  OpenSanctions  entities.ftm.json, also targets.nested.json
  Aleph, others  any export of FollowTheMoney entities
  Wikidata       a dump (latest-all.json.gz), or entities as Special:EntityData gives them

People, bodies and positions are taken, each under names that cannot mean just
anybody. Use the result with "tutur read --knowledge OUT".
`

/** `tutur knowledge`: what a user knows beyond the bundled tables. */
export function knowledgeCommand(onExit: (code: ExitCode) => void): Command {
  const importing = new Command('import')
    .summary('take in a public set of people, bodies and positions')
    .description('Makes a file for --knowledge of a public set.')
    .argument('<FILE>', 'the set')
    .option('-o, --output <file>', 'where to write it; standard output if not given')
    .addHelpText('after', more)
    .action(async (path: string, options: ImportOptions) => {
      onExit(await importKnowledge(path, options))
    })
  return new Command('knowledge')
    .summary('take in knowledge of actors')
    .description('Looks after what you know of actors beyond the tables that come with Tutur.')
    .addCommand(importing)
}

async function importKnowledge(path: string, { output }: ImportOptions): Promise<ExitCode> {
  const taking = new KnowledgeImport()
  const unread = await takeIn(path, taking)
  if (unread !== null) {
    process.stderr.write(`tutur: ${path}: ${unread}\n`)
    return exitCode.someUnread
  }
  const { knowledge, report } = taking.end()
  tell(path, report)
  if (knowledge.actors.length === 0) return exitCode.nothingFound
  const unwritten = await write(knowledgeLines(knowledge), output)
  if (unwritten === null) return report.troubleCount === 0 ? exitCode.done : exitCode.someUnread
  process.stderr.write(`tutur: ${output ?? 'standard output'}: ${unwritten}\n`)
  return exitCode.wrongUse
}

async function takeIn(path: string, taking: KnowledgeImport): Promise<string | null> {
  try {
    for await (const line of linesOf(path)) taking.add(line ?? '?')
    return null
  } catch (error) {
    return systemReason(error, {
      ENOENT: 'no such file; check the name',
      EISDIR: 'a folder; name the file in it',
      EACCES: 'you may not read it; check its permissions',
      Z_DATA_ERROR: 'the gzip file is damaged; fetch it again',
      Z_BUF_ERROR: 'the gzip file is cut off; fetch it again',
    })
  }
}

function tell(path: string, { taken, left, troubles, troubleCount }: ImportReport): void {
  for (const { line, message } of troubles)
    process.stderr.write(`tutur: ${path}:${line}: ${message}\n`)
  const more = troubleCount - troubles.length
  if (more > 0) process.stderr.write(`tutur: ${path}: ${more} more lines that are no entity\n`)
  const { people, bodies, offices, terms } = taken
  process.stderr.write(
    `tutur: ${path}: taken ${people} people, ${bodies} bodies, ${offices} offices, ${terms} terms\n`,
  )
  for (const [reason, count] of left)
    process.stderr.write(`tutur: ${path}: left ${count} ${reason}\n`)
}

/** A file is there whole or not at all. */
async function write(lines: Iterable<string>, output: string | undefined): Promise<string | null> {
  const text = Readable.from(withBreaks(lines))
  if (output === undefined) {
    await pipeline(text, process.stdout, { end: false })
    return null
  }
  const part = `${output}.part`
  try {
    await pipeline(text, createWriteStream(part))
    await rename(part, output)
    return null
  } catch (error) {
    await rm(part, { force: true })
    return systemReason(error, {
      ENOENT: 'there is no such folder; make it first',
      EISDIR: 'a folder; name a file in it',
      EACCES: 'you may not write there; name another file',
      ENOSPC: 'the disk is full; make room',
    })
  }
}

function* withBreaks(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
