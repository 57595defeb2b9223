import type { DecidingWords } from '../en/deciding.ts'

export const decidingWords: DecidingWords = {
  decide: 'Putuskan',
  accept: 'Terima',
  reject: 'Tolak',
  fixSpeaker: 'Betulkan penutur',
  editSpan: 'Ubah batas',
  accepted: (row) => `Kutipan ${row} diterima.`,
  rejected: (row) => `Kutipan ${row} ditolak: tidak dihitung lagi.`,
  speakerSet: (name) => `Penuturnya sekarang ${name}.`,
  noSpeaker: 'Teks tidak menyebut siapa yang berbicara: begitulah disimpan.',
  spanSet: 'Batas kata-kata yang diucapkan sudah diubah.',
  who: 'Siapa yang mengucapkannya?',
  name: 'Nama',
  namedHere: 'Disebut dalam teks ini',
  useName: (name) => `pakai nama “${name}”`,
  nobody: 'Teks tidak menyebut siapa',
  why: 'Alasan (boleh kosong, disimpan dalam jejak)',
}
