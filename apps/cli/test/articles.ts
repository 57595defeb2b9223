/** Made-up articles: the first two are read, the others are awkward. */
export const articles = {
  indonesian: `Lantara Tolak Usulan Sarvia

Sarvia minta perundingan dibuka lagi

Lantara, Kabar Pesisir - Menteri Luar Negeri Lantara, Ratna Wirasena, mengatakan bahwa negaranya tidak akan menarik kapal patroli dari Selat Merane pada Senin (12/8/2024).

"Kami tidak pernah menutup pintu. Yang kami minta hanya satu, kapal-kapal itu ditarik," ujar Ratna, dikutip The Merane Post.

"Kalau tidak, kami akan membawa perkara ini ke mahkamah," tambahnya.

Presiden Sarvia, Tomas Valen, membantah kapal itu membawa senjata.
`,
  english: `Sarvia offers new talks on the strait

MERANE, Aug 14 - Sarvia is ready to reopen talks on the Merane Strait, President Tomas Valen said on Wednesday.

"We have never closed the door," Valen told reporters. "But the patrol boats must leave first."

Lantara's foreign ministry said it had received no formal offer.
`,
  silent: `Kapal feri itu berangkat pukul tujuh pagi dari dermaga lama.

Perjalanan memakan waktu dua jam.
`,
} as const
