import type { Case, Voice } from '../../../src/join/case.ts'
import type { Knowledge, KnowledgeActor } from '../../../src/knowledge/own-knowledge.ts'
import type { Day } from '../../../src/model/model.ts'

/** Two invented states, their mediator, and what they quarrel about. */
export const lantaraAndSarvia: Case = {
  parties: ['lantara', 'sarvia'],
  mediators: ['velmark'],
  issues: [
    {
      key: 'toll',
      question: {
        en: 'Should Lantara charge ships for the passage through the strait?',
        id: 'Bolehkah Lantara memungut bayaran dari kapal di selat itu?',
        ru: 'Должна ли Лантара брать плату с судов в проливе?',
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
    { ...always('ratna', 'lantara'), office: 'foreign minister', to: '2031-05-31' as Day },
    { ...always('ratna', null), office: 'private citizen', from: '2031-06-01' as Day },
    { ...always('osric', 'lantara'), office: 'foreign minister', from: '2031-06-01' as Day },
    { ...always('delun', 'lantara'), office: 'president' },
    { ...always('mirna', 'sarvia'), office: 'spokeswoman of the foreign ministry' },
    { ...always('petar', 'sarvia'), office: 'prime minister' },
    { ...always('jovan', 'sarvia'), office: 'deputy foreign minister' },
    { ...always('brask', 'sarvia'), office: 'commander of the navy' },
    { ...always('hald', 'velmark'), office: 'special envoy' },
  ],
}

function always(actor: string, party: string | null): Voice {
  return { actor, party, office: null, from: null, to: null }
}

/** The same states, with what else they quarrel about. */
export const overThePass: Case = {
  ...lantaraAndSarvia,
  issues: [
    {
      key: 'troops',
      question: {
        en: 'Should Lantara withdraw its garrison from the Hollow Pass?',
        id: 'Haruskah Lantara menarik garnisunnya dari Celah Hollow?',
        ru: 'Должна ли Лантара вывести гарнизон с перевала Холлоу?',
      },
      keywords: {
        en: ['garrison', 'troops'],
        id: ['garnisun', 'pasukan'],
        ru: ['гарнизон', 'войска'],
      },
      exclude: {},
    },
    {
      key: 'dam',
      question: {
        en: 'Should the Kellin dam be built?',
        id: 'Haruskah bendungan Kellin dibangun?',
        ru: 'Следует ли строить плотину Келлин?',
      },
      keywords: { en: ['dam'], id: ['bendungan'], ru: ['плотина'] },
      exclude: {},
    },
    {
      key: 'referendum',
      question: {
        en: 'Should the islanders vote on their status?',
        id: 'Haruskah warga pulau memilih status mereka?',
        ru: 'Должны ли островитяне голосовать о своём статусе?',
      },
      keywords: {
        en: ['referendum', 'plebiscite', 'vote'],
        id: ['referendum', 'pemungutan suara'],
        ru: ['референдум', 'плебисцит'],
      },
      exclude: {},
    },
    {
      key: 'ceasefire',
      question: {
        en: 'Should the ceasefire be extended beyond June?',
        id: 'Haruskah gencatan senjata diperpanjang setelah Juni?',
        ru: 'Следует ли продлить перемирие после июня?',
      },
      keywords: { en: ['ceasefire', 'truce'], id: ['gencatan senjata'], ru: ['перемирие'] },
      exclude: {},
    },
    {
      key: 'ban',
      question: {
        en: 'Should Sarvia end its ban on Lantaran salt?',
        id: 'Haruskah Sarvia mengakhiri larangan garam Lantara?',
        ru: 'Должна ли Сарвия отменить запрет на лантарскую соль?',
      },
      keywords: { en: ['salt'], id: ['garam'], ru: ['соль'] },
      exclude: {},
    },
    {
      key: 'pipeline',
      question: {
        en: 'Should the pipeline run through Sarvian land?',
        id: 'Haruskah pipa gas melewati tanah Sarvia?',
        ru: 'Должен ли трубопровод пройти через Сарвию?',
      },
      keywords: { en: ['pipeline'], id: ['pipa gas'], ru: ['трубопровод'] },
      exclude: {},
    },
  ],
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
