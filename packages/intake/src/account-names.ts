import type { Account, Report } from 'tutur'
import type { Dossier, DossierActor } from 'tutur-dossier'
import { type Called, calledElsewhere, nameInDossier, nameInTables } from './actor-names.ts'
import { oneLine } from './one-line.ts'

/** How an account is called to people: names for keys, reports by statement. */
export class AccountNames {
  readonly #actors = new Map<string, string>()
  readonly #outlets = new Map<string, string>()
  readonly #own: ReadonlyMap<string, DossierActor>
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
    this.#own = new Map(actors.map((actor) => [actor.key, actor]))
    for (const actor of actors) {
      const name = nameInDossier(actor)
      if (name !== null) this.#actors.set(actor.key, name)
    }
    for (const { key, name } of outlets) this.#outlets.set(key, oneLine(name))
  }

  /** The name of an actor; its key where nothing else is known. */
  actor(key: string): string {
    return this.#actors.get(key) ?? nameInTables(key) ?? key
  }

  /** What an actor is called in other languages; `null` where it is called the same, or nobody knows. */
  called(key: string): Called | null {
    return calledElsewhere(key, { name: this.actor(key), own: this.#own.get(key) ?? null })
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
