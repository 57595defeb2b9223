import { romanise } from 'tutur/knowledge'

const pieces = /[\p{L}\p{M}\p{Nd}'’ʻʼ]+/gu
const others = /[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{Nd}]/gu

/**
 * The words of a name as they are searched: small Latin letters without marks, near to how the English-language press writes
 * them, so that `Путин` and `Putin`, `Əliyev` and `Aliyev` meet. Letters that no table has (`習`) stay. In the order of the
 * name, repeated ones too; none holds a blank or a punctuation mark.
 *
 * A field holds a name when its words hold all words of that name.
 */
export function foldName(name: string): readonly string[] {
  const words: string[] = []
  for (const [piece] of name.normalize('NFKC').matchAll(pieces)) {
    const word = romanise(piece).replace(others, '')
    if (word !== '') words.push(word)
  }
  return words
}
