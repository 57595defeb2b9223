import type { LedgerWords } from '../en/ledger.ts'
import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('id-ID')

export const ledgerWords: LedgerWords = {
  fields: {
    words: {
      name: 'kata',
      finds: 'kata dalam segala bentuknya; persis bila dalam tanda kutip',
      example: '"gencatan senjata"',
    },
    speaker: { name: 'penutur', finds: 'siapa yang mengucapkan', example: 'speaker:putin' },
    for: { name: 'atas nama', finds: 'pihak yang boleh diwakili penutur', example: 'for:armenia' },
    to: { name: 'mitra tutur', finds: 'kepada siapa diucapkan', example: 'to:polri' },
    about: { name: 'tentang', finds: 'pihak yang dibicarakan', example: 'about:armenia' },
    issue: { name: 'isu', finds: 'pertanyaan dalam berkas', example: 'issue:border' },
    stance: { name: 'sikap', finds: 'posisi ucapan atas suatu isu', example: 'stance:opposes' },
    outlet: { name: 'media', finds: 'siapa yang menerbitkan', example: 'outlet:kompas.com' },
    via: {
      name: 'lewat',
      finds: 'media yang dilewati ucapan itu',
      example: 'via:"The Moscow Times"',
    },
    said: { name: 'diucapkan', finds: 'kapan diucapkan', example: 'said:2024-08..2024-09' },
    published: { name: 'terbit', finds: 'kapan diterbitkan', example: 'published:>=2024' },
    lang: { name: 'bahasa', finds: 'bahasa artikelnya', example: 'lang:id' },
    act: { name: 'tindak', finds: 'apa yang dilakukan dengan mengucapkannya', example: 'act:deny' },
    form: { name: 'bentuk', finds: 'langsung atau tak langsung', example: 'form:direct' },
    modality: {
      name: 'modalitas',
      finds: 'disangkal, masa depan, bersyarat',
      example: 'modality:future',
    },
    origins: { name: 'asal', finds: 'berapa asal mandiri', example: 'origins:>=2' },
    origin: {
      name: 'akses',
      finds: 'didengar sendiri oleh media, atau diambil alih',
      example: 'origin:firsthand',
    },
    status: { name: 'diperiksa', finds: 'apa yang diputuskan orang', example: 'status:open' },
    score: { name: 'kepastian', finds: 'seberapa yakin baris itu', example: 'score:>=0.8' },
    document: { name: 'dokumen', finds: 'satu dokumen, menurut id', example: 'document:3f0c9a1b' },
    utterance: { name: 'ucapan', finds: 'satu ucapan, menurut id', example: 'utterance:3f0c9a1b' },
  },
  fieldHelp: 'Bagian yang mana? Atau ketik saja kata-kata yang diucapkan.',
  first:
    'Setiap baris adalah satu ucapan, berapa pun media yang melaporkannya. Titik-titiknya menunjukkan berapa asal mandiri; buka barisnya untuk melihat alasannya.',
  everything: 'Seluruh buku ucapan, yang terbaru di atas',
  utterances: (count) => counted(count, { other: '*#* ucapan' }),
  atLeastSome: 'Ucapan',
  inArticles: (statements, documents) =>
    `${counted(statements, { other: '# kutipan' })} dalam ${counted(documents, { other: '# artikel' })} · yang terbaru di atas`,
  addPart: '+ tambah bagian',
  addPartTitle: 'Tambah bagian pencarian',
  countsAre: 'Yang dihitung adalah kutipan.',
  add: 'Tambah',
  anotherField: 'Bagian lain',
  valueOf: (field) => `Nilai “${field}”`,
  typeWords: 'Kata yang diucapkan',
  exactWords: 'Persis kata-kata ini, dalam urutan ini',
  from: 'dari',
  to: 'sampai',
  atLeast: 'sedikitnya',
  narrow: 'Persempit',
  neverFiltered: 'tidak pernah disaring sendiri',
  originsCount: (count) => `${number(count)} asal`,
  exportAs: 'Ekspor',
  printedOf: (printed, of) =>
    of === null
      ? `${number(printed)} ucapan terbaru; yang lebih lama tidak dicetak.`
      : `${number(printed)} ucapan terbaru dari ${number(of)}; yang lebih lama tidak dicetak.`,
  csvUtterances: 'Ucapan sebagai CSV',
  csvStatements: 'Kutipan sebagai CSV',
  jsonl: 'Kutipan sebagai JSONL, dengan seluruh asal-usulnya',
  feeds: 'Ikuti pencarian ini dengan pembaca umpan',
  save: 'Simpan pencarian',
  saveTitle: 'Simpan pencarian ini',
  saveHelp:
    'Pencarian tetap ada di halaman ini beserta jumlah yang baru, dan dapat diikuti sebagai umpan.',
  name: 'Nama',
  saved: (name) => `Tersimpan: ${name}.`,
  savedSearches: 'Pencarian tersimpan',
  allLedger: 'Seluruh buku ucapan',
  forget: (name) => `Lupakan pencarian ${name}`,
  forgotten: (name) => `Dilupakan: ${name}.`,
  fresh: (count) => `${number(count)} baru`,
  onlyNew: (day) => `Baru sejak ${day}`,
  showAll: 'Tampilkan semua',
  list: 'Ucapan',
  noIssue: 'tanpa isu',
  countsNoMore: 'tidak dihitung lagi',
  more: 'Mengambil lagi …',
  end: 'Itu semuanya.',
  nothing: 'Tidak ada ucapan yang cocok dengan semua bagian pencarian.',
  nothingHelp: 'Buang satu bagian:',
  nothingNew: 'Tidak ada yang baru sejak kunjungan terakhir Anda.',
  without: (part) => `tanpa ${part}`,
  empty: 'Buku ucapan masih kosong.',
  emptyHelp:
    'Tambahkan teks di halaman “Tempel”, atau jalankan “tutur add” dengan berkas, alamat atau umpan.',
  toPaste: 'Ke Tempel',
  wrongAs: {
    'too-long': () => 'Kueri terlalu panjang; buang yang tidak perlu.',
    'quote-unclosed': () =>
      'Tanda kutip ini tidak ditutup; tambahkan penutup di akhir kata-katanya.',
    'no-words': (part) => `“${part}” tidak berisi huruf atau angka yang dapat dicari.`,
    'field-unknown': (part) =>
      `Tidak ada bagian “${part}:”. Bila kata itu sendiri yang dicari, apit dengan tanda kutip.`,
    'value-missing': (part) =>
      `Nilai harus mengikuti titik dua dan setiap koma tanpa spasi: “${part}”.`,
    'value-unknown': (part) =>
      `Nilai “${part}” tidak dikenal di bagian ini; pilihannya ada di “+ tambah bagian”.`,
    'language-unknown': (part) =>
      `“${part}” bukan kode bahasa, misalnya id, en, de, ru, tr, az-Latn.`,
    'day-unknown': (part) =>
      `“${part}” bukan tanggal; tulis 2024, 2024-08, 2024-08-14, 2024-08..2024-09 atau >=2024-08.`,
    'score-unknown': (part) =>
      `“${part}” bukan nilai dari 0 sampai 1; tulis >=0.8, <=0.5 atau 0.5..0.8.`,
    'number-unknown': (part) => `“${part}” bukan jumlah asal; tulis 2, >=2, <2 atau 2..4.`,
    'range-unfit': (part) =>
      `“${part}” bukan satu rentang dengan batas awal lebih dulu; tulis ulang bagian itu bila ada syarat lain.`,
    'not-in-dossier': () =>
      'Berkas tidak memuat isu atau pihak itu; periksa halaman Isu dan Tokoh.',
  },
  wrong: 'Pencarian ini tidak dapat dibaca.',
  wrongHelp: 'Perbaiki di sini:',
  ask: 'Cari',
  keyNext: 'berikutnya',
  keyPrevious: 'sebelumnya',
  keyOpen: 'buka atau tutup',
  keyText: 'di dokumennya',
  keySave: 'simpan pencarian',
  stale: 'Buku ucapan sedang dihitung ulang: baris mungkin berubah sebentar lagi.',
  density: 'Jarak',
  document: 'Dokumen dari baris ini',
  toDocument: 'Buka dokumennya',
  cite: (query, utterances) => `Pencarian ${query}: ${utterances}.`,
}
