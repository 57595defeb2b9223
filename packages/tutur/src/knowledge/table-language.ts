/** Languages that are near enough to one of the tables to be read with its words. */
const readAs: ReadonlyMap<string, string> = new Map([['ms', 'id']])

/** The language whose words in the tables hold for a text: the first part of its BCP 47 tag, or of a near kin of it. */
export function tableLanguage(tag: string): string {
  const [given = ''] = tag.toLowerCase().split('-')
  return readAs.get(given) ?? given
}
