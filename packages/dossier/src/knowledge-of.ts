import type {
  Knowledge,
  KnowledgeActor,
  KnowledgeOffice,
  KnowledgeOutlet,
  KnowledgeTerm,
} from 'tutur'
import { adjectivesOf } from './adjectives-of.ts'
import type { ByLanguage, Dossier, DossierActor, DossierOutlet, Role } from './dossier.ts'

/** Of a dossier a term without beginning or end runs as long as anybody asks: it is kept by those who use it. */
const always = { from: '0001', knownTo: '9999' } as const

/** What a dossier knows of actors, offices and outlets, for `AnalyseOptions.knowledge`. */
export function knowledgeOf({ actors, outlets }: Dossier): Knowledge {
  const held = actors.flatMap(({ key, roles }) => roles.map((role) => ({ person: key, role })))
  return {
    actors: actors.map(actorFrom),
    offices: held.flatMap(({ role }) => officeFrom(role)),
    terms: held.flatMap(({ person, role }) => termFrom(person, role)),
    outlets: outlets.map(outletFrom),
  }
}

function actorFrom(actor: DossierActor): KnowledgeActor {
  const { key, type, names, seats, speaksFor, wikidata } = actor
  return {
    key,
    type,
    standing: 'own',
    names: allOf(names),
    shortNames: shortNamesOf(actor),
    adjectives: adjectivesOf(actor),
    seats: allOf(seats),
    sides: speaksFor,
    wikidata,
  }
}

/** The words that stand for a person alone. */
export function shortNamesOf({ names, called }: DossierActor): string[] {
  if (called === null) return []
  return [...new Set(allOf(names).flatMap((name) => wordOf(name, called)))]
}

function allOf(texts: ByLanguage<readonly string[]>): string[] {
  return [...new Set(Object.values(texts).flat())]
}

/** The word that stands for a person; a name of one word has none beside itself. */
function wordOf(name: string, called: 'first' | 'last'): string[] {
  const words = name.split(/\s+/u)
  const word = called === 'first' ? words[0] : words.at(-1)
  return words.length < 2 || word === undefined ? [] : [word]
}

function officeFrom({ key, of, office, names, shared }: Role): KnowledgeOffice[] {
  if (of === null) return []
  return [{ key, of, names: [...new Set([office, ...allOf(names)])], shared }]
}

function termFrom(person: string, { key, of, from, to }: Role): KnowledgeTerm[] {
  if (of === null) return []
  return [
    {
      person,
      office: key,
      from: from ?? always.from,
      to,
      knownTo: to === null ? always.knownTo : null,
      standing: 'own',
    },
  ]
}

function outletFrom(outlet: DossierOutlet): KnowledgeOutlet {
  const { key, name, aliases, domains, kind, owner, country, languages } = outlet
  return { key, names: [name, ...aliases], domains, kind, owner, country, languages }
}
