/** What a token can be inside a name or a title. */
export const nameMark = {
  /** A capitalised word that may be part of a person's own name. */
  own: 1,
  /** A title or a function of one person: `Menteri`, `spokesman`. */
  role: 2,
  honorific: 4,
  /** A noun for a body: `Kementerian`, `Party`. */
  body: 8,
  /** A word inside titles and names of bodies: `Luar`, `Foreign`. */
  portfolio: 16,
  /** Part of a place that is a state, its seat, its people or a body's building. */
  place: 32,
  /** `DPR`, `CENTCOM`. */
  acronym: 64,
  /** A small word inside a person's name: `bin`, `van`. */
  link: 128,
  /** A small word inside a title: `of`, `untuk`. */
  titleLink: 256,
  capital: 512,
  /** A closed-class word: no part of any name. */
  closed: 1024,
  /** People in the plural: `warga`, `officials`. */
  people: 2048,
  /** A body that a name follows: `Partai`. */
  named: 4096,
  /** A text or a region, which no person's name begins with: `Peraturan`, `Kota`. */
  paper: 8192,
  /** With the ending of an owner: `Reuters's`. */
  owner: 16384,
  /** A verb of saying in a headline, where it has a capital. */
  verb: 32768,
} as const
