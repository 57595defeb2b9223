import type { UtteranceWords } from '../en/utterance.ts'
import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('id-ID')

export const utteranceWords: UtteranceWords = {
  rules: {
    cites: 'menyebut media lain',
    syndicates: 'teks media lain',
    copies: 'teks sama dengan media lain',
    'same-owner': 'pemilik sama',
    'own-interview': 'wawancara sendiri',
    'told-reporters': 'wartawan sendiri, hadir',
    'own-dateline': 'laporan sendiri dari sana',
    'agency-own': 'kantor berita, sendiri',
    'unnamed-source': 'dari sumber tanpa nama',
    'official-site': 'situs penuturnya sendiri',
    'written-statement': 'pernyataan tertulis',
    'public-post': 'unggahan publik',
    carrier: 'dikenal lewat kutipan',
    background: 'diingat sebagai latar',
    unsourced: 'tidak menyebut dari mana',
    'unsourced-alone': 'tidak menyebut dari mana',
    retracted: 'mencabut laporannya',
  },
  reasons: {
    lead: 'kepala berita dan ucapan di bawahnya',
    'goes-on': 'yang satu melanjutkan yang lain',
    'found-twice': 'ditemukan dua kali di satu tempat',
    'same-words': 'kata-kata yang sama',
    part: 'sebagian dari kata-kata yang lain',
    paraphrase: 'hal sama dengan kata lain',
    translation: 'terjemahan',
    copied: 'teks yang sama',
    decided: 'disatukan oleh seseorang',
  },
  differences: {
    act: 'tindak tuturnya',
    form: 'langsung atau tak langsung',
    negation: 'sangkalan',
    tense: 'waktunya',
    condition: 'syarat',
    numbers: 'angka',
    scope: 'cakupannya',
  },
  hows: {
    'same-words': 'kata demi kata',
    part: 'sebagian, kata demi kata',
    paraphrase: 'disarikan',
    translation: 'diterjemahkan',
  },
  outletWithoutName: 'Media tanpa nama',
  hadIt: (names) => `${list(names)} mendapatnya langsung.`,
  nobodyHadIt: 'Tidak ada media yang menunjukkan bahwa ia mendapatnya langsung.',
  repeatedIt: (outlets) =>
    counted(outlets, { other: '# media mengutip ulang. Mengutip ulang tidak menambah asal.' }),
  noneSays: 'Tidak ada yang menyebut dari mana: bersama-sama itu sedikitnya satu asal.',
  notSaid: (outlets) =>
    counted(outlets, {
      other: '# media tidak menyebut dari mana, jadi mungkin ada asal lain.',
    }),
  differs: (what) => list(what),
  position: 'Di mana posisi ucapan ini',
  byTheWords: 'terbaca dari kata-kata',
  underCondition: 'dengan syarat',
  touching: 'menyentuh pertanyaan lewat',
  outvoted: (statements) =>
    counted(statements, {
      other:
        '# laporan terbaca lain dan tidak menentukan apa pun: sudah diralat, atau ada yang hilang dalam terjemahan.',
    }),
  cannotTell: {
    'no-words': 'tidak ada kata yang menentukan',
    mixed: 'kata-katanya menunjuk dua arah',
    hypothetical: 'hanya pengandaian',
    asked: 'ditanyakan, bukan dinyatakan',
    'of-another': 'posisi pihak lain',
    denial: 'sangkalan atas pertanyaannya sendiri',
  },
  why: (statements) => `Mengapa ${number(statements)} kutipan ini satu ucapan`,
  apart: 'Dibiarkan terpisah, walau mungkin termasuk di sini',
  doubtfulJoin: 'menunggu seseorang',
  other: 'yang lain',
  denies: 'Membantah',
  deniedBy: 'Dibantah oleh',
  cite: (outlets, independent, atLeast) =>
    `${counted(outlets, { other: '# media' })}, ${atLeast ? 'sedikitnya ' : ''}${counted(independent, { other: '# asal mandiri' })}`,
  explained: 'Mengapa dihitung demikian',
  utterance: 'ucapan',
  ledgerAt: (revision, day) => `Buku ucapan Tutur ${revision}, dibaca ${day}.`,
  query: 'Pencarian',
  permalink: 'Tautan tetap',
  inDocument: 'Di dalam dokumen',
  notFound: 'Tidak ada ucapan itu dalam buku ucapan ini.',
  notFoundHelp:
    'Mungkin sudah digabung dengan ucapan lain, atau kata-katanya sudah diralat. Cari kata-katanya dalam buku ucapan.',
  title: (name) => `Ucapan ${name}`,
  titleNobody: 'Sebuah ucapan',
  table: 'Kutipannya sebagai tabel (CSV)',
}
