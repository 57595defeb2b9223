import type { sourcesWords as English } from '../en/sources.ts'
import { speechOf } from '../speech.ts'

const { counted } = speechOf('id-ID')

export const sourcesWords: typeof English = {
  firstVisit:
    'Dari mana buku ucapan dibaca: umpan dan keadaannya, media dan pemiliknya, serta apa yang tidak dapat dibaca.',
  feeds: 'Umpan',
  feedsNote: 'yang dibaca tutur watch; waktu menurut zona Anda',
  feedsNone: 'Tidak ada umpan yang dipantau.',
  feedsNoneHelp:
    'Tulis dalam dossier.yaml, di bawah feeds, lalu jalankan tutur watch: tiap umpan ditanya sesering yang diizinkan.',
  address: 'Alamat',
  language: 'Bahasa',
  lastSuccess: 'Terakhir berhasil',
  next: 'Berikutnya',
  state: 'Keadaan',
  never: 'belum pernah',
  every: (minutes) =>
    minutes % 60 === 0
      ? counted(minutes / 60, { other: 'tiap # jam' })
      : counted(minutes, { other: 'tiap # menit' }),
  fine: 'menjawab',
  notAsked: 'belum ditanya',
  failures: (count) => counted(count, { other: 'gagal # kali berturut-turut' }),
  outlets: 'Media',
  notStated: 'tidak disebutkan',
  outletsNote: 'artikel terbanyak lebih dulu; yang di luar berkas hanya dikenal dari artikelnya',
  outletsNone: 'Belum ada media yang dikenal.',
  outlet: 'Media',
  owner: 'Pemilik',
  kind: 'Jenis',
  articles: 'Artikel',
  statements: 'Kutipan',
  origins: 'Dapat langsung',
  originsHelp: 'ucapan yang didapatnya langsung dari sumber',
  last: 'Terakhir',
  outside: 'di luar berkas',
  unread: 'Yang tidak dapat dibaca',
  unreadNote: 'tetap di arsip dan dicoba lagi pada setiap pembacaan ulang',
  unreadNone: 'Semua yang masuk dapat dibaca.',
  from: 'Dari',
  part: 'Bagian',
  why: 'Sebab',
  codings: 'Pembacaan arsip',
  codingsNote: 'setiap versi Tutur membaca arsip dari awal; pembacaan lama tetap di sampingnya',
  coding: 'Pembacaan',
  made: 'Dibuat oleh',
  is: { building: 'sedang dibuat', current: 'yang ditampilkan', old: 'disimpan' },
  kinds: {
    wire: 'kantor berita',
    'state-agency': 'kantor berita negara',
    daily: 'harian',
    weekly: 'mingguan',
    broadcaster: 'lembaga penyiaran',
    online: 'daring',
    ministry: 'kementerian',
    official: 'resmi',
  },
  facts: {
    feeds: (count) => counted(count, { other: '*#* umpan' }),
    outlets: (count) => counted(count, { other: '*#* media' }),
    unread: (count) => counted(count, { other: '*#* tidak terbaca' }),
  },
}
