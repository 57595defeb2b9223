import type { issueWords as English } from '../en/issues.ts'
import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('id-ID')

export const issueWords: typeof English = {
  firstVisit:
    'Pertanyaan yang diikuti berkas ini. Masing-masing menunjukkan siapa bersikap apa, kata-kata yang membuktikannya, dan apa yang berubah.',
  question: 'Pertanyaan',
  words: 'Ucapan',
  stands: 'Siapa bersikap apa',
  standsNote: 'pihak dan penengah, beserta kata-kata yang menentukannya',
  last: 'Terakhir',
  shifts: 'Pergeseran',
  waiting: (count) => counted(count, { other: '# menunggu' }),
  cannotTell: (count) => counted(count, { other: '# tanpa sikap' }),
  heard: (count) => counted(count, { other: '*#* tokoh terdengar' }),
  utterances: (count) => counted(count, { other: '*#* ucapan' }),
  shiftsRich: (count) => counted(count, { other: '*#* pergeseran' }),
  lastOn: (day) => `terakhir ${day}`,
  evidence: 'Kata-kata yang menentukannya',
  allWords: 'semua ucapan tentang ini',
  nobody: 'Berkas ini belum menyebut pihak atau penengah.',
  changed: 'Apa yang berubah',
  changedNote: 'terbaru lebih dulu; yang tidak dihitung ada di bawah beserta alasannya',
  newestOf: (shown, all) => `${number(shown)} terbaru dari ${number(all)}; CSV memuat semuanya.`,
  unchanged: 'Sejauh tercatat dalam buku ucapan, tak seorang pun mengubah sikapnya.',
  notCounted: 'Tidak dihitung sebagai pergeseran',
  waits: 'menunggu ya atau tidak',
  decide: 'Putuskan',
  decided: 'diputuskan oleh seseorang',
  voices: 'Suara',
  voicesNote:
    'orang per orang menurut ucapan terakhirnya; garis putus-putus: tidak berwenang atas nama siapa pun',
  voicesNone: 'Tak seorang pun bersikap tentang ini.',
  forNobody: 'tidak atas nama siapa pun',
  timeline: 'Siapa mengatakan apa tentang ini, kapan',
  keywords: 'Kata-kata pengenalnya',
  keywordsNote:
    'sebuah ucapan menyangkut isu ini bila memuat salah satu kata ini, dan tidak memuat yang dikecualikan',
  excluded: 'dikecualikan',
  noKeywords: 'Belum ada kata: tulis dalam dossier.yaml.',
  empty: 'Berkas ini belum menyebut isu.',
  emptyHelp:
    'Tulis pertanyaan yang Anda ikuti dalam dossier.yaml, di bawah issues: masing-masing dengan key, question, dan kata-kata yang dipakai orang.',
  citation: (question) => `${question} Sikap, ucapan, dan pergeseran`,
  listCitation: 'Isu',
}
