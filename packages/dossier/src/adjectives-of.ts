import type { DossierActor } from './dossier.ts'

/** How a language makes the adjective of a state's name: what the name ends with, and what stands there instead. */
const makings: Readonly<Record<string, readonly (readonly [ending: RegExp, instead: string])[]>> = {
  en: [[/a$/u, 'an']],
  ru: [
    [/ия$/u, 'ийский'],
    [/[аяоь]$/u, 'ский'],
    [/(?<=[бвгджзклмнпрстфх])$/u, 'ский'],
  ],
}

/**
 * The adjectives of a state or a territory: those that the dossier gives, and for a language of which it gives none the
 * regular ones of the names of one word: `Lantaran` of Lantara, `лантарский` of Лантара.
 */
export function adjectivesOf({ type, names, adjectives }: DossierActor): string[] {
  const given = Object.values(adjectives).flat()
  if (type !== 'state' && type !== 'territory') return given
  const made = Object.entries(makings)
    .filter(([language]) => adjectives[language] === undefined)
    .flatMap(([language, endings]) =>
      (names[language] ?? []).flatMap((name) => madeOf(name, endings)),
    )
  return [...new Set([...given, ...made])]
}

function madeOf(name: string, endings: readonly (readonly [RegExp, string])[]): string[] {
  if (/\s/u.test(name)) return []
  const making = endings.find(([ending]) => ending.test(name))
  if (making === undefined) return []
  const [ending, instead] = making
  const made = name.replace(ending, instead)
  // Russian writes them small.
  return [instead.endsWith('ий') ? made.toLowerCase() : made]
}
