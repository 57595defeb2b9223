import type { Words } from '../en.ts'

export const pageWords: Words['pages'] = {
  dossier: 'Berkas',
  ledger: 'Buku ucapan',
  utterance: 'Ucapan',
  document: 'Dokumen',
  issues: 'Isu',
  actors: 'Tokoh',
  review: 'Tinjau',
  sources: 'Sumber berita',
  paste: 'Tempel',
  signIn: 'Masuk',
  users: 'Pengguna',
  parts: 'Bagian',
}
