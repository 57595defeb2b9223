import { actorOf, publisherNamed } from 'tutur/knowledge'
import type { DossierActor, DossierOutlet } from './dossier.ts'
import { shown, type Words } from './fields.ts'
import { nearest } from './nearest.ts'
import { complain, type Reading } from './read-yaml.ts'

/** A key that stands for somebody described elsewhere. */
export interface Reference {
  readonly words: Words
  readonly to: 'actor' | 'outlet'
}

interface Described {
  readonly actors: readonly DossierActor[]
  readonly outlets: readonly DossierOutlet[]
}

/** Tells of references to nobody. Actors and outlets of the bundled tables need not be described again. */
export function checkReferences(
  reading: Reading,
  references: readonly Reference[],
  { actors, outlets }: Described,
): void {
  const actorKeys = actors.map(({ key }) => key)
  const outletKeys = outlets.map(({ key }) => key)
  for (const { words, to } of references) {
    const keys = to === 'actor' ? actorKeys : outletKeys
    if (keys.includes(words.text) || isBundled(words.text, to)) continue
    const meant = nearest(words.text, keys)
    const remedy =
      meant === null
        ? `describe it under "${to}s", or write the key of one that is there`
        : `did you mean "${meant}"?`
    complain(reading, words.at, `no ${to} has the key "${shown(words.text)}"; ${remedy}`)
  }
}

function isBundled(key: string, to: Reference['to']): boolean {
  return to === 'actor' ? actorOf(key) !== null : publisherNamed(key) !== null
}
