import type { dossierWords as English } from '../en/dossier.ts'
import { speechOf } from '../speech.ts'

const { counted } = speechOf('id-ID')

export const dossierWords: typeof English = {
  firstVisit:
    'Tiap sel menunjukkan sikap seorang tokoh terhadap sebuah isu, sejak kapan, dan bertumpu pada berapa asal yang mandiri; tekan untuk membaca kata-katanya. Yang tidak dapat dipastikan oleh aturan menunggu Anda di sebelah kanan.',
  rail: 'Yang menunggu dan yang baru',
  whoStands: 'Siapa bersikap apa',
  asOf: (day) => `pada ${day}`,
  articles: (count) => counted(count, { other: '*#* artikel' }),
  outlets: (count) => counted(count, { other: '*#* media' }),
  utterances: (count) => counted(count, { other: '*#* ucapan' }),
  languages: (count) => counted(count, { other: '*#* bahasa' }),
  stripNote: 'Pita: kurun waktu berkas, dari kiri ke kanan.',
  dotsNote:
    'penuh: asal mandiri dari kata-kata yang menentukan sikap; kosong: media yang mengutip ulang.',
  earlierWaits: (day) => `pergeseran pada ${day} menunggu Anda`,
  emptyLedger: 'Belum ada yang dibaca.',
  emptyLedgerHelp:
    'Tempelkan teks, berkas, atau alamat; atau biarkan perintah membaca folder atau umpan: tutur add, tutur watch. Sikap tampil begitu ada yang mengatakan sesuatu.',
  toPaste: 'Tempel teks',
  noIssues: 'Berkas ini belum menyebut isu.',
  noIssuesHelp:
    'Tulis pertanyaan yang Anda ikuti dalam dossier.yaml, di bawah issues: masing-masing dengan key, question, dan kata-kata yang dipakai orang. Setelah itu sikap dapat dibaca.',
  noActors: 'Berkas ini belum menyebut pihak atau penengah.',
  noActorsHelp:
    'Tulis mereka dalam dossier.yaml, di bawah parties dan mediators; setelah itu sikap tiap pihak tampil.',
  saidWhen: 'Apa yang dikatakan, kapan',
  noDays: 'Belum ada ucapan yang bertanggal.',
  byMonth: 'Ucapan per bulan, dapat digeser ke samping',
  byMonthLabel:
    'Ucapan per bulan menurut sikap, untuk tokoh yang ucapannya terlalu banyak untuk ditandai satu per satu; CSV memuat angka yang sama',
  hasShifted: 'Sikapnya bergeser?',
  waiting: (count) =>
    count === 0
      ? 'tidak ada yang menunggu'
      : counted(count, { other: '# menunggu ya atau tidak dari Anda' }),
  noneWaits: 'Semua pergeseran sikap yang ditemukan sudah diputuskan.',
  allWaiting: (count) => `semua ${count} di Tinjau`,
  newest: 'Ucapan terbaru',
  nothingNew: 'Belum ada yang masuk sejak itu.',
  allInLedger: 'semua di buku ucapan',
  naming: 'Nama tempat',
  namingNote: 'menurut berkas ini; kutipan tetap seperti yang diucapkan',
  insteadOf: (names) => `bukan ${names}`,
  citationTitle: (title, day) => `${title}: sikap pada ${day}`,
}
