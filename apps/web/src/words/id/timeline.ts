import type { timelineWords as English } from '../en/timeline.ts'
import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('id-ID')

export const timelineWords: typeof English = {
  scrolls: 'Garis waktu, dapat digeser ke samping',
  label: (from, to) =>
    `Ucapan per tokoh, ${from} sampai ${to}; data yang sama ada di tabel di bawah`,
  legend:
    'ubin: bersikap · titik: ucapan lain · lingkar: pergeseran, putus-putus selama menunggu · garis bawah: diketahui sampai pekannya',
  articles: 'artikel',
  undated: (count) => counted(count, { other: '# ucapan tanpa tanggal tidak digambar.' }),
  outside: (count) =>
    counted(count, { other: '# ucapan sebelum atau sesudah hari-hari ini tidak digambar.' }),
  actor: 'Tokoh',
  day: 'Hari',
  stance: 'Sikap',
  issue: 'Isu',
  shift: 'Pergeseran',
  shiftYes: 'ya',
  shiftWaits: 'menunggu',
  more: (count) => `+${number(count)}`,
}
