import type { Analysis } from 'tutur'
import { analysisOf } from '../analysis-of.ts'

const text = `Selat Merane: Dua Menteri Bertemu

Lantara, Kabar Pesisir - Menteri Luar Negeri Lantara, Ratna Wirasena, mengatakan bahwa negaranya siap membuka kembali perundingan pada Senin (12/8/2024).

"Kami tidak pernah menutup pintu. Yang kami minta hanyalah satu: kapal-kapal patroli itu ditarik sebelum tanggal satu," tutur Ratna, dikutip The Merane Post.

"Kalau tidak, kami akan membawa perkara ini ke mahkamah," tambahnya.

"Usulan itu," kata juru bicara Kementerian Pertahanan Sarvia, "akan kami pelajari dengan sungguh-sungguh."

Ia membantah kapal itu membawa senjata.

"Kita lihat saja nanti."
`

/** A made-up article and what a careful reader would find in it. */
export const selat: Analysis = analysisOf(text, {
  title: 'Selat Merane: Dua Menteri Bertemu',
  outlet: 'Kabar Pesisir',
  published: '2024-08-13',
  said: [
    {
      content: ['bahwa negaranya siap membuka kembali perundingan'],
      cue: 'mengatakan',
      form: 'indirect',
      act: 'offer',
      modality: ['future'],
      speaker: {
        words: 'Menteri Luar Negeri Lantara, Ratna Wirasena',
        name: 'Ratna Wirasena',
        role: 'Menteri Luar Negeri Lantara',
      },
      day: '2024-08-12',
      hops: [{ outlet: 'Kabar Pesisir', relation: 'published', anchor: null }],
    },
    {
      content: [
        '"Kami tidak pernah menutup pintu. Yang kami minta hanyalah satu: kapal-kapal patroli itu ditarik sebelum tanggal satu,"',
      ],
      cue: 'tutur',
      act: 'demand',
      speaker: { words: 'Ratna', name: 'Ratna Wirasena', role: 'Menteri Luar Negeri Lantara' },
      hops: [
        { outlet: 'Kabar Pesisir', relation: 'published', anchor: null },
        { outlet: 'The Merane Post', relation: 'cites', anchor: null },
      ],
    },
    {
      content: ['"Kalau tidak, kami akan membawa perkara ini ke mahkamah,"'],
      cue: 'tambahnya',
      act: 'threaten',
      modality: ['conditional', 'future'],
      speaker: {
        words: 'nya',
        form: 'pronoun',
        name: 'Ratna Wirasena',
        role: 'Menteri Luar Negeri Lantara',
        score: 0.7,
      },
      hops: [
        { outlet: 'Kabar Pesisir', relation: 'published', anchor: null },
        { outlet: 'The Merane Post', relation: 'cites', anchor: null },
      ],
      inherited: true,
    },
    {
      content: ['"Usulan itu,"', '"akan kami pelajari dengan sungguh-sungguh."'],
      cue: 'kata',
      speaker: { words: 'juru bicara Kementerian Pertahanan Sarvia', form: 'description' },
      score: 0.6,
      hops: [{ outlet: 'Kabar Pesisir', relation: 'published', anchor: null }],
    },
    {
      content: ['kapal itu membawa senjata'],
      cue: 'membantah',
      form: 'indirect',
      act: 'deny',
      modality: ['negated'],
      speaker: { words: 'Ia', form: 'pronoun' },
      hops: [{ outlet: 'Kabar Pesisir', relation: 'published', anchor: null }],
    },
    { content: ['"Kita lihat saja nanti."'] },
  ],
  doubts: [
    { code: 'date-ambiguous', row: 2, detail: 'Rabu' },
    { code: 'date-ambiguous', row: 3, detail: 'Rabu' },
    { code: 'speaker-unresolved', row: 5, words: 'Ia' },
    { code: 'quote-unattributed', row: 6, words: '"Kita lihat saja nanti."' },
    { code: 'language-uncertain', detail: 'id or ms' },
  ],
})
