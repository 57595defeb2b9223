import type { treeWords as English } from '../en/tree.ts'
import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('id-ID')

const mediaOf = (count: number) => counted(count, { other: '# media' })

export const treeWords: typeof English = {
  sentence: (outlets, independent, atLeast) =>
    `${mediaOf(outlets)} → ${atLeast ? 'sedikitnya ' : ''}${counted(independent, { other: '# asal mandiri' })}`,
  outletsWord: () => 'media dalam buku ucapan ini',
  originsWord: (_count, atLeast) => (atLeast ? 'asal mandiri, sedikitnya' : 'asal mandiri'),
  label: (names, repeats) =>
    `Pohon asal. Dapat langsung: ${list(names)}. ${counted(repeats, { other: '# media mengutip ulang.' })} Daftar di bawah menyebut hal yang sama.`,
  said: 'Diucapkan',
  noneAtSource: 'yang pertama diketahui',
  atSource: (count) => `${number(count)} dapat langsung`,
  repeated: (count) => `${number(count)} mengutip ulang`,
  repeatedAgain: (count) => `${number(count)} mengutip kutipan`,
  repeatedFurther: (count) => `${number(count)} lebih jauh`,
  more: (count) => `dan ${number(count)} lagi`,
  showAll: 'Tampilkan semua',
  retracted: 'ditarik, dihitung 0',
  ownAccess: 'akses sendiri',
  creditedCopy: 'menyebut sumber',
  uncreditedCopy: 'teks sama, tanpa menyebut sumber',
  kinds: {
    reporter: 'wartawan hadir',
    release: 'teks resmi',
    public: 'unggahan publik',
    carrier: 'diketahui hanya lewat kutipan',
    unsourced: 'tanpa tanda asal',
    repeat: 'mengutip ulang',
  },
  credits: (whom) => `menyebut ${list(whom)}`,
  creditsNobody: 'tanpa menyebut sumber',
  notHere: 'tidak ada dalam buku ucapan ini',
  sameOwner: (owner) => `pemilik sama: ${owner}`,
}
