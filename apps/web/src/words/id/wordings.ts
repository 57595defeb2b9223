import type { wordingsWords as English } from '../en/wordings.ts'
import { speechOf } from '../speech.ts'

const { counted } = speechOf('id-ID')

const mediaOf = (count: number) => counted(count, { other: '# media' })

export const wordingsWords: typeof English = {
  atSource: 'Dapat langsung',
  repeatedFrom: (name) => `Dikutip ulang dari ${name}`,
  repeatedAll: 'Dikutip ulang',
  differencesFrom: (name) => `perbedaan dari ${name} ditandai`,
  countOf: (outlets, wordings) =>
    `${mediaOf(outlets)}, ${counted(wordings, { other: '# rumusan' })}`,
  wording: 'rumusan',
  asReference: (name) => `seperti ${name}, huruf demi huruf`,
  otherLanguage: 'Pernyataan sama, bahasa lain. Tidak ada terjemahan tersimpan.',
  cue: 'penanda',
  chain: 'rantai',
  out: 'terbit',
  inText: 'dalam teks',
}
