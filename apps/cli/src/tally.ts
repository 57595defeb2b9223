import type { AddEvent } from 'tutur-intake'
import { type ExitCode, exitCode } from './exit-code.ts'
import { createProgress, type Progress } from './progress.ts'
import { counted } from './render/counted.ts'
import { type Screen, screenOn } from './screen.ts'

/** Tells of each capture and counts what decides the exit code. */
export class Tally {
  readonly #json: boolean
  readonly #screen: Screen = screenOn(process.stdout, process.env)
  readonly #messages: Screen = screenOn(process.stderr, process.env)
  readonly #progress: Progress
  readonly #count = { documents: 0, statements: 0, copies: 0, known: 0, unread: 0 }

  constructor(json: boolean) {
    this.#json = json
    this.#progress = createProgress(this.#messages, () => performance.now())
  }

  async add(event: AddEvent): Promise<void> {
    this.#take(event)
    if (this.#json) await this.#screen.write(`${JSON.stringify(recordOf(event))}\n`)
    for (const { name, message } of [...problemsOf(event), ...notesOf(event)]) {
      await this.#progress.clear()
      await this.#messages.write(`tutur: ${name}: ${message}\n`)
    }
    await this.#progress.step(event.part ?? 0)
  }

  #take(event: AddEvent): void {
    const count = this.#count
    if (event.state === 'known') count.known++
    count.unread += problemsOf(event).length
    if (event.state !== 'added') return
    count.documents += event.fresh?.documents ?? 0
    count.statements += event.fresh?.statements ?? 0
    count.copies += event.intake.readings.length
  }

  async end(): Promise<ExitCode> {
    const { documents, statements, copies, known, unread } = this.#count
    await this.#progress.clear()
    if (!this.#json) {
      const parts = [
        `added ${counted(documents, 'document')} with ${counted(statements, 'statement')}`,
        ...(copies > documents ? [`${copies - documents} the same as others`] : []),
        ...(known > 0 ? [`${known} in the ledger before`] : []),
        ...(unread > 0 ? [`${unread} could not be taken in`] : []),
      ]
      await this.#screen.write(`${parts.join('; ')}\n`)
    }
    if (unread > 0) return exitCode.someUnread
    return copies + known === 0 ? exitCode.nothingFound : exitCode.done
  }
}

function problemsOf(event: AddEvent): { readonly name: string; readonly message: string }[] {
  if (event.state === 'refused' || event.state === 'unkept') return [event.problem]
  if (event.state === 'known') return []
  const { capture, unread } = event.intake
  return unread.map(({ part, message }) => ({
    name: part === '' ? capture.name : `${capture.name} (${part})`,
    message,
  }))
}

/** What was said of a source and is left as it was. */
function notesOf(event: AddEvent): { readonly name: string; readonly message: string }[] {
  if (event.state !== 'known') return []
  const { language, outlet, published } = event.notTaken
  const said = [
    ...(published === undefined ? [] : [`--published ${published}`]),
    ...(outlet === undefined ? [] : [`--outlet "${outlet}"`]),
    ...(language === undefined ? [] : [`--lang ${language}`]),
  ]
  if (said.length === 0) return []
  const message = `it is in the ledger already, too late for ${said.join(' and ')}; what was read stays as it is: add it to a new ledger, or as a record that says so itself ("tutur help add"), which is another document`
  return [{ name: event.capture.name, message }]
}

/** What `--json` prints of an event. */
function recordOf(event: AddEvent): object {
  if (event.state === 'refused' || event.state === 'unkept')
    return { state: event.state, ...event.problem }
  const { id, name, address, sha256 } =
    event.state === 'added' ? event.intake.capture : event.capture
  const head = { state: event.state, capture: id, name, address, sha256 }
  if (event.state === 'known')
    return Object.keys(event.notTaken).length === 0 ? head : { ...head, notTaken: event.notTaken }
  const { readings, unread } = event.intake
  const documents = readings.map(({ part, article, document, entries }) => ({
    part,
    document: document.id,
    article,
    statements: entries.length,
  }))
  return { ...head, documents, unread: unread.map(({ part, message }) => ({ part, message })) }
}
