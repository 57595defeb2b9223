import type { Account, Report } from 'tutur'
import { actorOf } from 'tutur/knowledge'
import type { Dossier } from 'tutur-dossier'
import { oneLine } from './one-line.ts'

/** How an account is called to people: names for keys, reports by statement. */
export class AccountNames {
  readonly #actors = new Map<string, string>()
  readonly #outlets = new Map<string, string>()
  readonly #reports = new Map<string, Report>()

  constructor({ reports, utterances }: Account, { actors, outlets }: Dossier) {
    for (const { speaker, name } of utterances)
      if (speaker !== null && name !== null) this.#actors.set(speaker, oneLine(name))
    for (const report of reports) {
      this.#reports.set(report.statement.id, report)
      const { identity } = report.statement.speaker ?? {}
      if (identity !== undefined) this.#actors.set(identity.id, oneLine(identity.name))
      this.#noteOutlets(report)
    }
    for (const { key, names } of actors) {
      const first = names['en']?.[0] ?? Object.values(names)[0]?.[0]
      if (first !== undefined) this.#actors.set(key, oneLine(first))
    }
    for (const { key, name } of outlets) this.#outlets.set(key, oneLine(name))
  }

  /** The name of an actor; its key where nothing else is known. */
  actor(key: string): string {
    return this.#actors.get(key) ?? actorOf(key)?.names[0] ?? key
  }

  outlet(key: string): string {
    return this.#outlets.get(key) ?? this.actor(key)
  }

  report(statement: string): Report | null {
    return this.#reports.get(statement) ?? null
  }

  #noteOutlets({ source, statement }: Report): void {
    const { outlet, document } = source
    if (outlet !== null && document.outlet !== null && !this.#outlets.has(outlet))
      this.#outlets.set(outlet, oneLine(document.outlet))
    for (const { publisher, outlet: printed } of statement.chain.hops)
      if (publisher !== undefined && !this.#outlets.has(publisher.id))
        this.#outlets.set(publisher.id, oneLine(printed))
  }
}
