import { actorOf, officeOf } from 'tutur/knowledge'
import type { Dossier, DossierActor } from 'tutur-dossier'
import { oneLine } from './one-line.ts'

/** Languages beside English in which people read what Tutur shows. */
const otherLanguages = ['id'] as const

/** What an actor is called in other languages than its name is in, by language. */
export type Called = Readonly<Record<string, string>>

/** The name of an actor of the dossier: English where it has one. */
export function nameInDossier({ names }: DossierActor): string | null {
  const first = names['en']?.[0] ?? Object.values(names)[0]?.[0]
  return first === undefined ? null : oneLine(first)
}

/** The first name that the tables have of an actor; `null` for a key that they lack. */
export function nameInTables(key: string): string | null {
  return actorOf(key)?.names[0] ?? null
}

/**
 * What an actor is called in other languages, where that is not its name: by the dossier, else of a state by what the Unicode
 * locales call it. `null` where nothing is known.
 */
export function calledElsewhere(
  key: string,
  { name, own }: { readonly name: string; readonly own: DossierActor | null },
): Called | null {
  const called = otherLanguages.flatMap((language) => {
    const found = own?.names[language]?.[0] ?? (own === null ? stateIn(language, key) : null)
    return found === null || found === name ? [] : [[language, oneLine(found)] as const]
  })
  return called.length === 0 ? null : Object.fromEntries(called)
}

function stateIn(language: (typeof otherLanguages)[number], key: string): string | null {
  const known = actorOf(key)
  if (known?.sort !== 'territory' || known.kind !== 'state' || !isoCode.test(key)) return null
  return regions[language].of(key.toUpperCase()) ?? null
}

const isoCode = /^[a-z]{2}$/u
const regions = {
  id: new Intl.DisplayNames('id', { type: 'region', fallback: 'none' }),
} as const satisfies Record<(typeof otherLanguages)[number], Intl.DisplayNames>

/** Whether the dossier or the tables have an actor or an office with that key. */
export function isKnownActor(key: string, { actors }: Pick<Dossier, 'actors'>): boolean {
  return (
    actors.some((actor) => actor.key === key) || actorOf(key) !== null || officeOf(key) !== null
  )
}
