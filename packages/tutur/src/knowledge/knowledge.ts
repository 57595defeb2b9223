/** Who is who: people, bodies, territories, and how their names are written. @module */
export { actorOf, allTerritories } from './known-actors.ts'
export { type Office, officesOfBody, type Term, termsOf } from './offices.ts'
export { publisherAt, publisherNamed, sameOwner } from './publishers.ts'
export { romanise, sameSpelling, similarity } from './romanise.ts'
