/** Scripts that names of the tables are written in, coarse. */
export type Script = 'latin' | 'cyrillic' | 'other'

/** Code units behind the last Latin letter that the press uses, and the first and last Cyrillic one. */
const beyondLatin = 0x250
const firstCyrillic = 0x400
const beyondCyrillic = 0x530

/** The script of the first letter of a name. */
export function scriptOf(name: string): Script {
  const first = name.charCodeAt(0)
  if (first < beyondLatin) return 'latin'
  return first >= firstCyrillic && first < beyondCyrillic ? 'cyrillic' : 'other'
}
