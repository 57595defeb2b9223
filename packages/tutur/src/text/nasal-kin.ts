/** The first letter of a root, and what stands for it behind `me` and `pe`: `tolak`, `menolak`; `kirim`, `mengirim`. */
const nasals: ReadonlyMap<string, string> = new Map([
  ['t', 'n'],
  ['p', 'm'],
  ['k', 'ng'],
  ['s', 'ny'],
])
const roots: ReadonlyMap<string, string> = new Map(
  [...nasals].map(([root, nasal]) => [nasal, root]),
)
const nasalised = /^(?:me|pe)(?<nasal>n[gy]?|m)(?=[aeiou])/u

/**
 * Words of one root with a word of Indonesian or Malay, in small letters, that its stemmer takes for another, since `me` and `pe`
 * swallow the first letter of the root: `menolak` for `tolak`, and `tolak` for `menolak`.
 *
 * @param stem The stem of `word`.
 */
export function nasalKin(word: string, stem: string): readonly string[] {
  const kin: string[] = []
  const nasal = nasals.get(stem[0] ?? '')
  if (nasal !== undefined && /^.[aeiou]/u.test(stem)) kin.push(`me${nasal}${stem.slice(1)}`)
  const root = roots.get(nasalised.exec(word)?.groups?.['nasal'] ?? '')
  if (root !== undefined) kin.push(word.replace(nasalised, root))
  return kin
}
