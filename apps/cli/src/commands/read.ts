import { Command, Option } from 'commander'
import { type Scheme, schemes } from 'tutur'
import { type Found, openSources, readTaken, type SourceProblem, type Taken } from 'tutur-harvest'
import { packs } from 'tutur-intake/reading'
import { type Choice, type Report, type Reported, report } from '../documents.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type GivenOptions, givenOf, givenOptions } from '../given-options.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { createProgress, type Progress } from '../progress.ts'
import { cutSentences } from '../render/doubt-sentences.ts'
import { type FormatName, formats } from '../render/formats.ts'
import type { Renderer } from '../render/renderer.ts'
import { type Screen, screenOn } from '../screen.ts'

interface ReadOptions extends GivenOptions {
  readonly format: FormatName
  readonly scheme: Scheme
  readonly knowledge: readonly string[]
}

const more = `
FILE may be plain text (UTF-8), a saved web page, or records: one JSON object
{"id", "text", "lang", "outlet", "published"} a line. URL begins with http:// or
https://. "-" is standard input. What a record says about itself goes before the
options, and these go before what the page says.

Formats:
  table     for people: each statement, then what could not be resolved
  jsonl     one statement a line, complete
  csv       one row a statement, with a header (RFC 4180)
  marked    the text itself with [words], <cue> and {speaker} numbered in it
  standoff  one line a document: offsets and names, for scoring
  actors    one row for each who speaks or is spoken to, across all inputs (CSV)
  entities  one line a name of a person, place or organisation
  dates     one row a date of the text, with a header (RFC 4180)

Offsets are UTF-16 code units, first included and last not.
`

/** `tutur read`: the statements of texts, at once, stored nowhere. */
export function readCommand(onExit: (code: ExitCode) => void): Command {
  const command = new Command('read')
    .summary('who said what in texts, pages and addresses')
    .description('Finds who said what in each input and prints it; nothing is stored.')
    .argument('<FILE|URL|-...>', 'what to read')
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(Object.keys(formats))
        .default('table'),
    )
  for (const option of givenOptions()) command.addOption(option)
  return command
    .addOption(
      new Option(
        '-s, --scheme <scheme>',
        'what counts: ledger, what was said; polnear, also beliefs and plans',
      )
        .choices(schemes)
        .default('ledger'),
    )
    .option(
      '-k, --knowledge <file>',
      'a dossier, or a file made by "tutur knowledge import"; may be given again',
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .addHelpText('after', more)
    .action(async (inputs: readonly string[], options: ReadOptions) => {
      onExit(await read(inputs, options))
    })
}

async function read(inputs: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const loaded = await loadKnowledge(options.knowledge)
  if (!loaded.ok) {
    process.stderr.write(`tutur: ${loaded.message}\n`)
    return exitCode.wrongUse
  }
  const screen = screenOn(process.stdout, process.env)
  const messages = screenOn(process.stderr, process.env)
  const run = new Run(formats[options.format](screen, loaded.knowledge ?? undefined), {
    screen,
    messages,
  })
  if (inputs.includes('-') && process.stdin.isTTY) {
    await messages.write(
      'tutur: reading what you type or paste; end it with Ctrl-D on a line of its own\n',
    )
  }
  const choice = {
    scheme: options.scheme,
    entities: options.format === 'entities',
    dates: options.format === 'dates',
    knowledge: loaded.knowledge,
  }
  const sources = {
    stdin: process.stdin,
    given: givenOf(options),
    folders: false,
    // Whoever types the name of a machine of their own network means it.
    typedMayBePrivate: true,
  }
  for (const [index, input] of inputs.entries()) {
    for await (const found of openSources(input, sources)) {
      await run.take(found, choice)
      await run.progress.step((index + (found.part ?? 1)) / inputs.length)
    }
  }
  return await run.end()
}

/** A fault of our own in one of ten thousand articles must not cost the others. */
async function* readSoundly(taken: Taken, choice: Choice): AsyncGenerator<Reported> {
  const { name } = taken.capture
  const parts = await soundly(name, () => readTaken(taken, { packs }))
  if (!('length' in parts)) yield parts
  else for (const part of parts) yield await soundly(part.name, () => report(part, choice))
}

type Refused = Extract<Reported, { ok: false }>

async function soundly<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | Refused> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Tutur failed on it, which is a fault of Tutur; please report it: ${reason}`
    return { ok: false, problem: { name, message } }
  }
}

interface Screens {
  readonly screen: Screen
  readonly messages: Screen
}

/** One run over many inputs: prints each report as it is done and counts what decides the exit code. */
class Run {
  readonly progress: Progress
  private readonly renderer: Renderer
  private readonly screens: Screens
  private readonly said = new Set<string>()
  private printed = 0
  private found = 0
  private unread = 0

  constructor(renderer: Renderer, screens: Screens) {
    this.renderer = renderer
    this.screens = screens
    this.progress = createProgress(screens.messages, () => performance.now())
  }

  async take(found: Found, choice: Choice): Promise<void> {
    if (!found.ok) await this.refuse(found.problem)
    else for await (const reported of readSoundly(found.value, choice)) await this.add(reported)
  }

  private async add(reported: Reported): Promise<void> {
    if (!reported.ok) return await this.refuse(reported.problem)
    const { head, between } = this.renderer
    const text = this.renderer.render(reported.value)
    if (this.screens.screen.interactive) await this.progress.clear()
    await this.screens.screen.write(`${this.printed === 0 ? head : between}${text}`)
    await this.warn(reported.value)
    await this.say(reported.note)
    this.printed++
    this.found += this.renderer.count?.(reported.value) ?? reported.value.analysis.statements.length
  }

  /** What nobody should miss who looks at the result alone, in whatever format. */
  private async warn({ name, analysis }: Report): Promise<void> {
    for (const sentence of cutSentences(analysis)) {
      await this.progress.clear()
      await this.screens.messages.write(`tutur: ${name}: ${sentence}\n`)
    }
  }

  /** Said once, however many inputs it holds for. */
  private async say(note: string | null): Promise<void> {
    if (note === null || this.said.has(note)) return
    this.said.add(note)
    await this.progress.clear()
    await this.screens.messages.write(`tutur: ${note}\n`)
  }

  private async refuse({ name, message }: SourceProblem): Promise<void> {
    this.unread++
    await this.progress.clear()
    await this.screens.messages.write(`tutur: ${name}: ${message}\n`)
  }

  async end(): Promise<ExitCode> {
    await this.progress.clear()
    if (this.printed > 0) await this.screens.screen.write(this.renderer.end?.() ?? '')
    if (this.unread > 0) return exitCode.someUnread
    return this.found === 0 ? exitCode.nothingFound : exitCode.done
  }
}
