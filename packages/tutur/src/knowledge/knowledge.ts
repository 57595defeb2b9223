/** Who is who: people, bodies, territories, and how their names are written. @module */
export {
  actorOf,
  allOrganisations,
  allPeople,
  allTerritories,
  type KnownActor,
  namesOf,
} from './known-actors.ts'
export {
  type Office,
  officeOf,
  officesOfBody,
  type Term,
  termsOf,
  termsOfPerson,
} from './offices.ts'
export { publisherAt, publisherNamed, sameOwner } from './publishers.ts'
export { romanise, sameSpelling, similarity } from './romanise.ts'
