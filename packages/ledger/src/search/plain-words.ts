const others = /[^\p{L}\p{M}\p{Nd}]+/gu

/**
 * A text as exact words are looked for in it: small letters, one blank before, between and after words, nothing else. The
 * words of `exact` stand in a text as written when `plainWords(text).includes(plainWords(exact))`: whole words, in
 * that order, whatever the capitals, the quotation marks and the blanks.
 */
export function plainWords(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replace(others, ' ').trim()} `
}
