import type { Words } from '../en.ts'

export const stateWords: Words['states'] = {
  loading: 'Membaca …',
  notYet: 'Rekapitulasi buku ucapan sedang disusun. Halaman ini tampil begitu selesai.',
  unknown: 'Tidak ada yang bernama itu.',
  notAllowed: 'Peran Anda tidak mengizinkannya.',
  failed: 'Ini tidak dapat dijawab.',
  reference: (reference) => `Dalam catatan server: ${reference}.`,
}
