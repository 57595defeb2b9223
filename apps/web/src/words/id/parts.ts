import type { Words } from '../en.ts'
import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('id-ID')

/** Indonesian does not change the noun with the number. */
const mediaOf = (count: number) => counted(count, { other: '# media' })

export const partWords: Words['parts'] = {
  stances: {
    supports: 'Mendukung',
    conditional: 'Bersyarat',
    opposes: 'Menolak',
    undeclared: 'Belum bersikap',
  },
  stancesSmall: {
    supports: 'mendukung',
    conditional: 'bersyarat',
    opposes: 'menolak',
    undeclared: 'belum bersikap',
  },
  notHeard: 'belum terdengar',
  from: (stance) => `dari ${stance}`,
  towardsYes: 'ke arah ya',
  towardsNo: 'ke arah tidak',
  waitsForYou: (what) => `${what} menunggu Anda`,
  strip: (stretches) => `Dari waktu ke waktu: ${stretches.join(', lalu ')}`,
  stretch: (stance, from) => `${stance} sejak ${from}`,
  stripNothing: 'Dari waktu ke waktu: belum terdengar',
  utterances: (count) => counted(count, { other: '# ucapan' }),
  outlets: mediaOf,
  origins: (count) => counted(count, { other: '# asal' }),
  originsInOutlets: (origins, outlets, atLeast) =>
    `${atLeast ? 'sedikitnya ' : ''}${counted(origins, { other: '*#* asal' })} dalam ${mediaOf(outlets)}`,
  moreDots: (count) => `+${number(count)}`,
  sure: { sure: 'yakin', likely: 'mungkin besar', unsure: 'ragu', unlikely: 'kecil kemungkinan' },
  weak: (weak) =>
    weak.map((part) => ({ speaker: 'penutur', words: 'kata-kata' })[part]).join(' dan '),
  cites: 'mengutip',
  copies: 'teks yang sama, tanpa menyebut sumber',
  creditNotGiven: 'tanpa menyebut sumber',
  marks: { speaker: 'penutur', cue: 'penanda', content: 'isi', pronoun: 'kata ganti' },
  rowNumber: (row) => `kutipan ${number(row)}`,
  new: 'baru',
  newSince: (day) => `Baru sejak ${day}`,
  copyCitation: 'Salin rujukan',
  copied: 'Tersalin.',
  notCopied:
    'Peramban tidak mengizinkan halaman menyalin. Kata-katanya sudah dipilih: tekan Ctrl+C.',
  remove: (what) => `Hapus ${what}`,
  table: 'Tabel',
  hideTable: 'Sembunyikan tabel',
  csv: 'CSV',
  noMatches: 'Tidak ada yang bernama demikian.',
  searching: 'Mencari …',
  matches: (count) => counted(count, { other: '# cocok' }),
  rows: (count) => counted(count, { other: '# baris' }),
  added: 'ditambahkan',
  gone: 'dihapus',
  differs: 'berbeda',
}
