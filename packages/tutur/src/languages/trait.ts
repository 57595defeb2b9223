/** What a word tells about the one it stands for or stands beside; the names are those of `traits.tsv`. */
export const trait = {
  male: 1,
  female: 2,
  /** Stands for one person: `dia`, `she`. */
  person: 4,
  /** Stands for several: `mereka`, `they`. */
  group: 8,
  /** Stands for a body or a state: `it`. */
  body: 16,
  /** Points at the subject of its own sentence: `dirinya`, `itself`. */
  self: 32,
  /** A text whose words are those of its issuer: `pernyataan`, `report`. */
  document: 64,
  indefinite: 128,
  definite: 256,
  possessive: 512,
  /** People named only by what they know: `sumber`, `analysts`. */
  unnamed: 1024,
  /** A role held towards the person or body named after it: `juru bicara`, `lawyer`. */
  relational: 2048,
  /** The role is past: `mantan`, `former`. */
  former: 4096,
  /** Part of a title or of a body's name, not of a person's: `luar`, `foreign`. */
  portfolio: 8192,
  /** A rank, which stands before a name beside the function: `Brigjen`, `colonel`. */
  rank: 16384,
  /** Adds nothing to the party named after it: `pihak`. */
  side: 32768,
  /** Makes another role of the one it stands before: `wakil`, `candidate`. */
  lesser: 65536,
  /** One and no more: `seorang`, `an`. */
  single: 131072,
  /** A body that a name follows: `Partai`, `Universitas`. */
  named: 262144,
  /** A place follows: `di`, `near`. */
  locative: 524288,
  /** A place of that kind follows: `Kota`, `Province`. */
  region: 1048576,
  /** People of a place or a cause: `warga`, `supporters`. */
  crowd: 2097152,
  /** A corps named beside a rank: `Pol` in `Brigjen (Pol)`. */
  corps: 4194304,
  /** Goes on with what somebody said before: `added`, `tambah`, `juga`. */
  additive: 8388608,
  /** A body of a state, whose name follows: `pemerintah`, `Kementerian Luar Negeri X`. */
  state: 16777216,
  /** Sits to hear what others say: `court`, `jury`. */
  hearing: 33554432,
  /** A place follows where something moves: `ke`. */
  towards: 67108864,
  /** Moves somewhere: `terbang`, `kunjungan`. */
  motion: 134217728,
  /** Two sides follow: `antara`. */
  between: 268435456,
  /** Points at what is here, not at what was named before: `ini`. */
  near: 536870912,
  /** An office of a whole state, never of a region: `presiden`, `menteri`. */
  national: 1073741824,
  /** A job that is many people's family name too: `Baker`. */
  surname: -2147483648,
} as const
