import { type Account, type AccountOptions, accountOf, analyse, type Read, readText } from 'tutur'
import { caseOf, type Dossier, knowledgeOf, parseDossier } from 'tutur-dossier'
import { packs } from '../src/packs.ts'

// Two invented states that quarrel about a toll and a lighthouse.

/** The dossier of the quarrel. */
export const dossier: Dossier = parsed(`title: The strait of Merane
languages: [en]
parties: [lantara, sarvia]
issues:
  - key: toll
    question: { en: Should Lantara charge a toll for the passage? }
    keywords: { en: [toll] }
  - key: lamp
    question: { en: Should the lighthouse of Ostrel be rebuilt? }
    keywords: { en: [lighthouse] }
actors:
  - { key: lantara, type: state, names: { en: Lantara } }
  - { key: sarvia, type: state, names: { en: Sarvia } }
  - key: ratna
    type: person
    names: { en: Ratna Wirasena }
    roles: [{ office: foreign minister, of: lantara, speaks-for: lantara }]
  - key: petar
    type: person
    names: { en: Petar Dolen }
    roles: [{ office: prime minister, of: sarvia, speaks-for: sarvia }]
  - key: ilsa
    type: person
    names: { en: Ilsa Brand }
`)

function parsed(text: string): Dossier {
  const { dossier: read, problems } = parseDossier(text)
  if (read === null) throw new Error(JSON.stringify(problems))
  return read
}

/** An article of an outlet, published on a day. */
export function article(outlet: string, day: string, text: string): Read {
  const document = readText(text, {
    packs,
    outlet,
    published: day,
    language: 'en',
  })
  return {
    document,
    statements: analyse(document, packs, { knowledge: knowledgeOf(dossier) }).statements,
  }
}

/** The account of some articles. */
export function accountOfAll(reads: readonly Read[], more: Partial<AccountOptions> = {}): Account {
  return accountOf(reads, {
    packs,
    knowledge: knowledgeOf(dossier),
    asked: caseOf(dossier),
    ...more,
  })
}
