import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ledger, openLedger, verify } from 'tutur-intake'
import type { Fault } from 'tutur-ledger'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** More than one batch of the store, so that a round has acknowledged some and not others. */
const articlesInFile = 90
const files = 3

/** Weights or none: two versions of Tutur, as far as codings go. */
const versions = { with: {}, without: { TUTUR_MODELS: '/nowhere' } } as const
type Version = keyof typeof versions

/** A capture that the command said is safely kept. */
interface Acknowledged {
  readonly capture: string
  readonly sha256: string
  readonly documents: readonly { readonly document: string; readonly statements: number }[]
}

/** A ledger that is added to and recoded by processes that are killed. */
export class KillGround {
  readonly folder: string
  readonly #random: () => number
  readonly #acknowledged = new Map<string, Acknowledged>()
  /** Acknowledged since the ledger was last looked at. */
  #fresh: Acknowledged[] = []
  /** Whose rows the ledger shows. */
  #current: Version = 'with'

  private constructor(folder: string, random: () => number) {
    this.folder = folder
    this.#random = random
  }

  /** `store` is what the dossier says of it; `random` within [0, 1). */
  static async make(store: string, random: () => number): Promise<KillGround> {
    const folder = await mkdtemp(join(tmpdir(), 'tutur-kill-'))
    await writeFile(
      join(folder, 'dossier.yaml'),
      `title: Killed\nlanguages: [en]\nstore: ${store}\n`,
    )
    for (let file = 0; file < files; file++)
      await writeFile(join(folder, `${file}.jsonl`), recordsOf(file))
    return new KillGround(folder, random)
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true })
  }

  /** How many captures were acknowledged so far. */
  get acknowledged(): number {
    return this.#acknowledged.size
  }

  /**
   * One process, killed at a random moment; `meanwhile` happens while it runs. Every fifth recodes.
   * Resolves to what was acknowledged in it and is not there.
   */
  async round(number: number, meanwhile?: () => Promise<void>): Promise<string[]> {
    const recodes = number % 5 === 4
    const version = recodes ? otherThan(this.#current) : this.#current
    const args = recodes
      ? ['recode']
      : ['add', '--json', join(this.folder, `${number % files}.jsonl`)]
    const child = this.#start(args, version)
    const lines = linesOf(child)
    const over = once(child, 'close')
    await Promise.all([this.#kill(child, lines), meanwhile?.()])
    await over
    for (const line of lines.all) this.#take(line)
    const fresh = this.#fresh
    this.#fresh = []
    return await this.#lostOf(fresh)
  }

  /** Half of the kills come soon after a line was printed, half at any time of a run. */
  async #kill(child: ChildProcess, lines: { readonly all: readonly string[] }): Promise<void> {
    const afterLines = this.#random() < 0.5 ? Math.floor(this.#random() * articlesInFile) : 0
    const patience = Date.now() + 3000
    while (afterLines > 0 && lines.all.length < afterLines && Date.now() < patience) {
      if (child.exitCode !== null) return
      await sleep(2)
    }
    await sleep(this.#random() * (afterLines > 0 ? 30 : 1100))
    child.kill('SIGKILL')
  }

  /** Runs a command to its end; resolves to its exit code. */
  async whole(args: readonly string[]): Promise<number | null> {
    const child = this.#start(args, this.#current)
    const lines = linesOf(child)
    const [code] = await once(child, 'close')
    for (const line of lines.all) this.#take(line)
    return code as number | null
  }

  #start(args: readonly string[], version: Version): ChildProcess {
    return spawn(process.execPath, ['--conditions=source', main, ...args, '-d', this.folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...versions[version] },
    })
  }

  #take(line: string): void {
    if (!line.startsWith('{"state":"added"')) return
    const added = JSON.parse(line) as Acknowledged
    this.#acknowledged.set(added.capture, added)
    this.#fresh.push(added)
  }

  /** Takes in all files to their end. */
  async finish(): Promise<void> {
    for (let file = 0; file < files; file++)
      await this.whole(['add', '--json', join(this.folder, `${file}.jsonl`)])
  }

  /** Acknowledged captures that are not there just once with all their documents, or whose bytes are gone. */
  async lost(): Promise<string[]> {
    return await this.#lostOf([...this.#acknowledged.values()])
  }

  async #lostOf(acknowledged: readonly Acknowledged[]): Promise<string[]> {
    return await this.#look(async ({ store, archive }) => {
      const coding = (await store.codings()).find(({ state }) => state === 'current')
      const isWith = coding === undefined || / en [0-9a-f]+/u.test(coding.made)
      this.#current = isWith ? 'with' : 'without'
      const lost: string[] = []
      for (const { capture, sha256, documents } of acknowledged) {
        const readings = await store.readings(capture as never)
        const isThere =
          readings.map(({ document }) => document).join() ===
            documents.map(({ document }) => document).join() && (await archive.has(sha256))
        if (!isThere) lost.push(capture)
      }
      return lost
    })
  }

  /** What `tutur verify` finds broken. */
  async faults(): Promise<Fault[]> {
    return await this.#look(async ({ store, archive }) => {
      const faults: Fault[] = []
      for await (const event of verify(store, archive))
        if (event.kind === 'fault') faults.push(event.fault)
      return faults
    })
  }

  /** How many documents the ledger shows. */
  async documents(): Promise<number> {
    return await this.#look(async ({ store }) => (await store.count({ terms: [] })).documents)
  }

  async #look<Answer>(ask: (ledger: Ledger) => Promise<Answer>): Promise<Answer> {
    const ledger = await openLedger(this.folder)
    try {
      return await ask(ledger)
    } finally {
      await ledger.close()
    }
  }
}

/** How many articles there are in all. */
export const allArticles: number = files * articlesInFile

/** Short articles, no two alike. */
function recordsOf(file: number): string {
  return Array.from({ length: articlesInFile }, (_, i) => {
    const number = file * articlesInFile + i
    const text = `Port ${number} of Lantara stays shut

Foreign Minister Ratna Wirasena said on Monday that port ${number} would stay shut. "We have waited ${number} days," she told reporters.
`
    return `${JSON.stringify({ id: `a${number}`, text, published: '2026-08-14', outlet: 'Kabar Selat' })}\n`
  }).join('')
}

function otherThan(version: Version): Version {
  return version === 'with' ? 'without' : 'with'
}

/** The whole lines that a process has printed so far. */
function linesOf(child: ChildProcess): { readonly all: readonly string[] } {
  const all: string[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    all.push(...lines)
  })
  return { all }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
