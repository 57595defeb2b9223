import type { Case } from '../../../src/join/case.ts'
import type { Knowledge, KnowledgeActor } from '../../../src/knowledge/own-knowledge.ts'

/** Two invented states, their mediator, and what they quarrel about. */
export const lantaraAndSarvia: Case = {
  parties: ['lantara', 'sarvia'],
  mediators: ['velmark'],
  issues: [
    {
      key: 'toll',
      question: {
        en: 'Should Lantara charge ships for the passage through the strait?',
        id: 'Bolehkah Lantara memungut bayaran dari kapal yang melintas di selat?',
        ru: 'Должна ли Лантара брать плату за проход через пролив?',
      },
      keywords: {
        en: ['toll', 'passage charge'],
        id: ['pungutan', 'bea lintas'],
        ru: ['плата за проход', 'пошлина'],
      },
      exclude: { en: ['death toll'], id: [], ru: [] },
    },
    {
      key: 'sanctions',
      question: {
        en: 'Should the sanctions against Sarvia be lifted?',
        id: 'Haruskah sanksi terhadap Sarvia dicabut?',
        ru: 'Следует ли снять санкции с Сарвии?',
      },
      keywords: { en: ['sanctions'], id: ['sanksi'], ru: ['санкции'] },
      exclude: {},
    },
    {
      key: 'inspectors',
      question: {
        en: 'Should foreign inspectors visit the port of Ostrel?',
        id: 'Perlukah inspektur asing mengunjungi pelabuhan Ostrel?',
        ru: 'Следует ли иностранным инспекторам посетить порт Острель?',
      },
      keywords: { en: ['inspector'], id: ['inspektur'], ru: ['инспектор', 'инспекторы'] },
      exclude: {},
    },
    {
      key: 'sailors',
      question: {
        en: 'Should the six captured sailors be released without a ransom?',
        id: 'Haruskah enam pelaut yang ditangkap dibebaskan tanpa tebusan?',
        ru: 'Следует ли освободить шестерых захваченных моряков без выкупа?',
      },
      keywords: { en: ['sailors', 'captured'], id: ['pelaut'], ru: ['моряки', 'моряков'] },
      exclude: {},
    },
    {
      key: 'corridor',
      question: {
        en: 'Should the road to Velin be kept open for Sarvian lorries?',
        id: 'Haruskah jalan ke Velin tetap dibuka bagi truk Sarvia?',
        ru: 'Должна ли дорога на Велин оставаться открытой для сарвийских грузовиков?',
      },
      keywords: {
        en: ['road to Velin', 'lorries'],
        id: ['jalan ke Velin', 'truk'],
        ru: ['дорога на Велин', 'грузовики'],
      },
      exclude: {},
    },
  ],
  voices: [
    voice('ratna', 'foreign minister', 'lantara', { to: '2025-06-30' }),
    voice('ratna', 'private citizen', null, { from: '2025-07-01' }),
    voice('osric', 'foreign minister', 'lantara', { from: '2025-07-01' }),
    voice('delun', 'president', 'lantara'),
    voice('mirna', 'spokeswoman of the foreign ministry', 'sarvia'),
    voice('petar', 'prime minister', 'sarvia'),
    voice('jovan', 'deputy foreign minister', 'sarvia'),
    voice('brask', 'commander of the navy', 'sarvia'),
    voice('hald', 'special envoy', 'velmark'),
  ],
}

interface Term {
  readonly from?: string
  readonly to?: string
}

function voice(actor: string, office: string, party: string | null, { from, to }: Term = {}) {
  return { actor, office, party, from: from ?? null, to: to ?? null } as Case['voices'][number]
}

/** What is known of them: their names. */
export const known: Knowledge = {
  actors: [
    state('lantara', ['Lantara', 'Лантара'], ['Lantaran']),
    state('sarvia', ['Sarvia', 'Сарвия'], ['Sarvian', 'сарвийский']),
    state('velmark', ['Velmark', 'Вельмарк'], []),
  ],
  offices: [],
  terms: [],
  outlets: [],
}

function state(
  key: string,
  names: readonly string[],
  adjectives: readonly string[],
): KnowledgeActor {
  return {
    key,
    type: 'state',
    standing: 'own',
    names,
    shortNames: [],
    adjectives,
    seats: [],
    sides: [],
    wikidata: null,
  }
}
