/** Shortest stem that tells a word, in letters. */
const shortestStem = 3

const ending =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ём|ам|ям|ах|ях|ых|их|ым|им|ый|ий|ая|яя|ое|ее|ую|юю|ью|ия|ию|ии|ие|[аеиоуыьйяю])$/u

const cyrillic = /^\p{sc=Cyrillic}+$/u

/**
 * What all cases of a folded word have in common: `вестнику` and `вестник` give `вестник`; `null` for words that do not
 * decline. For names that are known and whose declension is not: two words may share a stem.
 */
export function inflectedStem(word: string): string | null {
  if (!cyrillic.test(word)) return null
  const stem = word.replace(ending, '')
  return stem.length >= shortestStem ? stem : word
}
