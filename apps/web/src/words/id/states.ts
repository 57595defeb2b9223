import type { Words } from '../en.ts'

export const stateWords: Words['states'] = {
  loading: 'Membaca …',
  tryAgain: 'Coba lagi',
  unreached: 'Server tidak menjawab.',
  unreachedHelp:
    'Mungkin server dihentikan, atau jaringan terputus. Server akan dihubungi lagi dengan sendirinya.',
  signIn: 'Masuk dulu untuk membaca ini.',
  signInHelp: 'Sesi Anda sudah berakhir, atau buku ucapan ini hanya terbuka bagi penggunanya.',
  forbidden: 'Peran Anda tidak mengizinkan ini.',
  forbiddenHelp:
    'Pembaca membaca; analis memutuskan dan menambah; admin mengurus pengguna. Hubungi admin.',
  gone: 'Tidak ada yang bernama demikian.',
  goneHelp: 'Mungkin sudah digabung atau dihapus, atau alamatnya salah ketik.',
  unfit: 'Server tidak dapat menerimanya seperti ini.',
  inTheWay: 'Terhalang oleh sesuatu yang sudah ada.',
  tooLarge: 'Itu terlalu besar.',
  tooLargeHelp: 'Server tidak menerima lebih banyak sekaligus. Serahkan sebagian demi sebagian.',
  tooMuch: 'Terlalu banyak sekaligus.',
  tooMuchHelp: 'Server meminta menunggu sebentar sebelum permintaan berikutnya.',
  notYet: 'Buku ucapan sedang dibaca.',
  notYetHelp:
    'Ini dilakukan setiap kali server mulai dan memakan beberapa detik sampai beberapa menit. Halaman akan muncul dengan sendirinya.',
  broken: 'Server tidak dapat menjawab ini.',
  brokenHelp: 'Tidak ada yang berubah. Bila terulang, catatan server menyebut sebabnya.',
}
