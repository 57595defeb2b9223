const mostNames = 40
const longestName = 120

/**
 * The names of a person that can mean them: of at least two words, each with a letter, as `Surname, Given` turned round. One
 * word is many people's, and so is none.
 */
export function namesOfPerson(names: readonly string[]): string[] {
  return cleaned(names.map(turnedRound)).filter((name) => {
    const words = name.split(' ')
    return words.length > 1 && words.every((word) => /\p{L}/u.test(word)) && beginsLarge(name)
  })
}

/** The names of a body that can mean it: of several words, or one that is no common word: `UNRWA`, `EUobserver`. */
export function namesOfBody(names: readonly string[]): string[] {
  return cleaned(names).filter((name) => {
    const capitals = name.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0
    return name.includes(' ') ? beginsLarge(name) : capitals >= 3
  })
}

function cleaned(names: readonly string[]): string[] {
  const plain = names.map((name) =>
    name
      .normalize('NFC')
      .replace(/\s*\([^()]*\)/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  return [...new Set(plain)]
    .filter((name) => name !== '' && name.length <= longestName)
    .slice(0, mostNames)
}

/** `PUTIN, Vladimir` and `Putin, Vladimir`. */
function turnedRound(name: string): string {
  const [, last = '', first = ''] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? []
  return first === '' ? name : `${first} ${last}`
}

/** Or in a script that has no capitals. */
function beginsLarge(name: string): boolean {
  return /^\P{L}*(?:\p{Lu}|\p{Lo}|\p{Lt})/u.test(name)
}
