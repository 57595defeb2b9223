import type { PasteWords } from '../en/paste.ts'
import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('id-ID')

export const pasteWords: PasteWords = {
  title: 'Baca sebuah teks',
  nothingStored: 'Tidak ada yang disimpan sebelum Anda memintanya.',
  way: 'Yang dibaca',
  ways: { text: 'Teks', file: 'Berkas', address: 'Alamat' },
  text: 'Teks',
  textHelp: 'Tempelkan artikel di sini, atau jatuhkan berkas di mana saja pada halaman ini.',
  file: 'Berkas',
  fileHelp: 'Teks, halaman (HTML), umpan, baris JSON atau arsip web (WARC).',
  address: 'Alamat',
  addressHelp: 'Server mengambil halaman itu, sekali, seperti pada “tutur read”.',
  outlet: 'Media',
  outletHelp: 'Siapa yang menerbitkan: mata rantai pertama setiap rantai.',
  published: 'Terbit',
  publishedHelp: 'Memastikan “pada Senin”, yang tidak pasti dari teksnya saja.',
  read: 'Baca',
  readAgain: 'Baca lagi',
  sample: 'Coba teks contoh',
  edit: 'Sunting teksnya',
  clear: 'Kosongkan',
  reading: 'Membaca …',
  drop: 'Jatuhkan: teksnya akan dibaca, dan tidak disimpan di mana pun.',
  found: (statements) => counted(statements, { other: '# kutipan' }),
  bySpeakers: (speakers) => counted(speakers, { other: 'oleh # penutur' }),
  seconds: (ms) => `${number(Math.round(ms / 10) / 100)} dtk`,
  nothing: 'Tidak ada yang mengucapkan apa pun dalam teks ini, sejauh yang terbaca.',
  nothingHelp:
    'Tutur mencari kata-kata yang menurut teksnya diucapkan atau ditulis seseorang. Teks di luar bahasa Indonesia, Inggris, Jerman dan Rusia tidak dibaca.',
  unresolved: 'Belum dapat dipastikan',
  nothingOpen: 'Tidak ada yang masih terbuka',
  noDay: 'Tidak ada hari terbit: hari seperti “pada Senin” tetap terbuka.',
  noOutlet: 'Medianya tidak disebut dalam teks.',
  unread: 'Tidak dapat dibaca',
  documents: 'Dokumen dalam yang dibaca',
  documentNumber: (index, name) => `${number(index)}: ${name}`,
  add: 'Tambahkan ke buku ucapan',
  adding: 'Menambahkan …',
  onlyAnalysts: 'Analis dan admin dapat menambahkannya ke buku ucapan.',
  added: (documents, statements) =>
    documents === 0
      ? 'Teks ini sudah ada dalam buku ucapan: tidak ada yang ditambahkan.'
      : `Ditambahkan: ${list([
          counted(documents, { other: '# dokumen' }),
          counted(statements, { other: '# kutipan' }),
        ])}.`,
  toAdded: 'Sudah ditambahkan: buka dokumennya',
  toDocument: 'Buka dalam buku ucapan',
  already: 'Sudah ada dalam buku ucapan Anda',
  alreadyHelp:
    'Buku ucapan menyimpan teks yang persis ini. Menambahkannya lagi tidak mengubah apa pun.',
  copyCsv: 'Salin sebagai CSV',
  copyJsonl: 'Salin sebagai JSONL',
  rows: 'Baris untuk disalin',
  keyAdd: 'tambahkan ke buku ucapan',
  keyEdit: 'sunting teksnya',
  keyNext: 'kutipan berikutnya',
  keyPrevious: 'kutipan sebelumnya',
  terminal: 'Hal yang sama di terminal:',
}
