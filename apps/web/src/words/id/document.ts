import type { DocumentWords } from '../en/document.ts'
import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('id-ID')

const copies: Readonly<Record<string, string>> = {
  verbatim: 'teks yang sama, kata demi kata',
  edited: 'teks yang sama, disunting',
  excerpt: 'sebagian dari teks ini',
  version: 'versi lain',
  translation: 'terjemahan',
}

export const documentWords: DocumentWords = {
  first:
    'Semua yang diucapkan dalam artikel ini ada di sebelah baris yang memuatnya. Pilih nomornya, atau tekan j dan k, untuk berpindah dari satu kutipan ke kutipan berikutnya.',
  untitled: 'Dokumen tanpa judul',
  noOutlet: 'media tidak disebut',
  statementsAndUtterances: (statements, utterances) => {
    const told = counted(statements, { other: '# kutipan' })
    if (utterances === null) return told
    return list([told, counted(utterances, { other: '# ucapan' })])
  },
  noStatements: 'Tidak ditemukan ucapan dalam dokumen ini.',
  version: 'Versi',
  versionNumber: (version) => `Versi ${number(version)}`,
  latest: 'terbaru',
  compare: 'Bandingkan',
  original: 'Aslinya',
  archived: 'Salinan arsip',
  keyNext: 'kutipan berikutnya',
  keyPrevious: 'kutipan sebelumnya',
  keyOpen: 'buka ucapannya',
  keyOriginal: 'aslinya',
  keyCompare: 'bandingkan versi',
  published: (day) => `Terbit ${day}.`,
  notPublished: 'Halaman ini tidak menyebut kapan terbitnya.',
  captured: 'Diarsipkan',
  kinds: {
    page: 'sebagai halaman',
    text: 'sebagai teks',
    record: 'dari rekaman data',
    feed: 'dari umpan',
  },
  labels: {
    contributed: 'Tulisan kontributor',
    syndicated: 'Diambil dari media lain',
    'machine-translated': 'Diterjemahkan mesin',
    'press-release': 'Siaran pers',
    opinion: 'Opini',
    correction: 'Ralat',
    retraction: 'Pencabutan',
  },
  labelNote: 'Halaman itu sendiri yang menyebutnya.',
  changed: 'Yang berubah pada pembaruan',
  differences: (outlet) => `Dibandingkan dengan ${outlet}`,
  changes: (changed, added, cut) => {
    const parts = [
      changed > 0 ? counted(changed, { other: '# bagian berubah' }) : '',
      added > 0 ? counted(added, { other: '# ditambahkan' }) : '',
      cut > 0 ? counted(cut, { other: '# dihapus' }) : '',
    ]
    return list(parts.filter((part) => part !== ''))
  },
  same: 'Kedua teks sama persis, huruf demi huruf.',
  unchanged: (count) => counted(count, { other: '# bagian tetap sama' }),
  copies: 'Teks yang sama di tempat lain',
  copyRelation: (relation) => copies[relation] ?? relation,
  cameFirst: 'terbit lebih dulu',
  cameLater: 'terbit kemudian',
  closeComparison: 'Tutup perbandingan',
  corrections: 'Ralat',
  corrects: 'meralat',
  cite: 'Rujuk bagian ini',
  citing: (outlets) => `mengutip ${list(outlets)}`,
  characters: (start, end) => `karakter ${start}–${end}`,
  ledgerAt: (revision, day) => `Buku ucapan Tutur ${revision}, dibaca ${day}.`,
  stale:
    'Buku ucapan sedang dihitung ulang; siapa yang mengucapkan hal sama di tempat lain mungkin belum lengkap.',
  notFound: 'Tidak ada dokumen itu dalam buku ucapan ini.',
  notFoundHelp:
    'Mungkin teksnya sudah dibaca dengan cara lain: teks yang disunting menjadi dokumen baru. Cari kata-katanya dalam buku ucapan.',
  toLedger: 'Ke buku ucapan',
  reading: 'Mengambil dokumen …',
  table: 'CSV',
  tableOf: 'Kutipannya sebagai tabel',
}
