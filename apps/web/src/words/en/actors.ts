import type { Shapes } from '../../api/shapes.ts'
import { speechOf } from '../speech.ts'

const { counted } = speechOf('en-GB')

const types: Readonly<Record<Shapes['ActorRow']['type'], string>> = {
  person: 'person',
  organisation: 'organisation',
  'armed-group': 'armed group',
  state: 'state',
  territory: 'territory',
  office: 'office',
  unknown: 'not known what',
}

export const actorWords = {
  types,
  firstVisit:
    'Everybody who speaks in the ledger, most words first. Whoever is neither in the dossier nor in the tables is joined by name alone and marked so.',
  search: 'Name, in any script',
  which: 'Which actors',
  all: 'All',
  kinds: {
    party: 'Parties',
    mediator: 'Mediators',
    other: 'Others',
    provisional: 'By name alone',
  },
  found: (count: string) => `${count} shown`,
  utterances: (count: number) => counted(count, { one: '# utterance', other: '# utterances' }),
  utterancesRich: (count: number) =>
    counted(count, { one: '*#* utterance', other: '*#* utterances' }),
  articlesRich: (count: number) => counted(count, { one: '*#* article', other: '*#* articles' }),
  byName: 'by name alone',
  byNameHelp:
    'Neither in the dossier nor in the tables: reports are joined under this name, which may be two people’s.',
  noneOfName: (name: string) => `Nobody is called “${name}”.`,
  noneHelp: 'Fewer letters find more; or look among all.',
  noneOfKind: 'Nobody of this kind speaks in the ledger.',
  dropName: 'Without the name',
  dropKind: 'Among all',
  more: 'Show more',
  speaksFor: 'speaks for',
  roles: 'Roles',
  rolesNote: 'what they could commit a party to, and when',
  rolesNone: 'The dossier and the tables name no role.',
  fromDossier: 'from the dossier',
  fromTables: 'from the tables',
  noDates: 'dates not known',
  noStart: 'start not known',
  positions: 'Positions over time',
  positionsOwn: 'tiles: own words · line: the position',
  positionsOf: (name: string) =>
    `tiles: own words · line: ${name}, whoever spoke · shaded: in office`,
  notHeardFrom: 'not heard from them',
  levels: { supports: 'yes', conditional: 'if', opposes: 'no', undeclared: 'won’t say' },
  chart: (issue: string, line: string) => `${issue}: own words over the line of ${line}`,
  own: 'own words',
  line: 'line',
  whose: 'Whose',
  latest: 'Latest words',
  allInLedger: (count: number) =>
    counted(count, { one: 'the one in the ledger', other: 'all # in the ledger' }),
  noWords: 'No words of theirs are in the ledger.',
  whoElse: (name: string) => `Who else speaks for ${name}`,
  whoSpeaks: (name: string) => `Who speaks for ${name}`,
  citation: (name: string) => `${name}: roles, positions and words`,
  listCitation: 'Actors',
}
